import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate, type IsoDate } from './dato.ts';
import { containsDay, countDays, intersectPeriode, overlaps, periode, withoutPeriode, type Periode } from './periode.ts';

const START = isoDate('2026-01-01');
const runs = { seed: 20261120, numRuns: 1_000 };
const day = fc.integer({ min: 0, max: 40 }).map((offset) => addDays(START, offset));
const anyPeriode = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.option(fc.integer({ min: 0, max: 12 })))
  .map(([from, length]) => periode(addDays(START, from), length === null ? null : addDays(START, from + length)));

/** The days of the window, one by one: the slow meaning that the fast functions must share. */
function daysOf(span: Periode): readonly IsoDate[] {
  return Array.from({ length: 60 }, (_, offset) => addDays(START, offset)).filter((date) => containsDay(span, date));
}

describe('a period is half open', () => {
  it('the first day is in it, the last is not', () => {
    const span = periode(isoDate('2026-01-10'), isoDate('2026-01-12'));
    expect(['2026-01-09', '2026-01-10', '2026-01-11', '2026-01-12'].map((date) => containsDay(span, isoDate(date)))).toEqual([false, true, true, false]);
  });

  it('an empty one holds no day, and one that ends before it starts is refused', () => {
    expect(daysOf(periode(START, START))).toEqual([]);
    expect(() => periode(START, addDays(START, -1))).toThrow(RangeError);
  });

  it('a running one is counted to and including today, and not below zero before it starts', () => {
    const running = periode(isoDate('2026-01-10'), null);
    expect(countDays(running, isoDate('2026-01-10'))).toBe(1);
    expect(countDays(running, isoDate('2026-01-12'))).toBe(3);
    expect(countDays(running, isoDate('2026-01-01'))).toBe(0);
  });
});

describe('for any two periods', () => {
  it('the days of the intersection are the days in both', () => {
    fc.assert(
      fc.property(anyPeriode, anyPeriode, (a, b) => {
        const both = intersectPeriode(a, b);
        const inBoth = daysOf(a).filter((date) => containsDay(b, date));
        expect(both === null ? [] : daysOf(both)).toEqual(inBoth);
        expect(overlaps(a, b)).toBe(inBoth.length > 0);
        expect(intersectPeriode(b, a)).toEqual(both);
      }),
      runs,
    );
  });

  it('the days of what is left of one are its days that the other does not hold', () => {
    fc.assert(
      fc.property(anyPeriode, anyPeriode, (a, b) => {
        expect(withoutPeriode(a, b).flatMap(daysOf)).toEqual(daysOf(a).filter((date) => !containsDay(b, date)));
      }),
      runs,
    );
  });

  it('the count of an ended one is the number of its days', () => {
    fc.assert(
      fc.property(anyPeriode, day, (span, today) => {
        const counted = span.til === null ? daysOf(span).filter((date) => date <= today) : daysOf(span);
        expect(countDays(span, today)).toBe(counted.length);
      }),
      runs,
    );
  });
});
