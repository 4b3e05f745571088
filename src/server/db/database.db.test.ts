import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { openDatabase } from './database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

const quiet = (): void => undefined;

describe('a pool whose connections are all in use', () => {
  it('lets nobody wait for ever: who waited long enough is told so, and the next is served', async () => {
    const db = openDatabase({ ...database.app, max: 1, connectionTimeoutMillis: 1500 }, quiet);
    await db.open.transaction().execute(async () => {
      const waiting = [sql`select 1`.execute(db.open), db.inTransaction({ tokenHash: Buffer.alloc(32) }, () => Promise.resolve(1))];
      for (const one of await Promise.allSettled(waiting)) expect(one).toMatchObject({ status: 'rejected', reason: { kode: 'for_travlt' } });
    });
    expect(await db.answers()).toBe(true);
    await db.close();
  });
});

describe('a transaction that falls silent', () => {
  it('is ended by the database, which ends neither the process nor the next transaction', async () => {
    const watch = openDatabase(database.superuser, quiet);
    const db = openDatabase({ ...database.app, max: 1, idle_in_transaction_session_timeout: 20 }, quiet);
    const silent = db.open.transaction().execute(async (tx) => {
      const { rows: [own] } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      const isThere = async (): Promise<boolean> => (await sql`select from pg_stat_activity where pid = ${own?.pid}`.execute(watch.open)).rows.length > 0;
      while (await isThere());
      await sql`select 1`.execute(tx);
    });
    await expect(silent).rejects.toThrow();
    expect(await db.answers()).toBe(true);
    await Promise.all([db.close(), watch.close()]);
  });

  it('has a minute unless another time is named', async () => {
    const db = openDatabase(database.app, quiet);
    expect((await sql`show idle_in_transaction_session_timeout`.execute(db.open)).rows).toEqual([{ idle_in_transaction_session_timeout: '1min' }]);
    await db.close();
  });
});
