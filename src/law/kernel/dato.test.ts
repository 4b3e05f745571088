import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  dayNumberOf,
  daysBetween,
  daysInMonth,
  earliest,
  isLeapYear,
  isoDate,
  latest,
  parseIsoDate,
  toDayNumber,
  toIsoDate,
  weekdayOf,
  yearMonthDay,
} from './dato.ts';

const SEED = 20261120;
const EPOCH = Temporal.PlainDate.from('1970-01-01');
const FIRST = Temporal.PlainDate.from('1900-01-01');
const DAYS_1900_TO_2199 = FIRST.until(Temporal.PlainDate.from('2200-01-01')).days;

const anyDay = fc.integer({ min: 0, max: DAYS_1900_TO_2199 - 1 }).map((days) => FIRST.add({ days }));
const runs = { seed: SEED, numRuns: 2_000 };

describe('the calendar agrees with Temporal.PlainDate from 1900 to 2199', () => {
  it('on every single day: number, date, weekday, year, month and day', () => {
    let wrong = 0;
    for (let offset = 0, day = FIRST; offset < DAYS_1900_TO_2199; offset += 1, day = day.add({ days: 1 })) {
      const date = isoDate(day.toString());
      const number = EPOCH.until(day).days;
      const parts = yearMonthDay(toDayNumber(date));
      const same =
        toDayNumber(date) === number &&
        toIsoDate(toDayNumber(date)) === date &&
        weekdayOf(date) === day.dayOfWeek &&
        parts.year === day.year && parts.month === day.month && parts.day === day.day &&
        dayNumberOf(day.year, day.month, day.day) === number;
      if (!same) wrong += 1;
    }
    expect(wrong).toBe(0);
  });

  it('on leap years and the length of months', () => {
    for (let day = FIRST; day.year < 2200; day = day.add({ months: 1 })) {
      expect([isLeapYear(day.year), daysInMonth(day.year, day.month)]).toEqual([day.inLeapYear, day.daysInMonth]);
    }
  });

  it('on days, months and years added and taken away', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4_000, max: 4_000 }), (day, amount) => {
        const date = isoDate(day.toString());
        expect(addDays(date, amount)).toBe(day.add({ days: amount }).toString());
        expect(addMonths(date, amount)).toBe(day.add({ months: amount }).toString());
        expect(addYears(date, amount % 200)).toBe(day.add({ years: amount % 200 }).toString());
      }),
      runs,
    );
  });

  it('on the days between two days, in both directions', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(daysBetween(isoDate(from.toString()), isoDate(to.toString()))).toBe(from.until(to).days);
      }),
      runs,
    );
  });
});

describe('parseIsoDate', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2026-11-20'])('reads the day %s', (text) => {
    expect(parseIsoDate(text)).toBe(text);
  });

  it.each([
    '2023-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-01-32', '0000-01-01',
    '26-11-20', '2026-1-2', '20-11-2026', '2026-11-20T00:00', ' 2026-11-20', '2026-11-20\n', '', '２０２６-11-20',
  ])('refuses %j', (text) => {
    expect(parseIsoDate(text)).toBeNull();
    expect(() => isoDate(text)).toThrow(RangeError);
  });
});

it('29 February plus one year is 28 February, and 31 January plus one month the last day of February', () => {
  expect(addYears(isoDate('2024-02-29'), 1)).toBe('2025-02-28');
  expect(addYears(isoDate('2024-02-29'), 4)).toBe('2028-02-29');
  expect(addMonths(isoDate('2023-01-31'), 1)).toBe('2023-02-28');
  expect(addMonths(isoDate('2024-12-31'), -10)).toBe('2024-02-29');
});

it('a day beyond year 9999 is refused, never written wrongly', () => {
  expect(() => addDays(isoDate('9999-12-31'), 1)).toThrow(RangeError);
  expect(() => addDays(isoDate('0001-01-01'), -1)).toThrow(RangeError);
});

it('the earliest and latest of several days', () => {
  const days = [isoDate('2026-03-01'), isoDate('2025-12-31'), isoDate('2026-01-01')] as const;
  expect([earliest(...days), latest(...days)]).toEqual(['2025-12-31', '2026-03-01']);
});
