import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../law/kernel/dato.ts';
import { boligskridt, forloebMed, udskrivning, type Felter } from '../../../../test/factories/forloeb.ts';
import { helhedsvurderingOf, vurderingerOf } from './handleplan.ts';

const today = isoDate('2026-11-20');
const vurderet = (vurdering: Felter<'mulighed'>['vurdering'], dato: string, more: Partial<Felter<'mulighed'>> = {}): Felter<'mulighed'> => ({ mulighed: 'mentor', vurdering, begrundelse: 'x', dato: isoDate(dato), ...more });
const bevilling = { paragraf: '85a', metode: 'ICM', afgjort: isoDate('2026-11-10'), gyldig: { fra: today, til: null }, leverandoer: null, oenskeFulgt: null, begrundelse: null, svarerTilBehov: null } as const;

describe('a kind of help the law has', () => {
  it('has the answer of its newest day, whichever was written last, with why and who [G3-101]', () => {
    const forloeb = forloebMed({ mulighed: [vurderet('relevant', '2026-11-12', { begrundelse: 'Vil gerne' }), vurderet('overvejet', '2026-11-05')] });
    expect(vurderingerOf(forloeb).get('mentor')).toMatchObject({ vurdering: 'relevant', begrundelse: 'Vil gerne', dato: '2026-11-12', registreretAf: 'lone', af: 'vurdering' });
  });

  it('of one day has the answer that was written last', () => {
    expect(vurderingerOf(forloebMed({ mulighed: [vurderet('relevant', '2026-11-12'), vurderet('ikke_relevant', '2026-11-12')] })).get('mentor')?.vurdering).toBe('ikke_relevant');
  });

  it('is relevant where it was granted or assigned, without being said twice [G3-101]', () => {
    const vurderede = vurderingerOf(forloebMed({ bevilling: [bevilling, { ...bevilling, paragraf: '107' }], boligskridt: [boligskridt('anvist', '2026-11-01'), boligskridt('indflyttet', '2026-11-15')] }));
    expect([...vurderede.values()].map(({ mulighed, vurdering, af, begrundelse }) => [mulighed, vurdering, af, begrundelse]))
      .toEqual([['boliganvisning', 'relevant', 'bolig', null], ['bostoette_85a', 'relevant', 'bevilling', null], ['midlertidigt_botilbud', 'relevant', 'bevilling', null]]);
  });
});

it('what nobody has looked at is named, until the person dies [G3-101]', () => {
  const forloeb = forloebMed({ mulighed: [vurderet('ikke_relevant', '2026-11-12')] });
  const svar = helhedsvurderingOf(forloeb, today);
  if (svar.kind !== 'decided') throw new Error('must answer');
  expect(svar.value.mangler).toHaveLength(26);
  expect(svar.value.mangler).not.toContain('mentor');
  expect(helhedsvurderingOf(forloebMed({ udskrivning: [udskrivning('2026-11-15', { maade: 'doedsfald' })] }), today).kind).toBe('notApplicable');
});
