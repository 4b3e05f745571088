import { sql } from 'kysely';
import { FAKTA_ARTER, felterOf } from '../../../domain/ledger/arter.ts';
import type { Felter } from '../../../domain/ledger/felter.ts';
import type { FaktaArt, Forloeb, GemtFakta } from '../../../domain/ledger/fakta.ts';
import type { Fundet } from '../../../domain/ledger/tilbagekald.ts';
import type { Periode } from '../../../law/kernel/periode.ts';
import type { Tilbagekaldelse } from '../../kommandoer/version.ts';
import type { Tx } from '../database.ts';
import { parsePeriode } from '../typeParsers.ts';
import { fromCprColumns } from './cprToken.ts';
import { tableOf, toCamel } from './ledgerNames.ts';

type JsonRow = Readonly<Record<string, unknown>>;
/** A course as the database gives it: rows by table. */
export type JsonForloeb = Readonly<Record<string, readonly JsonRow[] | null>> & { readonly borgere: readonly string[] };

/** Everything current about a person that the reader may see, in one statement; `null` if that is no journal at all. */
export async function readForloeb(tx: Tx, borgerId: string): Promise<Forloeb | null> {
  const { rows } = await sql<{ forloeb: JsonForloeb }>`select hjemvej.laes_forloeb(${borgerId}) as forloeb`.execute(tx);
  return toForloeb(rows[0]?.forloeb);
}

/** What was withdrawn about a person and nothing has replaced since, as far as the reader may see it. */
export async function readTilbagekaldelser(tx: Tx, borgerId: string): Promise<readonly Tilbagekaldelse[]> {
  const { rows } = await sql<{ svar: readonly Tilbagekaldelse[] }>`select hjemvej.laes_tilbagekaldte(${borgerId}) as svar`.execute(tx);
  return rows[0]?.svar ?? [];
}

/** The courses of several persons in one statement. Persons of whom the reader may see no journal are left out. */
export async function readManyForloeb(tx: Tx, borgere: readonly string[]): Promise<readonly Forloeb[]> {
  const { rows } = await sql<{ forloeb: JsonForloeb }>`select hjemvej.laes_forloeb(b) as forloeb from unnest(${borgere}::uuid[]) b`.execute(tx);
  return rows.map(({ forloeb }) => toForloeb(forloeb)).filter((forloeb) => forloeb !== null);
}

/**
 * The fields a row had that another replaced; `null` if the reader may see no such row. For putting back what was.
 */
export async function readFelter<A extends FaktaArt>(tx: Tx, art: A, id: string): Promise<Felter[A] | null> {
  const { rows } = await sql<{ fakta: JsonRow }>`select to_json(t) as fakta from ${sql.table(`hjemvej.${tableOf(art)}`)} t where id = ${id}`.execute(tx);
  return rows[0] ? felterOf(art, toFakta(rows[0].fakta) as unknown as GemtFakta<A>) : null;
}

/** The rows among these ids by which a fact was withdrawn and that nothing has replaced since. */
export async function readTilbagekaldte(tx: Tx, ids: readonly string[]): Promise<readonly Fundet[]> {
  const parts = FAKTA_ARTER.map((art) => sql`
    select ${sql.lit(art)}::text as art, to_json(t) as fakta from ${sql.table(`hjemvej.${tableOf(art)}`)} t
     where t.id = any (${ids}::uuid[]) and t.tilbagekaldt and t.erstattet_ved is null`);
  const { rows } = await sql<{ art: FaktaArt; fakta: JsonRow }>`${sql.join(parts, sql` union all `)}`.execute(tx);
  return rows.map(({ art, fakta }) => ({ art, fakta: toFakta(fakta) as unknown as GemtFakta<FaktaArt> }));
}

/**
 * What was last recorded of the places of a stay between two rows of the ledger, withdrawn or not. A command records the stay,
 * then its places, then the discharge, and no other writes of that person meanwhile: so these are the discharge's.
 */
export async function readPladserBetween(tx: Tx, opholdId: string, { efter, foer }: { readonly efter: number; readonly foer: number }): Promise<readonly GemtFakta<'pladsbelaegning'>[]> {
  const { rows } = await sql<{ fakta: JsonRow }>`
    select to_json(t) as fakta from hjemvej.pladsbelaegning t
     where t.ophold_id = ${opholdId} and t.position > ${efter} and t.position < ${foer} and t.erstattet_ved is null
     order by t.position`.execute(tx);
  return rows.map(({ fakta }) => toFakta(fakta) as unknown as GemtFakta<'pladsbelaegning'>);
}

/** A course from its rows; `null` without a journal that the reader may see. */
export function toForloeb(json: JsonForloeb | undefined): Forloeb | null {
  if (!json?.['journaler']) return null;
  const facts = FAKTA_ARTER.map((art) => [art, (json[tableOf(art)] ?? []).map(toFakta)]);
  const journaler = json['journaler'].map(camelKeys);
  // The shape is that of laes_forloeb; the catalogue test holds its columns to FELTNAVNE.
  return { borgere: json.borgere, journaler, ...Object.fromEntries(facts) } as Forloeb;
}

function toFakta(row: JsonRow): JsonRow {
  const { cpr_krypteret, cpr_noegle, cpr_hash, uden_nat, ...rest } = row;
  const fields = camelKeys(rest);
  if (typeof row['gyldig'] === 'string') fields['gyldig'] = readPeriode(row['gyldig'], uden_nat === true);
  if (typeof row['ankomst_kl'] === 'string') fields['ankomstKl'] = row['ankomst_kl'].slice(0, 5);
  if (typeof row['klokken'] === 'string') fields['klokken'] = row['klokken'].slice(0, 5);
  if ('cpr_krypteret' in row) fields['cpr'] = fromCprColumns({ cpr_krypteret: bytes(cpr_krypteret), cpr_noegle: text(cpr_noegle), cpr_hash: bytes(cpr_hash) });
  return fields;
}

/** A stay without a night is kept as a range of one day: see the table. */
function readPeriode(text: string, isWithoutNight: boolean): Periode {
  const gyldig = parsePeriode(text);
  return isWithoutNight ? { fra: gyldig.fra, til: gyldig.fra } : gyldig;
}

function camelKeys(row: JsonRow): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name in row) fields[toCamel(name)] = row[name];
  return fields;
}

function bytes(value: unknown): Buffer | null {
  return typeof value === 'string' ? Buffer.from(value.slice(2), 'hex') : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
