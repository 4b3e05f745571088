import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dated, KNOWN_ALL_ALONG, rowInForce, type DatedQuery, type DatedRow, type RowStatus } from './dated.ts';
import { addDays, isoDate } from './dato.ts';
import { recordTrace } from './trace.ts';

const ref = { act: 'SEL', paragraph: '§ 177', source: ['LAW-018'] } as const;

function row(from: string | null, known: string, value: number, status: RowStatus = 'vedtaget'): DatedRow<number> {
  return { from: from === null ? null : isoDate(from), known: isoDate(known), value, status, ref };
}

const limit = dated('loft', [
  row('2023-10-01', '2023-05-12', 120),
  row('2026-04-01', '2023-05-12', 90),
  row('2026-04-01', '2025-09-05', 120, 'aftalt'),
  row('2028-04-01', '2025-09-05', 90, 'aftalt'),
]);

function query(date: string, knownOn: string, withAgreed = false): DatedQuery {
  return { date: isoDate(date), knownOn: isoDate(knownOn), withAgreed };
}

describe('dated', () => {
  it.each([
    ['2023-09-30', '2026-01-01', false, undefined, 'the day before the first row there is no value'],
    ['2023-10-01', '2026-01-01', false, 120, 'the first day of the first row'],
    ['2023-10-01', '2023-05-11', false, undefined, 'not yet known the day before it was enacted'],
    ['2023-10-01', '2023-05-12', false, 120, 'known the day it was enacted'],
    ['2026-03-31', '2026-01-01', false, 120, 'the day before the change'],
    ['2026-04-01', '2026-01-01', false, 90, 'the day of the change, by enacted law only'],
    ['2026-04-01', '2025-09-04', true, 90, 'the day before the agreement'],
    ['2026-04-01', '2025-09-05', true, 120, 'the day of the agreement, agreed rows wanted'],
    ['2028-03-31', '2026-01-01', true, 120, 'the last day of the agreed row'],
    ['2028-04-01', '2026-01-01', true, 90, 'after the agreed row'],
  ])('%s as known on %s, agreed rows %s: %s (%s)', (date, knownOn, withAgreed, value, _point) => {
    expect(limit.at(query(date, knownOn, withAgreed))?.value).toBe(value);
  });

  it.each([
    ['2026-03-31', 120, 'a change the day after is left out, and nothing ends what holds'],
    ['2026-04-01', 90, 'a change on the day itself has come'],
  ])('lets the law stand still from %s: %s on a later day (%s)', (day, value, _point) => {
    const still: DatedQuery = { ...query('2026-05-01', '2026-01-01'), stillFrom: isoDate(day) };
    expect(limit.at(still)?.value).toBe(value);
    expect(limit.holdsUntil({ ...still, date: isoDate('2026-03-01') })).toBe(value === 120 ? null : '2026-03-31');
  });

  it('says the last day a row holds, and null when no later row is known', () => {
    expect(limit.holdsUntil(query('2023-10-01', '2026-01-01'))).toBe('2026-03-31');
    expect(limit.holdsUntil(query('2026-04-01', '2026-01-01'))).toBeNull();
    expect(limit.holdsUntil(query('2026-04-01', '2026-01-01', true))).toBe('2028-03-31');
    expect(limit.holdsUntil(query('2020-01-01', '2026-01-01'))).toBe('2023-09-30');
  });

  it('gives the same row on every day until it says it ends, and another row the day after', () => {
    const day = fc.integer({ min: 0, max: 3_000 }).map((offset) => addDays(isoDate('2022-01-01'), offset));
    fc.assert(
      fc.property(day, day, fc.boolean(), fc.nat(400), (date, knownOn, withAgreed, ahead) => {
        const asked = { date, knownOn, withAgreed };
        const end = limit.holdsUntil(asked);
        const later = addDays(date, ahead);
        if (end === null || later <= end) expect(limit.at({ ...asked, date: later })).toBe(limit.at(asked));
        if (end !== null) expect(limit.at({ ...asked, date: addDays(end, 1) })).not.toBe(limit.at(asked));
      }),
      { seed: 20261120, numRuns: 1_000 },
    );
  });

  it.each([
    ['out of order', [row('2026-04-01', '2023-05-12', 90), row('2023-10-01', '2023-05-12', 120)]],
    ['doubled', [row('2023-10-01', '2023-05-12', 120), row('2023-10-01', '2023-05-12', 90)]],
    ['from the beginning, but not first', [row('2023-10-01', '2023-05-12', 120), row(null, '2023-05-12', 90)]],
  ])('rows %s throw at load', (_how, rows) => {
    expect(() => dated('loft', rows)).toThrow('loft');
  });

  it('writes the row it used to the trace, and nothing when there was none', () => {
    const trace = recordTrace();
    limit.at(query('2020-01-01', '2026-01-01'), trace);
    limit.at(query('2024-01-01', '2026-01-01'), trace);
    expect(trace.steps()).toEqual([{ step: 'parameter', name: 'loft', value: 120, from: '2023-10-01', known: '2023-05-12', status: 'vedtaget', ref }]);
  });

  it('rowInForce throws where a parameter has no row, and answers where one has always applied', () => {
    const always = dated('altid', [{ from: null, known: KNOWN_ALL_ALONG, value: 3, status: 'vedtaget', ref }]);
    expect(rowInForce(always, query('1990-01-01', '1990-01-01')).value).toBe(3);
    expect(() => rowInForce(limit, query('2020-01-01', '2026-01-01'))).toThrow('loft: no row in force');
  });
});
