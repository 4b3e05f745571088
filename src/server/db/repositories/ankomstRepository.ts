import { sql } from 'kysely';
import type { VentetAnkomst } from '../../../domain/ophold/ventetAnkomst.ts';
import type { Huset } from '../../../contract/huset.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Fejl } from '../../fejl.ts';
import type { Tx } from '../database.ts';

/** How many nights an arrival that nobody answered for stays on the sender's list. */
const NAETTER = 7;

/** Records that someone is expected at another boform. */
export async function insertAnkomst(tx: Tx, { ankomst, afsenderId }: { readonly ankomst: VentetAnkomst; readonly afsenderId: string }): Promise<void> {
  const { id, fraBoformId, tilBoformId, dato, klokken, navn, kontakt, skjult, handlekommuneId } = ankomst;
  await tx
    .insertInto('hjemvej.ventet_ankomst')
    .values({ id, afsender_id: afsenderId, fra_boform_id: fraBoformId, til_boform_id: tilBoformId, dato, klokken, navn, kontakt, skjult, handlekommune_id: handlekommuneId })
    .execute();
}

/** One at a time admits who is expected or takes the arrival back: held until the transaction ends. In one order, so that no two wait for each other. */
async function lockAnkomster(tx: Tx, ankomster: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(7317, n) from (select distinct hashtext(a) as n from unnest(${ankomster}::text[]) a order by n) n`.execute(tx);
}

/**
 * An arrival that is expected at one of these boformer. Throws `findes_ikke` if there is none, or if the sender has taken it back,
 * and `allerede_modtaget` if they are admitted.
 */
export async function lookUpAnkomst(tx: Tx, { id, boformer }: { readonly id: string; readonly boformer: readonly string[] }): Promise<VentetAnkomst & { readonly fraNavn: string }> {
  await lockAnkomster(tx, [id]);
  const { rows } = await sql<VentetAnkomst & { fraNavn: string; tilstand: string }>`
    select a.id, a.fra_boform_id as "fraBoformId", a.til_boform_id as "tilBoformId", a.dato, to_char(a.klokken, 'HH24:MI') as klokken, a.navn, a.kontakt,
           a.skjult, a.handlekommune_id as "handlekommuneId", b.navn as "fraNavn", hjemvej.ankomst_tilstand(a.id) as tilstand
      from hjemvej.ventet_ankomst a join hjemvej.boform b on b.id = a.fra_boform_id
     where a.id = ${id} and a.til_boform_id = any (${boformer}::uuid[])`.execute(tx);
  const [row] = rows;
  if (!row || row.tilstand === 'taget_tilbage') throw new Fejl('findes_ikke');
  if (row.tilstand === 'indskrevet') throw new Fejl('allerede_modtaget');
  const { id: ankomstId, fraBoformId, tilBoformId, dato, klokken, navn, kontakt, skjult, handlekommuneId, fraNavn } = row;
  return { id: ankomstId, fraBoformId, tilBoformId, dato, klokken, navn, kontakt, skjult, handlekommuneId, fraNavn };
}

/** Who is expected at a boform, the first to come first, each with those this house knows by the same name. */
export async function readVentede(tx: Tx, boformId: string): Promise<Huset['ventes']> {
  const { rows } = await sql<Huset['ventes'][number]>`
    select a.id, a.navn, a.dato, to_char(a.klokken, 'HH24:MI') as klokken, a.kontakt, a.skjult, b.navn as fra,
           (select coalesce(json_agg(json_build_object('borgerId', k.borger_id, 'navn', hjemvej.vist_navn(k.borger_id))), '[]')
              from (select distinct n.borger_id from hjemvej.navn n join hjemvej.journal j on j.id = n.journal_id
                     where a.navn <> '' and n.foldet = hjemvej.fold(a.navn) and n.erstattet_ved is null and not n.tilbagekaldt and j.boform_id = a.til_boform_id limit 3) k) as kendte
      from hjemvej.ventet_ankomst a join hjemvej.boform b on b.id = a.fra_boform_id
     where a.til_boform_id = ${boformId} and hjemvej.ankomst_tilstand(a.id) = 'ventes'
     order by a.dato, a.klokken nulls last, a.afsendt_at`.execute(tx);
  return rows;
}

/** Who was sent from a boform to another lately and has not been admitted there: still on the way, or said not to have come. */
export async function readAfsendte(tx: Tx, boformId: string, today: IsoDate): Promise<Huset['afsendte']> {
  const { rows } = await sql<Huset['afsendte'][number]>`
    select o.borger_id as "borgerId", hjemvej.vist_navn(o.borger_id) as navn, o.sted as til, o.dato, t.tilstand = 'kom_ikke' as "komIkke"
      from hjemvej.overflytning o
      join hjemvej.ventet_ankomst a on a.id = o.ankomst_id and a.fra_boform_id = ${boformId}
      cross join lateral (select hjemvej.ankomst_tilstand(a.id) as tilstand) t
     where o.retning = 'til' and o.erstattet_ved is null and not o.tilbagekaldt and t.tilstand in ('ventes', 'kom_ikke') and o.dato > ${today}::date - ${NAETTER}::int
     order by o.dato`.execute(tx);
  return rows;
}

/** Among these arrivals the one that was admitted where it was expected; `null` if none was, and none will be before the transaction ends. */
export async function findAdmitted(tx: Tx, ankomster: readonly string[]): Promise<string | null> {
  if (ankomster.length === 0) return null;
  await lockAnkomster(tx, ankomster);
  const { rows } = await sql<{ id: string }>`select a.id from unnest(${ankomster}::uuid[]) a(id) where hjemvej.ankomst_tilstand(a.id) = 'indskrevet' limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Records that who was expected did not come. Said again, it changes nothing. */
export async function insertUdeblevet(tx: Tx, { ankomstId, boformId, brugerId }: { readonly ankomstId: string; readonly boformId: string; readonly brugerId: string }): Promise<void> {
  await sql`
    insert into hjemvej.udebleven_ankomst (ankomst_id, boform_id, registreret_af) values (${ankomstId}, ${boformId}, ${brugerId})
    on conflict (ankomst_id) do nothing`.execute(tx);
}
