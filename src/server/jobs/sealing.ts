import type { DatabaseLogin } from '../db/login.ts';
import { sealLog } from '../db/seal/sealLog.ts';
import type { Job } from './repeatedJob.ts';

export interface SealingRequest {
  /** The application's login: sealing needs no more. */
  readonly login: DatabaseLogin;
  /** The file of heads, outside the database. */
  readonly headsPath: string;
  readonly everyMs: number;
}

const CONNECT_MS = 10_000;

/** Seals the look log. Of several servers on one database one does it at a time; the others come back within a minute. */
export function sealingJob({ login, headsPath, everyMs }: SealingRequest): Job {
  return {
    navn: 'forsegling',
    everyMs,
    run: async () => (await sealLog({ ...login, connectionTimeoutMillis: CONNECT_MS, keepAlive: true }, headsPath)).rows,
  };
}
