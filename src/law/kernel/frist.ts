import type { IsoDate } from './dato.ts';
import type { Horisont } from './horisont.ts';

/** The two ends of a period: from `paamindelse` on one is reminded, `frist` is the last day that is in time. */
export interface Frist {
  readonly paamindelse: IsoDate;
  readonly frist: IsoDate;
}

/** Where a duty with a period stands. A thing done after its period is late, never undone. */
export type Fristtilstand = 'afventer' | 'paamindes' | 'overskredet' | 'rettidig' | 'for-sent';

/** Where a duty stands that was done on `gjort` (`null`: not done, a day to come: not yet done). */
export function fristtilstandOf(gjort: IsoDate | null, { paamindelse, frist }: Frist, days: Horisont): Fristtilstand {
  if (gjort !== null && days.hasCome(gjort)) return gjort <= frist ? 'rettidig' : 'for-sent';
  if (days.isPast(frist)) return 'overskredet';
  return days.hasCome(paamindelse) ? 'paamindes' : 'afventer';
}
