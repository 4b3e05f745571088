import { isoDate } from '../law/kernel/dato.ts';
import type { Clock } from './deps.ts';

// Swedish writes dates as the ISO standard does; the calendar and the zone are what matters.
const DANISH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' });

/** The day in Denmark, whatever zone the machine is set to. The only place the server asks the machine for the time of day. */
export const systemClock: Clock = {
  today: () => isoDate(DANISH_DAY.format(new Date())),
};
