import { describe, expect, it } from 'vitest';
import { isoDate } from '../../law/kernel/dato.ts';
import { afvistMed, grundlagMed, registreret } from '../../../test/factories/grundlag.ts';
import { bortvis, type Bortvis } from './bortvis.ts';
import { foelgOpPaaBortvisning } from './foelgOpPaaBortvisning.ts';
import { udskriv } from './udskriv.ts';

const day = isoDate('2026-11-20');
const ophold = { forekomstId: 'o', boformId: 'fyrtaarnet', art: '110' as const, gyldig: { fra: isoDate('2026-11-01'), til: null }, ankomstKl: null, henvist: null };
const seng = { opholdId: 'o', pladsId: 'p', gyldig: { fra: isoDate('2026-11-01'), til: null } };
const short = (more: Partial<Bortvis> = {}): Bortvis => ({
  opholdId: 'o', afgjort: day, afgjortAf: 'vagt', grund: 'husorden', begrundelse: 'Slog en dør ind', fra: day, til: isoDate('2026-11-22'), medUdskrivning: false, destination: 'gaden', tilbudt: 'Natvarmestuen', klagevejledt: false, ...more,
});

describe('an exclusion', () => {
  it('without a discharge records itself and touches neither the stay nor the place', () => {
    const decision = bortvis(short(), grundlagMed({ ophold: [ophold], pladsbelaegning: [seng] }));
    expect(decision.kind === 'registrer' && decision.fakta.map(({ art }) => art)).toEqual(['bortvisning']);
    expect(registreret(decision, 'bortvisning')[0]?.felter).toMatchObject({ gyldig: { fra: day, til: '2026-11-22' }, tilbage: null, hoert: null, tilbudt: 'Natvarmestuen' });
  });

  it('with a discharge ends the stay as one, and on the ground of the target group as the ordinary discharge it is [LAW-010]', () => {
    const ended = (grund: Bortvis['grund']) => bortvis(short({ afgjortAf: 'leder', medUdskrivning: true, til: null, grund }), grundlagMed({ ophold: [ophold], pladsbelaegning: [seng] }));
    expect(registreret(ended('husorden'), 'udskrivning')[0]?.felter).toMatchObject({ maade: 'bortvisning', destination: 'gaden', afgjortAf: 'leder', dato: day });
    expect(registreret(ended('maalgruppe'), 'udskrivning')[0]?.felter).toMatchObject({ maade: 'efter_aftale' });
    expect(registreret(ended('husorden'), 'bortvisning')).toHaveLength(1);
  });

  it.each([
    ['ukendt_forekomst', { opholdId: 'x' }],
    ['kun_med_udskrivning', { grund: 'maalgruppe' as const }],
    ['udskrivning_er_lederens', { medUdskrivning: true, til: null }],
    ['udskrivning_er_lederens', { medUdskrivning: true, til: null, grund: 'maalgruppe' as const }],
    ['slut_foer_start', { til: day }],
    ['dato_i_fremtiden', { fra: isoDate('2026-11-21') }],
    ['udskrevet_foer_indskrevet', { fra: isoDate('2026-10-31') }],
  ])('is refused as %s', (kode, more) => {
    expect(afvistMed(bortvis(short(more), grundlagMed({ ophold: [ophold] })))).toBe(kode);
  });

  it('of a stay that is over is refused', () => {
    expect(afvistMed(bortvis(short(), grundlagMed({ ophold: [{ ...ophold, gyldig: { fra: ophold.gyldig.fra, til: day } }] })))).toBe('allerede_udskrevet');
  });
});

describe('after an exclusion', () => {
  const bortvisning = { forekomstId: 'b', opholdId: 'o', afgjort: day, afgjortAf: 'vagt' as const, grund: 'husorden' as const, begrundelse: 'x', gyldig: { fra: day, til: isoDate('2026-11-22') }, medUdskrivning: false, destination: 'gaden' as const, tilbudt: null, hoert: null, klagevejledt: false, tilbage: null };
  const later = grundlagMed({ ophold: [ophold], bortvisning: [bortvisning] }, { today: '2026-11-23' });

  it('what is said is kept and what is not said stays', () => {
    expect(registreret(foelgOpPaaBortvisning({ bortvisningId: 'b', tilbage: isoDate('2026-11-22') }, later), 'bortvisning')[0]?.felter).toMatchObject({ tilbage: '2026-11-22', klagevejledt: false, hoert: null });
    expect(registreret(foelgOpPaaBortvisning({ bortvisningId: 'b', klagevejledt: true, hoert: false }, later), 'bortvisning')[0]?.felter).toMatchObject({ tilbage: null, klagevejledt: true, hoert: false });
  });

  it('nobody is back before they were sent away, nor tomorrow', () => {
    expect(afvistMed(foelgOpPaaBortvisning({ bortvisningId: 'b', tilbage: isoDate('2026-11-19') }, later))).toBe('tilbage_foer_bortvist');
    expect(afvistMed(foelgOpPaaBortvisning({ bortvisningId: 'b', tilbage: isoDate('2026-11-24') }, later))).toBe('dato_i_fremtiden');
    expect(afvistMed(foelgOpPaaBortvisning({ bortvisningId: 'x' }, later))).toBe('ukendt_forekomst');
  });

  it('a later discharge leaves it standing, for the stay went on after it', () => {
    const ud = udskriv({ opholdId: 'o', dato: isoDate('2026-11-23'), afgjortAf: 'ingen', maade: 'eget_oenske', destination: 'ukendt', planlagt: false }, later);
    expect(registreret(ud, 'bortvisning')).toEqual([]);
  });
});
