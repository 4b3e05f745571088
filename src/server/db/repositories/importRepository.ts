import { sql } from 'kysely';
import type { KendtBorger } from '../../../domain/ophold/importBorger.ts';
import type { Tx } from '../database.ts';
import { parsePeriode } from '../typeParsers.ts';

/** What a source said last under a key. */
export interface Udsagn {
  readonly borgerId: string;
  readonly journalId: string;
  readonly art: 'borger' | 'ophold' | 'egenbetaling';
  readonly borgerNoegle: string;
  readonly opholdNoegle: string;
  readonly forekomstId: string | null;
  readonly sagt: object;
}

/** One source of one organisation. */
export interface Importkilde {
  readonly organisationId: string;
  readonly kilde: string;
}

/** Everything a source said last, in one statement. */
export async function readUdsagn(tx: Tx, { organisationId, kilde }: Importkilde): Promise<readonly Udsagn[]> {
  const { rows } = await sql<Udsagn>`
    select distinct on (art, borger_noegle, ophold_noegle)
           borger_id as "borgerId", journal_id as "journalId", art, borger_noegle as "borgerNoegle", ophold_noegle as "opholdNoegle",
           forekomst_id as "forekomstId", sagt
      from hjemvej.import_udsagn
     where dataansvarlig = ${organisationId} and import_kilde = ${kilde}
     order by art, borger_noegle, ophold_noegle, nr desc`.execute(tx);
  return rows;
}

/** Remembers what a source has said, many statements at once. */
export async function insertUdsagn(tx: Tx, udsagn: readonly Udsagn[], { organisationId, kilde }: Importkilde): Promise<void> {
  if (udsagn.length === 0) return;
  await sql`
    insert into hjemvej.import_udsagn (borger_id, journal_id, dataansvarlig, import_kilde, art, borger_noegle, ophold_noegle, forekomst_id, sagt)
    select u."borgerId", u."journalId", ${organisationId}, ${kilde}, u.art, u."borgerNoegle", u."opholdNoegle", u."forekomstId", u.sagt
      from jsonb_to_recordset(${JSON.stringify(udsagn)}::jsonb) as u("borgerId" uuid, "journalId" uuid, art text, "borgerNoegle" text,
           "opholdNoegle" text, "forekomstId" uuid, sagt jsonb)`.execute(tx);
}

/** Two imports of one source wait for each other. */
export async function lockImportkilde(tx: Tx, { organisationId, kilde }: Importkilde): Promise<void> {
  await sql`select pg_advisory_xact_lock(7314, hashtext(${`${organisationId} ${kilde}`}))`.execute(tx);
}

/** The journals of the organisation's own persons with one of these CPR numbers, by the hash of the number in base64url. */
export async function findByCpr(tx: Tx, hashes: readonly Buffer[], organisationId: string): Promise<ReadonlyMap<string, KendtBorger['journal']>> {
  if (hashes.length === 0) return new Map();
  const { rows } = await sql<{ hash: Buffer; id: string; borgerId: string }>`
    select i.cpr_hash as hash, i.journal_id as id, i.borger_id as "borgerId" from hjemvej.identitet i
     where i.dataansvarlig = ${organisationId} and i.journal_art = 'myndighed' and i.journal_boform_id is null
       and i.cpr_hash = any (${hashes}::bytea[]) and i.erstattet_ved is null and not i.tilbagekaldt`.execute(tx);
  return new Map(rows.map(({ hash, id, borgerId }) => [hash.toString('base64url'), { id, borgerId }]));
}

type Fakta = KendtBorger['fakta'];
type Row<A extends keyof Fakta> = Omit<Fakta[A][number], 'gyldig'> & { readonly gyldig: string };

/** The current stays, own payments and municipality roles in some journals, in one statement. */
export async function readImportfakta(tx: Tx, journaler: readonly string[]): Promise<ReadonlyMap<string, Fakta>> {
  const { rows } = await sql<{ ophold: (Row<'ophold'> & { readonly udenNat: boolean })[] | null; egenbetaling: Row<'egenbetaling'>[] | null; kommunerolle: Row<'kommunerolle'>[] | null }>`
    select (select json_agg(json_build_object('id', o.id, 'forekomstId', o.forekomst_id, 'borgerId', o.borger_id, 'journalId', o.journal_id,
                     'boformId', o.boform_id, 'art', o.art, 'gyldig', o.gyldig, 'udenNat', o.uden_nat, 'ankomstKl', to_char(o.ankomst_kl, 'HH24:MI'),
                     'henvist', o.henvist))
              from hjemvej.ophold o where o.journal_id = any (${journaler}::uuid[]) and o.borger_id = any (b.ids) and o.erstattet_ved is null and not o.tilbagekaldt) as ophold,
           (select json_agg(json_build_object('id', e.id, 'forekomstId', e.forekomst_id, 'borgerId', e.borger_id, 'journalId', e.journal_id,
                     'gyldig', e.gyldig, 'oerePrDoegn', e.oere_pr_doegn, 'grund', e.grund, 'begrundelse', e.begrundelse))
              from hjemvej.egenbetaling e where e.journal_id = any (${journaler}::uuid[]) and e.borger_id = any (b.ids) and e.erstattet_ved is null and not e.tilbagekaldt) as egenbetaling,
           (select json_agg(json_build_object('id', k.id, 'forekomstId', k.forekomst_id, 'borgerId', k.borger_id, 'journalId', k.journal_id,
                     'rolle', k.rolle, 'kommuneId', k.kommune_id, 'gyldig', k.gyldig))
              from hjemvej.kommunerolle k where k.journal_id = any (${journaler}::uuid[]) and k.borger_id = any (b.ids) and k.erstattet_ved is null and not k.tilbagekaldt) as kommunerolle
      from (select coalesce(array_agg(borger_id), '{}') as ids from hjemvej.journal where id = any (${journaler}::uuid[])) b`.execute(tx);
  const { ophold, egenbetaling, kommunerolle } = rows[0] ?? { ophold: null, egenbetaling: null, kommunerolle: null };
  const [opholdene, betalinger, roller] = [groupByJournal(ophold), groupByJournal(egenbetaling), groupByJournal(kommunerolle)];
  return new Map(
    journaler.map((id) => [
      id,
      {
        ophold: (opholdene.get(id) ?? []).map(({ udenNat, ...row }) => withPeriode(row, udenNat)),
        egenbetaling: (betalinger.get(id) ?? []).map((row) => withPeriode(row, false)),
        kommunerolle: (roller.get(id) ?? []).map((row) => withPeriode(row, false)),
      },
    ]),
  );
}

function withPeriode<T extends { readonly gyldig: string }>({ gyldig, ...row }: T, isWithoutNight: boolean) {
  const periode = parsePeriode(gyldig);
  return { ...row, gyldig: isWithoutNight ? { fra: periode.fra, til: periode.fra } : periode };
}

function groupByJournal<T extends { readonly journalId: string }>(rows: readonly T[] | null): ReadonlyMap<string, readonly T[]> {
  const grouped = new Map<string, T[]>();
  for (const row of rows ?? []) {
    const known = grouped.get(row.journalId);
    if (known) known.push(row);
    else grouped.set(row.journalId, [row]);
  }
  return grouped;
}
