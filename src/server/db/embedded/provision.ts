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
        execute format('grant %I to ${OWNER_ROLE}', rolle);
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
  const client = new Client(superuser);
  await client.connect();
  try {
    await client.query(ROLES_SQL);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await createDatabase(client, database);
  } finally {
    await client.end();
  }
}

async function createDatabase(client: Client, database: string): Promise<void> {
  try {
    await client.query(`create database ${client.escapeIdentifier(database)} owner ${OWNER_ROLE}`);
  } catch (error) {
    // Two starts at once: the other one made it.
    if ((error as { code?: string }).code !== '42P04' && (error as { code?: string }).code !== '23505') throw error;
  }
}
