import { sql } from 'kysely';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { Tx } from '../database.ts';
import { Fejl } from '../../fejl.ts';

/** By name as Danes order names, whatever the order of the server is. */
const DANISH_ORDER = sql<string>`navn collate "da-x-icu"`;

export interface Kommune {
  readonly id: string;
  readonly navn: string;
  readonly brugerHjemvej: boolean;
}

/** Who receives notices of hidden stays today, by municipality; one that has named nobody is not in it. */
export async function readNavngivne(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; navn: string }>`select organisation_id as id, navn from adgang.navngivne_modtagere()`.execute(tx);
  return new Map(rows.map(({ id, navn }) => [id, navn]));
}

/** A municipality by id. Throws `findes_ikke` if there is none. */
export async function lookUpKommune(tx: Tx, id: string): Promise<Kommune> {
  const row = await tx.selectFrom('hjemvej.organisation').selectAll().where('id', '=', id).where('art', '=', 'kommune').executeTakeFirst();
  if (!row) throw new Fejl('findes_ikke');
  return { id: row.id, navn: row.navn, brugerHjemvej: row.bruger_hjemvej };
}

/** A boform by id, and whether who runs it uses Hjemvej. Throws `findes_ikke` if there is none. */
export async function lookUpBoform(tx: Tx, boformId: string): Promise<{ readonly boformId: string; readonly navn: string; readonly brugerHjemvej: boolean }> {
  const row = await tx
    .selectFrom('hjemvej.boform as b')
    .innerJoin('hjemvej.organisation as o', 'o.id', 'b.organisation_id')
    .select(['b.navn', 'o.bruger_hjemvej'])
    .where('b.id', '=', boformId)
    .executeTakeFirst();
  if (!row) throw new Fejl('findes_ikke');
  return { boformId, navn: row.navn, brugerHjemvej: row.bruger_hjemvej };
}

/** All municipalities and boformer in Danish order, for the lists people choose from. */
export async function readRegister(tx: Tx) {
  const kommuner = await tx
    .selectFrom('hjemvej.organisation')
    .select(['id', 'navn', 'kommunekode', 'bruger_hjemvej as brugerHjemvej'])
    .where('art', '=', 'kommune')
    .orderBy(DANISH_ORDER)
    .execute();
  const boformer = await tx.selectFrom('hjemvej.boform').select(['id', 'navn']).orderBy(DANISH_ORDER).execute();
  return { kommuner, boformer };
}

/** The addresses of boformer by id; of one that keeps its address on that day there is none. */
export async function readAdresser(tx: Tx, today: IsoDate): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; adresse: string }>`
    select id, adresse from hjemvej.boform where adresse is not null and not hjemvej.er_skjult_boform(id, ${today}::date)`.execute(tx);
  return new Map(rows.map(({ id, adresse }) => [id, adresse]));
}

/** Some boformer by id, in the order of their names. */
export async function readBoformer(tx: Tx, ids: readonly string[]): Promise<{ id: string; navn: string }[]> {
  if (ids.length === 0) return [];
  return tx.selectFrom('hjemvej.boform').select(['id', 'navn']).where('id', 'in', ids).orderBy(DANISH_ORDER).execute();
}
