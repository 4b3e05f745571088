import { describe, expect, it } from 'vitest';
import { isoDate } from '../../law/kernel/dato.ts';
import { afvistMed, grundlagMed, registreret } from '../../../test/factories/grundlag.ts';
import { aftalFravaer, type AftalFravaer } from './aftalFravaer.ts';
import { foelgOpPaaFravaer } from './foelgOpPaaFravaer.ts';

const ophold = { forekomstId: 'o', boformId: 'fyrtaarnet', art: '110' as const, gyldig: { fra: isoDate('2026-11-01'), til: null }, ankomstKl: null, henvist: null };
const aftale = (more: Partial<AftalFravaer> = {}): AftalFravaer => ({ opholdId: 'o', fra: isoDate('2026-11-20'), til: isoDate('2026-11-23'), grund: 'Besøger sin søn', aftaltAf: 'Lone Krag', ...more });
const staar = { forekomstId: 'f', opholdId: 'o', gyldig: { fra: isoDate('2026-11-10'), til: isoDate('2026-11-15') }, grund: 'Behandling', aftaltAf: 'Lone Krag', tilbage: null };

describe('an agreed absence', () => {
  it('is one fact, ahead or not, of the boform or as the municipality was told, and touches neither stay nor place', () => {
    for (const art of ['boform', 'myndighed'] as const) {
      const beslutning = aftalFravaer(aftale({ fra: isoDate('2026-12-24'), til: isoDate('2026-12-27') }), grundlagMed({ ophold: [ophold] }, { art }));
      expect(beslutning.kind === 'registrer' && beslutning.fakta.map((each) => each.art)).toEqual(['fravaer']);
      expect(registreret(beslutning, 'fravaer')[0]?.felter).toEqual({ opholdId: 'o', gyldig: { fra: '2026-12-24', til: '2026-12-27' }, grund: 'Besøger sin søn', aftaltAf: 'Lone Krag', tilbage: null });
    }
  });

  it.each([
    ['ukendt_forekomst', { opholdId: 'x' }, {}],
    ['slut_foer_start', { til: isoDate('2026-11-20') }, {}],
    ['nat_foer_indskrevet', { fra: isoDate('2026-10-31') }, {}],
    ['allerede_udskrevet', {}, { gyldig: { fra: isoDate('2026-11-01'), til: isoDate('2026-11-22') } }],
    ['periode_overlapper', { fra: isoDate('2026-11-14') }, {}],
    [null, { fra: isoDate('2026-11-15') }, {}],
    [null, {}, { gyldig: { fra: isoDate('2026-11-01'), til: isoDate('2026-11-23') } }],
  ])('is answered %s', (kode, more, other) => {
    expect(afvistMed(aftalFravaer(aftale(more), grundlagMed({ ophold: [{ ...ophold, ...other }], fravaer: [staar] })))).toBe(kode);
  });

  it('ends the day they are back, and leaves the rest of what was agreed free', () => {
    const beslutning = foelgOpPaaFravaer({ fravaerId: 'f', tilbage: isoDate('2026-11-12') }, grundlagMed({ ophold: [ophold], fravaer: [staar] }));
    expect(registreret(beslutning, 'fravaer')[0]).toMatchObject({ forekomstId: 'f', felter: { gyldig: staar.gyldig, tilbage: '2026-11-12' } });
    expect(afvistMed(aftalFravaer(aftale({ fra: isoDate('2026-11-12') }), grundlagMed({ ophold: [ophold], fravaer: [{ ...staar, tilbage: isoDate('2026-11-12') }] })))).toBeNull();
  });

  it('is agreed on until another day', () => {
    const beslutning = foelgOpPaaFravaer({ fravaerId: 'f', til: isoDate('2026-11-25') }, grundlagMed({ ophold: [ophold], fravaer: [staar] }));
    expect(registreret(beslutning, 'fravaer')[0]?.felter).toMatchObject({ gyldig: { fra: '2026-11-10', til: '2026-11-25' }, tilbage: null });
  });

  it.each([
    ['ukendt_forekomst', { fravaerId: 'x', tilbage: isoDate('2026-11-12') }],
    ['dato_i_fremtiden', { fravaerId: 'f', tilbage: isoDate('2026-11-21') }],
    ['tilbage_foer_fravaer', { fravaerId: 'f', tilbage: isoDate('2026-11-09') }],
    ['slut_foer_start', { fravaerId: 'f', til: isoDate('2026-11-10') }],
    ['periode_overlapper', { fravaerId: 'f', til: isoDate('2026-11-18') }],
    ['allerede_udskrevet', { fravaerId: 'f', til: isoDate('2026-11-26') }],
  ])('followed up wrongly is refused as %s', (kode, input) => {
    const anden = { ...staar, forekomstId: 'g', gyldig: { fra: isoDate('2026-11-17'), til: isoDate('2026-11-19') } };
    const planned = { ...ophold, gyldig: { fra: ophold.gyldig.fra, til: isoDate('2026-11-25') } };
    expect(afvistMed(foelgOpPaaFravaer(input, grundlagMed({ ophold: [planned], fravaer: [staar, anden] })))).toBe(kode);
  });
});
