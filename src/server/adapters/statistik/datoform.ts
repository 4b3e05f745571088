import { parseIsoDate, type IsoDate } from '../../../law/kernel/dato.ts';

/** A day as the file writes it: `20-11-2026`. The form is ours: the sources do not say. */
export function writeDato(date: IsoDate): string {
  return `${date.slice(8)}-${date.slice(5, 7)}-${date.slice(0, 4)}`;
}

/** The day of a date in the file; `null` if it is none. */
export function readDato(text: string): IsoDate | null {
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text) ?? [];
  return day === undefined ? null : parseIsoDate(`${year}-${month}-${day}`);
}
