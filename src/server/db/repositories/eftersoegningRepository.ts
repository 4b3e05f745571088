import type { SaetEftersoegning } from '../../../contract/huset.ts';
import { eftersoegningOn } from '../../../domain/boform/eftersoegning.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Fejl } from '../../fejl.ts';
import type { Tx } from '../database.ts';

/** After how many nights away a boform of the reader's looks for someone. */
export async function readEftersoegning(tx: Tx, { boformId, today }: { readonly boformId: string; readonly today: IsoDate }): Promise<number> {
  return eftersoegningOn(today, await tx.selectFrom('hjemvej.eftersoegning').select(['fra', 'naetter']).where('boform_id', '=', boformId).orderBy('registreret_at').execute());
}

/** Records a decision on it; the same id twice is recorded once. Throws if the id says something else already. */
export async function insertEftersoegning(
  tx: Tx,
  { id, boformId, fra, naetter, brugerId }: SaetEftersoegning & { readonly boformId: string; readonly brugerId: string },
): Promise<void> {
  const made = await tx
    .insertInto('hjemvej.eftersoegning')
    .values({ id, boform_id: boformId, fra, naetter, registreret_af: brugerId })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 1n) return;
  const before = await tx.selectFrom('hjemvej.eftersoegning').select(['boform_id', 'fra', 'naetter']).where('id', '=', id).executeTakeFirst();
  if (before?.boform_id !== boformId || before.fra !== fra || before.naetter !== naetter) throw new Fejl('id_brugt');
}
