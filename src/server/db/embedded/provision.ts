import { Client, type ClientConfig } from 'pg';

/** Migrates and owns everything; never serves a request. */
export const OWNER_ROLE = 'hjemvej_owner';

/** The web server and the command line: owns nothing, cannot bypass row-level security. */
export const APP_ROLE = 'hjemvej_app';

const OTHER_ROLES = ['hjemvej_job', 'hjemvej_log', 'hjemvej_system', 'hjemvej_statistik'];

const ROLES_SQL = `
  do $$
  declare
    rolle text;
  begin
    perform pg_advisory_xact_lock(4852002);
    foreach rolle in array string_to_array('${[OWNER_ROLE, APP_ROLE, ...OTHER_ROLES].join(' ')}', ' ') loop
      if not exists (select from pg_roles where rolname = rolle) then
        execute format('create role %I nologin', rolle);
      end if;
      if rolle <> '${OWNER_ROLE}' then
        execute format('grant %I to ${OWNER_ROLE} with admin option', rolle);
      end if;
    end loop;
    alter role ${OWNER_ROLE} login createrole;
    alter role ${APP_ROLE} login;
  end $$`;

/**
 * Makes the roles and an empty database owned by the owner role, where they are missing. Needs a superuser; on a server
 * of one's own an administrator does the same by hand (docs/operations.md).
 */
export async function provisionDatabase(superuser: ClientConfig, database: string): Promise<void> {
  await withSuperuser(superuser, async (client) => {
    await client.query(ROLES_SQL);
    if (!(await exists(client, database))) await createDatabase(client, database);
  });
}

/** What to make: `fill` gets the name the database has while it is made. */
export interface BuildRequest {
  readonly superuser: ClientConfig;
  readonly database: string;
  readonly fill: (draft: string) => Promise<void>;
}

/**
 * Makes a database whole or not at all: filled under another name, then renamed, so that a start cut short leaves none
 * half filled. Does nothing if it is there. Two at once must be kept apart by the caller.
 */
export async function buildDatabase({ superuser, database, fill }: BuildRequest): Promise<void> {
  const draft = `${database}_ny`;
  await withSuperuser(superuser, async (client) => {
    if (await exists(client, database)) return;
    await client.query(`drop database if exists ${client.escapeIdentifier(draft)} with (force)`);
    await provisionDatabase(superuser, draft);
    await fill(draft);
    await client.query(`alter database ${client.escapeIdentifier(draft)} rename to ${client.escapeIdentifier(database)}`);
  });
}

async function withSuperuser<T>(superuser: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(superuser);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function exists(client: Client, database: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  return rowCount !== 0;
}

async function createDatabase(client: Client, database: string): Promise<void> {
  try {
    await client.query(`create database ${client.escapeIdentifier(database)} owner ${OWNER_ROLE}`);
  } catch (error) {
    // Two starts at once: the other one made it.
    if ((error as { code?: string }).code !== '42P04' && (error as { code?: string }).code !== '23505') throw error;
  }
}
