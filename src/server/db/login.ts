import { Client, type ClientConfig } from 'pg';

/** How to log in to a database: address, database and user. */
export type DatabaseLogin = ClientConfig;

/** The two ways into one database: as the owner, who migrates, and as the application. */
export interface DatabaseAccess {
  readonly owner: DatabaseLogin;
  readonly app: DatabaseLogin;
}

/** The name of the user that a login logs in as. */
export function userOf(login: DatabaseLogin): string {
  return new Client(login).user ?? '';
}

/** The code of what keeps a login from logging in, such as `ECONNREFUSED` or `28P01`; `null` if nothing does. */
export async function findLoginFault(login: DatabaseLogin): Promise<string | null> {
  const client = new Client(login);
  client.on('error', () => undefined);
  try {
    await client.connect();
    return null;
  } catch (error) {
    return codeOf(error);
  } finally {
    await client.end();
  }
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'ukendt';
}
