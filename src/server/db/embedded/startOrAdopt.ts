import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError } from './errors.ts';
import type { EmbeddedLog } from './events.ts';
import type { Placement } from './placement.ts';
import { logTail, spawnPostgres, type Settings, type SpawnedServer } from './postgresProcess.ts';
import { isPostgresOn, readPostmasterFile, removeStaleLock } from './postmaster.ts';
import { enter, type Presence } from './presence.ts';
import type { Program } from './program.ts';
import { removeSocketDir } from './socketDir.ts';

export interface StartRequest {
  readonly placement: Placement;
  readonly program: Program;
  readonly settings: Settings;
  readonly log: EmbeddedLog;
  /** The socket folder that connection pools of this process already know, when a server is started again. */
  readonly knownSocketDir: string | null;
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
  let spawned: SpawnedServer | null = null;
  let starts = 0;
  while (performance.now() < deadline && starts <= MOST_STARTS) {
    const lock = readPostmasterFile(clusterDir);
    if (lock !== null && isPostgresOn(lock.pid, clusterDir)) {
      const presence = await enter(lock, clusterDir);
      if (presence !== null) return settle(presence, spawned, request.log);
      await delay(RETRY_MS);
    } else if (spawned !== null && isRunning(spawned)) {
      await delay(RETRY_MS);
    } else {
      if (spawned !== null) await delay(BETWEEN_STARTS_MS);
      spawned = startOne(request, starts);
      starts += 1;
    }
  }
  throw new EmbeddedPostgresError('startFailed', logTail(request.placement));
}

function isRunning({ child }: SpawnedServer): boolean {
  return child.exitCode === null && child.signalCode === null;
}

function startOne({ placement, program, settings, log, knownSocketDir }: StartRequest, starts: number): SpawnedServer {
  const socketDir = knownSocketDir ?? readPostmasterFile(placement.clusterDir)?.socketDir ?? null;
  if (removeStaleLock(placement.clusterDir)) log({ kind: 'removedStaleLock' });
  if (starts === 0) log({ kind: 'starting' });
  return spawnPostgres({ placement, program, settings, socketDir });
}

function settle(presence: Presence, spawned: SpawnedServer | null, log: EmbeddedLog): Presence {
  if (presence.server.pid !== spawned?.child.pid) log({ kind: 'adopted' });
  if (spawned !== null && spawned.socketDir !== presence.server.socketDir) removeSocketDir(spawned.socketDir);
  return presence;
}
