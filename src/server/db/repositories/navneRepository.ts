import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { SKJULTE_BORGERE } from './skjulteBorgere.ts';

/** What to call a person, and the boform of a stay; the boform is `null` where the person's whereabouts are protected or the stay is gone. */
export type Navneopslag = (borgerId: string, opholdId: string) => { readonly navn: string; readonly boform: string | null };

interface NavneJson {
  readonly navne: Readonly<Record<string, string>> | null;
  readonly boformer: Readonly<Record<string, string>> | null;
}

/** Names of some persons and of the boformer of some stays, in one statement. */
export async function readNavne(tx: Tx, { borgere, ophold }: { readonly borgere: readonly string[]; readonly ophold: readonly string[] }): Promise<Navneopslag> {
  const { rows } = await sql<NavneJson>`
    select (select json_object_agg(n.borger_id, n.navn) from (
              select distinct on (n.borger_id) n.borger_id, n.navn from hjemvej.navn n
               where n.borger_id = any (${borgere}::uuid[]) and n.erstattet_ved is null and not n.tilbagekaldt
               order by n.borger_id, array_position(array['som_sagt', 'officielt', 'alias'], n.art), n.position desc) n) as navne,
           (select json_object_agg(o.forekomst_id, b.navn) from hjemvej.ophold o join hjemvej.boform b on b.id = o.boform_id
             where o.forekomst_id = any (${ophold}::uuid[]) and o.borger_id = any (${borgere}::uuid[]) and o.erstattet_ved is null and not o.tilbagekaldt
               and o.borger_id not in ${SKJULTE_BORGERE}) as boformer`.execute(tx);
  const found = rows[0];
  return (borgerId, opholdId) => ({ navn: found?.navne?.[borgerId] ?? '', boform: found?.boformer?.[opholdId] ?? null });
}
