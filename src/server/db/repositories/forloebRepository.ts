import { sql } from 'kysely';
import { FAKTA_ARTER } from '../../../domain/ledger/arter.ts';
import type { Forloeb } from '../../../domain/ledger/fakta.ts';
import type { Tx } from '../database.ts';
import { parsePeriode } from '../typeParsers.ts';
import { fromCprColumns } from './cprToken.ts';
import { tableOf, toCamel } from './ledgerNames.ts';

type JsonRow = Readonly<Record<string, unknown>>;
type JsonForloeb = Readonly<Record<string, readonly JsonRow[] | null>> & { readonly borgere: readonly string[] };

/** Everything current about a person that the reader may see, in one statement; `null` if that is no journal at all. */
export async function readForloeb(tx: Tx, borgerId: string): Promise<Forloeb | null> {
  const { rows } = await sql<{ forloeb: JsonForloeb }>`select hjemvej.laes_forloeb(${borgerId}) as forloeb`.execute(tx);
  const json = rows[0]?.forloeb;
  if (!json?.['journaler']) return null;
  const facts = FAKTA_ARTER.map((art) => [art, (json[tableOf(art)] ?? []).map(toFakta)]);
  const journaler = json['journaler'].map(camelKeys);
  // The shape is that of laes_forloeb; the catalogue test holds its columns to FELTNAVNE.
  return { borgere: json.borgere, journaler, ...Object.fromEntries(facts) } as Forloeb;
}

function toFakta(row: JsonRow): JsonRow {
  const { cpr_krypteret, cpr_noegle, cpr_hash, ...rest } = row;
  const fields = camelKeys(rest);
  if (typeof row['gyldig'] === 'string') fields['gyldig'] = parsePeriode(row['gyldig']);
  if (typeof row['ankomst_kl'] === 'string') fields['ankomstKl'] = row['ankomst_kl'].slice(0, 5);
  if ('cpr_krypteret' in row) fields['cpr'] = fromCprColumns({ cpr_krypteret: bytes(cpr_krypteret), cpr_noegle: text(cpr_noegle), cpr_hash: bytes(cpr_hash) });
  return fields;
}

function camelKeys(row: JsonRow): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [toCamel(name), value]));
}

function bytes(value: unknown): Buffer | null {
  return typeof value === 'string' ? Buffer.from(value.slice(2), 'hex') : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
