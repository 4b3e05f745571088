import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../src/server/db/embedded/embeddedPostgres.ts';
import { OWNER_ROLE, provisionDatabase } from '../../src/server/db/embedded/provision.ts';
import { migrate } from '../../src/server/db/migrate.ts';

/** What every test file is told of the run's server. */
export interface TestServer {
  readonly host: string;
  readonly port: number;
  readonly superuser: string;
  /** Begins the name of every database of this run. */
  readonly prefix: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

interface RunningServer extends TestServer {
  readonly stop: () => Promise<void>;
}

/** The database that is migrated once and cloned by each test file. */
export const TEMPLATE_SUFFIX = 'template';

/** One server and one migrated template per run; what a run made it removes. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...server } = process.env.HJEMVEJ_TEST_PG === 'external' ? externalServer() : await embeddedServer();
  try {
    const template = server.prefix + TEMPLATE_SUFFIX;
    await provisionDatabase(asSuperuser(server), template);
    await migrate({ host: server.host, port: server.port, database: template, user: OWNER_ROLE });
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('testServer', server);
  return stop;
}

/** A server without durability: what it loses in a crash, the next run makes again. */
async function embeddedServer(): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hjemvej-test-'));
  // Where root runs the tests another user runs the database, and must get in.
  chmodSync(dataDir, 0o711);
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };
  const { socketDir, port, superuser, stop } = await startEmbedded(dataDir, settings);
  return {
    host: socketDir,
    port,
    superuser,
    prefix: 'hjemvej_test_',
    stop: async () => {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function startEmbedded(dataDir: string, settings: Record<string, string>) {
  const server = await startEmbeddedPostgres({ dataDir, settings, log: () => undefined });
  const { socketDir, port, superuser } = server;
  return { socketDir, port, superuser, stop: () => server.stop() };
}

/** A server that someone else started, named by HJEMVEJ_TEST_PG_URL; its user must be a superuser. */
function externalServer(): RunningServer {
  const connectionString = process.env.HJEMVEJ_TEST_PG_URL;
  if (!connectionString) throw new Error('HJEMVEJ_TEST_PG=external needs HJEMVEJ_TEST_PG_URL');
  const { host, port, user } = new Client({ connectionString });
  const server = { host, port, superuser: user ?? 'postgres', prefix: `hjemvej_test_${process.pid}_` };
  return { ...server, stop: () => dropDatabases(server) };
}

async function dropDatabases(server: TestServer): Promise<void> {
  const client = new Client(asSuperuser(server));
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [
      server.prefix,
    ]);
    for (const { datname } of rows) await client.query(`drop database ${client.escapeIdentifier(datname)} with (force)`);
  } finally {
    await client.end();
  }
}

function asSuperuser({ host, port, superuser }: TestServer): ClientConfig {
  return { host, port, user: superuser, database: 'postgres' };
}
