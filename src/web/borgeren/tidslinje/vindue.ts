import { addDays, addMonths, daysBetween, earliest, isoDate, latest, type IsoDate } from '../../../law/kernel/dato.ts';
import type { TidslinjeMark } from './types.ts';

export type Zoom = 'alt' | 'aar' | 'kvartal';

/** The days shown: `from` is in, `to` is not. */
export interface Vindue {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const MONTHS: Readonly<Record<Exclude<Zoom, 'alt'>, number>> = { aar: 12, kvartal: 3 };

/** From the first mark to the last, at least a few months, with room after today for what is expected. */
export function wholeVindue(marks: readonly TidslinjeMark[], today: IsoDate): Vindue {
  const first = earliest(addMonths(today, -2), ...marks.map(({ from }) => from));
  const last = latest(addMonths(today, 1), ...marks.map(({ from, to }) => to ?? from));
  return { from: startOfMonth(first), to: startOfMonth(addMonths(startOfMonth(last), 1)) };
}

/** A year or a quarter with `focus` two thirds of the way in, for what has been matters more than what comes. */
export function zoomTo(zoom: Exclude<Zoom, 'alt'>, focus: IsoDate): Vindue {
  const months = MONTHS[zoom];
  const from = startOfMonth(addMonths(focus, -Math.floor((months * 2) / 3)));
  return { from, to: addMonths(from, months) };
}

/** The window moved by half its length, earlier (-1) or later (1). */
export function panVindue(vindue: Vindue, direction: -1 | 1): Vindue {
  const half = direction * Math.round(daysBetween(vindue.from, vindue.to) / 2);
  return { from: addDays(vindue.from, half), to: addDays(vindue.to, half) };
}

/** The first day of the month. */
export function startOfMonth(date: IsoDate): IsoDate {
  return isoDate(`${date.slice(0, 8)}01`);
}
