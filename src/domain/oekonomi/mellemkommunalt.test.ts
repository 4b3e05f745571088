import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, fakta, kr, lawOn, register, span } from '../../../test/factories/refusion.ts';
import { addDays, isoDate } from '../../law/kernel/dato.ts';
import { oere, sumOf } from '../../law/kernel/penge.ts';
import { assembleKrav, type Anmodet, type Kravlinje } from './krav/kravlinje.ts';
import { kvartalByName } from './kvartal.ts';
import { mellemkommunaltOf } from './mellemkommunalt.ts';
import { calculateRefusion } from './refusion.ts';

type Roller = NonNullable<NonNullable<Parameters<typeof fakta>[1]>['roller']>;

/** A stay of 173 days from 10 January 2024, disputed from 1 February to 1 April. */
const STAY = '2024-01-10/2024-07-01';
const OPEN: Roller = [['2020-01-01/', 'egen'], ['2024-02-01/', 'anden-omtvistet']];
const LOST: Roller = [['2020-01-01/2024-02-01', 'egen'], ['2024-02-01/2024-04-01', 'anden-omtvistet'], ['2024-02-01/', 'anden']];
const UPHELD: Roller = [['2020-01-01/', 'egen'], ['2024-02-01/2024-04-01', 'anden-omtvistet']];
/** The same, as the other municipality wrote it down. */
const WON_BY_OTHER: Roller = [['2020-01-01/2024-02-01', 'anden'], ['2024-02-01/2024-04-01', 'egen-omtvistet'], ['2024-02-01/', 'egen']];

function between(roller: Roller, more: Parameters<typeof fakta>[1] = {}) {
  const facts = fakta([{ dage: STAY }], { ...more, roller });
  const [stay] = calculateRefusion(facts, register(), lawOn('2026-11-21')).ophold;
  if (!stay) throw new Error('no stay');
  return { stay, poster: mellemkommunaltOf(stay, facts.roller) };
}

describe('a dispute about handlekommune', () => {
  it('leaves the days with the municipality that acts while it is open, and nothing between the two', () => {
    const { stay, poster } = between(OPEN);
    expect([stay.refusionsdage, poster]).toEqual([120, []]);
  });

  it('lost by the one that acted takes its days away, and all it paid from the dispute to the settlement is paid back by the right one [G3-115]', () => {
    const { stay, poster } = between(LOST);
    expect(stay).toMatchObject({ refusionsdage: 22, sidste: '2024-01-31', andenHandlekommune: { siden: '2024-02-01', dage: 151 } });
    expect(poster).toEqual([{ fra: '2024-02-01', til: '2024-04-01', retning: 'til_gode', kommuneId: 'noerreaa', dage: 60, beloeb: kr(60 * 1307) }]);
  });

  it('won gives the right one the days as its own, and it owes the one that acted [G3-115]', () => {
    const { stay, poster } = between(WON_BY_OTHER);
    expect(stay).toMatchObject({ foerste: '2024-02-01', refusionsdage: 98 });
    expect(poster).toEqual([{ fra: '2024-02-01', til: '2024-04-01', retning: 'skyldes', kommuneId: 'noerreaa', dage: 60, beloeb: kr(60 * 1307) }]);
  });

  it('in which the one that acted was right changes nothing', () => {
    const { stay, poster } = between(UPHELD);
    expect([stay.refusionsdage, poster]).toEqual([120, []]);
  });

  it('in which the address was with the one that disputed is paid back to it where it was not right [G3-115]', () => {
    const acted: Roller = [...UPHELD, ['2015-01-01/', 'anden-registreret']];
    expect(between(acted)).toMatchObject({ stay: { refusionsdage: 120 }, poster: [{ fra: '2024-02-01', til: '2024-04-01', retning: 'skyldes', kommuneId: 'noerreaa', dage: 60 }] });
    expect(between([...LOST, ['2015-01-01/', 'anden-registreret']]).poster).toEqual([]);
  });

  it('over days without an own payment has an amount nobody knows, never zero', () => {
    expect(between(LOST, { egenbetaling: [['2024-03-01/', 9_300]] }).poster).toMatchObject([{ dage: 60, beloeb: null }]);
  });

  it('is paid at the price of each day', () => {
    expect(between(LOST, { egenbetaling: [['2000-01-01/2024-03-01', 0], ['2024-03-01/', 9_300]] }).poster).toMatchObject([{ beloeb: kr(29 * 1400 + 31 * 1307) }]);
  });
});

it('whenever a dispute began and was settled, each counted day is claimed by one municipality, and what the one is owed the other owes', () => {
  const day = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(fc.array(fc.record({ start: day, nights: fc.integer({ min: 1, max: 200 }) }), { minLength: 1, maxLength: 3 }), day, fc.integer({ min: 1, max: 300 }), fc.boolean(), (stays, begins, lasts, lost) => {
      const on = (at: number): string => addDays(isoDate('2024-01-01'), at);
      const dispute = `${on(begins)}/${on(begins + lasts)}`;
      const ours: Roller = lost ? [[`2020-01-01/${on(begins)}`, 'egen'], [dispute, 'anden-omtvistet'], [`${on(begins)}/`, 'anden']] : [['2020-01-01/', 'egen'], [dispute, 'anden-omtvistet']];
      const theirs: Roller = lost ? [[`2020-01-01/${on(begins)}`, 'anden'], [dispute, 'egen-omtvistet'], [`${on(begins)}/`, 'egen']] : [['2020-01-01/', 'anden'], [dispute, 'egen-omtvistet']];
      const dage = stays.map(({ start, nights }) => ({ dage: `${on(start)}/${on(start + nights)}` }));
      const seenBy = (roller: Roller) => {
        const facts = fakta(dage, { roller });
        const { ophold } = calculateRefusion(facts, register(), lawOn('2026-11-21'));
        return {
          days: ophold.flatMap(({ afsnit }) => afsnit.filter(({ taeller }) => taeller === 'ja').flatMap(daysOf)),
          between: ophold.flatMap((stay) => mellemkommunaltOf(stay, facts.roller)).map(({ fra, til, beloeb }) => `${fra} ${til} ${beloeb}`),
        };
      };
      const [us, them, alone] = [seenBy(ours), seenBy(theirs), seenBy([['2020-01-01/', 'egen']])];
      expect([...us.days, ...them.days].toSorted()).toEqual(alone.days.toSorted());
      expect(us.between).toEqual(them.between);
      if (!lost) expect(us.between).toEqual([]);
    }),
    { seed: 13, numRuns: 200 },
  );
});

it('in whatever quarter it is settled and wherever the address is, the claims of both always add up to the stay: each corrects its own, and nothing is asked twice or lost', () => {
  const KVARTALER = ['2024K1', '2024K2', '2024K3', '2024K4', '2025K1'];
  const at = fc.integer({ min: 0, max: 300 });
  const adresse = fc.option(fc.tuple(fc.boolean(), at, fc.option(fc.integer({ min: 1, max: 200 }))), { nil: null });
  fc.assert(
    fc.property(at, fc.integer({ min: 1, max: 300 }), fc.boolean(), fc.integer({ min: 0, max: KVARTALER.length }), adresse, (begins, lasts, lost, settledIn, moved) => {
      const on = (day: number): string => addDays(isoDate('2024-01-01'), day);
      const [start, end] = [on(begins), on(begins + lasts)];
      const whose = (ours: boolean, we: boolean): 'egen' | 'anden' => (ours === we ? 'egen' : 'anden');
      const rollerOf = (we: boolean, settled: boolean): Roller => [
        settled && lost ? [`2020-01-01/${start}`, whose(true, we)] : ['2020-01-01/', whose(true, we)],
        [settled ? `${start}/${end}` : `${start}/`, `${whose(false, we)}-omtvistet`],
        ...(settled && lost ? [[`${start}/`, whose(false, we)] as const] : []),
        ...(moved ? [[`${on(moved[1])}/${moved[2] === null ? '' : on(moved[1] + moved[2])}`, `${whose(moved[0], we)}-registreret`] as const] : []),
      ];
      const refund = (roller: Roller) => calculateRefusion(fakta([{ dage: STAY }], { roller }), register(), lawOn('2026-11-21')).ophold;
      const asked = new Map<boolean, readonly Anmodet[]>([[true, []], [false, []]]);
      for (const [nummer, navn] of KVARTALER.entries()) {
        const kvartal = kvartalByName(navn);
        for (const we of [true, false]) {
          const before = asked.get(we) ?? [];
          const refusioner = refund(rollerOf(we, nummer >= settledIn)).map((refusion) => ({ refusion, tilbageholdt: [] }));
          asked.set(we, assembleKrav(refusioner, { kvartal, anmodet: before, berigtigelsesaar: 2 }).reduce(add, before));
        }
        const alone = assembleKrav(refund([['2020-01-01/', 'egen']]).map((refusion) => ({ refusion, tilbageholdt: [] })), { kvartal, anmodet: [], berigtigelsesaar: 2 });
        const both = [...(asked.get(true) ?? []), ...(asked.get(false) ?? [])];
        expect([sumOf(both.map(({ beloeb }) => beloeb)), both.reduce((sum, { dage }) => sum + dage, 0)]).toEqual([sumOf(alone.map(({ faktisk }) => faktisk.beloeb)), alone.reduce((sum, { faktisk }) => sum + faktisk.dage, 0)]);
      }
    }),
    { seed: 17, numRuns: 150 },
  );
});

/** What was asked so far, with what a line asks added. */
function add(asked: readonly Anmodet[], { ophold, aar, forskel }: Kravlinje): readonly Anmodet[] {
  const before = asked.find((each) => each.ophold === ophold && each.aar === aar);
  const rest = asked.filter((each) => each !== before);
  return [...rest, { ophold, aar, dage: (before?.dage ?? 0) + forskel.dage, beloeb: oere((before?.beloeb ?? 0) + forskel.beloeb) }];
}

it('names no one where no role says who acted', () => {
  const stay = { periode: span('2024-01-10/2024-07-01') as { fra: ReturnType<typeof isoDate>; til: ReturnType<typeof isoDate> }, satser: [] };
  const roller = fakta([{ dage: STAY }], { roller: [['2024-02-01/2024-04-01', 'egen-omtvistet'], ['2024-02-01/', 'egen']] }).roller;
  expect(mellemkommunaltOf(stay, roller)).toMatchObject([{ kommuneId: null, retning: 'skyldes' }]);
});
