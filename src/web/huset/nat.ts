import { addDays, type IsoDate } from '../../law/kernel/dato.ts';

const AFTEN = '18:00';

export interface Nat {
  /** Whether it is the night's end, day, or evening. */
  readonly tid: 'nat' | 'dag' | 'aften';
  /** The morning the night ends on; by day, the day itself. */
  readonly til: IsoDate;
  /** The first day of a stay that begins now. */
  readonly foerste: IsoDate;
}

interface Nu {
  readonly today: IsoDate;
  /** The clock on the wall, "02:07". */
  readonly klokken: string;
  /** When the day of the boform turns, "06:00". */
  readonly doegnskifte: string;
}

/**
 * Which night it is in the house. Who comes before the boform's day turns has slept here the night that is ending, so that
 * the day before is proposed as the first day of the stay; a person sees both and chooses.
 */
export function natOf({ today, klokken, doegnskifte }: Nu): Nat {
  if (klokken < doegnskifte) return { tid: 'nat', til: today, foerste: addDays(today, -1) };
  if (klokken >= AFTEN) return { tid: 'aften', til: addDays(today, 1), foerste: today };
  return { tid: 'dag', til: today, foerste: today };
}
