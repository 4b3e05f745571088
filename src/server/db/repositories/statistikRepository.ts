import { sql } from 'kysely';
import type { Statistikkode } from '../../../domain/statistik/koder.ts';
import type { Statistikfakta } from '../../../domain/statistik/poster.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { Periode } from '../../../law/kernel/periode.ts';
import { Fejl } from '../../fejl.ts';
import type { Tx } from '../database.ts';
import { parsePeriode } from '../typeParsers.ts';
import { fromCprColumns, fromCprToken, type CprColumns, type SealedCpr } from './cprToken.ts';

/** Whose stays to read: those of a boform with a day in the span, both ends counted. */
export interface StatistikRequest {
  readonly boformId: string;
  readonly fra: IsoDate;
  readonly til: IsoDate;
}

/** The facts of a file, with what to call persons and boformer. */
export interface LaesteStatistik extends Statistikfakta {
  readonly navne: ReadonlyMap<string, string>;
  readonly boformer: ReadonlyMap<string, string>;
}

interface StatistikJson {
  readonly ophold: readonly (Omit<Statistikfakta['ophold'][number], 'gyldig'> & { readonly gyldig: string; readonly udenNat: boolean; readonly boform: string })[] | null;
  readonly udskrivning: Statistikfakta['udskrivning'] | null;
  readonly steder: Statistikfakta['steder'] | null;
  readonly personer: Statistikfakta['personer'] | null;
  readonly kobling: readonly { readonly a: string; readonly b: string }[] | null;
  readonly navne: readonly { readonly id: string; readonly navn: string }[] | null;
}

/** Reads in one statement what a boform's file is made of: of everyone in it, every stay in a journal of a boform that the reader may see. No CPR number is read. */
export async function readStatistikfakta(tx: Tx, { boformId, fra, til }: StatistikRequest): Promise<LaesteStatistik> {
  const { rows } = await sql<{ fakta: StatistikJson }>`
    with recursive par as materialized (
      select k.borger_id as a, k.anden_borger_id as b from hjemvej.kobling k where k.erstattet_ved is null and not k.tilbagekaldt
    ), valgte(id) as (
      select o.borger_id from hjemvej.ophold o
       where o.boform_id = ${boformId} and o.erstattet_ved is null and not o.tilbagekaldt
         and lower(o.gyldig) <= ${til}::date and (upper(o.gyldig) is null or upper(o.gyldig) >= ${fra}::date)
      union
      select x.b from valgte v join (select a, b from par union all select b, a from par) x on x.a = v.id
    ), mine as materialized (
      select o.* from hjemvej.ophold o join valgte v on v.id = o.borger_id join hjemvej.journal j on j.id = o.journal_id and j.art = 'boform'
       where o.erstattet_ved is null and not o.tilbagekaldt
    )
    select json_build_object(
      'ophold', (select json_agg(json_build_object('opholdId', o.forekomst_id, 'borgerId', o.borger_id, 'boformId', o.boform_id, 'boform', b.navn,
                   'art', o.art, 'gyldig', o.gyldig, 'udenNat', o.uden_nat, 'henvist', o.henvist))
                   from mine o join hjemvej.boform b on b.id = o.boform_id),
      'udskrivning', (select json_agg(json_build_object('opholdId', u.ophold_id, 'dato', u.dato, 'destination', u.destination, 'maade',
                     case when exists (select from hjemvej.bortvisning b where b.ophold_id = u.ophold_id and b.journal_id = u.journal_id and b.med_udskrivning and b.grund = 'maalgruppe'
                                          and b.erstattet_ved is null and not b.tilbagekaldt) then 'uden_for_maalgruppe' else u.maade end))
                   from hjemvej.udskrivning u join mine o on o.forekomst_id = u.ophold_id and o.journal_id = u.journal_id
                  where u.erstattet_ved is null and not u.tilbagekaldt),
      'steder', (select json_agg(json_build_object('opholdId', s.ophold_id, 'sted', s.sted))
                   from hjemvej.seneste_opholdssted s join mine o on o.forekomst_id = s.ophold_id and o.journal_id = s.journal_id
                  where s.erstattet_ved is null and not s.tilbagekaldt),
      'personer', (select json_agg(json_build_object('borgerId', i.borger_id, 'art', i.art, 'foedselsdato', i.foedselsdato))
                   from hjemvej.identitet i join valgte v on v.id = i.borger_id where i.erstattet_ved is null and not i.tilbagekaldt),
      'kobling', (select json_agg(json_build_object('a', p.a, 'b', p.b)) from par p join valgte v on v.id = p.a),
      'navne', (select json_agg(json_build_object('id', v.id, 'navn', hjemvej.vist_navn(v.id))) from valgte v)
    ) as fakta`.execute(tx);
  return toFakta(rows[0]?.fakta);
}

function toFakta(json: StatistikJson | undefined): LaesteStatistik {
  const ophold = json?.ophold ?? [];
  return {
    ophold: ophold.map(({ opholdId, borgerId, boformId, art, henvist, gyldig, udenNat }) => ({ opholdId, borgerId, boformId, art, henvist, gyldig: toPeriode(gyldig, udenNat) })),
    udskrivning: json?.udskrivning ?? [],
    steder: json?.steder ?? [],
    personer: json?.personer ?? [],
    kobling: (json?.kobling ?? []).map(({ a, b }) => [a, b] as const),
    navne: new Map((json?.navne ?? []).map(({ id, navn }) => [id, navn])),
    boformer: new Map(ophold.map(({ boformId, boform }) => [boformId, boform])),
  };
}

/** A stay without a night keeps the one day it was. */
function toPeriode(gyldig: string, isWithoutNight: boolean): Periode {
  const periode = parsePeriode(gyldig);
  return isWithoutNight ? { fra: periode.fra, til: periode.fra } : periode;
}

/** The sealed CPR numbers of some persons, real numbers only, by person. For the export and for nothing else. */
export async function readSealedCpr(tx: Tx, borgere: readonly string[]): Promise<ReadonlyMap<string, SealedCpr>> {
  if (borgere.length === 0) return new Map();
  const rows = await tx
    .selectFrom('hjemvej.identitet')
    .select(['borger_id', 'cpr_krypteret', 'cpr_noegle', 'cpr_hash'])
    .where('borger_id', 'in', borgere)
    .where('art', '=', 'cpr')
    .where('erstattet_ved', 'is', null)
    .where('tilbagekaldt', '=', false)
    .orderBy('position')
    .execute();
  return new Map(rows.flatMap(({ borger_id, ...columns }) => sealedOf(columns).map((sealed) => [borger_id, sealed] as const)));
}

function sealedOf(columns: CprColumns): readonly SealedCpr[] {
  const token = fromCprColumns(columns);
  return token === null ? [] : [fromCprToken(token)];
}

/** The codes an organisation has recorded, in the order it did. */
export async function readStatistikkoder(tx: Tx, organisationId: string): Promise<readonly Statistikkode[]> {
  const { rows } = await sql<Statistikkode>`
    select liste, vaerdi, kode, oprindelse, betegnelse, kilde, fra from hjemvej.statistikkode
     where organisation_id = ${organisationId} order by registreret_at, id`.execute(tx);
  return rows;
}

/** A code about to be recorded, from a day on. */
export interface NyStatistikkode extends Statistikkode {
  readonly id: string;
  readonly fra: IsoDate;
}

/** Records a code; the same one sent again changes nothing. Throws `ugyldig_foresp` if another has its id. */
export async function insertStatistikkode(tx: Tx, ny: NyStatistikkode, by: { readonly organisationId: string; readonly brugerId: string }): Promise<void> {
  const { id, liste, vaerdi, kode, betegnelse, fra, oprindelse, kilde } = ny;
  const made = await tx
    .insertInto('hjemvej.statistikkode')
    .values({ id, organisation_id: by.organisationId, liste, vaerdi, kode, betegnelse, fra, oprindelse, kilde, registreret_af: by.brugerId })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 1n) return;
  const before = await tx.selectFrom('hjemvej.statistikkode').select(['liste', 'vaerdi', 'kode', 'fra']).where('id', '=', id).executeTakeFirst();
  const isSame = before?.liste === liste && before.vaerdi === vaerdi && before.kode === kode && before.fra === fra;
  if (!isSame) throw new Fejl('ugyldig_foresp', { felter: [{ felt: 'id', fejl: 'i_brug' }] });
}
