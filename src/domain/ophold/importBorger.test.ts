import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kr, span } from '../../../test/factories/refusion.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import { CAREFUL_READINGS } from '../../law/kernel/lovvalg.ts';
import type { Actor } from '../adgang/actor.ts';
import type { Grundlag } from '../ledger/beslutning.ts';
import type { GemtFakta, NyFakta } from '../ledger/fakta.ts';
import { mergeUdsagn } from './flet.ts';
import { importBorger, type Importbeslutning, type KendtBorger } from './importBorger.ts';
import type { Kildeophold } from './importOphold.ts';

const KILDE = 'import:regneark';
const HOS = 'kommunen';

function grundlag(): Grundlag {
  let made = 0;
  const actor = { organisation: { id: HOS, navn: 'Åby' } } as Actor;
  return { actor, today: isoDate('2026-11-21'), readings: CAREFUL_READINGS, forloeb: null, nytId: () => `ny${made++}` };
}

function kildeophold(noegle: string, dage: string, rest: Partial<Kildeophold> = {}): Kildeophold {
  return { noegle, boformId: 'fyrtaarnet', art: '110', gyldig: span(dage), egenbetaling: kr(93), handlekommuneId: null, ...rest };
}

const UKENDT = { navn: 'B-1', identitet: { art: 'uden' as const, cpr: null, foedselsdato: null } };

function run(ophold: readonly Kildeophold[], kendt: KendtBorger | null = null): Importbeslutning {
  return importBorger({ ...UKENDT, ophold }, { kendt, kilde: KILDE, grundlag: grundlag() });
}

/** What stands when the facts of a decision are recorded on what stood. */
function record(kendt: KendtBorger | null, { journal, registrer, udsagn }: Importbeslutning): KendtBorger {
  const before = kendt ?? { journal, fakta: { ophold: [], egenbetaling: [], kommunerolle: [] }, sagtOphold: new Map(), sagtEgenbetaling: new Map() };
  const facts = registrer?.fakta ?? [];
  const said = (art: 'ophold' | 'egenbetaling') => udsagn.filter((one) => one.art === art).map(({ noegle, forekomstId, sagt }) => [noegle, { forekomstId, sagt }] as const);
  return {
    journal,
    fakta: { ophold: merge(before.fakta.ophold, facts, 'ophold'), egenbetaling: merge(before.fakta.egenbetaling, facts, 'egenbetaling'), kommunerolle: merge(before.fakta.kommunerolle, facts, 'kommunerolle') },
    sagtOphold: new Map([...before.sagtOphold, ...said('ophold')]) as KendtBorger['sagtOphold'],
    sagtEgenbetaling: new Map([...before.sagtEgenbetaling, ...said('egenbetaling')]) as KendtBorger['sagtEgenbetaling'],
  };
}

function merge<A extends 'ophold' | 'egenbetaling' | 'kommunerolle'>(before: readonly GemtFakta<A>[], facts: readonly NyFakta[], art: A): readonly GemtFakta<A>[] {
  const news = facts.filter((fact) => fact.art === art);
  const replaced = new Set(news.map(({ erstatter }) => erstatter));
  const stored = news.filter(({ tilbagekaldt }) => !tilbagekaldt).map(({ felter, id, forekomstId, journal }) => ({ ...felter, id, forekomstId, journalId: journal.id, borgerId: journal.borgerId }));
  return [...before.filter(({ id }) => !replaced.has(id)), ...(stored as unknown as GemtFakta<A>[])];
}

function outcomes({ linjer }: Importbeslutning): readonly unknown[] {
  return linjer.map(({ noegle, udfald, felter, uenig }) => [noegle, udfald, [...felter], uenig.map(({ felt, kilde, her }) => [felt, kilde, her])]);
}

/** A person whose stay of a source is recorded, and what someone then did to it. */
function corrected(change: (ophold: GemtFakta<'ophold'>) => Partial<GemtFakta<'ophold'>>, first = kildeophold('O-1', '2026-02-01/')): KendtBorger {
  const known = record(null, run([first]));
  return { ...known, fakta: { ...known.fakta, ophold: known.fakta.ophold.map((ophold) => ({ ...ophold, ...change(ophold) })) } };
}

describe('a stay a source tells of', () => {
  it('becomes a person, a journal of the municipality, identity, handlekommune, stay and own payment, all by the source', () => {
    const { registrer, ny, linjer } = run([kildeophold('O-1', '2026-02-01/2026-03-01')]);
    expect(ny).toBe(true);
    expect(registrer?.journaler.map(({ art }) => art)).toEqual(['myndighed']);
    expect(registrer?.fakta.map(({ art, kilde }) => [art, kilde])).toEqual(
      ['navn', 'identitet', 'kommunerolle', 'ophold', 'egenbetaling'].map((art) => [art, KILDE]),
    );
    expect(linjer).toEqual([{ noegle: 'O-1', udfald: 'ny', felter: [], uenig: [] }]);
  });

  it('told again changes nothing and is nothing to remember', () => {
    const rows = [kildeophold('O-1', '2026-02-01/'), kildeophold('O-2', '2025-01-01/2025-02-01')];
    const again = run(rows, record(null, run(rows)));
    expect(again.registrer).toBeNull();
    expect(again.udsagn).toEqual([]);
    expect(again.linjer.map(({ udfald }) => udfald)).toEqual(['uaendret', 'uaendret']);
  });

  it('with a discharge told later corrects the stay and ends its own payment', () => {
    const known = record(null, run([kildeophold('O-1', '2026-02-01/')]));
    const later = run([kildeophold('O-1', '2026-02-01/2026-05-01')], known);
    expect(outcomes(later)).toEqual([['O-1', 'aendret', ['til', 'egenbetaling.til'], []]]);
    expect(later.registrer?.fakta.map(({ art, erstatter, aarsag }) => [art, erstatter !== undefined, aarsag])).toEqual([['ophold', true, KILDE], ['egenbetaling', true, KILDE]]);
    expect(record(known, later).fakta.ophold.map(({ gyldig }) => gyldig)).toEqual([span('2026-02-01/2026-05-01')]);
  });

  it('that only changes its amount is a changed stay', () => {
    const known = record(null, run([kildeophold('O-1', '2026-02-01/')]));
    const later = run([kildeophold('O-1', '2026-02-01/', { egenbetaling: kr(101) })], known);
    expect(outcomes(later)).toEqual([['O-1', 'aendret', ['egenbetaling'], []]]);
  });
});

describe('a correction made here', () => {
  it('stands when the source repeats its old value', () => {
    const known = corrected(() => ({ gyldig: span('2026-02-03/2026-04-01') }));
    const again = run([kildeophold('O-1', '2026-02-01/')], known);
    expect(again.registrer).toBeNull();
    expect(again.linjer[0]?.uenig).toEqual([]);
  });

  it('stands in its field while the source’s news in another is taken', () => {
    const known = corrected(() => ({ gyldig: span('2026-02-03/') }));
    const later = run([kildeophold('O-1', '2026-02-01/2026-05-01', { egenbetaling: null })], known);
    expect(record(known, later).fakta.ophold[0]?.gyldig).toEqual(span('2026-02-03/2026-05-01'));
  });

  it('stands and is told as a disagreement when the source says something new of the same field, each time until settled', () => {
    const known = corrected(() => ({ gyldig: span('2026-02-01/2026-04-01') }));
    const news = kildeophold('O-1', '2026-02-01/2026-05-01', { egenbetaling: null });
    const once = run([news], known);
    expect(outcomes(once)).toEqual([['O-1', 'uaendret', [], [['til', '2026-05-01', '2026-04-01'], ['egenbetaling', null, kr(93)]]]]);
    expect(once.registrer).toBeNull();
    expect(run([news], record(known, once)).linjer[0]?.uenig).toHaveLength(2);
  });

  it('that says the same as the news is no disagreement', () => {
    const known = corrected(() => ({ gyldig: span('2026-02-01/2026-05-01') }));
    const later = run([kildeophold('O-1', '2026-02-01/2026-05-01')], known);
    expect(later.registrer?.fakta.map(({ art }) => art)).toEqual(['egenbetaling']);
    expect(later.linjer[0]?.uenig).toEqual([]);
  });

  it('and news that together end the stay before it begins are both told, and nothing is written', () => {
    const known = corrected(() => ({ gyldig: span('2026-06-01/') }));
    const later = run([kildeophold('O-1', '2026-02-01/2026-05-01')], known);
    expect(later.registrer?.fakta.filter(({ art }) => art === 'ophold') ?? []).toEqual([]);
    expect(later.linjer[0]?.uenig.map(({ felt }) => felt)).toContain('til');
  });

  it('that withdrew the stay keeps it withdrawn: silently while the source repeats itself, told when it says something new', () => {
    const known = record(null, run([kildeophold('O-1', '2026-02-01/')]));
    const withdrawn = { ...known, fakta: { ...known.fakta, ophold: [], egenbetaling: [] } };
    expect(run([kildeophold('O-1', '2026-02-01/')], withdrawn).linjer[0]).toMatchObject({ udfald: 'uaendret', uenig: [] });
    const news = run([kildeophold('O-1', '2026-02-01/2026-05-01', { egenbetaling: null })], withdrawn);
    expect(news.registrer).toBeNull();
    expect(news.linjer[0]?.uenig.map(({ felt }) => felt)).toEqual(['ophold']);
  });
});

describe('a stay that was recorded here first', () => {
  const recorded = (gyldig: string): KendtBorger => {
    const known = record(null, run([kildeophold('O-1', gyldig, { egenbetaling: null })]));
    return { ...known, sagtOphold: new Map() };
  };

  it('is taken to be the source’s at the same boform from the same day, and is not doubled', () => {
    const first = run([kildeophold('X-9', '2026-02-01/', { egenbetaling: null })], recorded('2026-02-01/'));
    expect(first.registrer).toBeNull();
    expect(first.udsagn.map(({ noegle, forekomstId }) => [noegle, forekomstId !== null])).toEqual([['X-9', true]]);
  });

  it('may be told by the source to have ended while it runs here', () => {
    const first = run([kildeophold('X-9', '2026-02-01/2026-03-01', { egenbetaling: null })], recorded('2026-02-01/'));
    expect(outcomes(first)).toEqual([['X-9', 'aendret', ['til'], []]]);
  });

  it('keeps the end that was recorded here', () => {
    const first = run([kildeophold('X-9', '2026-02-01/2026-03-01', { egenbetaling: null })], recorded('2026-02-01/2026-02-20'));
    expect(outcomes(first)).toEqual([['X-9', 'uaendret', [], [['til', '2026-03-01', '2026-02-20']]]]);
  });

  it('at the same boform on the same day is one stay for one key: a second key is a second stay', () => {
    const both = run([kildeophold('X-8', '2026-02-01/', { egenbetaling: null }), kildeophold('X-9', '2026-02-01/', { egenbetaling: null })], recorded('2026-02-01/'));
    expect(both.linjer.map(({ udfald }) => udfald)).toEqual(['uaendret', 'ny']);
  });
});

describe('own payment from a source', () => {
  it('is written once for a day: a stay that overlaps an earlier one is paid for from where that ends', () => {
    const { registrer } = run([kildeophold('O-2', '2026-02-10/2026-03-01', { boformId: 'havnehuset' }), kildeophold('O-1', '2026-02-01/2026-02-20')]);
    expect(paymentsOf(registrer?.fakta)).toEqual([span('2026-02-01/2026-02-20'), span('2026-02-20/2026-03-01')]);
  });

  it('is not written for a stay without a night, nor beside an earlier stay that still runs, nor for natcafé', () => {
    const { registrer } = run([
      kildeophold('O-0', '2026-01-05/2026-01-05'), kildeophold('O-1', '2026-02-01/'), kildeophold('O-2', '2026-03-01/2026-04-01'), kildeophold('O-3', '2025-01-01/2025-02-01', { art: 'natcafe' }),
    ]);
    expect(paymentsOf(registrer?.fakta)).toEqual([span('2026-02-01/')]);
  });

  it('leaves what was set here, and tells a different amount', () => {
    const known = record(null, run([kildeophold('O-1', '2026-02-01/', { egenbetaling: null })]));
    const set = { id: 's', forekomstId: 's', journalId: known.journal.id, borgerId: known.journal.borgerId, gyldig: span('2026-02-15/'), oerePrDoegn: kr(0), grund: 'ingen_indkomst', begrundelse: null } as unknown as GemtFakta<'egenbetaling'>;
    const later = run([kildeophold('O-1', '2026-02-01/')], { ...known, fakta: { ...known.fakta, egenbetaling: [set] } });
    expect(later.registrer).toBeNull();
    expect(later.linjer[0]?.uenig).toEqual([{ felt: 'egenbetaling', kilde: kr(93), her: 0 }]);
  });

  it('never makes two own payments for one day, whatever the source says first and then', () => {
    fc.assert(
      fc.property(someRows, someRows, (first, then) => {
        const known = record(null, run(first));
        const after = record(known, run(then, known));
        for (const payments of [known.fakta.egenbetaling, after.fakta.egenbetaling]) {
          const ordered = payments.toSorted((a, b) => (a.gyldig.fra < b.gyldig.fra ? -1 : 1));
          ordered.slice(1).forEach(({ gyldig }, index) => {
            const before = ordered[index]?.gyldig.til ?? '9999-12-31';
            expect(before <= gyldig.fra).toBe(true);
          });
        }
      }),
      { seed: 9, numRuns: 300 },
    );
  });
});

describe('the handlekommune a source names', () => {
  it('follows the stays, and is the importing municipality where none is named', () => {
    const { registrer } = run([
      kildeophold('O-1', '2025-01-01/2025-02-01', { handlekommuneId: 'nabo' }), kildeophold('O-2', '2025-06-01/2025-07-01', { handlekommuneId: 'nabo' }), kildeophold('O-3', '2026-01-01/'),
    ]);
    const roles = registrer?.fakta.flatMap((fact) => (fact.art === 'kommunerolle' ? [[fact.felter.kommuneId, fact.felter.gyldig]] : []));
    expect(roles).toEqual([['nabo', span('2025-01-01/2026-01-01')], [HOS, span('2026-01-01/')]]);
  });

  it('never changes what is known here, and a different one is told', () => {
    const known = record(null, run([kildeophold('O-1', '2026-02-01/')]));
    const later = run([kildeophold('O-1', '2026-02-01/', { handlekommuneId: 'nabo' })], known);
    expect(later.registrer).toBeNull();
    expect(later.linjer[0]?.uenig).toEqual([{ felt: 'handlekommune', kilde: 'nabo', her: HOS }]);
  });
});

describe('merging news into what stands', () => {
  const field = fc.constantFrom(1, 2, 3);
  const thing = fc.record({ a: field, b: field });

  it('never changes a field the source says nothing new of, and never one that was corrected here', () => {
    fc.assert(
      fc.property(thing, thing, thing, (ny, sagt, her) => {
        const { felter, aendret, uenig } = mergeUdsagn({ ny, sagt, her });
        for (const name of ['a', 'b'] as const) {
          const wasCorrected = her[name] !== sagt[name];
          if (ny[name] === sagt[name] || wasCorrected) expect(felter[name]).toBe(her[name]);
          else expect(felter[name]).toBe(ny[name]);
          expect(aendret.includes(name)).toBe(felter[name] !== her[name]);
          expect(uenig.includes(name)).toBe(ny[name] !== sagt[name] && wasCorrected && ny[name] !== her[name]);
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('said twice is the same as said once', () => {
    fc.assert(
      fc.property(thing, thing, thing, (ny, sagt, her) => {
        const once = mergeUdsagn({ ny, sagt, her });
        const twice = mergeUdsagn({ ny, sagt: once.sagt, her: once.felter });
        expect(twice.aendret).toEqual([]);
        expect(twice.uenig).toEqual(once.uenig);
        expect(twice.felter).toEqual(once.felter);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

const someRows = fc
  .array(fc.record({ noegle: fc.constantFrom('A', 'B', 'C'), start: fc.integer({ min: 1, max: 28 }), end: fc.option(fc.integer({ min: 1, max: 28 })), amount: fc.constantFrom(0, 93) }), { minLength: 1, maxLength: 4 })
  .map((rows) =>
    [...new Map(rows.map((row) => [row.noegle, row])).values()].map(({ noegle, start, end, amount }) => {
      const [from, to] = end === null ? [start, null] : [Math.min(start, end), Math.max(start, end)];
      return kildeophold(noegle, `2026-02-${two(from)}/${to === null ? '' : `2026-02-${two(to)}`}`, { egenbetaling: kr(amount) });
    }),
  );

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function paymentsOf(facts: readonly NyFakta[] | undefined): readonly unknown[] {
  return (facts ?? []).flatMap((fact) => (fact.art === 'egenbetaling' ? [fact.felter.gyldig] : []));
}
