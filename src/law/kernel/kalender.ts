import { addDays, dayNumberOf, daysBetween, toIsoDate, weekdayOf, type IsoDate } from './dato.ts';
import type { Frist } from './frist.ts';
import { lovvalg, readingOf, type ChosenReadings } from './lovvalg.ts';
import type { TraceSink } from './trace.ts';

/**
 * Danish working days and holidays of any year, computed.
 *
 * Holidays follow from Easter and fixed dates (LAW-141). Store bededag is one to and including 2023 (LAW-142). 5 June,
 * 24 and 31 December are no holidays but no working days either (LAW-143).
 */

/** The Danish public holidays. */
export type Helligdag =
  | 'nytaarsdag'
  | 'skaertorsdag'
  | 'langfredag'
  | 'paaskedag'
  | 'anden-paaskedag'
  | 'store-bededag'
  | 'kristi-himmelfartsdag'
  | 'pinsedag'
  | 'anden-pinsedag'
  | 'juledag'
  | 'anden-juledag';

/** Which days count as hverdage: Monday to Friday, or Saturday too. The law does not say (LAW-144). */
export type Ugedage = 'man-fre' | 'man-loer';

const LAST_YEAR_OF_STORE_BEDEDAG = 2023;

const DAYS_FROM_EASTER: ReadonlyMap<number, Helligdag> = new Map([
  [-3, 'skaertorsdag'],
  [-2, 'langfredag'],
  [0, 'paaskedag'],
  [1, 'anden-paaskedag'],
  [26, 'store-bededag'],
  [39, 'kristi-himmelfartsdag'],
  [49, 'pinsedag'],
  [50, 'anden-pinsedag'],
]);

const FIXED_HOLIDAYS: ReadonlyMap<string, Helligdag> = new Map([
  ['01-01', 'nytaarsdag'],
  ['12-25', 'juledag'],
  ['12-26', 'anden-juledag'],
]);

const NO_WORKING_DAYS: ReadonlySet<string> = new Set(['06-05', '12-24', '12-31']);

/** Easter Sunday of a year (the Gregorian computation of Meeus). */
export function easterSunday(year: number): IsoDate {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekdayShift = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - ((year % 100) % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekdayShift) / 451);
  const sum = epact + weekdayShift - 7 * late + 114;
  return toIsoDate(dayNumberOf(year, Math.floor(sum / 31), (sum % 31) + 1));
}

/** The public holiday that falls on a day, or `null`. Where two meet, the movable one is named. */
export function helligdagOf(date: IsoDate): Helligdag | null {
  const year = Number(date.slice(0, 4));
  const movable = DAYS_FROM_EASTER.get(daysBetween(easterSunday(year), date)) ?? null;
  const holds = movable !== 'store-bededag' || year <= LAST_YEAR_OF_STORE_BEDEDAG;
  return movable !== null && holds ? movable : (FIXED_HOLIDAYS.get(date.slice(5)) ?? null);
}

/** Whether a day is a hverdag in a reading of Saturday. */
export function isHverdag(date: IsoDate, ugedage: Ugedage): boolean {
  const lastWeekday = ugedage === 'man-fre' ? 5 : 6;
  return weekdayOf(date) <= lastWeekday && !NO_WORKING_DAYS.has(date.slice(5)) && helligdagOf(date) === null;
}

/** The day that is `count` hverdage after `date`; `date` itself is not counted. Throws `RangeError` if `count` is negative. */
export function addHverdage(date: IsoDate, count: number, ugedage: Ugedage): IsoDate {
  if (count < 0) throw new RangeError('hverdage are counted forwards');
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isHverdag(day, ugedage)) left -= 1;
  }
  return day;
}

/** `date`, or the next working day (Monday to Friday) if it is none: where a period that ends then runs to (LAW-145). */
export function rollToHverdag(date: IsoDate): IsoDate {
  return isHverdag(date, 'man-fre') ? date : addHverdage(date, 1, 'man-fre');
}

/** The last working day (Monday to Friday) before `date`. */
export function lastHverdagBefore(date: IsoDate): IsoDate {
  const before = addDays(date, -1);
  return isHverdag(before, 'man-fre') ? before : lastHverdagBefore(before);
}

/** How Saturday is read in a period of hverdage. */
export const LOERDAG = lovvalg({
  id: 'loerdag',
  question: '11',
  options: ['paamind-loerdag', 'man-fre', 'man-loer'],
  careful: 'paamind-loerdag',
  ref: { act: 'SEL', paragraph: '§ 110, stk. 6', source: ['LAW-144'] },
});

/**
 * A period of `count` hverdage after `date`. The careful reading reminds by the count that has Saturday as a hverdag and calls
 * late only what the count without it calls late; the two other readings use one count for both.
 */
export function hverdagsfrist(date: IsoDate, count: number, { readings, trace }: { readings: ChosenReadings; trace: TraceSink }): Frist {
  const reading = readingOf(LOERDAG, readings, trace);
  return {
    paamindelse: addHverdage(date, count, reading === 'man-fre' ? 'man-fre' : 'man-loer'),
    frist: addHverdage(date, count, reading === 'man-loer' ? 'man-loer' : 'man-fre'),
  };
}
