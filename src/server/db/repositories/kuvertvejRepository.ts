import { sql } from 'kysely';
import type { Huset } from '../../../contract/huset.ts';
import type { AfvisOrientering, Orienteringsveje } from '../../../contract/svar.ts';
import type { Kommunesvar } from '../../../domain/kommune/registrerOrienteringssvar.ts';
import { Fejl } from '../../fejl.ts';
import type { Tx } from '../database.ts';
import { lockKuvert } from './kuvertRepository.ts';

interface Who {
  readonly kuvertId: string;
  readonly organisationId: string;
  readonly brugerId: string;
}

/**
 * Sends an envelope that is with the reader's organisation back to the boform, or on to another municipality. The same id twice does
 * it once. Throws `ikke_hos_os` when it is elsewhere or already taken in, and `findes_ikke` when there is none to see.
 */
export async function insertKuvertskridt(tx: Tx, { id, aarsag, videreTil = null, udenfor = null, kuvertId, organisationId, brugerId }: AfvisOrientering & Who): Promise<void> {
  await lockKuvert(tx, kuvertId);
  const { rows } = await sql<{ gjort: boolean; her: boolean; antal: number }>`
    select exists (select from hjemvej.kuvertskridt s where s.id = ${id}) as gjort,
           hjemvej.kuvert_er_hos(k.id, ${organisationId}) and not exists (
             select from hjemvej.orientering o where o.kuvert_id = k.id and o.retning = 'modtaget' and o.erstattet_ved is null and not o.tilbagekaldt) as her,
           (select count(*)::int from hjemvej.kuvertskridt s where s.kuvert_id = k.id) as antal
      from hjemvej.kuvert k where k.id = ${kuvertId}`.execute(tx);
  const [row] = rows;
  if (!row) throw new Fejl('findes_ikke');
  if (row.gjort) return;
  if (!row.her) throw new Fejl('ikke_hos_os');
  await tx.insertInto('hjemvej.kuvertskridt').values({ id, kuvert_id: kuvertId, nummer: row.antal + 1, fra_id: organisationId, til_id: videreTil, aarsag, kanal: udenfor?.kanal ?? null, sendt_den: udenfor?.dato ?? null, til_person: udenfor?.tilPerson ?? null, registreret_af: brugerId }).execute();
}

/** A step on the way of a notice of this boform, as the answer it is. Throws `findes_ikke` if the reader may see none. */
export async function lookUpSvar(tx: Tx, skridtId: string): Promise<Kommunesvar> {
  const { rows } = await sql<{ kuvertId: string; afNavn: string; begrundelse: string; tilId: string | null; tilNavn: string | null }>`
    select s.kuvert_id as "kuvertId", f.navn as "afNavn", s.aarsag as begrundelse, t.id as "tilId", t.navn as "tilNavn"
      from hjemvej.kuvertskridt s join hjemvej.organisation f on f.id = s.fra_id left join hjemvej.organisation t on t.id = s.til_id
     where s.id = ${skridtId}`.execute(tx);
  const [row] = rows;
  if (!row) throw new Fejl('findes_ikke');
  const { kuvertId, afNavn, begrundelse, tilId: id, tilNavn: navn } = row;
  return { afNavn, begrundelse, videreTil: id !== null && navn !== null ? { id, navn } : null, skridt: { id: skridtId, kuvertId } };
}

/** What municipalities have answered to the notices of a boform and nobody there has taken in yet, the oldest first. */
export async function readSvar(tx: Tx, boformId: string): Promise<Huset['svar']> {
  const { rows } = await sql<Huset['svar'][number]>`
    select s.id as "skridtId", o.borger_id as "borgerId", o.ophold_id as "opholdId", o.forekomst_id as "orienteringId", hjemvej.vist_navn(o.borger_id) as navn, k.om,
           f.navn as fra, t.navn as til, s.aarsag, (s.registreret_at at time zone 'Europe/Copenhagen')::date as dato
      from hjemvej.kuvertskridt s
      join hjemvej.kuvert k on k.id = s.kuvert_id and k.boform_id = ${boformId}
      join hjemvej.orientering o on o.kuvert_id = k.id and o.retning = 'sendt' and o.erstattet_ved is null and not o.tilbagekaldt
      join hjemvej.organisation f on f.id = s.fra_id
      left join hjemvej.organisation t on t.id = s.til_id
     where not exists (select from hjemvej.orienteringssvar v where v.skridt_id = s.id and v.erstattet_ved is null and not v.tilbagekaldt)
     order by s.registreret_at`.execute(tx);
  return rows;
}

/** The way of some envelopes the reader may see. */
export async function readVeje(tx: Tx, kuverter: readonly string[]): Promise<Orienteringsveje['veje']> {
  const { rows } = await sql<Orienteringsveje['veje'][number]>`
    select k.id as "kuvertId", k.om, (k.afsendt_at at time zone 'Europe/Copenhagen')::date as sendt, m.navn as "sendtTil",
           case when exists (select from hjemvej.kuvertskridt s where s.kuvert_id = k.id)
                then (select t.navn from hjemvej.kuvertskridt s left join hjemvej.organisation t on t.id = s.til_id where s.kuvert_id = k.id order by s.nummer desc limit 1)
                else m.navn end as hos,
           (select coalesce(json_agg(json_build_object('id', s.id, 'fra', f.navn, 'til', t.navn, 'aarsag', s.aarsag,
                     'dato', (s.registreret_at at time zone 'Europe/Copenhagen')::date,
                     'udenfor', case when s.kanal is not null then json_build_object('kanal', s.kanal, 'dato', s.sendt_den, 'tilPerson', s.til_person) end) order by s.nummer), '[]')
              from hjemvej.kuvertskridt s join hjemvej.organisation f on f.id = s.fra_id left join hjemvej.organisation t on t.id = s.til_id
             where s.kuvert_id = k.id) as skridt
      from hjemvej.kuvert k join hjemvej.organisation m on m.id = k.modtager_id
     where k.id = any (${kuverter}::uuid[])
     order by k.afsendt_at`.execute(tx);
  return rows;
}
