import { sql } from 'kysely';
import type { Huset } from '../../../contract/huset.ts';
import type { Pladskort, SaetHusoplysninger } from '../../../contract/pladser.ts';
import { husoplysningOn, type Husoplysning } from '../../../domain/boform/plads.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { Tx } from '../database.ts';
import { insertOnce } from './insertOnce.ts';

/** What a house of the reader's tells of itself on a day. */
export async function readHusoplysninger(tx: Tx, { boformId, today }: { readonly boformId: string; readonly today: IsoDate }): Promise<Husoplysning> {
  const rows = await tx
    .selectFrom('hjemvej.boformoplysning')
    .select(['fra', 'deler_pladser as delerPladser', 'adresse_skjult as adresseSkjult', 'doegnvagt'])
    .where('boform_id', '=', boformId)
    .orderBy('registreret_at')
    .execute();
  return husoplysningOn(today, rows);
}

/** Records what a house tells of itself from a day on; sent again it is recorded once. Throws `id_brugt` if the id is that of something else. */
export async function insertHusoplysninger(
  tx: Tx,
  { id, boformId, fra, delerPladser, adresseSkjult, doegnvagt, brugerId }: SaetHusoplysninger & { readonly boformId: string; readonly brugerId: string },
): Promise<void> {
  await insertOnce(tx, 'hjemvej.boformoplysning', {
    row: { id, boform_id: boformId, fra, deler_pladser: delerPladser, adresse_skjult: adresseSkjult, doegnvagt: doegnvagt ?? null, registreret_af: brugerId },
  });
}

/** The approvals of a boform that have not ended, in order. */
export async function readGodkendelser(tx: Tx, { boformId, today }: { readonly boformId: string; readonly today: IsoDate }): Promise<Huset['godkendelser']> {
  const { rows } = await sql<Huset['godkendelser'][number]>`
    select paragraf, lower(gyldig) as fra, upper(gyldig) as til, tilbudsportal_id as "tilbudsportalId"
      from hjemvej.boform_godkendelse where boform_id = ${boformId} and (upper(gyldig) is null or upper(gyldig) > ${today}::date)
     order by lower(gyldig)`.execute(tx);
  return rows;
}

/** Every boform and, of those that share it, how many places are free on a day by their traits: counts, never who has the rest. */
export async function readPladskort(tx: Tx, today: IsoDate): Promise<Pladskort> {
  const { rows: steder } = await sql<Pladskort['steder'][number]>`
    with delt as (select * from hjemvej.delte_pladser(${today}::date)),
         sted as (select b.*, hjemvej.er_skjult_boform(b.id, ${today}::date) as skjult from hjemvej.boform b)
    select s.id as "boformId", s.navn, s.skjult, s.telefon,
           case when not s.skjult then s.adresse end as adresse,
           case when not s.skjult then k.navn end as kommune,
           coalesce((select json_agg(distinct g.paragraf) from hjemvej.boform_godkendelse g where g.boform_id = s.id and g.gyldig @> ${today}::date), '[]') as paragraffer,
           case when exists (select from delt d where d.boform_id = s.id)
                then coalesce((select json_agg(json_build_object('traek', d.traek, 'antal', d.ledige) order by d.ledige desc, d.traek) from delt d where d.boform_id = s.id and d.ledige > 0), '[]') end as ledige
      from sted s
      left join hjemvej.organisation o on o.id = s.organisation_id and o.art = 'kommune'
      left join hjemvej.organisation k on k.id = coalesce(s.kommune_id, o.id)
     order by s.skjult, k.navn collate "da-x-icu" nulls last, s.navn collate "da-x-icu"`.execute(tx);
  return { today, steder };
}

/** What a refusal at the door of a house depends on: under which paragraph it is on that day, and how many places can be given then. */
export async function lookUpDoer(tx: Tx, { boformId, dato }: { readonly boformId: string; readonly dato: IsoDate }): Promise<{ readonly paragraf: '109' | '110'; readonly ledige: number }> {
  const { rows } = await sql<{ paragraf: '109' | '110'; ledige: number }>`
    select case when exists (select from hjemvej.boform_godkendelse g where g.boform_id = ${boformId} and g.paragraf = '109' and g.gyldig @> ${dato}::date) then '109' else '110' end as paragraf,
           (select count(*)::int from hjemvej.plads p
             where p.boform_id = ${boformId} and hjemvej.plads_aaben(p.id) @> daterange(${dato}::date, null)
               and not exists (select from hjemvej.pladsbelaegning b where b.plads_id = p.id and b.gyldig && daterange(${dato}::date, null) and b.erstattet_ved is null and not b.tilbagekaldt)) as ledige`.execute(tx);
  return rows[0] ?? { paragraf: '110', ledige: 0 };
}
