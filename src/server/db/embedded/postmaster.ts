import { execFileSync } from 'node:child_process';
import { linkSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isAlive } from './processes.ts';

/** What `postmaster.pid` says of the server that wrote it. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  readonly socketDir: string;
}

const LOCK_FILE = 'postmaster.pid';

/** Reads the lock file of a cluster; `null` where there is none, or one cut short by a crash. */
export function readPostmasterFile(clusterDir: string): PostmasterFile | null {
  try {
    const [pid, , , port, socketDir] = readFileSync(join(clusterDir, LOCK_FILE), 'utf8').split('\n');
    if (!pid || !port || !socketDir) return null;
    return { pid: Number(pid), port: Number(port), socketDir };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Whether that process lives and is a PostgreSQL server on this very cluster: a process number alone proves nothing. */
export function isPostgresOn(pid: number, clusterDir: string): boolean {
  return process.platform === 'linux' ? isPostgresByProc(pid, clusterDir) : isPostgresByPs(pid, clusterDir);
}

/**
 * Removes a lock file whose process number now belongs to another program: PostgreSQL would take that program for itself
 * and refuse to start. Every other stale lock it replaces on its own, after checks that only it can make. Returns whether
 * the file was removed.
 */
export function removeStaleLock(clusterDir: string): boolean {
  const lock = readPostmasterFile(clusterDir);
  if (lock === null || !isAlive(lock.pid) || anyPostgresOn(clusterDir)) return false;
  return takeAway(clusterDir, lock.pid);
}

/** Takes the file aside before looking again: if a server has started meanwhile and this is its file, it gets it back. */
function takeAway(clusterDir: string, pid: number): boolean {
  const lockFile = join(clusterDir, LOCK_FILE);
  const aside = `${lockFile}.${process.pid}`;
  try {
    renameSync(lockFile, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  const isStale = Number(readFileSync(aside, 'utf8').split('\n')[0]) === pid;
  if (!isStale) linkSync(aside, lockFile);
  rmSync(aside);
  return isStale;
}

function isPostgresByProc(pid: number, clusterDir: string): boolean {
  try {
    const program = basename(readlinkSync(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, '');
    return program === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === clusterDir;
  } catch {
    // Gone, a zombie, or another user's: in no case a server of ours.
    return false;
  }
}

function isPostgresByPs(pid: number, clusterDir: string): boolean {
  try {
    const command = execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(clusterDir);
  } catch {
    return false;
  }
}

/** After `kill -9` of the server its backends live on for a moment; starting beside them would be unsafe. */
function anyPostgresOn(clusterDir: string): boolean {
  if (process.platform !== 'linux') return isPostgresOn(readPostmasterFile(clusterDir)?.pid ?? -1, clusterDir);
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && isPostgresByProc(Number(name), clusterDir));
}
