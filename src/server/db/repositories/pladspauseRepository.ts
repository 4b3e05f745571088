import { sql } from 'kysely';
import type { AfslutPause, PausePlads, SaetTraek } from '../../../contract/pladser.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Fejl } from '../../fejl.ts';
import type { Tx } from '../database.ts';
import { insertOnce } from './insertOnce.ts';

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
 * house, `id_brugt` if the id is that of something else. Sent again it is recorded once. Whoever gives the place at the same moment waits, and is then turned away.
 */
export async function insertPause(tx: Tx, { id, boformId, pladsId, fra, til, aarsag, brugerId }: PausePlads & Where): Promise<void> {
  await lockPlads(tx, { boformId, pladsId });
  const isNew = await insertOnce(tx, 'hjemvej.pladspause', { row: { id, plads_id: pladsId, boform_id: boformId, fra, til: til ?? null, aarsag, erstatter: null, registreret_af: brugerId } });
  if (!isNew) return;
  const { rows } = await sql`
    select from hjemvej.pladsbelaegning where plads_id = ${pladsId} and erstattet_ved is null and not tilbagekaldt
       and gyldig && daterange(${fra}::date, ${til ?? null}::date)`.execute(tx);
  if (rows.length > 0) throw new Fejl('plads_i_brug');
}

/** Says when a place is there again; before its first day out of use, it never was. Throws `findes_ikke` for a pause that is over or unknown, `id_brugt` if the id is that of something else. */
export async function endPause(tx: Tx, { id, boformId, pladsId, pauseId, til, brugerId }: AfslutPause & Where & { readonly pauseId: string }): Promise<void> {
  await lockPlads(tx, { boformId, pladsId });
  const done = await tx.selectFrom('hjemvej.pladspause').select(['erstatter', 'registreret_af as af']).where('id', '=', id).executeTakeFirst();
  if (done && (done.erstatter !== pauseId || done.af !== brugerId)) throw new Fejl('id_brugt');
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

/** Records what is particular about a place from a day on; sent again it is recorded once. Throws `id_brugt` if the id is that of something else. */
export async function insertTraek(tx: Tx, { id, boformId, pladsId, fra, traek, brugerId }: SaetTraek & Where): Promise<void> {
  await lockPlads(tx, { boformId, pladsId });
  await insertOnce(tx, 'hjemvej.pladstraek', { row: { id, plads_id: pladsId, boform_id: boformId, fra, traek: [...new Set(traek)], registreret_af: brugerId } });
}

/** Whoever gives the place waits for this and the other way round. Throws `findes_ikke` for a place that is not of that house. */
async function lockPlads(tx: Tx, { boformId, pladsId }: { readonly boformId: string; readonly pladsId: string }): Promise<void> {
  const plads = await tx.selectFrom('hjemvej.plads').select('id').where('id', '=', pladsId).where('boform_id', '=', boformId).executeTakeFirst();
  if (!plads) throw new Fejl('findes_ikke');
  await sql`select pg_advisory_xact_lock(7312, hashtext(${pladsId}))`.execute(tx);
}
