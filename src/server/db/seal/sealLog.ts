import { withAdmin, type AdminSql } from '../admin.ts';
import type { DatabaseLogin } from '../login.ts';
import { appendHeads, readHeads, type Head } from './heads.ts';

/** What sealing did. */
export interface Sealed {
  /** Rows sealed now; `null` if a long transaction or another who seals stood in the way: try again later. */
  readonly rows: number | null;
  /** Heads written to the file now. */
  readonly heads: number;
}

const SEALING_LOCK = 7315;

/**
 * Seals the look log up to now and writes the new heads to a file outside the database. A head that a crash kept from the
 * file is written the next time. Nobody who writes to the log waits for it. Of two that seal at once one does, so that no
 * head is written twice; the lock ends with the connection.
 */
export async function sealLog(login: DatabaseLogin, headsPath: string): Promise<Sealed> {
  return withAdmin(login, async (sql) => {
    const [turn] = await sql.query<{ ours: boolean }>('select pg_try_advisory_lock($1, 0) as ours', [SEALING_LOCK]);
    if (turn?.ours !== true) return { rows: null, heads: 0 };
    const written = await readHeads(headsPath);
    const [sealed] = await sql.query<{ rows: number | null }>('select log.forsegl() as rows');
    const heads = await readSealedHeads(sql, written.at(-1)?.nr ?? 0);
    await appendHeads(headsPath, heads);
    return { rows: sealed?.rows ?? null, heads: heads.length };
  });
}

/** The heads the database holds of the segments after one. */
export async function readSealedHeads(sql: AdminSql, after: number): Promise<readonly Head[]> {
  const heads = `select nr, til_id as "tilId", antal, encode(hash, 'hex') as hash from log.segment where nr > $1 order by nr`;
  return sql.query<Head>(heads, [after]);
}
