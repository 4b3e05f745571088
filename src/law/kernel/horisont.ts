import { addDays, type IsoDate } from './dato.ts';
import { soonerEnd } from './outcome.ts';

/**
 * Comparisons with today that remember when their answer turns.
 *
 * A rule that asks today only through a horizon gets `holdsUntil` right by construction: the answer can't change before the
 * first of the comparisons it made does.
 */
export interface Horisont {
  /** Whether `day` is today or earlier. */
  hasCome(day: IsoDate): boolean;
  /** Whether `day` is earlier than today. */
  isPast(day: IsoDate): boolean;
  /** The answer rests on something that itself holds no longer than `end`; `null` is for ever. */
  restsUntil(end: IsoDate | null): void;
  /** The last day on which every comparison made so far gives the same answer; `null` is for ever. */
  holdsUntil(): IsoDate | null;
}

/** A horizon seen from `today`. */
export function horisont(today: IsoDate): Horisont {
  let end: IsoDate | null = null;
  const turnsAfter = (last: IsoDate): void => void (end = soonerEnd(end, last));
  return {
    hasCome: (day) => {
      if (day > today) turnsAfter(addDays(day, -1));
      return day <= today;
    },
    isPast: (day) => {
      if (day >= today) turnsAfter(day);
      return day < today;
    },
    restsUntil: (last) => void (end = soonerEnd(end, last)),
    holdsUntil: () => end,
  };
}
