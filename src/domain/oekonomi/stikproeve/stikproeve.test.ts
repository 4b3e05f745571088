import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kr, span } from '../../../../test/factories/refusion.ts';
import { addDays, isoDate } from '../../../law/kernel/dato.ts';
import type { Lukket } from '../refusionsgrundlag.ts';
import { PROEVEBETINGELSER, RISIKOBETINGELSER, type Risikobetingelse } from './betingelse.ts';
import { fejlOf, sumStikproeve, type Proeveresultat } from './fejlsum.ts';
import type { Frossenlinje } from './frossenlinje.ts';
import { drawLinjer, linesToDrawFrom, type Traek } from './traek.ts';

const JULY = span('2026-07-01/2026-08-01') as Lukket;
const PLAIN: Frossenlinje = {
  opholdId: 'o0', aar: 2026, beloeb: kr(31 * 653.5),
  dage: [{ ...JULY, vindue: JULY.fra }],
  satser: [{ ...JULY, takst: 140_000, fradrag: 0, egenbetaling: 9_300 }],
  bilag: { gennemgang: { dato: isoDate('2026-07-02'), opfyldt: true }, handlekommune: [JULY], fakturaer: [{ ...JULY, oerePrDoegn: 140_000 }], accepteret: [] },
};
const lineOf = (nr: number, changes: Partial<Frossenlinje> = {}): Frossenlinje => ({ ...PLAIN, opholdId: `o${String(nr).padStart(3, '0')}`, ...changes });
const LINES = Array.from({ length: 40 }, (_, nr) => lineOf(nr, { beloeb: nr * 100 }));
const draw = (changes: Partial<Traek> = {}, linjer = LINES): readonly string[] => drawLinjer(linjer, { metode: 'tilfaeldig', betingelse: null, antal: 5, froe: 7, ...changes }).map(({ opholdId }) => opholdId);

describe('a draw', () => {
  it('with the same seed is the same draw, whatever order the lines come in; another seed draws others', () => {
    expect(draw()).toEqual(draw({}, LINES.toReversed()));
    expect(draw({ froe: 8 })).not.toEqual(draw());
    expect(new Set(draw({ antal: 40 })).size).toBe(40);
  });

  it('never draws a line twice nor one that is not there, and draws all when asked for more', () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 40 }), (froe, antal, lines) => {
        const drawn = draw({ froe, antal }, LINES.slice(0, lines));
        expect(new Set(drawn).size).toBe(Math.min(antal, lines));
        expect(drawn.every((id) => LINES.slice(0, lines).some(({ opholdId }) => opholdId === id))).toBe(true);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('is fair: over many seeds every line comes up about as often', () => {
    const times = new Map<string, number>();
    for (let froe = 0; froe < 4_000; froe++) for (const id of draw({ froe, antal: 4 })) times.set(id, (times.get(id) ?? 0) + 1);
    const counts = LINES.map(({ opholdId }) => times.get(opholdId) ?? 0);
    expect(Math.min(...counts)).toBeGreaterThan(320);
    expect(Math.max(...counts)).toBeLessThan(480);
  });

  it('of the largest takes the largest amounts, also those paid back', () => {
    expect(draw({ metode: 'stoerste', antal: 3 }, [...LINES, lineOf(900, { beloeb: -10_000 })])).toEqual(['o900', 'o039', 'o038']);
  });

  it.each<readonly [Risikobetingelse, Partial<Frossenlinje>]>([
    ['takst', { bilag: { ...PLAIN.bilag, accepteret: [{ betingelse: 'paategning' }] } }],
    ['takst', { satser: [{ ...JULY, takst: 1, egenbetaling: 1 }, { ...JULY, takst: 2, egenbetaling: 1 }] }],
    ['maalgruppe', { bilag: { ...PLAIN.bilag, gennemgang: null } }],
    ['maalgruppe', { bilag: { ...PLAIN.bilag, gennemgang: { dato: isoDate('2026-08-01'), opfyldt: true } } }],
    ['handlekommune', { bilag: { ...PLAIN.bilag, handlekommune: [span('2026-07-02/2026-08-01') as Lukket] } }],
    ['handlekommune', { bilag: { ...PLAIN.bilag, accepteret: [{ betingelse: 'anden_kommune' }] } }],
    ['loft', { dage: ['2026-07-01/2026-07-15', '2026-07-15/2026-08-01'].map((dage) => ({ ...(span(dage) as Lukket), vindue: span(dage).fra })) }],
    ['egenbetaling', { satser: [{ ...JULY, takst: 140_000, egenbetaling: 0 }] }],
    ['fradrag', { satser: [{ ...JULY, takst: 140_000, fradrag: 1, egenbetaling: 9_300 }] }],
    ['faktura', { bilag: { ...PLAIN.bilag, fakturaer: [{ ...JULY, oerePrDoegn: 1 }, { ...JULY, oerePrDoegn: 2 }] } }],
  ])('by condition finds where %s is not the plain case, and nothing else', (betingelse, changes) => {
    const special = lineOf(900, changes);
    const found = (each: Risikobetingelse): readonly string[] => linesToDrawFrom([...LINES, special], { metode: 'betingelse', betingelse: each }).map(({ opholdId }) => opholdId);
    expect(found(betingelse)).toEqual(['o900']);
    expect(RISIKOBETINGELSER.filter((each) => found(each).length > 0)).toEqual([betingelse]);
  });
});

describe('the errors of a sample', () => {
  const fails = (betingelse: Proeveresultat['betingelse'], dage: string, udfald: Proeveresultat['udfald'] = 'holder_ikke'): Proeveresultat => ({ betingelse, udfald, gyldig: span(dage) as Lukket });
  const holds = PROEVEBETINGELSER.map((betingelse): Proeveresultat => ({ betingelse, udfald: 'holder', gyldig: null }));

  it('are the claimed days a condition fails on, at the price of each, and a day is wrong once', () => {
    const { fejldage, fejlbeloeb } = fejlOf(PLAIN, [fails('faktura', '2026-07-01/2026-07-11'), fails('boform', '2026-07-06/2026-07-16'), fails('loft', '2027-01-01/2027-02-01')]);
    expect([fejldage, fejlbeloeb]).toEqual([15, kr(15 * 653.5)]);
  });

  it('keep apart what could not be seen, and never count a day as both', () => {
    expect(fejlOf(PLAIN, [fails('faktura', '2026-07-01/2026-07-11'), fails('boform', '2026-07-06/2026-07-16', 'kan_ikke_ses')])).toMatchObject({ fejldage: 10, usete: 5, usetBeloeb: kr(5 * 653.5) });
  });

  it('come to all of the line when all its days fail, and to nothing when all holds', () => {
    expect(fejlOf(PLAIN, [fails('maalgruppe', '2026-01-01/2027-01-01')])).toMatchObject({ fejldage: 31, fejlbeloeb: PLAIN.beloeb, proevet: false });
    expect(fejlOf(PLAIN, holds)).toMatchObject({ fejldage: 0, fejlbeloeb: 0, usete: 0, proevet: true });
  });

  it('add up over the lines', () => {
    const lines = [fejlOf(PLAIN, holds), fejlOf(PLAIN, [fails('faktura', '2026-07-01/2026-07-03')]), fejlOf(PLAIN, [fails('loft', '2026-07-01/2026-07-02', 'kan_ikke_ses')])];
    expect(sumStikproeve(lines)).toEqual({ linjer: 3, proevede: 1, fejllinjer: 1, fejlbeloeb: kr(2 * 653.5), usetelinjer: 1, usetBeloeb: kr(653.5) });
  });

  it('of days that share a rounding never lose or make an øre', () => {
    const odd: Frossenlinje = { ...PLAIN, satser: [{ ...JULY, takst: 140_001, egenbetaling: 9_300 }] };
    const cut = addDays(JULY.fra, 9);
    const whole = fejlOf(odd, [fails('faktura', '2026-07-01/2026-08-01')]).fejlbeloeb;
    expect(fejlOf(odd, [fails('faktura', `${JULY.fra}/${cut}`), fails('loft', `${cut}/${JULY.til}`)]).fejlbeloeb).toBe(whole);
  });
});
