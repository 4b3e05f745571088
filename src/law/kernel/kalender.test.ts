import DateHolidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate, weekdayOf } from './dato.ts';
import { addHverdage, easterSunday, helligdagOf, hverdagsfrist, isHverdag, lastHverdagBefore, rollToHverdag, type Ugedage } from './kalender.ts';
import { lawContext } from './rule.ts';

const oracle = new DateHolidays('DK');
const runs = { seed: 20261120, numRuns: 500 };
const anyDay = fc.integer({ min: 0, max: 365 * 60 }).map((offset) => addDays(isoDate('2000-01-01'), offset));
const ugedage = fc.constantFrom<Ugedage>('man-fre', 'man-loer');

function holidaysOf(year: number): readonly string[] {
  const days = Array.from({ length: 366 }, (_, offset) => addDays(isoDate(`${year}-01-01`), offset));
  return days.filter((day) => day.startsWith(String(year)) && helligdagOf(day) !== null);
}

describe('Danish holidays', () => {
  it('are those of an independent calendar in every year from 1950 to 2100 [LAW-141] [LAW-142]', () => {
    for (let year = 1950; year <= 2100; year += 1) {
      const expected = oracle.getHolidays(year).filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10));
      expect(holidaysOf(year), String(year)).toEqual([...new Set(expected)].sort());
    }
  });

  it.each([[1818, '03-22'], [2008, '03-23'], [2025, '04-20'], [2026, '04-05'], [2038, '04-25'], [1943, '04-25'], [1954, '04-18'], [1981, '04-19'], [2049, '04-18']])(
    'Easter %i falls on %s', (year, day) => {
      expect(easterSunday(year)).toBe(`${year}-${day}`);
    },
  );

  it.each([
    ['2023-05-05', 'store-bededag', 'the last store bededag'],
    ['2024-04-26', null, 'the first year without it'],
    ['2022-05-13', 'store-bededag', 'the year before the last'],
    ['2026-04-02', 'skaertorsdag', 'Maundy Thursday'],
    ['2026-05-14', 'kristi-himmelfartsdag', 'Ascension'],
    ['2026-05-24', 'pinsedag', 'Whit Sunday'],
    ['2026-01-01', 'nytaarsdag', 'New Year'],
    ['2026-12-26', 'anden-juledag', 'Boxing Day'],
    ['2026-06-05', null, 'Constitution Day is no holiday'],
    ['2026-12-24', null, 'Christmas Eve is no holiday'],
  ])('%s is %s (%s) [LAW-142]', (day, name, _point) => {
    expect(helligdagOf(isoDate(day))).toBe(name);
  });
});

describe('hverdage', () => {
  it.each([
    ['2026-06-05', false, false], ['2026-12-24', false, false], ['2026-12-31', false, false], ['2026-06-04', true, true],
    ['2026-05-01', true, true], ['2026-11-21', false, true], ['2026-11-22', false, false], ['2026-12-26', false, false],
  ])('%s: Monday–Friday %s, Monday–Saturday %s [LAW-143] [LAW-144]', (day, weekdays, withSaturday) => {
    expect([isHverdag(isoDate(day), 'man-fre'), isHverdag(isoDate(day), 'man-loer')]).toEqual([weekdays, withSaturday]);
  });

  it('the n-th hverdag is one, and exactly n lie after the start up to it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 15 }), ugedage, (start, count, reading) => {
        const end = addHverdage(start, count, reading);
        let counted = 0;
        for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) if (isHverdag(day, reading)) counted += 1;
        expect([isHverdag(end, reading), counted]).toEqual([true, count]);
      }),
      runs,
    );
  });

  it('none added is the day itself, and counting backwards is refused', () => {
    expect(addHverdage(isoDate('2026-12-24'), 0, 'man-fre')).toBe('2026-12-24');
    expect(() => addHverdage(isoDate('2026-12-24'), -1, 'man-fre')).toThrow(RangeError);
  });

  it('a period with Saturday never ends later than one without', () => {
    fc.assert(fc.property(anyDay, fc.nat(10), (start, count) => { expect(addHverdage(start, count, 'man-loer') <= addHverdage(start, count, 'man-fre')).toBe(true); }), runs);
  });

  it('rolling moves to the next working day and no further; the last before is the nearest [LAW-145]', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const rolled = rollToHverdag(day);
        expect(isHverdag(rolled, 'man-fre')).toBe(true);
        for (let between = day; between < rolled; between = addDays(between, 1)) expect(isHverdag(between, 'man-fre')).toBe(false);
        expect(addHverdage(lastHverdagBefore(day), 1, 'man-fre') >= day).toBe(true);
        expect(weekdayOf(lastHverdagBefore(day))).toBeLessThanOrEqual(5);
      }),
      runs,
    );
  });
});

describe('three hverdage after an admission, the examples of the law list [LAW-144]', () => {
  const readings = (chosen?: string) => lawContext(isoDate('2026-11-20'), { readings: { chosen: chosen === undefined ? {} : { loerdag: chosen }, confirmed: [] } });

  it.each([
    ['2025-04-16', '2025-04-23', '2025-04-24', 'Wednesday before Easter'],
    ['2024-04-24', '2024-04-27', '2024-04-29', 'over the former store bededag'],
    ['2023-05-03', '2023-05-08', '2023-05-09', 'over the last store bededag'],
    ['2026-11-20', '2026-11-24', '2026-11-25', 'over a weekend'],
  ])('admitted %s: remind by %s, late after %s (%s)', (start, paamindelse, frist, _point) => {
    expect(hverdagsfrist(isoDate(start), 3, readings())).toEqual({ paamindelse, frist });
    expect(hverdagsfrist(isoDate(start), 3, readings('man-fre'))).toEqual({ paamindelse: frist, frist });
    expect(hverdagsfrist(isoDate(start), 3, readings('man-loer'))).toEqual({ paamindelse, frist: paamindelse });
  });
});
