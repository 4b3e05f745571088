import type { ChosenReadings } from '../../law/kernel/lovvalg.ts';
import type { Tx } from '../db/database.ts';
import { lockRefresh, readOpgaver, readStale, type GemteOpgaver } from '../db/repositories/opgaveRepository.ts';
import { readingsOf } from '../lov/laesninger.ts';
import { udgaveOf } from '../lov/udgave.ts';
import { refreshOpgaver } from './opgaver.ts';

/** Whose kept duties to read, on which day, how many to list, and how many persons to ask anew at most when the law has changed. */
interface Opgaveordre extends Omit<Parameters<typeof readOpgaver>[1], 'most'> {
  readonly most: number;
  readonly mostStale: number;
}

/** Kept duties, and how many persons are still to be asked under today's edition of the law. */
export interface FreshOpgaver extends GemteOpgaver {
  readonly stale: number;
}

/**
 * The kept duties. Those whose answer has expired are asked anew first, by one reader at a time. When a reading was confirmed or
 * withdrawn, or a rule is of a new version, everybody must be asked anew: that is done a bounded number at a time, those listed
 * first, and the rest are counted, so that a reader knows that the list may yet change.
 */
export async function readFreshOpgaver(tx: Tx, ordre: Opgaveordre): Promise<FreshOpgaver> {
  const kept = await readOpgaver(tx, ordre);
  if (kept.udloebet.length === 0 && isOfEdition(kept, udgaveOf(readingsOf(kept.bekraeftelser)))) return { ...kept, stale: 0 };
  await lockRefresh(tx, ordre.organisationId);
  return refresh(tx, ordre);
}

function isOfEdition({ foersteUdgave, sidsteUdgave }: GemteOpgaver, udgave: string): boolean {
  return [foersteUdgave, sidsteUdgave].every((own) => own === null || own === udgave);
}

async function refresh(tx: Tx, ordre: Opgaveordre): Promise<FreshOpgaver> {
  const kept = await readOpgaver(tx, ordre);
  const readings = readingsOf(kept.bekraeftelser);
  const under = { today: ordre.today, readings };
  await refreshOpgaver(tx, kept.udloebet, under);
  const stale = await refreshStale(tx, ordre, { readings, inSight: kept.opgaver.map(({ borgerId }) => borgerId) });
  return { ...(await readOpgaver(tx, ordre)), stale };
}

async function refreshStale(tx: Tx, { organisationId, today, mostStale: most }: Opgaveordre, { readings, inSight }: { readings: ChosenReadings; inSight: readonly string[] }): Promise<number> {
  const { borgere, antal } = await readStale(tx, { organisationId, udgave: udgaveOf(readings), inSight, most });
  await refreshOpgaver(tx, borgere, { today, readings });
  return antal - borgere.length;
}
