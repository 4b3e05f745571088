import { withAdmin, type AdminSql } from '../admin.ts';
import type { DatabaseLogin } from '../login.ts';
import { appendHeads, readHeads, type Head } from './heads.ts';

/** What sealing did. */
export interface Sealed {
  /** Rows sealed now; `null` if a long transaction stood in the way and nothing was: try again later. */
  readonly rows: number | null;
  /** Heads written to the file now. */
  readonly heads: number;
}

/**
 * Seals the look log up to now and writes the new heads to a file outside the database. A head that a crash kept from the
 * file is written the next time. Nobody who writes to the log waits for it.
 */
export async function sealLog(login: DatabaseLogin, headsPath: string): Promise<Sealed> {
  const written = await readHeads(headsPath);
  return withAdmin(login, async (sql) => {
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
