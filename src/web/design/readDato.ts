import { addDays, parseIsoDate, type IsoDate } from '../../law/kernel/dato.ts';

/** What someone wrote in a date field: a day, nothing, a text of no known form, or a day that does not exist. */
export type ReadDato = { readonly kind: 'dato'; readonly date: IsoDate } | { readonly kind: 'tom' | 'form' | 'findesIkke' };

const DAY_FIRST = /^(\d{1,2})\s*[.\-/ ]\s*(\d{1,2})\s*[.\-/ ]\s*(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const MONTH_IN_WORDS = /^(\d{1,2})\.? ([a-z]{3,9})\.? (\d{4}|\d{2})$/;
const EIGHT_DIGITS = /^(\d{2})(\d{2})(\d{4})$/;
const WORDS: Readonly<Record<string, number>> = {
  'i dag': 0, idag: 0, today: 0, 'i går': -1, igår: -1, yesterday: -1, 'i forgårs': -2, 'i morgen': 1, imorgen: 1, tomorrow: 1,
};

/** Danish and English names of the months, by the letters that tell them apart. */
const MONTHS: Readonly<Record<string, string>> = {
  jan: '1', feb: '2', mar: '3', apr: '4', maj: '5', may: '5', jun: '6', jul: '7', aug: '8', sep: '9', okt: '10', oct: '10', nov: '11', dec: '12',
};

/** Reads a date as people write it: 20.11.2026, 20/11-26, 20-11-2026, 2026-11-20, 20112026, 20 November 2026, "i dag", "i går". */
export function readDato(text: string, today: IsoDate): ReadDato {
  const written = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (written === '') return { kind: 'tom' };
  const days = WORDS[written];
  if (days !== undefined) return { kind: 'dato', date: addDays(today, days) };
  const parts = partsOf(written, today);
  if (!parts) return { kind: 'form' };
  const date = parseIsoDate(`${parts.year}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}`);
  return date ? { kind: 'dato', date } : { kind: 'findesIkke' };
}

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

function partsOf(written: string, today: IsoDate): Parts | null {
  const yearFirst = YEAR_FIRST.exec(written);
  if (yearFirst) return { year: yearFirst[1] ?? '', month: yearFirst[2] ?? '', day: yearFirst[3] ?? '' };
  const inWords = MONTH_IN_WORDS.exec(written);
  const month = MONTHS[inWords?.[2]?.slice(0, 3) ?? ''];
  if (inWords && month) return { year: fullYear(inWords[3] ?? '', today), month, day: inWords[1] ?? '' };
  const dayFirst = DAY_FIRST.exec(written) ?? EIGHT_DIGITS.exec(written);
  if (!dayFirst) return null;
  return { year: fullYear(dayFirst[3] ?? '', today), month: dayFirst[2] ?? '', day: dayFirst[1] ?? '' };
}

/** Two digits mean the year at most ten years ahead of today: 26 is 2026, 85 is 1985. */
function fullYear(year: string, today: IsoDate): string {
  if (year.length === 4) return year;
  const latest = Number(today.slice(0, 4)) + 10;
  const inCentury = Math.floor(latest / 100) * 100 + Number(year);
  return String(inCentury > latest ? inCentury - 100 : inCentury);
}
