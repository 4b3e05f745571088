import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate, toDayNumber, toIsoDate, type DayNumber, type IsoDate } from '../../kernel/dato.ts';
import type { ChosenReadings } from '../../kernel/lovvalg.ts';
import { countRefusion, inInputOrder, NO_DAY, type RefusionColumns, type RefusionSink, type RefusionSpan } from './count.ts';
import { explainRefusion, udeladtCode, type RefusionOphold } from './forklaring.ts';
import { readRefusionLaw, type RefusionLaesning } from './laesning.ts';
import { arrangeOphold, RUNNING, type OpholdColumns } from './ophold.ts';

/**
 * A second count, a day at a time with the calendar of the machine, written from the text of the rule and from nothing of the
 * first: what it shares with it is only the dates that go in.
 */
interface Stay {
  readonly person: number;
  readonly type: '110' | 'efterforsorg' | 'natcafe';
  readonly tilbudsportal: boolean;
  readonly ind: string;
  readonly ud: string | null;
}

type Loft = 'vedtaget' | 'aftale';
type Graense = 'dag' | 'vinduesstart';
type Naeste = 'aarsdag-hvis-i-ophold' | 'faste-aarsdage';
type Loebende = 'loft-fra-ikrafttraeden' | 'gammel-regel-til-udskrivning';
interface Reading {
  readonly loft: Loft;
  readonly graense: Graense;
  readonly naestevindue: Naeste;
  readonly loebendeophold: Loebende;
}

/** Every day from 2022 to 2033, by the calendar of the machine. */
const CALENDAR = Array.from({ length: 4383 }, (_, day) => new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10));

const anniversaries = new Map<string, string>();

function anniversary(day: string, years: number): string {
  const key = `${day} ${years}`;
  const known = anniversaries.get(key) ?? computeAnniversary(day, years);
  anniversaries.set(key, known);
  return known;
}

function computeAnniversary(day: string, years: number): string {
  const wanted = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return new Date(`${wanted}T00:00:00Z`).toISOString().slice(0, 10) === wanted ? wanted : wanted.replace('-02-29', '-02-28');
}

function lastAnniversary(first: string, day: string): string {
  let years = 0;
  while (anniversary(first, years + 1) <= day) years++;
  return anniversary(first, years);
}

function limitOn(day: string, loft: Loft): number {
  if (day < '2026-04-01') return 120;
  if (loft === 'vedtaget') return 90;
  return day < '2028-04-01' ? 120 : 90;
}

const isIn = (stay: Stay, day: string, given: string): boolean => stay.ind <= day && (stay.ud === null ? day <= given : day < stay.ud);

/** For one person: for each day that counts, the place of the stay it counts for. */
function daysThatCount(stays: readonly Stay[], reading: Reading, given: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const mine = stays.map((stay, place) => ({ stay, place })).filter(({ stay }) => stay.type === '110' && stay.tilbudsportal);
  if (mine.length === 0) return counts;
  const from = mine.map(({ stay }) => stay.ind).sort()[0] ?? '';
  const last = [given, ...mine.map(({ stay }) => stay.ud ?? given)].sort().at(-1) ?? '';
  let first: string | null = null;
  let start: string | null = null;
  let used = 0;
  for (const day of CALENDAR.slice(CALENDAR.indexOf(from), CALENDAR.indexOf(last) + 1)) {
    const here = mine.filter(({ stay }) => isIn(stay, day, given)).sort((a, b) => (a.stay.ind === b.stay.ind ? a.place - b.place : a.stay.ind < b.stay.ind ? -1 : 1))[0];
    if (!here) continue;
    if (day < '2023-10-01' || (reading.loebendeophold === 'gammel-regel-til-udskrivning' && here.stay.ind < '2023-10-01')) {
      counts.set(day, here.place);
      continue;
    }
    first ??= day;
    const opens: string = reading.naestevindue === 'faste-aarsdage' ? lastAnniversary(first, day) : start === null || day >= anniversary(start, 1) ? day : start;
    if (opens !== start) used = 0;
    start = opens;
    if (used < limitOn(reading.graense === 'dag' ? day : start, reading.loft)) {
      used++;
      counts.set(day, here.place);
    }
  }
  return counts;
}

const GIVEN = isoDate('2026-11-20');
const FIRST = toDayNumber(isoDate('2022-12-01'));
const LAST = toDayNumber(isoDate('2029-06-30'));

const iso = (day: number): IsoDate => toIsoDate(day as DayNumber);
/** Days anywhere, and often on the days where something turns. */
const someDay = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: FIRST, max: LAST }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...['2023-09-30', '2023-10-01', '2024-02-28', '2024-02-29', '2024-03-01', '2025-02-28', '2026-03-31', '2026-04-01', '2028-02-29', '2028-03-31', '2028-04-01'].map((day) => toDayNumber(isoDate(day)))),
  },
);
const someStay = fc
  .record({
    person: fc.integer({ min: 0, max: 2 }),
    type: fc.constantFrom('110', '110', '110', '110', '110', 'efterforsorg', 'natcafe'),
    tilbudsportal: fc.constantFrom(true, true, true, true, false),
    ind: someDay,
    nights: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 500 })),
    running: fc.constantFrom(false, false, false, true),
  })
  .map(({ ind, nights, running, ...rest }): Stay => ({ ...rest, type: rest.type, ind: iso(ind), ud: running ? null : iso(ind + nights) }));
/** Some stays, of which some begin on the day another ends. */
const someStays = fc.array(someStay, { minLength: 1, maxLength: 9 }).chain((stays) =>
  fc.array(fc.integer({ min: 0, max: stays.length - 1 }), { maxLength: 2 }).map((moved) => [
    ...stays,
    ...moved.flatMap((place): Stay[] => {
      const from = stays[place];
      return from?.ud ? [{ ...from, ind: from.ud, ud: iso(toDayNumber(isoDate(from.ud)) + 45) }] : [];
    }),
  ]),
);
const someGivenDay = someDay.map(iso);
const someReading = fc.record({
  loft: fc.constantFrom<Loft>('vedtaget', 'aftale'),
  graense: fc.constantFrom<Graense>('dag', 'vinduesstart'),
  naestevindue: fc.constantFrom<Naeste>('aarsdag-hvis-i-ophold', 'faste-aarsdage'),
  loebendeophold: fc.constantFrom<Loebende>('loft-fra-ikrafttraeden', 'gammel-regel-til-udskrivning'),
});

const SEED = { seed: 20_261_120, numRuns: 1000 };

function columnsOf(stays: readonly Stay[]): OpholdColumns {
  return {
    count: stays.length,
    person: Int32Array.from(stays, ({ person }) => person),
    indskrevet: Int32Array.from(stays, ({ ind }) => toDayNumber(isoDate(ind))),
    udskrevet: Int32Array.from(stays, ({ ud }) => (ud === null ? RUNNING : toDayNumber(isoDate(ud)))),
    udeladt: Uint8Array.from(stays, ({ type, tilbudsportal }) => udeladtCode(type, tilbudsportal)),
  };
}

const lawOf = (reading: Reading, given: IsoDate) => readRefusionLaw({ givenDay: given, knownOn: GIVEN, readings: { chosen: { ...reading }, confirmed: [] } });

interface Row {
  readonly dage: number;
  readonly afventer: number;
  readonly foerste: string | null;
  readonly sidste: string | null;
}

/** What the slow count says of each stay, in input order. */
function slowRows(stays: readonly Stay[], reading: Reading, given: string): readonly Row[] {
  const rows: Row[] = [];
  for (const person of new Set(stays.map((stay) => stay.person))) {
    const places = stays.flatMap((stay, place) => (stay.person === person ? [place] : []));
    const mine = places.map((place) => stays[place] as Stay);
    const chosen = daysThatCount(mine, reading, given);
    const generous = daysThatCount(mine, { ...reading, loft: 'aftale', graense: 'vinduesstart' }, given);
    for (const [own, place] of places.entries()) {
      const days = [...chosen].filter(([, owner]) => owner === own).map(([day]) => day);
      const more = [...generous].filter(([day, owner]) => owner === own && !chosen.has(day));
      rows[place] = { dage: days.length, afventer: more.length, foerste: days[0] ?? null, sidste: days.at(-1) ?? null };
    }
  }
  return rows;
}

const countInOrder = (columns: OpholdColumns, law: RefusionLaesning, sink: RefusionSink | null = null): RefusionColumns =>
  inInputOrder(countRefusion(arrangeOphold(columns), law, sink));

function fastRows(stays: readonly Stay[], reading: Reading, given: IsoDate): readonly Row[] {
  const { refusionsdage, afventer, foerste, sidste } = countInOrder(columnsOf(stays), lawOf(reading, given));
  const day = (value: number | undefined): string | null => (value === undefined || value === NO_DAY ? null : iso(value));
  return stays.map((_, at) => ({ dage: refusionsdage[at] ?? -1, afventer: afventer[at] ?? -1, foerste: day(foerste[at]), sidste: day(sidste[at]) }));
}

describe('the count of a million is the count of the law', () => {
  it('in spans of days it says the same as a count day by day, under every reading', () => {
    fc.assert(
      fc.property(someStays, someReading, someGivenDay, (stays, reading, given) => {
        expect(fastRows(stays, reading, given)).toEqual(slowRows(stays, reading, given));
      }),
      SEED,
    );
  });

  it('it answers the same whether or not it writes its reasons, and the reasons add up to every night', () => {
    fc.assert(
      fc.property(someStays, someReading, someGivenDay, (stays, reading, given) => {
        const columns = columnsOf(stays);
        const spans: RefusionSpan[] = [];
        const traced = countInOrder(columns, lawOf(reading, given), { window: () => undefined, span: (span) => void spans.push(span) });
        expect(traced).toEqual(countInOrder(columns, lawOf(reading, given)));
        for (let stay = 0; stay < columns.count; stay++) {
          const parts = spans.filter((span) => span.stay === stay).sort((a, b) => a.from - b.from);
          const days = (...kinds: readonly RefusionSpan['kind'][]): number => parts.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { from, to }) => sum + to - from, 0);
          const from = columns.indskrevet[stay] ?? 0;
          const ud = columns.udskrevet[stay] ?? 0;
          const to = ud === RUNNING ? Math.max(from, toDayNumber(given) + 1) : ud;
          expect(days('uden-loft', 'inden-for-loftet')).toBe(traced.refusionsdage[stay]);
          expect(days('afventer')).toBe(traced.afventer[stay]);
          // The parts follow each other without gap from the first night to the last.
          expect(parts.map((part) => part.from)).toEqual(parts.length === 0 ? [] : [from, ...parts.slice(0, -1).map((part) => part.to)]);
          expect(parts.at(-1)?.to ?? from).toBe(to);
        }
      }),
      SEED,
    );
  });

  it('one person explained alone gets what she gets among others', () => {
    fc.assert(
      fc.property(someStays, someReading, someGivenDay, (stays, reading, given) => {
        const rows = fastRows(stays, reading, given);
        for (const person of [0, 1, 2]) {
          const places = stays.flatMap((stay, place) => (stay.person === person ? [place] : []));
          const alone = explainRefusion(places.map((place) => opholdOf(stays[place] as Stay)), lawOf(reading, given));
          expect(alone.ophold.map(({ refusionsdage, afventer, foerste, sidste }) => ({ dage: refusionsdage, afventer, foerste, sidste }))).toEqual(places.map((place) => rows[place]));
        }
      }),
      { ...SEED, numRuns: 400 },
    );
  });

  it('two records linked as one person share their windows, and taken apart again they stand as before', () => {
    const linked = (stays: readonly Stay[]): readonly Stay[] => stays.map((stay) => ({ ...stay, person: 0 }));
    fc.assert(
      fc.property(someStays, someReading, someGivenDay, (stays, reading, given) => {
        const before = fastRows(stays, reading, given);
        expect(fastRows(linked(stays), reading, given)).toEqual(slowRows(linked(stays), reading, given));
        expect(fastRows(stays, reading, given)).toEqual(before);
      }),
      { ...SEED, numRuns: 400 },
    );
  });

  it('no reading counts a day that the most generous one does not', () => {
    fc.assert(
      fc.property(someStays, someReading, someGivenDay, (stays, reading, given) => {
        const generous = fastRows(stays, { ...reading, loft: 'aftale', graense: 'vinduesstart' }, given);
        expect(generous.every(({ afventer }) => afventer === 0)).toBe(true);
        expect(fastRows(stays, reading, given).map(({ dage, afventer }) => dage + afventer)).toEqual(generous.map(({ dage }) => dage));
      }),
      { ...SEED, numRuns: 400 },
    );
  });

  it('the order of persons and of stays in the file changes nothing but ties', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someStay, { selector: ({ ind, person }) => `${person} ${ind}`, minLength: 1, maxLength: 9 }), someReading, fc.infiniteStream(fc.nat()), (stays, reading, keys) => {
        const shuffled = stays.map((stay, place) => ({ stay, place, key: keys.next().value as number })).sort((a, b) => a.key - b.key);
        const rows = fastRows(shuffled.map(({ stay }) => stay), reading, GIVEN);
        const back = shuffled.map(({ place }, at) => ({ place, row: rows[at] })).sort((a, b) => a.place - b.place).map(({ row }) => row);
        expect(back).toEqual(fastRows(stays, reading, GIVEN));
      }),
      { ...SEED, numRuns: 400 },
    );
  });
});

describe('what was known and what is confirmed', () => {
  const stays: readonly Stay[] = [{ person: 0, type: '110', tilbudsportal: true, ind: '2026-02-01', ud: '2026-07-01' }];
  const count = (knownOn: string, readings: ChosenReadings = { chosen: {}, confirmed: [] }): readonly [number | undefined, number | undefined] => {
    const { refusionsdage, afventer } = countInOrder(columnsOf(stays), readRefusionLaw({ givenDay: GIVEN, knownOn: isoDate(knownOn), readings }));
    return [refusionsdage[0], afventer[0]];
  };

  it.each([
    ['before the reform was adopted, no limit was known', '2023-05-11', [150, 0]],
    ['from the day it was adopted, the limit of 90 was known', '2023-05-12', [90, 30]],
    ['the day before the agreement', '2025-09-04', [90, 30]],
    ['the day of the agreement', '2025-09-05', [90, 30]],
  ])('%s', (_, knownOn, expected) => {
    expect(count(knownOn)).toEqual(expected);
  });

  it('a stay begun after the change awaits nothing until the agreement is known', () => {
    const later = columnsOf([{ ...stays[0] as Stay, ind: '2026-05-01', ud: '2026-10-01' }]);
    const awaiting = (knownOn: string) => countInOrder(later, readRefusionLaw({ givenDay: GIVEN, knownOn: isoDate(knownOn) })).afventer[0];
    expect([awaiting('2025-09-04'), awaiting('2025-09-05')]).toEqual([0, 30]);
  });

  it('a confirmed reading ends the waiting for it, and only for it', () => {
    expect(count('2026-11-20', { chosen: { loft: 'vedtaget' }, confirmed: ['loft'] })).toEqual([90, 30]);
    expect(count('2026-11-20', { chosen: {}, confirmed: ['loft', 'graense'] })).toEqual([90, 0]);
    expect(count('2026-11-20', { chosen: { loft: 'aftale' }, confirmed: ['loft'] })).toEqual([120, 0]);
  });
});

function opholdOf({ type, tilbudsportal, ind, ud }: Stay): RefusionOphold {
  return { type, tilbudsportal, indskrevet: isoDate(ind), udskrevet: ud === null ? null : isoDate(ud) };
}
