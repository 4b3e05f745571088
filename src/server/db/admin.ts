import pg from 'pg';
import { typeParsers } from './typeParsers.ts';

/** How to reach a database as someone other than the application: its owner, or the login that backs it up. */
export type AdminConnection = pg.ClientConfig;

/** Statements of an administrator. */
export interface AdminSql {
  query<R>(text: string, values?: readonly unknown[]): Promise<readonly R[]>;
}

/** Runs work on one connection of an administrator and closes it. */
export async function withAdmin<T>(connection: AdminConnection, work: (sql: AdminSql) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...connection, types: typeParsers });
  // A connection lost while idle is told by the next statement.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work({
      query: async <R>(text: string, values: readonly unknown[] = []) => (await client.query(text, [...values])).rows as R[],
    });
  } finally {
    await client.end();
  }
}
