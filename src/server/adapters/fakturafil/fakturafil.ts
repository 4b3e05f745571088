import { addDays, toIsoDate, type DayNumber, type IsoDate } from '../../../law/kernel/dato.ts';
import { oere, type Oere } from '../../../law/kernel/penge.ts';
import { inspectBytes, ProblemLog, type FieldProblem } from '../opholdsfil/index.ts';
import { readTable, type Kolonner, type Raekke } from '../opholdsfil/tabel.ts';

/** The columns of a file of invoice lines, in the order people are told. */
export const FAKTURA_KOLONNER = {
  required: ['nummer', 'dato', 'boform', 'borger', 'fra', 'til', 'dage', 'takst', 'beloeb'],
  optional: [],
} as const satisfies Kolonner;

type Kolonne = (typeof FAKTURA_KOLONNER.required)[number];

/** What is wrong with a field beside what can't be read at all. */
export type Fakturafilfejl =
  | FieldProblem['kind']
  | 'antal'
  | 'kreditnota'
  | 'i-fremtiden'
  | 'ukendt-boform'
  | 'ukendt-cpr'
  | 'anden-dato'
  | 'samme-linje'
  | 'nummer-findes';

/** One field that can't be used. The value goes back to whoever sent the file and to no log. */
export interface Fakturafilproblem extends Omit<FieldProblem, 'kind'> {
  readonly kind: Fakturafilfejl;
}

/** A line of the file. `til` is the first day after; `borger` is whom it is about as written there. */
export interface Fakturaraekke {
  readonly line: number;
  readonly nummer: string;
  readonly dato: IsoDate;
  readonly boform: string;
  readonly borger: string;
  readonly fra: IsoDate;
  readonly til: IsoDate;
  readonly dage: number;
  readonly oerePrDoegn: Oere;
  readonly beloeb: Oere;
}

/** The lines that could be read, and everything that could not. */
export interface Fakturafil {
  readonly raekker: readonly Fakturaraekke[];
  readonly problemer: readonly Fakturafilproblem[];
}

const COLUMN = Object.fromEntries(FAKTURA_KOLONNER.required.map((name, at) => [name, at])) as Readonly<Record<Kolonne, number>>;
const MOST_DAYS = 3660;

/** Reads the bytes of a CSV file or a spreadsheet. Throws `FileProblem` if it is neither or lacks the header. */
export async function readFakturafil(bytes: Buffer, today: IsoDate): Promise<Fakturafil> {
  const log = new ProblemLog();
  const own: Fakturafilproblem[] = [];
  const raekker: Fakturaraekke[] = [];
  await readTable(await inspectBytes(bytes), {
    kolonner: FAKTURA_KOLONNER,
    problems: log,
    onRow: (row) => {
      const [read, problemer] = readRow(row, today);
      own.push(...problemer);
      if (read && problemer.length === 0) raekker.push(read);
    },
  });
  const problemer = [...log.first, ...own, ...acrossLines(raekker)].toSorted((a, b) => a.line - b.line);
  return { raekker, problemer };
}

type Read = readonly [Fakturaraekke | null, readonly Fakturafilproblem[]];

function readRow(row: Raekke, today: IsoDate): Read {
  const own: Fakturafilproblem[] = [];
  const reject = (column: Kolonne, kind: Fakturafilfejl): null => {
    own.push({ line: row.line, column, value: row.isEmpty(COLUMN[column]) ? '' : (row.text(COLUMN[column]) ?? ''), kind });
    return null;
  };
  const [nummer, boform, borger] = [row.text(COLUMN.nummer), row.text(COLUMN.boform), row.text(COLUMN.borger)];
  const [dato, fra, last] = [dateOf(row.day(COLUMN.dato)), dateOf(row.day(COLUMN.fra)), dateOf(row.day(COLUMN.til))];
  if (dato !== null && dato > today) reject('dato', 'i-fremtiden');
  if (fra !== null && last !== null && last < fra) reject('til', 'til-foer-fra');
  const dage = readDage(row, reject);
  const [takst, beloeb] = [amountOf(row, 'takst', reject), amountOf(row, 'beloeb', reject)];
  if (nummer === null || boform === null || borger === null || dato === null || fra === null || last === null || dage === null || takst === null || beloeb === null) return [null, own];
  return [{ line: row.line, nummer, dato, boform, borger, fra, til: addDays(last, 1), dage, oerePrDoegn: takst, beloeb }, own];
}

type Reject = (column: Kolonne, kind: Fakturafilfejl) => null;

function readDage(row: Raekke, reject: Reject): number | null {
  const text = row.text(COLUMN.dage);
  if (text === null) return null;
  if (/^-\s*\d/.test(text)) return reject('dage', 'kreditnota');
  const dage = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return dage < 1 || dage > MOST_DAYS ? reject('dage', 'antal') : dage;
}

/** An amount; one below nothing is a credit note, and is told as such. */
function amountOf(row: Raekke, column: 'takst' | 'beloeb', reject: Reject): Oere | null {
  const text = row.isEmpty(COLUMN[column]) ? null : row.text(COLUMN[column]);
  if (text !== null && /^-\s*\d/.test(text)) return reject(column, 'kreditnota');
  const amount = row.amount(COLUMN[column]);
  return amount === null ? null : oere(amount);
}

function dateOf(day: number | null): IsoDate | null {
  return day === null ? null : toIsoDate(day as DayNumber);
}

/** An invoice has one date, and tells of a person and a day once. */
function acrossLines(raekker: readonly Fakturaraekke[]): readonly Fakturafilproblem[] {
  const first = new Map<string, Fakturaraekke>();
  const told = new Map<string, Fakturaraekke>();
  return raekker.flatMap((raekke) => {
    const invoice = keyOf(raekke);
    const of = first.get(invoice) ?? raekke;
    first.set(invoice, of);
    const line = [invoice, raekke.borger.toLowerCase(), raekke.fra].join('\n');
    const before = told.get(line);
    if (before === undefined) told.set(line, raekke);
    return [
      ...(of.dato === raekke.dato ? [] : [{ line: raekke.line, column: 'dato', value: raekke.dato, kind: 'anden-dato', params: { linje: of.line, dato: of.dato } } as const]),
      ...(before ? [{ line: raekke.line, column: 'borger', value: '', kind: 'samme-linje', params: { linje: before.line } } as const] : []),
    ];
  });
}

/** Which invoice a line belongs to: the number of the boform. */
export function keyOf({ boform, nummer }: Pick<Fakturaraekke, 'boform' | 'nummer'>): string {
  return [boform.trim().toLowerCase(), nummer].join('\n');
}
