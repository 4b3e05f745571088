import { addMonths, isoDate, type IsoDate } from '../../../law/kernel/dato.ts';

const MONTHS_BACK = 24;

/** Which month a list of own payments shows; the month before this one stands without one in the address. */
export interface Maanedssoegning {
  readonly maaned?: string;
}

/** Reads the address; what is no month is left out. */
export function readMaanedssoegning({ maaned }: Record<string, unknown>): Maanedssoegning {
  return typeof maaned === 'string' && /^20\d{2}-(0[1-9]|1[0-2])$/.test(maaned) ? { maaned } : {};
}

/** The month before that of a day: the one whose nights are all there. */
export function maanedBefore(today: IsoDate): string {
  return addMonths(isoDate(`${today.slice(0, 7)}-01`), -1).slice(0, 7);
}

/** The months one can choose: this one and two years back, the latest first. */
export function maanederUntil(today: IsoDate): readonly string[] {
  const first = isoDate(`${today.slice(0, 7)}-01`);
  return Array.from({ length: MONTHS_BACK + 1 }, (_, back) => addMonths(first, -back).slice(0, 7));
}
