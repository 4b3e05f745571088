import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { inject } from 'vitest';
import { isoDate } from '../../src/law/kernel/dato.ts';
import { openDatabase } from '../../src/server/db/database.ts';
import { loadDemo } from '../../src/server/demo/loadDemo.ts';
import { cloneOf, testDatabase, type TestDatabase } from '../support/database.ts';
import { testVault } from './vault.ts';

/**
 * The demo as of a day, on a database that only the asking test file knows. The first file of a run that asks for a day loads it
 * into a template of that day, any that asks meanwhile waits, and all clone it. Call it once per file, in `beforeAll`.
 */
export async function demoDatabase(day: string): Promise<TestDatabase> {
  const { host, port, superuser, prefix } = inject('testServer');
  const template = `${prefix}demo_${day.replaceAll('-', '')}`;
  const client = new Client({ host, port, user: superuser, database: 'postgres' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) {
      const loaded = await loadInto(await testDatabase(), day);
      await client.query(`alter database ${loaded} rename to ${template}`);
    }
  } finally {
    await client.end();
  }
  return cloneOf(template);
}

async function loadInto({ owner, app }: TestDatabase, day: string): Promise<string> {
  const today = isoDate(day);
  const deps = { db: openDatabase(app, () => undefined), clock: { today: () => today }, cpr: testVault(), nytId: uuidv7 };
  await loadDemo({ owner, deps, onProgress: () => undefined });
  await deps.db.close();
  return owner.database;
}
