import { addDays, daysBetween, latest, type IsoDate } from './dato.ts';

/** A half-open span of days: `fra` is in it, `til` is not; `til: null` means it still runs. */
export interface Periode {
  readonly fra: IsoDate;
  readonly til: IsoDate | null;
}

/** A period. Throws `RangeError` if it ends before it starts; an empty one (`fra` = `til`) is allowed. */
export function periode(fra: IsoDate, til: IsoDate | null): Periode {
  if (til !== null && til < fra) throw new RangeError('a period cannot end before it starts');
  return { fra, til };
}

/** Whether the day lies in the period. */
export function containsDay(span: Periode, day: IsoDate): boolean {
  return day >= span.fra && (span.til === null || day < span.til);
}

/** Whether two periods share at least one day. */
export function overlaps(a: Periode, b: Periode): boolean {
  return intersectPeriode(a, b) !== null;
}

/** The days both periods hold, or `null` if there are none. */
export function intersectPeriode(a: Periode, b: Periode): Periode | null {
  const fra = latest(a.fra, b.fra);
  const til = earlierEnd(a.til, b.til);
  return til !== null && til <= fra ? null : { fra, til };
}

/** The parts of a period that another does not hold: before it, after it, both or none. */
export function withoutPeriode(span: Periode, other: Periode): readonly Periode[] {
  if (!overlaps(span, other)) return [span];
  const before = span.fra < other.fra ? [{ fra: span.fra, til: other.fra }] : [];
  const after = other.til !== null && (span.til === null || other.til < span.til) ? [{ fra: other.til, til: span.til }] : [];
  return [...before, ...after];
}

/** Number of days (nights) in the period, a running one counted to and including `today`. */
export function countDays(span: Periode, today: IsoDate): number {
  const til = span.til ?? addDays(today, 1);
  return Math.max(0, daysBetween(span.fra, til));
}

function earlierEnd(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null) return b;
  return b === null || a < b ? a : b;
}
