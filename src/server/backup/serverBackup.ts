import { openAdmin, type AdminSql } from '../db/admin.ts';
import type { DatabaseLogin } from '../db/login.ts';
import { programEnvOf } from '../db/programEnv.ts';
import { readSealedHeads } from '../db/seal/sealLog.ts';
import { between, describe, takeCensus } from './census.ts';
import { BackupError } from './errors.ts';
import { CLOSING, fileEntry, jsonEntry, MANIFEST } from './manifest.ts';
import { demandProgram, startProgram } from './pgProgram.ts';
import type { ArchiveEntry } from './tar.ts';

/** The folder of the dump in the archive. Its files, put together in order, are what `pg_restore` reads. */
export const DUMP = 'dump/';

const PART_BYTES = 8 << 20;

/**
 * A dump of a database on a server of someone else's, by the `pg_dump` of this machine, all of one moment. Needs a login
 * that row-level security does not hold back, else rows would be missing without a word.
 */
export async function* serverEntries(login: DatabaseLogin, madeAt: Date): AsyncGenerator<ArchiveEntry, void> {
  const sql = await openAdmin(login);
  try {
    await demandSight(sql);
    const self = await describe(sql);
    demandProgram('pg_dump', self.major);
    yield jsonEntry(MANIFEST, { format: 1, kind: 'server', madeAt: madeAt.toISOString(), ...self });
    const snapshot = await openSnapshot(sql);
    yield* dumpParts(login, snapshot);
    const census = await takeCensus(sql);
    yield jsonEntry(CLOSING, { counts: between(census, census), heads: [...(await readSealedHeads(sql, 0))] });
  } finally {
    await sql.close();
  }
}

async function demandSight(sql: AdminSql): Promise<void> {
  const [row] = await sql.query<{ all: boolean }>('select rolsuper or rolbypassrls as all from pg_roles where rolname = current_user');
  if (!row?.all) throw new BackupError('maaIkkeSeAlt');
}

async function openSnapshot(sql: AdminSql): Promise<string> {
  await sql.query('begin transaction isolation level repeatable read read only');
  const [row] = await sql.query<{ id: string }>('select pg_export_snapshot() as id');
  return row?.id ?? '';
}

async function* dumpParts(login: DatabaseLogin, snapshot: string): AsyncGenerator<ArchiveEntry, void> {
  const args = ['--format=custom', '--no-password', `--snapshot=${snapshot}`];
  const { child, done } = startProgram({ program: 'pg_dump', args, env: programEnvOf(login) });
  try {
    let nr = 0;
    for await (const part of inParts(child.stdout as AsyncIterable<Uint8Array>)) {
      nr += 1;
      yield fileEntry(`${DUMP}${String(nr).padStart(6, '0')}`, part);
    }
    await done;
  } finally {
    child.kill();
  }
}

async function* inParts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    size += chunk.length;
    if (size < PART_BYTES) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}
