import type { SaetDoegnskifte } from '../../../contract/huset.ts';
import { doegnskifterOn, type Doegnskifter } from '../../../domain/boform/doegnskifte.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Fejl } from '../../fejl.ts';
import type { Tx } from '../database.ts';

/** When the day turns at a boform of the reader's. `foer` is the hour the boform itself says. */
export async function readDoegnskifter(tx: Tx, { boformId, foer, today }: { readonly boformId: string; readonly foer: string; readonly today: IsoDate }): Promise<Doegnskifter> {
  const besluttet = await tx.selectFrom('hjemvej.doegnskifte').select(['fra', 'klokken']).where('boform_id', '=', boformId).orderBy('registreret_at').execute();
  return doegnskifterOn(today, { besluttet: besluttet.map(({ fra, klokken }) => ({ fra, klokken: toKlokkeslaet(klokken) })), foer: toKlokkeslaet(foer) });
}

/** Records a decision on when the day turns; the same id twice is recorded once. Throws if the id says something else already. */
export async function insertDoegnskifte(
  tx: Tx,
  { id, boformId, fra, klokken, brugerId }: SaetDoegnskifte & { readonly boformId: string; readonly brugerId: string },
): Promise<void> {
  const made = await tx
    .insertInto('hjemvej.doegnskifte')
    .values({ id, boform_id: boformId, fra, klokken, registreret_af: brugerId })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 1n) return;
  const before = await tx.selectFrom('hjemvej.doegnskifte').select(['boform_id', 'fra', 'klokken']).where('id', '=', id).executeTakeFirst();
  if (before?.boform_id !== boformId || before.fra !== fra || toKlokkeslaet(before.klokken) !== klokken) throw new Fejl('id_brugt');
}

/** "06:00:00" is "06:00". */
function toKlokkeslaet(time: string): string {
  return time.slice(0, 5);
}
