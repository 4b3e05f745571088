import { addDays, daysBetween, isoDate, type IsoDate } from '../law/kernel/dato.ts';

/** The languages shown. Danish is the one the law is written in; English stands beside it. */
export const LANGUAGES = ['da', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const LOCALE: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };
const ZONE = 'Europe/Copenhagen';

/** Makes a value once per language: the Intl objects cost more than all they format. */
function perLanguage<T>(make: (locale: string) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language) ?? make(LOCALE[language]);
    made.set(language, known);
    return known;
  };
}

const numbers = perLanguage((locale) => new Intl.NumberFormat(locale));
const kroner = perLanguage((locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }));
const weekdays = perLanguage((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }));
const months = perLanguage((locale) => new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }));
const englishDates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const clocks = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
const relatives = perLanguage((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }));
const danishNames = new Intl.Collator('da', { sensitivity: 'variant', numeric: true });

const DAY_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  da: { '-1': 'i går', '0': 'i dag', '1': 'i morgen' },
  en: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' },
};

/** "20.11.2026", in English "20 November 2026". */
export function formatDato(date: IsoDate, language: Language): string {
  if (language === 'en') return englishDates.format(utc(date));
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** "lørdag". */
export function formatUgedag(date: IsoDate, language: Language): string {
  return weekdays(language).format(utc(date));
}

/** "lørdag 21.11.2026". */
export function formatDatoMedUgedag(date: IsoDate, language: Language): string {
  return `${formatUgedag(date, language)} ${formatDato(date, language)}`;
}

/** "nov.", for the scale of a drawing. */
export function formatMaaned(date: IsoDate, language: Language): string {
  return months(language).format(utc(date));
}

/** "i går", "i dag", "i morgen", "om 3 dage", "for 3 dage siden". */
export function formatRelativDag(date: IsoDate, today: IsoDate, language: Language): string {
  const days = daysBetween(today, date);
  return DAY_WORDS[language][String(days)] ?? relatives(language).format(days, 'day');
}

/** "i morgen, lørdag 21.11.2026" within a week, else only the date with its weekday. */
export function formatFrist(date: IsoDate, today: IsoDate, language: Language): string {
  const near = Math.abs(daysBetween(today, date)) <= 7;
  return near ? `${formatRelativDag(date, today, language)}, ${formatDatoMedUgedag(date, language)}` : formatDatoMedUgedag(date, language);
}

/** Øre as "78.420,00 kr.", in English "DKK 78,420.00". */
export function formatKroner(oere: number, language: Language): string {
  const amount = kroner(language).format(oere / 100);
  return language === 'da' ? `${amount} kr.` : `DKK ${amount}`;
}

/** "1.234". */
export function formatTal(value: number, language: Language): string {
  return numbers(language).format(value);
}

/** The calendar day in Denmark at an instant: the one place where a clock becomes a date. */
export function datoInDenmark(instant: Date): IsoDate {
  return isoDate(clocks.format(instant).slice(0, 10));
}

/** The time in Denmark at an instant, "13:05". */
export function klokkeslaetInDenmark(instant: Date): string {
  return clocks.format(instant).slice(-5);
}

/** An instant as "20.11.2026 kl. 13.05" on Danish clocks. */
export function formatTidspunkt(instant: string, language: Language): string {
  const [day, time] = clocks.format(new Date(instant)).split(', ');
  const date = formatDato(isoDate(day ?? ''), language);
  return language === 'da' ? `${date} kl. ${formatKlokkeslaet(time ?? '', language)}` : `${date}, ${time ?? ''}`;
}

/** A local time "13:05" as "13.05". */
export function formatKlokkeslaet(time: string, language: Language): string {
  return language === 'da' ? time.replace(':', '.') : time;
}

const CITATION_WORDS: readonly (readonly [danish: RegExp, english: string])[] = [[/\bstk\./g, 'subs.'], [/\bjf\./g, 'cf.'], [/\bnr\./g, 'no.'], [/ og /g, ' and ']];

/** A text in which no line breaks between a paragraph sign and its number: "§ 110" stays whole. */
export function bindParagraf(text: string): string {
  return text.replace(/§ (?=[\d§{])/g, '§\u00a0');
}

/** A citation of the law, "§ 110, stk. 3 og 4"; in English "§ 110, subs. 3 and 4". */
export function formatParagraf(citation: string, language: Language): string {
  return bindParagraf(language === 'da' ? citation : CITATION_WORDS.reduce((text, [danish, english]) => text.replace(danish, english), citation));
}

/** Orders names as Danes do: æ, ø, å last, and aa as å. */
export function compareNavne(a: string, b: string): number {
  return danishNames.compare(a, b);
}

/** The last day of a half-open period, the way people say it. */
export function lastDayOf(til: IsoDate): IsoDate {
  return addDays(til, -1);
}

function utc(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
