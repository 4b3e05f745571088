import { dayNumberOf, daysInMonth } from '../../../law/kernel/dato.ts';

const DASH = 0x2d;
const POINT = 0x2e;
const COMMA = 0x2c;
const ZERO = 0x30;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** A value that is none: the text has another form, or names a day that does not exist. */
export const UNREADABLE = Number.NaN;

/** The day number of `YYYY-MM-DD` or `DD-MM-YYYY` in the years 1900–2199, else `UNREADABLE`. */
export function parseDay(bytes: Buffer, start: number, end: number): number {
  if (end - start !== 10) return UNREADABLE;
  if (bytes[start + 4] === DASH && bytes[start + 7] === DASH) {
    return dayOf(digits(bytes, start, 4), digits(bytes, start + 5, 2), digits(bytes, start + 8, 2));
  }
  if (bytes[start + 2] === DASH && bytes[start + 5] === DASH) {
    return dayOf(digits(bytes, start + 6, 4), digits(bytes, start + 3, 2), digits(bytes, start, 2));
  }
  return UNREADABLE;
}

function dayOf(year: number, month: number, day: number): number {
  const exists = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? dayNumberOf(year, month, day) : UNREADABLE;
}

/** Digits as a number; `UNREADABLE` if one of them is no digit. */
function digits(bytes: Buffer, start: number, count: number): number {
  let value = 0;
  for (let at = start; at < start + count; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return UNREADABLE;
    value = value * 10 + digit;
  }
  return value;
}

export type AmountProblem = 'beloeb' | 'flertydigt-beloeb' | 'negativt-beloeb';

const LONGEST_PLAIN = 9;
const GROUPED = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/;

/**
 * Øre of "1234", "1234,5", "1234.50" or "1.234,50", else what is wrong. "1.234" alone may be kroner with thousands or with
 * three decimals: nobody can tell, so it is asked about and not guessed.
 */
export function parseOere(bytes: Buffer, start: number, end: number): number | AmountProblem {
  let kroner = 0;
  let at = start;
  for (; at < end; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) break;
    kroner = kroner * 10 + digit;
  }
  const length = at - start;
  if (length === 0 || length > LONGEST_PLAIN) return parseUncommon(bytes.toString('latin1', start, end));
  if (at === end) return kroner * 100;
  const decimals = end - at - 1;
  const point = bytes[at] === POINT || bytes[at] === COMMA;
  if (!point || decimals < 1 || decimals > 2) return parseUncommon(bytes.toString('latin1', start, end));
  const fraction = digits(bytes, at + 1, decimals);
  if (Number.isNaN(fraction)) return 'beloeb';
  return kroner * 100 + (decimals === 1 ? fraction * 10 : fraction);
}

function parseUncommon(text: string): number | AmountProblem {
  if (/^-\s*\d/.test(text)) return 'negativt-beloeb';
  if (/^\d{1,3}[.,]\d{3}$/.test(text)) return 'flertydigt-beloeb';
  const grouped = GROUPED.exec(text);
  const whole = grouped?.[1]?.replaceAll('.', '') ?? '';
  if (!grouped || whole.length > LONGEST_PLAIN) return 'beloeb';
  return Number(whole) * 100 + Number((grouped[2] ?? '').padEnd(2, '0'));
}
