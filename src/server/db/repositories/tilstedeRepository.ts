import { sql } from 'kysely';
import type { Natsvar } from '../../../domain/boform/naetterUde.ts';
import { addDays, type IsoDate } from '../../../law/kernel/dato.ts';
import type { Tx } from '../database.ts';

/** How far back nights are read: whoever has been away longer has been looked for long since. */
const NAETTER_TILBAGE = 92;

/** What was seen on the nights up to the one that begins today, by the stay it was seen of. */
export async function readTilstede(tx: Tx, opholdIds: readonly string[], today: IsoDate): Promise<ReadonlyMap<string, readonly Natsvar[]>> {
  if (opholdIds.length === 0) return new Map();
  const { rows } = await sql<Natsvar & { readonly opholdId: string }>`
    select t.ophold_id as "opholdId", t.nat, t.svar
      from hjemvej.tilstede t
     where t.ophold_id = any (${[...opholdIds]}::uuid[]) and t.nat > ${addDays(today, -NAETTER_TILBAGE)}::date
       and t.erstattet_ved is null and not t.tilbagekaldt
     order by t.position`.execute(tx);
  return Map.groupBy(rows, ({ opholdId }) => opholdId);
}
