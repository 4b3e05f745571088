import { toIsoDate, type DayNumber, type IsoDate } from '../../../law/kernel/dato.ts';
import { oere, type Oere } from '../../../law/kernel/penge.ts';
import { kontonoegle } from '../../../domain/oekonomi/afstemning/kontering.ts';
import type { Finanspost } from '../../../domain/oekonomi/afstemning/afstem.ts';
import { parseCpr } from '../../access/cpr/cpr.ts';
import { inspectBytes, ProblemLog, type FieldProblem } from '../opholdsfil/index.ts';
import { readTable, type Kolonner, type Raekke } from '../opholdsfil/tabel.ts';
import { parseOere } from '../opholdsfil/vaerdier.ts';

/** The columns of a file from the municipality's ledger, in the order people are told. */
export const FINANS_KOLONNER = {
  required: ['posteringsnummer', 'konto', 'dato', 'beloeb'],
  optional: ['reference', 'tekst'],
} as const satisfies Kolonner;

type Kolonne = (typeof FINANS_KOLONNER.required)[number] | (typeof FINANS_KOLONNER.optional)[number];

/** What is wrong with a field beside what can't be read at all. */
export type Finansfilfejl = FieldProblem['kind'] | 'i-fremtiden' | 'ukendt-konto' | 'samme-nummer' | 'for-lang';

/** One field that can't be used. The value goes back to whoever sent the file and to no log. */
export interface Finansfilproblem extends Omit<FieldProblem, 'kind'> {
  readonly kind: Finansfilfejl;
}

/** A row of the file, and on which line it stands. */
export interface Finansraekke extends Finanspost {
  readonly line: number;
}

/** The rows that could be read, and everything that could not. */
export interface Finansfil {
  readonly raekker: readonly Finansraekke[];
  readonly problemer: readonly Finansfilproblem[];
}

/** What a file is held to. Rows of accounts nobody posts to here are refused: the rest of the ledger is none of our business. */
export interface Filgrundlag {
  readonly today: IsoDate;
  readonly konti: readonly string[];
}

const NAMES: readonly Kolonne[] = [...FINANS_KOLONNER.required, ...FINANS_KOLONNER.optional];
const COLUMN = Object.fromEntries(NAMES.map((name, at) => [name, at])) as Readonly<Record<Kolonne, number>>;
const LONGEST: Readonly<Record<'posteringsnummer' | 'konto' | 'reference' | 'tekst', number>> = { posteringsnummer: 60, konto: 60, reference: 60, tekst: 500 };
const MOST_KONTI_NAMED = 8;

/** Reads the bytes of a CSV file or a spreadsheet. Throws `FileProblem` if it is neither or lacks the header. */
export async function readFinansfil(bytes: Buffer, grundlag: Filgrundlag): Promise<Finansfil> {
  const log = new ProblemLog();
  const own: Finansfilproblem[] = [];
  const raekker: Finansraekke[] = [];
  const konti = new Set(grundlag.konti.map(kontonoegle));
  await readTable(await inspectBytes(bytes), {
    kolonner: FINANS_KOLONNER,
    problems: log,
    onRow: (row) => {
      const read = readRow(row, { konti, grundlag, reject: (column, kind, params) => own.push({ line: row.line, column, value: row.isEmpty(COLUMN[column]) ? '' : (row.text(COLUMN[column]) ?? ''), kind, ...(params && { params }) }) });
      if (read) raekker.push(read);
    },
  });
  return { raekker, problemer: [...log.first, ...own, ...sameNumbers(raekker)].toSorted((a, b) => a.line - b.line) };
}

interface Raekkegrundlag {
  readonly konti: ReadonlySet<string>;
  readonly grundlag: Filgrundlag;
  readonly reject: (column: Kolonne, kind: Finansfilfejl, params?: Readonly<Record<string, string | number>>) => void;
}

function readRow(row: Raekke, at: Raekkegrundlag): Finansraekke | null {
  const { konti, grundlag, reject } = at;
  const [nummer, konto] = [row.text(COLUMN.posteringsnummer), row.text(COLUMN.konto)];
  const dato = dateOf(row.day(COLUMN.dato));
  const beloeb = signedAmount(row, at);
  const [reference, tekst] = [optional(row, 'reference'), optional(row, 'tekst')];
  if (dato !== null && dato > grundlag.today) reject('dato', 'i-fremtiden');
  if (konto !== null && !konti.has(kontonoegle(konto))) reject('konto', 'ukendt-konto', { konti: grundlag.konti.slice(0, MOST_KONTI_NAMED).join(', ') });
  for (const [column, value] of [['posteringsnummer', nummer], ['konto', konto], ['reference', reference], ['tekst', tekst]] as const) {
    if ((value?.length ?? 0) > LONGEST[column]) reject(column, 'for-lang', { laengst: LONGEST[column] });
  }
  if (nummer === null || konto === null || dato === null || beloeb === null) return null;
  return { line: row.line, nummer, konto, dato, beloeb, reference: reference && strikeCpr(reference, /\b\d{6}-\d{4}\b/g), tekst: tekst && strikeCpr(tekst, /\b\d{6}-?\d{4}\b/g) };
}

function optional(row: Raekke, column: 'reference' | 'tekst'): string | null {
  return row.isEmpty(COLUMN[column]) ? null : row.text(COLUMN[column]);
}

/** An amount with its sign, before it or, as some ledgers write it, after. */
function signedAmount(row: Raekke, { reject }: Raekkegrundlag): Oere | null {
  const text = row.text(COLUMN.beloeb);
  if (text === null) return null;
  const minus = /^-|-$/.test(text);
  const bytes = Buffer.from(text.replace(/^[-+]\s*|\s*-$/, ''), 'latin1');
  const amount = parseOere(bytes, 0, bytes.length);
  if (typeof amount === 'number') return oere(minus ? 0 - amount : amount);
  reject('beloeb', amount === 'negativt-beloeb' ? 'beloeb' : amount);
  return null;
}

/** A text with its CPR numbers struck out: the reconciliation needs none. Ten digits alone may be the number of an invoice. */
function strikeCpr(text: string, written: RegExp): string {
  return text.replaceAll(written, (digits) => (parseCpr(digits) ? '******-****' : digits));
}

function dateOf(day: number | null): IsoDate | null {
  return day === null ? null : toIsoDate(day as DayNumber);
}

/** A number stands once in a file. */
function sameNumbers(raekker: readonly Finansraekke[]): readonly Finansfilproblem[] {
  const first = new Map<string, number>();
  return raekker.flatMap(({ nummer, line }) => {
    const before = first.get(nummer);
    if (before === undefined) first.set(nummer, line);
    return before === undefined ? [] : [{ line, column: 'posteringsnummer', value: nummer, kind: 'samme-nummer', params: { linje: before } } as const];
  });
}
