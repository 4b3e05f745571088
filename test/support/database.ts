import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { APP_ROLE, OWNER_ROLE } from '../../src/server/db/embedded/provision.ts';
import { TEMPLATE_SUFFIX } from './globalDatabase.ts';

/** How to reach a test database, in the form `pg` takes. */
export interface TestConnection {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
}

/** A migrated, otherwise empty database that only the asking test file knows. */
export interface TestDatabase {
  /** Owns the tables: for arranging what the application may not do, and for reading the catalogue. */
  readonly owner: TestConnection;
  /** What the application runs as. */
  readonly app: TestConnection;
  readonly superuser: TestConnection;
}

/** Clones the migrated template. Call it once per file, in `beforeAll`; the run removes the clone. */
export async function testDatabase(): Promise<TestDatabase> {
  return cloneOf(inject('testServer').prefix + TEMPLATE_SUFFIX);
}

/** A database that is not even migrated, owned by the owner role. */
export async function emptyTestDatabase(): Promise<TestDatabase> {
  return cloneOf('template0');
}

/** Clones a database that nobody is connected to. */
export async function cloneOf(template: string): Promise<TestDatabase> {
  const { host, port, superuser, prefix } = inject('testServer');
  const database = `${prefix}${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ host, port, user: superuser, database: 'postgres' });
  await client.connect();
  try {
    await client.query(`create database ${database} template ${template} owner ${OWNER_ROLE}`);
  } finally {
    await client.end();
  }
  const as = (user: string): TestConnection => ({ host, port, database, user });
  return { owner: as(OWNER_ROLE), app: as(APP_ROLE), superuser: as(superuser) };
}
