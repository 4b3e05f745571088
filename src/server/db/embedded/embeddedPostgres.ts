import { setTimeout as delay } from 'node:timers/promises';
import { ensureCluster, SUPERUSER } from './cluster.ts';
import { EmbeddedPostgresError } from './errors.ts';
import type { EmbeddedLog } from './events.ts';
import { placeCluster } from './placement.ts';
import type { Settings } from './postgresProcess.ts';
import { isPostgresOn, type PostmasterFile } from './postmaster.ts';
import type { Presence } from './presence.ts';
import { findProgram } from './program.ts';
import { removeSocketDir } from './socketDir.ts';
import { startOrAdopt, type StartRequest } from './startOrAdopt.ts';

export interface EmbeddedPostgresOptions {
  /** The folder that holds the database, made if it is not there. */
  readonly dataDir: string;
  readonly log: EmbeddedLog;
  /** Settings that override Hjemvej's own; tests turn `fsync` off with it. */
  readonly settings?: Settings;
}

/** How to reach a database of the embedded server with `pg`. */
export interface SocketConnection {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
}

/** A running embedded server, started or adopted by this process. */
export interface EmbeddedPostgres {
  readonly socketDir: string;
  readonly port: number;
  readonly superuser: string;
  readonly clusterDir: string;
  connection(database: string, user: string): SocketConnection;
  /** Leaves the server; the last Hjemvej to leave stops it. */
  stop(): Promise<void>;
}

const RESTART_MS = 5_000;
const LONGEST_STOP_MS = 60_000;
const LOOK_MS = 20;

/**
 * Starts PostgreSQL on `dataDir`, or adopts the server that already runs there: one left by a killed Hjemvej, or one in
 * use by another Hjemvej on the same folder. If the server dies underneath, it is started again on the same socket.
 * Throws `EmbeddedPostgresError` where the person must act.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, log, settings = {} } = options;
  const placement = placeCluster(dataDir, log);
  const program = findProgram({ ...placement, log });
  ensureCluster(placement, program, log);
  const server = new AttendedServer({ placement, program, settings, log, knownSocketDir: null });
  await server.bringUp();
  return server;
}

/** The server as this process sees it: its place there, and the watch that starts it again. */
class AttendedServer implements EmbeddedPostgres {
  readonly superuser = SUPERUSER;
  readonly clusterDir: string;
  readonly #request: StartRequest;
  #address: PostmasterFile | null = null;
  #presence: Presence | null = null;
  #recovery: Promise<void> | null = null;
  #stopping = false;

  constructor(request: StartRequest) {
    this.#request = request;
    this.clusterDir = request.placement.clusterDir;
  }

  get socketDir(): string {
    return this.#reached().socketDir;
  }

  get port(): number {
    return this.#reached().port;
  }

  connection(database: string, user: string): SocketConnection {
    return { host: this.socketDir, port: this.port, database, user };
  }

  async bringUp(): Promise<void> {
    const presence = await startOrAdopt({ ...this.#request, knownSocketDir: this.#address?.socketDir ?? null });
    this.#address = presence.server;
    this.#presence = presence;
    presence.onLost(() => {
      this.#presence = null;
      this.#recovery = this.#recover();
    });
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#recovery;
    const presence = this.#presence;
    this.#presence = null;
    if (presence === null) return;
    const last = await presence.leave();
    if (last) await stopServer(presence.server, this.clusterDir);
    await presence.close();
    this.#request.log({ kind: last ? 'stopped' : 'leftRunning' });
  }

  async #recover(): Promise<void> {
    const { log } = this.#request;
    log({ kind: 'lost' });
    while (!this.#stopping) {
      try {
        await this.bringUp();
        log({ kind: 'restored' });
        return;
      } catch (error) {
        log({ kind: 'restartFailed', detail: error instanceof Error ? error.message : String(error) });
        await delay(RESTART_MS);
      }
    }
  }

  #reached(): PostmasterFile {
    if (this.#address === null) throw new Error('the embedded server has not been reached yet');
    return this.#address;
  }
}

/** Asks for a fast shutdown (open transactions roll back, all is written to disk) and waits until the server is gone. */
async function stopServer({ pid, socketDir }: PostmasterFile, clusterDir: string): Promise<void> {
  process.kill(pid, 'SIGINT');
  const deadline = performance.now() + LONGEST_STOP_MS;
  while (isPostgresOn(pid, clusterDir)) {
    if (performance.now() > deadline) throw new EmbeddedPostgresError('stopFailed', `process ${pid} did not end`);
    await delay(LOOK_MS);
  }
  removeSocketDir(socketDir);
}
