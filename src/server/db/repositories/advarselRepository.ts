import { sql } from 'kysely';
import type { Advarsler } from '../../../contract/advarsel.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { Tx } from '../database.ts';

/** Who stays together with a violent partner today: in a boform, or about one person. */
export async function readAdvarsler(tx: Tx, { boformId, borgerId, today }: { readonly boformId: string | null; readonly borgerId: string | null; readonly today: IsoDate }): Promise<Advarsler> {
  const { rows } = await sql<{ advarsler: Advarsler }>`select hjemvej.laes_advarsler(${boformId}, ${borgerId}, ${today}::date) as advarsler`.execute(tx);
  return rows[0]?.advarsler ?? [];
}
