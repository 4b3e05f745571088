import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import type { TestConnection } from './database.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Where Node keeps what it made of the program's files, each under its content: half of a command's time went to reading them anew. */
const COMPILED = join(ROOT, 'node_modules/.cache/hjemvej-compiled');

/** `hjemvej` as a process of its own. */
export interface RunningCommand {
  readonly child: ChildProcess;
  /** What it has written so far, stdout and stderr together. */
  output(): string;
  /** Waits until what it writes matches. Throws with what it wrote if it ends first. */
  until(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Waits for its end and gives the exit code. */
  ended(): Promise<number | null>;
}

/** Runs `hjemvej ...args` with these environment variables and none of its own from ours. */
export function runHjemvej(args: readonly string[], env: Readonly<Record<string, string>>): RunningCommand {
  const child = spawn(process.execPath, [join(ROOT, 'bin/hjemvej.mjs'), ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const heard = new EventTarget();
  const hear = (chunk: string): void => {
    written += chunk;
    heard.dispatchEvent(new Event('output'));
  };
  // As text, for a letter of two bytes may come in two pieces.
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  const closed = once(child, 'close');
  let isClosed = false;
  void closed.then(() => {
    isClosed = true;
    heard.dispatchEvent(new Event('output'));
  });
  const until = async (pattern: RegExp): Promise<RegExpMatchArray> => {
    for (;;) {
      const match = pattern.exec(written);
      if (match) return match;
      if (isClosed) throw new Error(`ended without ${String(pattern)}:\n${written}`);
      await once(heard, 'output');
    }
  };
  return {
    child,
    output: () => written,
    until,
    ended: async () => {
      await closed;
      return child.exitCode;
    },
  };
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return String(address.port);
}

/** A connection as the URL that DATABASE_URL takes. */
export function urlOf({ host, port, database, user }: TestConnection): string {
  return `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

/** Runs one statement as that login. */
export async function execute(connection: TestConnection, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
