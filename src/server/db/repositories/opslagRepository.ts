import { sql } from 'kysely';
import type { Tx } from '../database.ts';

export interface Opslag {
  /** What was done, such as `se:borger` or `kommando:indskriv`. */
  readonly handling: string;
  readonly borgere: readonly string[];
  /** What more must be known of it later; never a name, a number or a search text. */
  readonly detalje?: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Writes one row of the look log in the transaction that looked. */
export async function writeOpslag(tx: Tx, { handling, borgere, detalje }: Opslag): Promise<void> {
  await sql`select log.skriv(${handling}, ${borgere}::uuid[], ${JSON.stringify(detalje ?? {})}::jsonb)`.execute(tx);
}
