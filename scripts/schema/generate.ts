import pg from 'pg';

const TYPES: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  time: 'string',
  bytea: 'Buffer',
  bool: 'boolean',
  int4: 'number',
  int8: 'number',
  date: 'IsoDate',
  timestamptz: 'Date',
  daterange: 'Periode',
  jsonb: 'unknown',
  _text: 'readonly string[]',
  _uuid: 'readonly string[]',
};

/** Types that are written as text. */
const WRITTEN_AS_TEXT = new Set(['daterange', 'jsonb']);

const HEADER = `// Generated from the migrated database by \`npm run schema\`; a test fails when it is out of date.
import type { ColumnType } from 'kysely';
import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Periode } from '../../law/kernel/periode.ts';

/** A column the database fills itself. */
type Given<T> = ColumnType<T, T | undefined, T>;
/** A column the ledger sets; the application only reads it. */
type Ledger<T> = ColumnType<T, never, never>;
`;

const LEDGER_COLUMNS = new Set(['registreret_at', 'registreret_af', 'position', 'erstattet_ved']);

interface ColumnRow {
  readonly skema: string;
  readonly tabel: string;
  readonly kolonne: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly given: boolean;
  readonly generated: boolean;
  readonly fakta: boolean;
}

const COLUMNS = `
  select n.nspname as skema, c.relname as tabel, a.attname as kolonne, t.typname as type, not a.attnotnull as nullable,
         a.atthasdef as given, a.attgenerated <> '' as generated,
         exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'foer_fakta') as fakta
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'v')
  join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('hjemvej', 'adgang', 'log')
  join pg_type t on t.oid = a.atttypid
  where a.attnum > 0 and not a.attisdropped
  order by n.nspname, c.relname, a.attnum`;

/** The TypeScript text of `src/server/db/schema.ts` for a migrated database. */
export async function generateSchema(owner: pg.ClientConfig): Promise<string> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<ColumnRow>(COLUMNS);
    return [HEADER, ...tablesOf(rows), databaseOf(rows), ''].join('\n');
  } finally {
    await client.end();
  }
}

function tablesOf(rows: readonly ColumnRow[]): readonly string[] {
  return [...Map.groupBy(rows, tableKey)].map(([key, columns]) =>
    [`export interface ${typeName(key)} {`, ...columns.map((column) => `  ${column.kolonne}: ${typeOf(column)};`), '}', ''].join('\n'),
  );
}

function databaseOf(rows: readonly ColumnRow[]): string {
  const keys = [...new Set(rows.map(tableKey))];
  return ['export interface Database {', ...keys.map((key) => `  '${key}': ${typeName(key)};`), '}'].join('\n');
}

function typeOf({ kolonne, type, nullable, given, generated, fakta }: ColumnRow): string {
  const base = TYPES[type];
  if (base === undefined) throw new Error(`no TypeScript type for the column type ${type}`);
  const withNull = nullable ? `${base} | null` : base;
  if (WRITTEN_AS_TEXT.has(type)) return `ColumnType<${withNull}, string${nullable ? ' | null' : ''}${given ? ' | undefined' : ''}, string>`;
  if (generated || (fakta && LEDGER_COLUMNS.has(kolonne))) return `Ledger<${withNull}>`;
  return given ? `Given<${withNull}>` : withNull;
}

function tableKey({ skema, tabel }: ColumnRow): string {
  return `${skema}.${tabel}`;
}

function typeName(key: string): string {
  return key.split(/[._]/).map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
}
