import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Placement } from './placement.ts';
import type { Program } from './program.ts';
import { makeSocketDir } from './socketDir.ts';

/** Server settings by name, such as `max_connections`. */
export type Settings = Readonly<Record<string, string>>;

/** The port number is only the socket's name: the server listens on no network address. */
export const SOCKET_PORT = 5432;

export interface SpawnRequest {
  readonly placement: Placement;
  readonly program: Program;
  readonly settings: Settings;
  /** The socket folder of the server before this one, if any. */
  readonly socketDir: string | null;
}

/** A server of ours that may or may not come up. */
export interface SpawnedServer {
  readonly child: ChildProcess;
  readonly socketDir: string;
}

const LARGEST_LOG = 5_000_000;

/**
 * Starts the server in a process group of its own, so that Ctrl-C in the terminal reaches Hjemvej alone and a killed
 * Hjemvej leaves the server running for the next one to adopt.
 */
export function spawnPostgres({ placement, program, settings, socketDir: former }: SpawnRequest): SpawnedServer {
  const { clusterDir, user } = placement;
  const socketDir = makeSocketDir(user, former);
  const log = openLog(placement);
  try {
    const child = spawn(program.postgres, ['-D', clusterDir, ...asArguments({ ...ownSettings(socketDir), ...settings })], {
      ...(user ?? {}),
      cwd: '/',
      env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.unref();
    return { child, socketDir };
  } finally {
    closeSync(log);
  }
}

/** The end of the server's own log, for the message of a start that failed. */
export function logTail(placement: Placement): string {
  return readFileSync(logFile(placement), 'utf8').trimEnd().split('\n').slice(-5).join('\n');
}

/** Nothing on the network; all commits to disk; of errors neither values nor statements in the log. */
function ownSettings(socketDir: string): Settings {
  return {
    listen_addresses: '',
    port: String(SOCKET_PORT),
    unix_socket_directories: `"${socketDir}"`,
    unix_socket_permissions: '0700',
    fsync: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    logging_collector: 'off',
  };
}

function asArguments(settings: Settings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function openLog(placement: Placement): number {
  const size = statSync(logFile(placement), { throwIfNoEntry: false })?.size ?? 0;
  return openSync(logFile(placement), size > LARGEST_LOG ? 'w' : 'a', 0o600);
}

function logFile({ home }: Placement): string {
  return join(home, 'postgres.log');
}
