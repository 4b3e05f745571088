import { TextDecoder } from 'node:util';
import type { ByteSpan } from './byteRegister.ts';
import type { Kilde, Tegnsaet } from './kilde.ts';
import { scanRecords, type FileRecord } from './records.ts';
import { FileProblem, type FieldProblemKind, type ProblemLog } from './problem.ts';
import { readSource } from './regneark.ts';
import { parseDay, parseOere } from './vaerdier.ts';

/** The columns of a table: those it must have and those it may have, by their names in the header. */
export interface Kolonner {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** A row of a table, read field by field. A field that can't be read is written to the problems and gives `null`. */
export class Raekke {
  readonly #tegnsaet: TextDecoder;
  readonly #problems: ProblemLog;
  readonly #columns: readonly string[];
  /** For each column, its place among the fields; -1 where the file lacks it. */
  readonly #places: Int32Array;
  #record: FileRecord | null = null;
  #from = 0;
  #to = 0;
  #faulty = false;

  constructor({ tegnsaet, problems, columns, places }: { tegnsaet: Tegnsaet; problems: ProblemLog; columns: readonly string[]; places: Int32Array }) {
    this.#tegnsaet = new TextDecoder(tegnsaet);
    this.#problems = problems;
    this.#columns = columns;
    this.#places = places;
  }

  moveTo(record: FileRecord): void {
    this.#record = record;
    this.#faulty = false;
  }

  get line(): number {
    return this.#record?.line ?? 0;
  }

  /** Whether any field read so far could not be read. */
  get faulty(): boolean {
    return this.#faulty;
  }

  isEmpty(column: number): boolean {
    return !this.#locate(column);
  }

  /** The bytes of a field, as they stand in the file. Good until the next row. */
  name(column: number): ByteSpan | null {
    if (!this.#locate(column)) return this.reject(column, 'mangler');
    if (this.#isDoubled(column)) return this.#undoubled();
    return { bytes: this.#bytes, from: this.#from, to: this.#to };
  }

  text(column: number): string | null {
    return this.#locate(column) ? this.#value(column) : this.reject(column, 'mangler');
  }

  /** A day number. */
  day(column: number): number | null {
    if (!this.#locate(column)) return this.reject(column, 'mangler');
    const day = parseDay(this.#bytes, this.#from, this.#to);
    return Number.isNaN(day) ? this.reject(column, 'dato') : day;
  }

  /** An amount in øre. */
  amount(column: number): number | null {
    if (!this.#locate(column)) return this.reject(column, 'mangler');
    const amount = parseOere(this.#bytes, this.#from, this.#to);
    return typeof amount === 'number' ? amount : this.reject(column, amount);
  }

  /** The place of the field among some words; capital letters are as good as small ones. */
  word(column: number, words: readonly string[]): number | null {
    if (!this.#locate(column)) return this.reject(column, 'mangler');
    for (let word = 0; word < words.length; word++) if (this.#says(words[word] ?? '')) return word;
    return this.reject(column, 'ord', { ord: words.join(', ') });
  }

  /** Notes that a field is wrong. */
  reject(column: number, kind: FieldProblemKind, params?: Readonly<Record<string, string | number>>): null {
    this.#faulty = true;
    const value = this.#locate(column) ? this.#value(column) : '';
    this.#problems.add({ line: this.line, column: this.#columns[column] ?? '', value, kind, ...(params && { params }) });
    return null;
  }

  get #bytes(): Buffer {
    return this.#record?.bytes ?? Buffer.alloc(0);
  }

  /** Finds a field, blanks at its ends left out, and tells whether there is anything in it. */
  #locate(column: number): boolean {
    const record = this.#record;
    const place = this.#places[column] ?? -1;
    if (!record || place < 0 || place >= record.fields) return false;
    let from = record.starts[place] as number;
    let to = record.ends[place] as number;
    while (from < to && isBlank(record.bytes[from])) from++;
    while (to > from && isBlank(record.bytes[to - 1])) to--;
    this.#from = from;
    this.#to = to;
    return to > from;
  }

  /** Whether the field located last is this word, capital letters or not. Words have no letters but a–z and digits. */
  #says(word: string): boolean {
    if (word.length !== this.#to - this.#from) return false;
    for (let at = 0; at < word.length; at++) if (((this.#bytes[this.#from + at] as number) | LOWER_CASE) !== (word.charCodeAt(at) | LOWER_CASE)) return false;
    return true;
  }

  #value(column: number): string {
    const text = decodeName({ bytes: this.#bytes, from: this.#from, to: this.#to }, this.#tegnsaet);
    return this.#isDoubled(column) ? text.replaceAll('""', '"') : text;
  }

  #isDoubled(column: number): boolean {
    return this.#record?.doubled[this.#places[column] ?? 0] === 1;
  }

  #undoubled(): ByteSpan {
    // Byte by byte, so that letters of any encoding come through.
    const bytes = Buffer.from(this.#bytes.toString('latin1', this.#from, this.#to).replaceAll('""', '"'), 'latin1');
    return { bytes, from: 0, to: bytes.length };
  }
}

/** The bit that tells a small letter from a capital one; digits have it already. */
const LOWER_CASE = 0x20;

/** What a reader of a table is told. */
export interface TableReading {
  readonly kolonner: Kolonner;
  readonly problems: ProblemLog;
  /** A row; the same object for every row. */
  readonly onRow: (row: Raekke) => void;
  readonly onBytes?: (bytes: number) => void;
}

/** Reads a table by its header, row by row. Throws `FileProblem` if it has no such header. Empty lines are passed over. */
export async function readTable(kilde: Kilde, { kolonner, problems, onRow, onBytes }: TableReading): Promise<void> {
  const columns = [...kolonner.required, ...kolonner.optional];
  let header: { row: Raekke; fields: number } | null = null;
  await scanRecords(
    await readSource(kilde),
    (record) => {
      if (isEmptyRecord(record)) return;
      if (header === null) {
        header = { row: new Raekke({ tegnsaet: kilde.tegnsaet, problems, columns, places: findColumns(record, kolonner, kilde.tegnsaet) }), fields: record.fields };
        return;
      }
      if (isWhole(record, header.fields, problems)) {
        header.row.moveTo(record);
        onRow(header.row);
      }
    },
    onBytes,
  );
}

function findColumns(record: FileRecord, { required, optional }: Kolonner, tegnsaet: Tegnsaet): Int32Array {
  const decoder = new TextDecoder(tegnsaet);
  const names = Array.from({ length: Math.min(record.fields, record.starts.length) }, (_, field) =>
    decodeName({ bytes: record.bytes, from: record.starts[field] ?? 0, to: record.ends[field] ?? 0 }, decoder).trim().toLowerCase(),
  );
  while (names.at(-1) === '') names.pop();
  const known = [...required, ...optional];
  refuse('mangler-kolonner', required.filter((name) => !names.includes(name)));
  refuse('ukendte-kolonner', names.filter((name) => !known.includes(name)));
  refuse('dobbelte-kolonner', names.filter((name, at) => names.indexOf(name) !== at));
  return Int32Array.from(known, (name) => names.indexOf(name));
}

function refuse(kind: 'mangler-kolonner' | 'ukendte-kolonner' | 'dobbelte-kolonner', names: readonly string[]): void {
  if (names.length > 0) throw new FileProblem(kind, { kolonner: names.map((name) => (name === '' ? '""' : name.slice(0, 40))).slice(0, 12).join(', ') });
}

/** Whether a record has a field for each column; more are allowed only if they are empty. */
function isWhole(record: FileRecord, expected: number, problems: ProblemLog): boolean {
  if (!record.brokenQuote && record.fields >= expected && !hasMoreThan(record, expected)) return true;
  const kind = record.brokenQuote ? 'anfoerselstegn' : 'antal-felter';
  // The line itself is not shown: it may begin with a CPR number.
  problems.add({ line: record.line, column: '', value: '', kind, params: { ventet: expected, fundet: record.fields } });
  return false;
}

function hasMoreThan(record: FileRecord, expected: number): boolean {
  for (let field = expected; field < Math.min(record.fields, record.starts.length); field++) if (!isBlankField(record, field)) return true;
  return false;
}

function isEmptyRecord(record: FileRecord): boolean {
  if (record.brokenQuote) return false;
  for (let field = 0; field < Math.min(record.fields, record.starts.length); field++) if (!isBlankField(record, field)) return false;
  return true;
}

function isBlankField({ bytes, starts, ends }: FileRecord, field: number): boolean {
  for (let at = starts[field] as number; at < (ends[field] as number); at++) if (!isBlank(bytes[at])) return false;
  return true;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}

/** A name as text. */
export function decodeName({ bytes, from, to }: ByteSpan, decoder: TextDecoder): string {
  for (let at = from; at < to; at++) if ((bytes[at] as number) >= 0x80) return decoder.decode(bytes.subarray(from, to));
  return bytes.toString('latin1', from, to);
}
