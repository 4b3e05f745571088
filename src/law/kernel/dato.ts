/**
 * Dates of the civil calendar, without time or zone.
 *
 * A date is written as `IsoDate` ("2026-11-20") wherever people, facts or rules meet it, and as `DayNumber` (days since
 * 1970-01-01) inside loops over many stays. Both name the same day; there is no third form.
 */

/** A calendar day as `YYYY-MM-DD`. Made only by `isoDate` and `parseIsoDate`, so every value is a day that exists. */
export type IsoDate = string & { readonly isoDate: true };

/** A calendar day as whole days since 1970-01-01 (which is 0). */
export type DayNumber = number & { readonly dayNumber: true };

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const LAST_YEAR = 9999;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_PER_ERA = 146_097;
const DAYS_BEFORE_EPOCH = 719_468;

/** Whether `year` has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days in a month; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day number of a year, month and day that exist (years 1–9999, proleptic Gregorian). */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_EPOCH) as DayNumber;
}

/** Year, month and day of a day number. */
export function yearMonthDay(day: DayNumber): YearMonthDay {
  const shifted = day + DAYS_BEFORE_EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

/** Reads `YYYY-MM-DD`; `null` if the text has another form or the day does not exist. */
export function parseIsoDate(text: string): IsoDate | null {
  const match = ISO_DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return text as IsoDate;
}

/** `text` as a date. Throws `RangeError` if it is not a day that exists: for literals and values checked before. */
export function isoDate(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (date === null) throw new RangeError('not a calendar day written YYYY-MM-DD');
  return date;
}

/** The day number of a date. */
export function toDayNumber(date: IsoDate): DayNumber {
  return dayNumberOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** The date of a day number. Throws `RangeError` outside the years 1–9999. */
export function toIsoDate(day: DayNumber): IsoDate {
  const { year, month, day: dayOfMonth } = yearMonthDay(day);
  if (year < 1 || year > LAST_YEAR) throw new RangeError('a day outside the years 1–9999');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as IsoDate;
}

/** The date `days` later (earlier if negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return toIsoDate((toDayNumber(date) + days) as DayNumber);
}

/** The same day of the month `months` later, or the last day of that month where it is shorter. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return toIsoDate(addMonthsToDayNumber(toDayNumber(date), months));
}

/** The same day `years` later; 29 February becomes 28 February in a year without it. */
export function addYears(date: IsoDate, years: number): IsoDate {
  return addMonths(date, years * 12);
}

/** `addMonths` on day numbers. */
export function addMonthsToDayNumber(start: DayNumber, months: number): DayNumber {
  const { year, month, day } = yearMonthDay(start);
  const monthIndex = year * 12 + month - 1 + months;
  const newYear = Math.floor(monthIndex / 12);
  const newMonth = (monthIndex - newYear * 12) + 1;
  return dayNumberOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** The day of the week; Monday is 1, Sunday is 7. */
export function weekdayOf(date: IsoDate): Weekday {
  const sinceThursday = toDayNumber(date) % 7;
  return (((sinceThursday + 3 + 7) % 7) + 1) as Weekday;
}

/** The earliest of some dates. */
export function earliest(first: IsoDate, ...rest: readonly IsoDate[]): IsoDate {
  return rest.reduce((best, date) => (date < best ? date : best), first);
}

/** The latest of some dates. */
export function latest(first: IsoDate, ...rest: readonly IsoDate[]): IsoDate {
  return rest.reduce((best, date) => (date > best ? date : best), first);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
