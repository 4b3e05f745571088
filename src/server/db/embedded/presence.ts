import { Client } from 'pg';
import { SUPERUSER } from './cluster.ts';
import type { PostmasterFile } from './postmaster.ts';

/**
 * One Hjemvej's standing connection to the embedded server. It holds a shared advisory lock, so the last to leave is the
 * one that gets the lock alone, and a killed process has left by itself.
 */
export interface Presence {
  readonly server: PostmasterFile;
  /** Calls back once if the connection ends without `leave`. */
  onLost(callback: () => void): void;
  /** Gives up the place. True for the last to leave: the server must then be stopped before `close`. */
  leave(): Promise<boolean>;
  close(): Promise<void>;
}

const PRESENCE_LOCK = 4_852_001;

/** Connects and takes a place; `null` while the server is starting, stopping or not there, or serves another cluster. */
export async function enter(server: PostmasterFile, clusterDir: string): Promise<Presence | null> {
  const client = new Client({
    host: server.socketDir,
    port: server.port,
    user: SUPERUSER,
    database: 'postgres',
    application_name: 'hjemvej presence',
    keepAlive: true,
  });
  let lost: (() => void) | null = null;
  // Without a listener the end of the server would end this process too.
  client.on('error', () => undefined);
  client.on('end', () => lost?.());
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    if (rows[0]?.data_directory !== clusterDir) throw new Error('another cluster');
    await client.query('select pg_advisory_lock_shared($1)', [PRESENCE_LOCK]);
  } catch {
    await client.end().catch(() => undefined);
    return null;
  }
  return {
    server,
    onLost: (callback) => (lost = callback),
    leave: async () => {
      lost = null;
      return leave(client);
    },
    close: () => client.end(),
  };
}

async function leave(client: Client): Promise<boolean> {
  await client.query('select pg_advisory_unlock_shared($1)', [PRESENCE_LOCK]);
  const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [PRESENCE_LOCK]);
  return rows[0]?.alone === true;
}
