import { Client, type ClientConfig } from 'pg';
import { expect, it } from 'vitest';
import { emptyTestDatabase, testDatabase } from '../../../../test/support/database.ts';

async function ask(connection: ClientConfig, question: string): Promise<unknown> {
  const client = new Client(connection);
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(question);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

it('the application owns no table, is no superuser and cannot bypass row-level security', async () => {
  const { app } = await testDatabase();
  const question = `
    select not exists (select from pg_class where relowner = current_user::regrole)
       and not rolsuper and not rolbypassrls and not rolcreaterole and not rolcreatedb as answer
    from pg_roles where rolname = current_user`;
  expect(await ask(app, question)).toBe(true);
});

it('a Danish list sorts as Danes sort when it asks for Danish order, on either server', async () => {
  const { app } = await emptyTestDatabase();
  const question = `select string_agg(x, ' ' order by x collate "da-x-icu") as answer from unnest('{Å,Aa,Æ,Z,Ø,A}'::text[]) x`;
  expect(await ask(app, question)).toMatch(/^A Z Æ Ø (Å Aa|Aa Å)$/);
});

it('each test file has a database of its own', async () => {
  const [first, second] = await Promise.all([testDatabase(), testDatabase()]);
  expect(first.app.database).not.toBe(second.app.database);
  const question = `select count(*)::int as answer from pg_tables where schemaname = 'adgang'`;
  expect(await ask(first.owner, question)).toBeGreaterThan(0);
});
