import { sql } from 'kysely';
import { FAKTA_ARTER } from '../../../domain/ledger/arter.ts';
import type { Forloeb } from '../../../domain/ledger/fakta.ts';
import type { Tx } from '../database.ts';
import { toForloeb, type JsonForloeb } from './forloebRepository.ts';
import { tableOf } from './ledgerNames.ts';

/** What became of a fact that no longer stands. */
export interface Slut {
  readonly id: string;
  readonly tilbagekaldt: boolean;
  readonly aarsag: string | null;
  readonly registreretAt: string;
  readonly registreretAf: string;
}

/** The facts about some persons that were replaced, in one statement, and what each was replaced by: a correction or a withdrawal. */
export async function readHistorik(tx: Tx, borgere: readonly string[]): Promise<{ readonly forloeb: Forloeb | null; readonly slut: readonly Slut[] }> {
  const tables = FAKTA_ARTER.map((art) => tableOf(art));
  const parts = tables.map((table) => sql`${sql.lit(table)}::text, (
    select json_agg(t order by t.position) from ${sql.table(`hjemvej.${table}`)} t where t.borger_id = any (${borgere}::uuid[]) and t.erstattet_ved is not null)`);
  const ends = tables.map((table) => sql`
    select t.id, s.tilbagekaldt, s.aarsag, s.registreret_at, s.registreret_af
      from ${sql.table(`hjemvej.${table}`)} t join ${sql.table(`hjemvej.${table}`)} s on s.id = t.erstattet_ved
     where t.borger_id = any (${borgere}::uuid[])`);
  const { rows } = await sql<{ fakta: JsonForloeb; slut: readonly SlutRow[] | null }>`
    select json_build_object('borgere', ${borgere}::uuid[], 'journaler', (
        select json_agg(json_build_object('id', j.id, 'borger_id', j.borger_id, 'art', j.art, 'boform_id', j.boform_id)) from hjemvej.journal j where j.borger_id = any (${borgere}::uuid[])),
      ${sql.join(parts)}) as fakta, (select json_agg(e) from (${sql.join(ends, sql` union all `)}) e) as slut`.execute(tx);
  return { forloeb: toForloeb(rows[0]?.fakta), slut: (rows[0]?.slut ?? []).map(toSlut) };
}

interface SlutRow extends Pick<Slut, 'id' | 'tilbagekaldt' | 'aarsag'> {
  readonly registreret_at: string;
  readonly registreret_af: string;
}

function toSlut({ registreret_at, registreret_af, ...slut }: SlutRow): Slut {
  return { ...slut, registreretAt: registreret_at, registreretAf: registreret_af };
}
