import { sql } from 'kysely';
import type { LukEkstraplads, OpretEkstraplads } from '../../../contract/huset.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Fejl } from '../../fejl.ts';
import type { Tx } from '../database.ts';

interface Who {
  readonly boformId: string;
  readonly brugerId: string;
}

/**
 * Opens an extra place and gives the id of the place. One of that name that was closed is opened again; one that is there makes
 * it throw `plads_findes`. The same id twice opens once.
 */
export async function openEkstraplads(tx: Tx, { id, boformId, navn, aarsag, fra, brugerId, nyPladsId }: OpretEkstraplads & Who & { readonly nyPladsId: string }): Promise<string> {
  await lockPlaces(tx, boformId);
  const done = await findSkridt(tx, id);
  if (done) return done;
  const plads_id = (await findClosed(tx, { boformId, navn, fra })) ?? (await insertPlads(tx, { id: nyPladsId, boform_id: boformId, navn }));
  await tx.insertInto('hjemvej.pladsskridt').values({ id, plads_id, boform_id: boformId, skridt: 'aabnet', dato: fra, aarsag, registreret_af: brugerId }).execute();
  return plads_id;
}

/**
 * Closes an extra place from a day on. Throws `plads_i_brug` while someone has it on that day or later, and `findes_ikke` for a
 * place that is no extra one or is not open.
 */
export async function closeEkstraplads(tx: Tx, { id, boformId, pladsId, fra, brugerId }: LukEkstraplads & Who & { readonly pladsId: string }): Promise<void> {
  await lockPlaces(tx, boformId);
  await sql`select pg_advisory_xact_lock(7312, hashtext(${pladsId}))`.execute(tx);
  if (await findSkridt(tx, id)) return;
  if (!(await isOpenExtra(tx, { boformId, pladsId, fra }))) throw new Fejl('findes_ikke');
  const { rows: taken } = await sql`
    select 1 from hjemvej.pladsbelaegning where plads_id = ${pladsId} and erstattet_ved is null and not tilbagekaldt and gyldig && daterange(${fra}::date, null)`.execute(tx);
  if (taken.length > 0) throw new Fejl('plads_i_brug');
  await tx.insertInto('hjemvej.pladsskridt').values({ id, plads_id: pladsId, boform_id: boformId, skridt: 'lukket', dato: fra, registreret_af: brugerId }).execute();
}

/** One at a time makes or closes places in a house. */
async function lockPlaces(tx: Tx, boformId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(7315, hashtext(${boformId}))`.execute(tx);
}

async function findSkridt(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.selectFrom('hjemvej.pladsskridt').select('plads_id').where('id', '=', id).executeTakeFirst();
  return row?.plads_id ?? null;
}

/** A place of that name that can be opened from a day on; `null` if there is none of that name. */
async function findClosed(tx: Tx, { boformId, navn, fra }: { readonly boformId: string; readonly navn: string; readonly fra: IsoDate }): Promise<string | null> {
  const { rows } = await sql<{ id: string; aaben: boolean }>`
    select p.id, hjemvej.plads_findes(p.id) && daterange(${fra}::date, null) as aaben
      from hjemvej.plads p where p.boform_id = ${boformId} and lower(p.navn) = lower(${navn})`.execute(tx);
  if (rows.some(({ aaben }) => aaben)) throw new Fejl('plads_findes', { felter: [{ felt: 'navn', fejl: 'plads_findes' }] });
  return rows[0]?.id ?? null;
}

async function insertPlads(tx: Tx, plads: { readonly id: string; readonly boform_id: string; readonly navn: string }): Promise<string> {
  await tx.insertInto('hjemvej.plads').values(plads).execute();
  return plads.id;
}

async function isOpenExtra(tx: Tx, { boformId, pladsId, fra }: { readonly boformId: string; readonly pladsId: string; readonly fra: IsoDate }): Promise<boolean> {
  const { rows } = await sql<{ aaben: boolean }>`
    select hjemvej.plads_findes(p.id) @> ${fra}::date as aaben
      from hjemvej.plads p
     where p.id = ${pladsId} and p.boform_id = ${boformId} and exists (select from hjemvej.pladsskridt s where s.plads_id = p.id)`.execute(tx);
  return rows[0]?.aaben === true;
}
