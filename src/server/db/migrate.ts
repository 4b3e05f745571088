import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator, type Migration, type MigrationProvider } from 'kysely/migration';
import pg from 'pg';

const FOLDER = join(import.meta.dirname, 'migrations');

/** The migrations as the `.sql` files of the folder, in the order of their names. Forward only. */
const fileProvider: MigrationProvider = {
  getMigrations: async () => {
    const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
    const entries = names.map(async (name) => [name.slice(0, -'.sql'.length), await readMigration(name)] as const);
    return Object.fromEntries(await Promise.all(entries));
  },
};

async function readMigration(name: string): Promise<Migration> {
  const text = await readFile(join(FOLDER, name), 'utf8');
  return { up: async (db: Kysely<unknown>) => void (await sql.raw(text).execute(db)) };
}

/**
 * Brings a database to the newest version and returns the names of the migrations it ran.
 * `owner` is a login that owns the database and may create roles. Throws the database's own error, nothing half done.
 */
export async function migrate(owner: pg.PoolConfig): Promise<readonly string[]> {
  const pool = new pg.Pool({ ...owner, max: 2 });
  pool.on('error', () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({
      db,
      provider: fileProvider,
      migrationTableName: 'hjemvej_migration',
      migrationLockTableName: 'hjemvej_migration_laas',
    });
    const { error, results } = await migrator.migrateToLatest();
    if (error !== undefined) throw error instanceof Error ? error : new Error('the migration failed');
    return (results ?? []).map(({ migrationName }) => migrationName);
  } finally {
    await db.destroy();
  }
}

/** Lets a login of the database act as the application: it may read and write by journal, and owns nothing. */
export async function grantApp(owner: pg.PoolConfig, login: string): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query(`grant hjemvej_app to ${client.escapeIdentifier(login)}`);
  } finally {
    await client.end();
  }
}
