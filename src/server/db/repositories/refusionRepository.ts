import { sql } from 'kysely';
import type { Boformdata, Takstfradrag } from '../../../domain/oekonomi/refusionsgrundlag.ts';
import type { Refusionssager } from '../../../domain/oekonomi/refusionsliste.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { oere, type Oere } from '../../../law/kernel/penge.ts';
import type { Periode } from '../../../law/kernel/periode.ts';
import { Fejl } from '../../fejl.ts';
import type { Tx } from '../database.ts';
import { parsePeriode } from '../typeParsers.ts';

/** Whose stays to read: those an organisation's municipal journals hold, and of them the persons with a stay in the period. */
export interface SagerRequest {
  readonly organisationId: string;
  /** From the first day to the day before the last; `null` is everyone. */
  readonly periode: Periode | null;
}

/** The stays of an organisation with all that their refund rests on, and what to call the persons. */
export interface LaesteSager extends Refusionssager {
  readonly navne: ReadonlyMap<string, string>;
  /** Persons whose whereabouts are protected. */
  readonly skjulte: ReadonlySet<string>;
}

interface SagerJson {
  readonly ophold: readonly (Omit<Refusionssager['ophold'][number], 'gyldig'> & { readonly gyldig: string; readonly udenNat: boolean })[] | null;
  readonly egenbetaling: readonly (Omit<Refusionssager['egenbetaling'][number], 'gyldig'> & { readonly gyldig: string })[] | null;
  readonly brugteDage: Refusionssager['brugteDage'] | null;
  readonly roller: readonly (Omit<Refusionssager['roller'][number], 'gyldig'> & { readonly gyldig: string })[] | null;
  readonly kobling: readonly { readonly a: string; readonly b: string }[] | null;
  readonly navne: readonly { readonly id: string; readonly navn: string }[] | null;
  readonly skjulte: readonly string[] | null;
}

/** Reads the facts of every refund of an organisation in one statement: all stays of each person, since a window begins with the first. */
export async function readRefusionssager(tx: Tx, { organisationId, periode }: SagerRequest): Promise<LaesteSager> {
  const span = periode === null ? sql`true` : sql`gyldig && daterange(${periode.fra}::date, ${periode.til}::date)`;
  const { rows } = await sql<{ sager: SagerJson }>`
    with recursive ophold as materialized (
      select o.forekomst_id, o.borger_id, o.journal_id, o.boform_id, o.art, o.gyldig, o.uden_nat, o.position
        from hjemvej.ophold o join hjemvej.journal j on j.id = o.journal_id and j.art = 'myndighed'
       where o.dataansvarlig = ${organisationId} and o.art <> 'barn' and o.erstattet_ved is null and not o.tilbagekaldt
    ), par as materialized (
      select k.borger_id as a, k.anden_borger_id as b from hjemvej.kobling k
       where k.dataansvarlig = ${organisationId} and k.erstattet_ved is null and not k.tilbagekaldt
    ), valgte(id) as (
      select borger_id from ophold where ${span}
      union
      select x.b from valgte v join (select a, b from par union all select b, a from par) x on x.a = v.id
    )
    select json_build_object(
      'ophold', (select json_agg(json_build_object('forekomstId', o.forekomst_id, 'borgerId', o.borger_id, 'journalId', o.journal_id,
                   'boformId', o.boform_id, 'art', o.art, 'gyldig', o.gyldig, 'udenNat', o.uden_nat, 'position', o.position))
                   from ophold o join valgte v on v.id = o.borger_id),
      'egenbetaling', (select json_agg(json_build_object('borgerId', e.borger_id, 'journalId', e.journal_id, 'gyldig', e.gyldig,
                   'oerePrDoegn', e.oere_pr_doegn, 'position', e.position))
                   from hjemvej.egenbetaling e join valgte v on v.id = e.borger_id join hjemvej.journal j on j.id = e.journal_id and j.art = 'myndighed'
                  where e.erstattet_ved is null and not e.tilbagekaldt),
      'brugteDage', (select json_agg(json_build_object('borgerId', d.borger_id, 'id', d.id, 'fra', d.fra, 'dage', d.dage,
                   'oplystAf', d.oplyst_af, 'oplystDen', d.oplyst_den, 'position', d.position))
                   from hjemvej.brugte_dage d join valgte v on v.id = d.borger_id join hjemvej.journal j on j.id = d.journal_id and j.art = 'myndighed'
                  where d.erstattet_ved is null and not d.tilbagekaldt),
      'roller', (select json_agg(json_build_object('borgerId', r.borger_id, 'rolle', r.rolle, 'egen', r.kommune_id = ${organisationId}, 'kommuneId', r.kommune_id, 'gyldig', r.gyldig, 'omtvistet', r.omtvistet))
                   from hjemvej.kommunerolle r join valgte v on v.id = r.borger_id join hjemvej.journal j on j.id = r.journal_id and j.art = 'myndighed'
                  where r.rolle in ('handlekommune', 'registreret') and r.erstattet_ved is null and not r.tilbagekaldt),
      'kobling', (select json_agg(json_build_object('a', p.a, 'b', p.b)) from par p join valgte v on v.id = p.a),
      'navne', (select json_agg(json_build_object('id', n.borger_id, 'navn', n.navn)) from (
                  select distinct on (n.borger_id) n.borger_id, n.navn from hjemvej.navn n join valgte v on v.id = n.borger_id
                   where n.erstattet_ved is null and not n.tilbagekaldt
                   order by n.borger_id, array_position(array['som_sagt', 'officielt', 'alias'], n.art), n.position desc) n),
      'skjulte', (select json_agg(s.borger_id) from hjemvej.beskyttelse s join valgte v on v.id = s.borger_id
                   where s.art = 'skjult_ophold' and s.erstattet_ved is null and not s.tilbagekaldt)
    ) as sager`.execute(tx);
  const json = rows[0]?.sager;
  return {
    ophold: (json?.ophold ?? []).map(toOphold),
    egenbetaling: (json?.egenbetaling ?? []).map((row) => ({ ...row, gyldig: parsePeriode(row.gyldig) })),
    brugteDage: json?.brugteDage ?? [],
    roller: (json?.roller ?? []).map((row) => ({ ...row, gyldig: parsePeriode(row.gyldig) })),
    kobling: (json?.kobling ?? []).map(({ a, b }) => [a, b] as const),
    navne: new Map((json?.navne ?? []).map(({ id, navn }) => [id, navn])),
    skjulte: new Set(json?.skjulte ?? []),
  };
}

/** A stay without a night keeps the one day it was; to the count it holds none. */
function toOphold({ udenNat, gyldig, ...row }: NonNullable<SagerJson['ophold']>[number]): Refusionssager['ophold'][number] {
  const periode = parsePeriode(gyldig);
  return { ...row, gyldig: udenNat ? { fra: periode.fra, til: periode.fra } : periode };
}

/** What the register says of a boform, with its name. */
export interface Boformopslag extends Boformdata {
  readonly navn: string;
}

interface BoformRow {
  readonly id: string;
  readonly navn: string;
  readonly godkendt: readonly string[] | null;
  readonly takster: readonly { readonly gyldig: string; readonly oere: number }[] | null;
  readonly fradrag: readonly { readonly gyldig: string; readonly refunderesIkke: number; readonly uklar: number }[] | null;
}

/** Approvals as § 110-boform and takst of some boformer, with what the reader's own organisation has on file of it (no other's can be read), in one statement. */
export async function readBoformdata(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Boformopslag>> {
  const { rows } = await sql<BoformRow>`
    select b.id, b.navn,
           (select json_agg(g.gyldig) from hjemvej.boform_godkendelse g where g.boform_id = b.id and g.paragraf = '110') as godkendt,
           (select json_agg(json_build_object('gyldig', t.gyldig, 'oere', t.oere_pr_doegn)) from hjemvej.takst t where t.boform_id = b.id) as takster,
           (select json_agg(json_build_object('gyldig', v.gyldig, 'refunderesIkke', d.refunderes_ikke, 'uklar', d.uklar) order by v.registreret_at desc, v.id desc)
              from hjemvej.takstbevis v
              cross join lateral (select coalesce(sum(oere_pr_doegn) filter (where art = 'refunderes_ikke'), 0) as refunderes_ikke,
                                         coalesce(sum(oere_pr_doegn) filter (where art = 'uklar'), 0) as uklar
                                    from hjemvej.takstdel where takstbevis_id = v.id) d
             where v.boform_id = b.id) as fradrag
      from hjemvej.boform b where b.id = any (${ids}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, navn, godkendt, takster, fradrag }) => [id, { navn, godkendt: (godkendt ?? []).map(parsePeriode), takster: (takster ?? []).map(toTakst), fradrag: (fradrag ?? []).map(toFradrag) }]));
}

function toTakst({ gyldig, oere: amount }: { readonly gyldig: string; readonly oere: number }): { gyldig: Periode; oerePrDoegn: Oere } {
  return { gyldig: parsePeriode(gyldig), oerePrDoegn: oere(amount) };
}

function toFradrag({ gyldig, refunderesIkke, uklar }: NonNullable<BoformRow['fradrag']>[number]): Takstfradrag {
  return { gyldig: parsePeriode(gyldig), refunderesIkke: oere(refunderesIkke), uklar: oere(uklar) };
}

function refuseId(): never {
  throw new Fejl('ugyldig_foresp', { felter: [{ felt: 'id', fejl: 'i_brug' }] });
}

/** A rate of own payment that an administrator recorded. */
export interface Egenbetalingssats {
  readonly id: string;
  readonly fra: IsoDate;
  readonly oerePrDoegn: number;
  readonly kilde: string;
}

/** The rates of an organisation by first day; of two for one day the one recorded last. */
export async function readEgenbetalingssatser(tx: Tx, organisationId: string): Promise<readonly Egenbetalingssats[]> {
  const { rows } = await sql<Egenbetalingssats>`
    select distinct on (fra) id, fra, oere_pr_doegn as "oerePrDoegn", kilde from hjemvej.egenbetalingssats
     where organisation_id = ${organisationId} order by fra, registreret_at desc`.execute(tx);
  return rows;
}

/** Records a rate; the same one sent again changes nothing. Throws `ugyldig_foresp` if another has its id. */
export async function insertEgenbetalingssats(
  tx: Tx,
  { id, fra, oerePrDoegn, kilde, organisationId, brugerId }: Egenbetalingssats & { readonly organisationId: string; readonly brugerId: string },
): Promise<void> {
  const made = await tx
    .insertInto('hjemvej.egenbetalingssats')
    .values({ id, organisation_id: organisationId, fra, oere_pr_doegn: oerePrDoegn, kilde, registreret_af: brugerId })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 1n) return;
  const before = await tx.selectFrom('hjemvej.egenbetalingssats').select(['fra', 'oere_pr_doegn']).where('id', '=', id).executeTakeFirst();
  if (before?.fra !== fra || before.oere_pr_doegn !== oerePrDoegn) refuseId();
}
