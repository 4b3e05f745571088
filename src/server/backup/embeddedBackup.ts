import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openAdmin, type AdminSql } from '../db/admin.ts';
import type { DatabaseLogin } from '../db/login.ts';
import { readSealedHeads } from '../db/seal/sealLog.ts';
import { between, describe, takeCensus } from './census.ts';
import { BackupError } from './errors.ts';
import { CLOSING, fileEntry, jsonEntry, MANIFEST } from './manifest.ts';
import type { ArchiveEntry } from './tar.ts';

/** The embedded server to copy: its files, and a superuser's login to the database of Hjemvej. */
export interface EmbeddedSource {
  readonly clusterDir: string;
  readonly superuser: DatabaseLogin;
}

/** The folder of the cluster in the archive. */
export const CLUSTER = 'postgres/';

// What PostgreSQL makes anew at start, and what must not come along (continuous archiving, "Making a base backup").
const ONLY_THE_FOLDER = new Set(['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans']);
const LEFT_OUT = /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map|backup_manifest|pgsql_tmp.*|pg_internal\.init.*|.*\.tmp)$/;
const CONTROL = 'global/pg_control';
const WAL_FILE = /^[0-9A-F]{24}$/;

/**
 * A copy of the running server's files with the log that makes them whole: everything committed before the end is in it.
 * Writers are not held up. The keys of CPR numbers lie elsewhere and are never in it.
 */
export async function* embeddedEntries({ clusterDir, superuser }: EmbeddedSource, madeAt: Date): AsyncGenerator<ArchiveEntry, void> {
  const sql = await openAdmin(superuser);
  try {
    yield jsonEntry(MANIFEST, { format: 1, kind: 'embedded', madeAt: madeAt.toISOString(), ...(await describe(sql)) });
    const before = await takeCensus(sql);
    const first = await begin(sql);
    yield* clusterFiles(clusterDir);
    const { last, label } = await finish(sql);
    yield fileEntry(`${CLUSTER}backup_label`, label);
    yield* walFiles(clusterDir, { first, last });
    yield jsonEntry(CLOSING, { counts: between(before, await takeCensus(sql)), heads: [...(await readSealedHeads(sql, 0))] });
  } finally {
    await sql.close();
  }
}

/** Begins the backup and gives the first log file it needs. The slot, gone with the connection, keeps the log from being recycled. */
async function begin(sql: AdminSql): Promise<string> {
  await sql.query(`select pg_create_physical_replication_slot('hjemvej_kopi_' || pg_backend_pid(), true, true)`);
  const [row] = await sql.query<{ file: string }>(`select pg_walfile_name(pg_backup_start('hjemvej', true)) as file`);
  if (!row) throw new BackupError('programFejl', { program: 'pg_backup_start', fejl: '' });
  return row.file;
}

async function finish(sql: AdminSql): Promise<{ last: string; label: string }> {
  const [row] = await sql.query<{ last: string; label: string; spaces: string | null }>(
    'select pg_walfile_name(lsn) as last, labelfile as label, spcmapfile as spaces from pg_backup_stop(false)',
  );
  if (!row) throw new BackupError('programFejl', { program: 'pg_backup_stop', fejl: '' });
  if (row.spaces) throw new BackupError('tablespaces');
  return row;
}

async function* clusterFiles(clusterDir: string): AsyncGenerator<ArchiveEntry, void> {
  yield* filesIn(clusterDir, '');
  yield* fileOf(clusterDir, CONTROL);
}

async function* filesIn(clusterDir: string, folder: string): AsyncGenerator<ArchiveEntry, void> {
  const entries = await readdir(join(clusterDir, folder), { withFileTypes: true }).catch(goneIs([]));
  for (const entry of entries) {
    const path = folder + entry.name;
    if (entry.isDirectory()) {
      if (entry.name.startsWith('pgsql_tmp')) continue;
      yield { name: `${CLUSTER}${path}/`, size: 0, content: nothing() };
      if (folder !== '' || !ONLY_THE_FOLDER.has(entry.name)) yield* filesIn(clusterDir, `${path}/`);
    } else if (entry.isFile() && !LEFT_OUT.test(entry.name) && path !== CONTROL) {
      yield* fileOf(clusterDir, path);
    }
  }
}

/** One file, as long as it is now; none if it is gone: tables are dropped while we copy. */
async function* fileOf(clusterDir: string, path: string): AsyncGenerator<ArchiveEntry, void> {
  const found = await stat(join(clusterDir, path)).catch(goneIs(null));
  if (found) yield { name: CLUSTER + path, size: found.size, content: readUpTo(join(clusterDir, path), found.size) };
}

async function* walFiles(clusterDir: string, { first, last }: { first: string; last: string }): AsyncGenerator<ArchiveEntry, void> {
  const names = (await readdir(join(clusterDir, 'pg_wal'))).filter((name) => WAL_FILE.test(name) && name >= first && name <= last).sort();
  if (names.at(0) !== first || names.at(-1) !== last) throw new BackupError('programFejl', { program: 'pg_wal', fejl: '' });
  for (const name of names) yield* fileOf(clusterDir, `pg_wal/${name}`);
}

async function* readUpTo(path: string, size: number): AsyncGenerator<Uint8Array, void> {
  if (size === 0) return;
  try {
    for await (const chunk of createReadStream(path, { end: size - 1, highWaterMark: 1 << 18 })) yield chunk as Uint8Array;
  } catch (error) {
    goneIs(null)(error as NodeJS.ErrnoException);
  }
}

function goneIs<T>(value: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };
}

async function* nothing(): AsyncGenerator<Uint8Array, void> {
  // A folder has no bytes.
}
