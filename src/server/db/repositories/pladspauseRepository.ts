import { sql } from 'kysely';
import type { AfslutPause, PausePlads, SaetTraek } from '../../../contract/pladser.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Fejl } from '../../fejl.ts';
import type { Tx } from '../database.ts';

interface Where {
  readonly boformId: string;
  readonly pladsId: string;
  readonly brugerId: string;
}

interface PauseRow {
  readonly id: string;
  readonly fra: IsoDate;
  readonly til: IsoDate | null;
  readonly aarsag: string;
}

/**
 * Takes a place out of use. Throws `plads_i_brug` while someone has it in that time, and `findes_ikke` for a place of another
 * house. The same id twice is recorded once. Whoever gives the place at the same moment waits, and is then turned away.
 */
export async function insertPause(tx: Tx, { id, boformId, pladsId, fra, til, aarsag, brugerId }: PausePlads & Where): Promise<void> {
  await lockPlads(tx, { boformId, pladsId });
  const { rows } = await sql<{ kendt: boolean; taget: boolean }>`
    select exists (select from hjemvej.pladspause where id = ${id}) as kendt,
           exists (select from hjemvej.pladsbelaegning where plads_id = ${pladsId} and erstattet_ved is null and not tilbagekaldt
                      and gyldig && daterange(${fra}::date, ${til ?? null}::date)) as taget`.execute(tx);
  if (rows[0]?.kendt) return;
  if (rows[0]?.taget) throw new Fejl('plads_i_brug');
  await tx.insertInto('hjemvej.pladspause').values({ id, plads_id: pladsId, boform_id: boformId, fra, til: til ?? null, aarsag, registreret_af: brugerId }).execute();
}

/** Says when a place is there again; before its first day out of use, it never was. Throws `findes_ikke` for a pause that is over or unknown. */
export async function endPause(tx: Tx, { id, boformId, pladsId, pauseId, til, brugerId }: AfslutPause & Where & { readonly pauseId: string }): Promise<void> {
  await lockPlads(tx, { boformId, pladsId });
  const done = await tx.selectFrom('hjemvej.pladspause').select('id').where('id', '=', id).executeTakeFirst();
  if (done) return;
  const { rows } = await sql<PauseRow>`
    select id, fra, til, aarsag from hjemvej.pladspause p
     where id = ${pauseId} and plads_id = ${pladsId} and not exists (select from hjemvej.pladspause n where n.erstatter = p.id)`.execute(tx);
  const pause = rows[0];
  if (!pause || (pause.til !== null && pause.til <= til)) throw new Fejl('findes_ikke');
  const slut = til < pause.fra ? pause.fra : til;
  await tx
    .insertInto('hjemvej.pladspause')
    .values({ id, plads_id: pladsId, boform_id: boformId, fra: pause.fra, til: slut, aarsag: pause.aarsag, erstatter: pause.id, registreret_af: brugerId })
    .execute();
}

/** Records what is particular about a place from a day on; the same id twice is recorded once. */
export async function insertTraek(tx: Tx, { id, boformId, pladsId, fra, traek, brugerId }: SaetTraek & Where): Promise<void> {
  await lockPlads(tx, { boformId, pladsId });
  await tx
    .insertInto('hjemvej.pladstraek')
    .values({ id, plads_id: pladsId, boform_id: boformId, fra, traek: [...new Set(traek)], registreret_af: brugerId })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Whoever gives the place waits for this and the other way round. Throws `findes_ikke` for a place that is not of that house. */
async function lockPlads(tx: Tx, { boformId, pladsId }: { readonly boformId: string; readonly pladsId: string }): Promise<void> {
  const plads = await tx.selectFrom('hjemvej.plads').select('id').where('id', '=', pladsId).where('boform_id', '=', boformId).executeTakeFirst();
  if (!plads) throw new Fejl('findes_ikke');
  await sql`select pg_advisory_xact_lock(7312, hashtext(${pladsId}))`.execute(tx);
}
