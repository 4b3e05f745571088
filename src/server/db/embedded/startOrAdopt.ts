import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError } from './errors.ts';
import type { EmbeddedLog } from './events.ts';
import type { Placement } from './placement.ts';
import { logTail, spawnPostgres, type Settings } from './postgresProcess.ts';
import { isPostgresOn, readPostmasterFile, removeStaleLock } from './postmaster.ts';
import { enter, type Presence } from './presence.ts';
import type { Program } from './program.ts';

export interface StartRequest {
  readonly placement: Placement;
  readonly program: Program;
  readonly settings: Settings;
  readonly log: EmbeddedLog;
}

const RETRY_MS = 50;
const LONGEST_WAIT_MS = 300_000;
const MOST_STARTS = 40;
const BETWEEN_STARTS_MS = 250;

/**
 * Comes to a place at a server on the cluster, whoever started it. Each round does one thing: enter where a server of
 * this cluster lives, wait where one is coming up or going down, start one where there is none. Two processes at once
 * are safe, because PostgreSQL's own lock file lets one server start and the other process finds it.
 */
export async function startOrAdopt(request: StartRequest): Promise<Presence> {
  const { clusterDir } = request.placement;
  const deadline = performance.now() + LONGEST_WAIT_MS;
  let child: ChildProcess | null = null;
  let starts = 0;
  while (performance.now() < deadline && starts <= MOST_STARTS) {
    const lock = readPostmasterFile(clusterDir);
    if (lock !== null && isPostgresOn(lock.pid, clusterDir)) {
      const presence = await enter(lock, clusterDir);
      if (presence !== null) return announce(presence, child, request.log);
      await delay(RETRY_MS);
    } else if (child !== null && child.exitCode === null && child.signalCode === null) {
      await delay(RETRY_MS);
    } else {
      if (starts > 0) await delay(BETWEEN_STARTS_MS);
      child = startOne(request, starts);
      starts += 1;
    }
  }
  throw new EmbeddedPostgresError('startFailed', logTail(request.placement));
}

function startOne({ placement, program, settings, log }: StartRequest, starts: number): ChildProcess {
  if (removeStaleLock(placement.clusterDir)) log({ kind: 'removedStaleLock' });
  if (starts === 0) log({ kind: 'starting' });
  return spawnPostgres(placement, program, settings);
}

function announce(presence: Presence, child: ChildProcess | null, log: EmbeddedLog): Presence {
  if (presence.server.pid !== child?.pid) log({ kind: 'adopted' });
  return presence;
}
