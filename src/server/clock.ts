import { datoInDenmark } from '../text/format.ts';
import type { Clock } from './deps.ts';

/** The day in Denmark, whatever zone the machine is set to. The only place that asks the machine for the time of day. */
export const systemClock: Clock = { today: () => datoInDenmark(new Date()) };

/** Calls back once, so many milliseconds from now; what it gives calls that off. */
export type Timer = (ms: number, work: () => void) => () => void;

/** The machine's own timer. */
export const systemTimer: Timer = (ms, work) => {
  const handle = setTimeout(work, ms);
  return () => clearTimeout(handle);
};
