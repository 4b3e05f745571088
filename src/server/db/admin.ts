import pg from 'pg';
import type { DatabaseLogin } from './login.ts';
import { typeParsers } from './typeParsers.ts';

/** Statements of an administrator: the owner, or the login that backs up or restores. */
export interface AdminSql {
  query<R>(text: string, values?: readonly unknown[]): Promise<readonly R[]>;
}

/** An open connection of an administrator. */
export interface AdminSession extends AdminSql {
  close(): Promise<void>;
}

/** Opens a connection as an administrator. The caller closes it. */
export async function openAdmin(login: DatabaseLogin): Promise<AdminSession> {
  const client = new pg.Client({ ...login, types: typeParsers });
  // A connection lost while idle is told by the next statement.
  client.on('error', () => undefined);
  await client.connect();
  return {
    query: async <R>(text: string, values: readonly unknown[] = []) => (await client.query(text, [...values])).rows as R[],
    close: () => client.end(),
  };
}

/** Runs work on one connection of an administrator and closes it. */
export async function withAdmin<T>(login: DatabaseLogin, work: (sql: AdminSql) => Promise<T>): Promise<T> {
  const session = await openAdmin(login);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}
