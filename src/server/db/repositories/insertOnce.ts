import { sql, type Insertable } from 'kysely';
import { Fejl } from '../../fejl.ts';
import type { Tx } from '../database.ts';
import type { Database } from '../schema.ts';

type Row<T extends keyof Database> = Insertable<Database[T]> & { readonly id: string };

/**
 * Adds a row by the id its caller made, and tells whether it did: the same sent again is added once. Throws `id_brugt` if the id
 * stands for something else already, or for something the reader may not see. `own` are columns the server made itself, such as the
 * day: they need not be the same.
 */
export async function insertOnce<T extends keyof Database>(tx: Tx, table: T, { row, own = [] }: { readonly row: Row<T>; readonly own?: readonly string[] }): Promise<boolean> {
  const columns = Object.entries(row);
  const made = await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map(([column]) => sql.ref(column)))})
    values (${sql.join(columns.map(([, value]) => value))}) on conflict (id) do nothing`.execute(tx);
  if (made.numAffectedRows === 1n) return true;
  const same = columns.filter(([column]) => !own.includes(column)).map(([column, value]) => sql`${sql.ref(column)} is not distinct from ${value}`);
  const { rows } = await sql`select from ${sql.table(table)} where ${sql.join(same, sql` and `)}`.execute(tx);
  if (rows.length === 0) throw new Fejl('id_brugt');
  return false;
}
