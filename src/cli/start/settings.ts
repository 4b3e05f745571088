import { join, resolve } from 'node:path';
import { CliError } from '../terminal.ts';

/** The folder of the program: the clone. */
export const PROGRAM_FOLDER = resolve(import.meta.dirname, '../../..');

/** What the environment says about how to run. */
export interface Settings {
  readonly port: number;
  readonly dataDir: string;
  /** The application's login; `null` means the embedded server. */
  readonly databaseUrl: string | null;
  /** The owner's login, which migrates. */
  readonly ownerUrl: string | null;
  /** The address people use. */
  readonly publicUrl: string;
  /** The address of this machine that production listens on, such as 127.0.0.1 behind a proxy. */
  readonly host: string;
  /** The file with the keys of CPR numbers; must lie outside database and backup. */
  readonly keyFile: string;
  /** The file with the heads of the look log's seals; must lie outside the database. */
  readonly headsFile: string;
  /** The register of the backups made here, which tells what keys they need. */
  readonly backupsFile: string;
  /** Milliseconds between two seals of the look log; `null` if the server does not seal by itself. */
  readonly sealEveryMs: number | null;
}

/** This machine alone. */
export const LOOPBACK = '127.0.0.1';

const DEFAULT_PORT = 3000;
const DEFAULT_SEAL_MINUTES = 15;
const DAY_MINUTES = 1_440;
const MINUTE_MS = 60_000;

/** Reads the environment. Throws `CliError` for a value that cannot be meant. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = readPort(env.PORT);
  const dataDir = resolve(env.HJEMVEJ_DATA || join(PROGRAM_FOLDER, 'data'));
  return {
    port,
    dataDir,
    databaseUrl: readDatabaseUrl('DATABASE_URL', env.DATABASE_URL),
    ownerUrl: readDatabaseUrl('DATABASE_OWNER_URL', env.DATABASE_OWNER_URL),
    publicUrl: readPublicUrl(env.HJEMVEJ_URL, port),
    host: env.HOST || LOOPBACK,
    ...filesIn(dataDir, env),
    sealEveryMs: readSealMinutes(env.HJEMVEJ_FORSEGL_MINUTTER),
  };
}

/** The files of an installation: each where its variable says, else in the data folder. */
export function filesIn(dataDir: string, env: NodeJS.ProcessEnv): Pick<Settings, 'keyFile' | 'headsFile' | 'backupsFile'> {
  return {
    keyFile: resolve(env.HJEMVEJ_NOEGLER || join(dataDir, 'noegler.json')),
    headsFile: resolve(env.HJEMVEJ_LOGHOVEDER || join(dataDir, 'loghoveder.jsonl')),
    backupsFile: resolve(env.HJEMVEJ_KOPIREGISTER || join(dataDir, 'kopier.jsonl')),
  };
}

function readSealMinutes(text: string | undefined): number | null {
  const minutes = text === undefined || text === '' ? DEFAULT_SEAL_MINUTES : Number(text);
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > DAY_MINUTES) throw new CliError('cli.forkertForsegling', { vaerdi: text ?? '' });
  return minutes === 0 ? null : minutes * MINUTE_MS;
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new CliError('cli.forkertPort', { vaerdi: text });
  return port;
}

/** An address of a database from a variable, `null` if it is not set. Throws `CliError` for one that is no such address. */
export function readDatabaseUrl(navn: string, text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  // The value may hold a password, so it is never repeated.
  if (!/^postgres(ql)?:\/\//.test(text)) throw new CliError('cli.forkertDatabaseUrl', { navn });
  return text;
}

function readPublicUrl(text: string | undefined, port: number): string {
  if (text === undefined || text === '') return `http://localhost:${port}`;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) throw new CliError('cli.forkertUrl', { vaerdi: text });
  return new URL(text).origin;
}
