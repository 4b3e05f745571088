import { sql } from 'kysely';
import type { Kladdeophold } from '../../../domain/oekonomi/fakturakladde.ts';
import { orienteretKommune, type Orienteringsvej } from '../../../law/rsl/p9-handlekommune/orienteretKommune.ts';
import type { Lukket } from '../../../domain/oekonomi/refusionsgrundlag.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { Tx } from '../database.ts';
import { parsePeriode, toDaterange } from '../typeParsers.ts';
import { isSkjult } from './skjulteBorgere.ts';

/** A stay with whom it is about and which municipality was told of it. */
export interface LaestKladdeophold extends Kladdeophold {
  readonly navn: string;
  readonly skjult: boolean;
  /** `null` if none was told, or one that is not in the register. */
  readonly kommuneId: string | null;
}

interface Row extends Omit<LaestKladdeophold, 'gyldig' | 'kommuneId'>, Orienteringsvej {
  readonly gyldig: string;
}

/** The § 110 stays of a boform with a night in a period, as its own journals hold them. The municipality that has the notice of the admission stands. */
export async function readKladdeophold(tx: Tx, boformId: string, periode: Lukket): Promise<readonly LaestKladdeophold[]> {
  const { rows } = await sql<Row>`
    select o.forekomst_id as "opholdId", o.borger_id as "borgerId", o.gyldig::text as gyldig, coalesce(hjemvej.vist_navn(o.borger_id), '') collate "da-x-icu" as navn,
           ${isSkjult(sql`o.borger_id`)} as skjult,
           (select coalesce(json_agg(json_build_object('forekomstId', t.forekomst_id, 'modpartId', t.modpart_id) order by t.dato, t.position), '[]') from hjemvej.orientering t
             where t.ophold_id = o.forekomst_id and t.journal_id = o.journal_id and t.om = 'indskrivning' and t.retning = 'sendt' and t.erstattet_ved is null and not t.tilbagekaldt) as sendte,
           (select coalesce(json_agg(json_build_object('orienteringId', s.orientering_id, 'svar', s.svar, 'videreTilId', s.videre_til_id) order by s.position), '[]') from hjemvej.orienteringssvar s
             where s.ophold_id = o.forekomst_id and s.journal_id = o.journal_id and s.erstattet_ved is null and not s.tilbagekaldt) as svar
      from hjemvej.ophold o join hjemvej.journal j on j.id = o.journal_id and j.art = 'boform'
     where o.boform_id = ${boformId} and o.art = '110' and not o.uden_nat and o.gyldig && ${toDaterange(periode)}::daterange and o.erstattet_ved is null and not o.tilbagekaldt
     order by navn, lower(o.gyldig), o.position`.execute(tx);
  return rows.map(({ sendte, svar, ...row }) => ({ ...row, gyldig: parsePeriode(row.gyldig), kommuneId: orienteretKommune({ sendte, svar }) }));
}

/** What an invoice tells of who sends it. */
export interface Leverandoer {
  readonly boform: { readonly id: string; readonly navn: string };
  readonly navn: string;
  readonly cvr: string | null;
  readonly adresse: string | null;
}

/** The organisation behind a boform, with the address of the boform; of one that keeps its address on that day there is none. */
export async function readLeverandoer(tx: Tx, boformId: string, today: IsoDate): Promise<Leverandoer | null> {
  const row = await tx
    .selectFrom('hjemvej.boform as b')
    .innerJoin('hjemvej.organisation as o', 'o.id', 'b.organisation_id')
    .select(['b.navn as boform', 'o.navn', 'o.cvr', sql<string | null>`case when not hjemvej.er_skjult_boform(b.id, ${today}::date) then b.adresse end`.as('adresse')])
    .where('b.id', '=', boformId)
    .executeTakeFirst();
  return row ? { boform: { id: boformId, navn: row.boform }, navn: row.navn, cvr: row.cvr, adresse: row.adresse } : null;
}
