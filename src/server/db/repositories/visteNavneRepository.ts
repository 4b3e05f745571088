import { sql } from 'kysely';
import type { Tx } from '../database.ts';

/** The names behind ids, as facts speak of them. */
export interface VisteNavne {
  /** Colleagues of the reader; users of other organisations are left out. */
  readonly registranter: Record<string, string>;
  readonly pladser: Record<string, string>;
}

/** The names of those who wrote facts, and of the places the facts speak of, in one statement. */
export async function readVisteNavne(tx: Tx, { brugere, pladser }: { readonly brugere: readonly string[]; readonly pladser: readonly string[] }): Promise<VisteNavne> {
  const { rows } = await sql<VisteNavne>`
    select (select coalesce(json_object_agg(n.id, n.navn), '{}') from adgang.navne(${[...new Set(brugere)]}::uuid[]) n) as registranter,
           (select coalesce(json_object_agg(p.id, p.navn), '{}') from hjemvej.plads p where p.id = any (${[...new Set(pladser)]}::uuid[])) as pladser`.execute(tx);
  return rows[0] ?? { registranter: {}, pladser: {} };
}
