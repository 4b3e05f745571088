import { addDays, type IsoDate } from '../../law/kernel/dato.ts';

/**
 * When the boform's day turns. Who comes before it has slept here the night that is ending, so that the day before is
 * proposed as the first day of the stay; a person sees both and chooses.
 */
export const DOEGNSKIFT = '06:00';
const AFTEN = '18:00';

export interface Nat {
  /** Whether it is the night's end, day, or evening. */
  readonly tid: 'nat' | 'dag' | 'aften';
  /** The morning the night ends on; by day, the day itself. */
  readonly til: IsoDate;
  /** The first day of a stay that begins now. */
  readonly foerste: IsoDate;
}

/** Which night it is in the house, by the day and the clock on the wall. */
export function natOf(today: IsoDate, klokken: string): Nat {
  if (klokken < DOEGNSKIFT) return { tid: 'nat', til: today, foerste: addDays(today, -1) };
  if (klokken >= AFTEN) return { tid: 'aften', til: addDays(today, 1), foerste: today };
  return { tid: 'dag', til: today, foerste: today };
}
