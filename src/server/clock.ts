import { datoInDenmark } from '../text/format.ts';
import type { Clock } from './deps.ts';

/** The day in Denmark, whatever zone the machine is set to. The only place that asks the machine for the time of day. */
export const systemClock: Clock = { today: () => datoInDenmark(new Date()) };
