import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { withAdmin, type AdminSql } from '../db/admin.ts';
import type { DatabaseLogin } from '../db/login.ts';
import { programEnvOf } from '../db/programEnv.ts';
import { checkRestored, type RestoreReport } from './check.ts';
import { BackupError } from './errors.ts';
import { CLOSING, closingSchema, readJson, type Closing, type Manifest } from './manifest.ts';
import { demandProgram, startProgram } from './pgProgram.ts';
import { DUMP } from './serverBackup.ts';
import type { ArchiveEntry } from './tar.ts';

const EMPTY = `
  select current_database() as database, current_setting('is_superuser') = 'on' as superuser, current_setting('server_version_num')::int / 10000 as major,
         not exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                      where n.nspname !~ '^pg_|^information_schema$' and c.relkind in ('r', 'p', 'v', 'm', 'S'))
         and not exists (select from pg_namespace where nspname in ('adgang', 'hjemvej', 'log')) as empty`;

/**
 * Restores a dump into an empty database of a server, all or nothing, by the `pg_restore` of this machine, and checks what
 * came of it. Roles that are missing are made, without login. Needs a superuser: only one may give functions to roles that
 * can log in nowhere. Throws `BackupError`.
 */
export async function restoreServer(superuser: DatabaseLogin, manifest: Manifest, rest: AsyncIterable<ArchiveEntry>): Promise<RestoreReport> {
  const database = await withAdmin(superuser, async (sql) => {
    const name = await demandEmpty(sql, manifest);
    await makeRoles(sql, manifest);
    return name;
  });
  const closing = await feed(superuser, database, rest);
  await withAdmin(superuser, (sql) => close(sql, database, manifest));
  return checkRestored(superuser, { manifest, closing });
}

async function demandEmpty(sql: AdminSql, manifest: Manifest): Promise<string> {
  const [found] = await sql.query<{ database: string; superuser: boolean; major: number; empty: boolean }>(EMPTY);
  if (!found?.superuser) throw new BackupError('kraeverSuperbruger');
  if (!found.empty) throw new BackupError('ikkeTom', { maal: found.database });
  if (found.major < manifest.major) throw new BackupError('andenUdgave', { fundet: String(found.major), kraeves: String(manifest.major) });
  demandProgram('pg_restore', manifest.major);
  return found.database;
}

async function makeRoles(sql: AdminSql, { roles, owner }: Manifest): Promise<void> {
  for (const role of new Set([...roles, owner])) {
    await sql.query(`do $$ begin
      if not exists (select from pg_roles where rolname = ${literal(role)}) then create role ${identifier(role)} nologin; end if;
      if ${literal(role)} like 'hjemvej\\_%' and ${literal(role)} <> ${literal(owner)} then grant ${identifier(role)} to ${identifier(owner)}; end if;
    end $$`);
  }
}

async function feed(login: DatabaseLogin, database: string, rest: AsyncIterable<ArchiveEntry>): Promise<Closing> {
  const args = ['--exit-on-error', '--single-transaction', '--no-password', `--dbname=${database}`];
  const { child, done } = startProgram({ program: 'pg_restore', args, env: programEnvOf(login) });
  const closing: Closing[] = [];
  try {
    if (!child.stdin) throw new BackupError('programFejl', { program: 'pg_restore', fejl: '' });
    // If the program ends early, what it said matters, not that the pipe broke.
    await Promise.all([done, pipeline(Readable.from(dumpBytes(rest, closing)), child.stdin).catch(async (error: unknown) => {
      await done;
      throw error;
    })]);
  } finally {
    child.kill();
  }
  const [read] = closing;
  if (!read) throw new BackupError('skadet');
  return read;
}

/** The bytes of the dump. The closing is only there when nothing was cut off, and is put by. */
async function* dumpBytes(rest: AsyncIterable<ArchiveEntry>, closing: Closing[]): AsyncGenerator<Uint8Array, void> {
  for await (const entry of rest) {
    if (entry.name === CLOSING) closing.push(await readJson(entry, closingSchema));
    else if (entry.name.startsWith(DUMP)) yield* entry.content;
    else throw new BackupError('skadet');
  }
}

/** What stands on the database itself is in no dump. */
async function close(sql: AdminSql, database: string, { owner }: Manifest): Promise<void> {
  const name = identifier(database);
  await sql.query(`alter database ${name} owner to ${identifier(owner)}`);
  await sql.query(`revoke all on database ${name} from public`);
  await sql.query(`grant connect on database ${name} to hjemvej_app, hjemvej_job, hjemvej_statistik`);
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
