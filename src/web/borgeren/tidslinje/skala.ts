import { addMonths, daysBetween, isoDate, type IsoDate } from '../../../law/kernel/dato.ts';
import { startOfMonth, type Vindue } from './vindue.ts';

/** Where a day lies, in pixels from the left edge of the drawing. */
export type Scale = (day: IsoDate) => number;

/** A straight scale from the days of the window to [left, right]. */
export function dayScale(vindue: Vindue, left: number, right: number): Scale {
  const perDay = (right - left) / Math.max(1, daysBetween(vindue.from, vindue.to));
  return (day) => left + daysBetween(vindue.from, day) * perDay;
}

/** A line on the scale. `year` lines are labelled with the year, `month` lines with the month. */
export interface Tick {
  readonly day: IsoDate;
  readonly x: number;
  readonly kind: 'year' | 'month';
}

const LEAST_MONTH_WIDTH = 44;

/** Years always; months, quarters or half-years between them as far as their names have room. */
export function ticksOf(vindue: Vindue, scale: Scale): readonly Tick[] {
  const step = monthStep(vindue, scale);
  const ticks: Tick[] = [];
  for (let day = firstTick(vindue.from); day < vindue.to; day = addMonths(day, 1)) {
    const month = Number(day.slice(5, 7));
    if (month === 1) ticks.push({ day, x: scale(day), kind: 'year' });
    else if (step !== null && (month - 1) % step === 0) ticks.push({ day, x: scale(day), kind: 'month' });
  }
  return ticks;
}

function firstTick(from: IsoDate): IsoDate {
  const start = startOfMonth(from);
  return start < from ? addMonths(start, 1) : start;
}

function monthStep({ from }: Vindue, scale: Scale): number | null {
  const month = scale(addMonths(isoDate(`${from.slice(0, 4)}-01-01`), 1)) - scale(isoDate(`${from.slice(0, 4)}-01-01`));
  return [1, 3, 6].find((step) => step * month >= LEAST_MONTH_WIDTH) ?? null;
}
