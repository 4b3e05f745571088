import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, expect, it } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embeddedPostgres.ts';
import type { EmbeddedEvent } from './events.ts';
import { canReach } from './osUser.ts';
import { readPostmasterFile } from './postmaster.ts';
import { placeProgram } from './program.ts';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hjemvej-embedded-'));
  chmodSync(folder, 0o755);
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface Started {
  readonly server: EmbeddedPostgres;
  readonly events: EmbeddedEvent['kind'][];
  readonly heard: (kind: EmbeddedEvent['kind']) => Promise<void>;
}

async function start(dataDir: string): Promise<Started> {
  const events: EmbeddedEvent['kind'][] = [];
  const waiting = new Map<EmbeddedEvent['kind'], () => void>();
  const log = ({ kind }: EmbeddedEvent): void => {
    events.push(kind);
    waiting.get(kind)?.();
  };
  const server = await startEmbeddedPostgres({ dataDir, log });
  cleanUps.push(() => server.stop());
  const heard = (kind: EmbeddedEvent['kind']): Promise<void> =>
    events.includes(kind) ? Promise.resolve() : new Promise((resolve) => waiting.set(kind, resolve));
  return { server, events, heard };
}

async function ask(server: EmbeddedPostgres, statement: string): Promise<unknown> {
  const client = new Client(server.connection('postgres', server.superuser));
  await client.connect();
  try {
    return Object.values<unknown>((await client.query<Record<string, unknown>>(statement)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

function pidOf(server: EmbeddedPostgres): number {
  return readPostmasterFile(server.clusterDir)?.pid ?? -1;
}

it('what is committed is there after a stop and a new start', async () => {
  const folder = newFolder();
  const first = await start(folder);
  await ask(first.server, 'create table husket as select 42 as tal');
  await first.server.stop();
  const second = await start(folder);
  expect(await ask(second.server, 'select tal from husket')).toBe(42);
  expect(first.events).toEqual(['creatingCluster', 'starting', 'stopped']);
  expect(second.events).toEqual(['starting']);
});

it('it listens on no network address, writes commits to disk and keeps its socket to its own user', async () => {
  const { server } = await start(newFolder());
  expect(await ask(server, `select current_setting('listen_addresses')`)).toBe('');
  expect(await ask(server, `select current_setting('fsync')`)).toBe('on');
  expect(statSync(server.socketDir).mode & 0o777).toBe(0o700);
});

it('its log holds neither values nor statements of a failed statement', async () => {
  const folder = newFolder();
  const { server } = await start(folder);
  await expect(ask(server, `select '010203-6789'::date`)).rejects.toThrow();
  const log = readFileSync(join(folder, 'postgres.log'), 'utf8');
  expect(log).toContain('ready to accept connections');
  expect(log).not.toContain('010203-6789');
});

it('two on one folder share one server, and it stops when the last has left', async () => {
  const folder = newFolder();
  const [first, second] = await Promise.all([start(folder), start(folder)]);
  expect(pidOf(second.server)).toBe(pidOf(first.server));
  await first.server.stop();
  expect(first.events).toContain('leftRunning');
  expect(await ask(second.server, 'select 1')).toBe(1);
  await second.server.stop();
  expect(second.events).toContain('stopped');
  expect(existsSync(join(second.server.clusterDir, 'postmaster.pid'))).toBe(false);
});

it('a server killed underneath is started again on the same socket, with what was committed', async () => {
  const { server, heard } = await start(newFolder());
  await ask(server, 'create table husket as select 42 as tal');
  const { socketDir } = server;
  process.kill(pidOf(server), 'SIGKILL');
  await heard('restored');
  expect(server.socketDir).toBe(socketDir);
  expect(await ask(server, 'select tal from husket')).toBe(42);
});

it('the server of a killed Hjemvej lives on and is adopted', async () => {
  const folder = newFolder();
  const module = JSON.stringify(join(import.meta.dirname, 'embeddedPostgres.ts'));
  const script = `
    const { startEmbeddedPostgres } = await import(${module});
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(folder)}, log: () => undefined });
    console.log('ready');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const orphan = readPostmasterFile(join(folder, 'postgres'))?.pid;
  child.kill('SIGKILL');
  await once(child, 'exit');
  const { server, events } = await start(folder);
  expect(events).toEqual(['adopted']);
  expect(pidOf(server)).toBe(orphan);
  await server.stop();
  expect(events).toContain('stopped');
});

it('a lock file whose process number now belongs to someone else does not keep it from starting', async () => {
  const folder = newFolder();
  const first = await start(folder);
  const lockFile = join(first.server.clusterDir, 'postmaster.pid');
  const lines = readFileSync(lockFile, 'utf8').split('\n');
  await first.server.stop();
  writeFileSync(lockFile, [String(process.pid), ...lines.slice(1)].join('\n'));
  const second = await start(folder);
  expect(second.events).toEqual(['removedStaleLock', 'starting']);
});

it('a data folder with a path of 150 characters works, though a socket path could not be so long', async () => {
  const { server } = await start(join(newFolder(), 'x'.repeat(60), 'y'.repeat(60)));
  expect(server.clusterDir.length).toBeGreaterThan(150);
  expect(Buffer.byteLength(server.socketDir)).toBeLessThan(90);
  expect(await ask(server, 'select 1')).toBe(1);
});

if (process.getuid?.() === 0) {
  it('in a folder only root may enter, the cluster lies elsewhere and the folder says where', async () => {
    const closed = join(newFolder(), 'kun-root');
    mkdirSync(closed, { mode: 0o700 });
    const { server, events } = await start(join(closed, 'data'));
    expect(events).toContain('relocated');
    const home = readFileSync(join(closed, 'data/placering'), 'utf8').trim();
    cleanUps.unshift(() => rmSync(home, { recursive: true, force: true }));
    expect(server.clusterDir).toBe(join(home, 'postgres'));
    expect(statSync(server.clusterDir).uid).not.toBe(0);
    await server.stop();
    const again = await start(join(closed, 'data'));
    expect(again.server.clusterDir).toBe(server.clusterDir);
  });

  it('programs that only root can reach are copied to where the database can run them', () => {
    const folder = newFolder();
    const installed = join(folder, 'kun-root', 'native');
    mkdirSync(join(installed, 'bin'), { recursive: true, mode: 0o700 });
    for (const name of ['initdb', 'postgres']) writeFileSync(join(installed, 'bin', name), '', { mode: 0o700 });
    chmodSync(join(folder, 'kun-root'), 0o700);
    const user = { uid: 65_534, gid: 65_534 };
    const home = join(folder, 'hjem');
    mkdirSync(home);
    const events: EmbeddedEvent['kind'][] = [];
    const program = placeProgram({ folder: installed, version: '18.4.0' }, { home, user, log: ({ kind }) => events.push(kind) });
    expect(events).toEqual(['copyingProgram']);
    expect(canReach(user, program.initdb)).toBe(true);
    expect(program).toMatchObject({ major: '18', postgres: join(home, 'postgresql-18.4.0/bin/postgres') });
  });
}
