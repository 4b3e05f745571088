import { FileProblem } from './problem.ts';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const SEMICOLON = 0x3b;
const COMMA = 0x2c;
const SPACE = 0x20;

/** A line longer than this is no table. */
const LONGEST_LINE = 1_000_000;
/** How far a quoted field may run over line ends before its quote counts as never closed. */
const LONGEST_QUOTED = 8_192;
const MOST_FIELDS = 64;

/**
 * One record of a separated file, as places in the bytes it was read from. The same object is used for every record: take
 * what you need before the next.
 */
export class FileRecord {
  bytes: Buffer = Buffer.alloc(0);
  /** Line on which the record begins, from 1. */
  line = 0;
  start = 0;
  /** The first byte after the record, its line end left out. */
  end = 0;
  fields = 0;
  readonly starts = new Int32Array(MOST_FIELDS);
  readonly ends = new Int32Array(MOST_FIELDS);
  /** Whether the field was quoted and holds doubled quotes. */
  readonly doubled = new Uint8Array(MOST_FIELDS);
  /** Whether a quote was never closed, or something stood after it. */
  brokenQuote = false;
}

/** Splits bytes into records and fields. The separator, `;` or `,`, is found in the first line. */
export class RecordScanner {
  readonly #record = new FileRecord();
  readonly #onRecord: (record: FileRecord) => void;
  #separator = 0;
  #line = 1;
  #rest: Buffer = Buffer.alloc(0);
  #started = false;
  #hasQuotes = false;

  constructor(onRecord: (record: FileRecord) => void) {
    this.#onRecord = onRecord;
  }

  /** Takes the next bytes. Throws `FileProblem` if a line is too long. */
  push(chunk: Buffer): void {
    this.#scan(this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk, false);
  }

  /** Takes what is left after the last bytes. */
  finish(): void {
    this.#scan(this.#rest, true);
  }

  #scan(bytes: Buffer, last: boolean): void {
    let at = this.#begin(bytes, last);
    while (at >= 0 && at < bytes.length) {
      const next = this.#readRecord(bytes, at, last);
      if (next < 0) break;
      this.#onRecord(this.#record);
      at = next;
    }
    this.#rest = Buffer.from(bytes.subarray(Math.max(0, at)));
    if (this.#rest.length > LONGEST_LINE) throw new FileProblem('for-lang-linje', { linje: this.#line });
  }

  /** Where the first record begins, and by it the separator; -1 while the first line is not whole. */
  #begin(bytes: Buffer, last: boolean): number {
    if (this.#started) return 0;
    const lineEnd = bytes.indexOf(LF);
    if (lineEnd < 0 && !last) return -1;
    const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    this.#separator = separatorOf(bytes.subarray(start, lineEnd < 0 ? bytes.length : lineEnd));
    this.#started = true;
    return start;
  }

  /** Reads the record at a place and gives the place after it; -1 if its end is not among the bytes yet. */
  #readRecord(bytes: Buffer, start: number, last: boolean): number {
    const record = this.#record;
    record.bytes = bytes;
    record.start = start;
    record.brokenQuote = false;
    this.#hasQuotes = false;
    let at = start;
    for (let field = 0; ; field++) {
      const kept = field < MOST_FIELDS ? field : MOST_FIELDS - 1;
      at = bytes[at] === QUOTE ? this.#readQuoted(bytes, at, kept) : this.#readPlain(bytes, at, kept);
      if (record.brokenQuote && at < 0) return this.#closeBroken(bytes, start, last);
      if (at >= bytes.length && !last) return -1;
      if (at >= bytes.length || bytes[at] === LF) return this.#close(at, field + 1);
      at++;
    }
  }

  #readPlain(bytes: Buffer, start: number, field: number): number {
    const separator = this.#separator;
    const length = bytes.length;
    let at = start;
    while (at < length) {
      const byte = bytes[at];
      if (byte === separator || byte === LF) break;
      at++;
    }
    const record = this.#record;
    record.starts[field] = start;
    record.ends[field] = at;
    record.doubled[field] = 0;
    return at;
  }

  /** Reads a field that begins with a quote; -1 and `brokenQuote` if it is not closed within reason. */
  #readQuoted(bytes: Buffer, start: number, field: number): number {
    const record = this.#record;
    this.#hasQuotes = true;
    record.doubled[field] = 0;
    record.starts[field] = start + 1;
    let at = start + 1;
    for (; at < bytes.length; at++) {
      if (at - record.start > LONGEST_QUOTED) break;
      if (bytes[at] !== QUOTE) continue;
      if (bytes[at + 1] !== QUOTE) return this.#afterQuote(bytes, at, field);
      record.doubled[field] = 1;
      at++;
    }
    record.brokenQuote = true;
    return -1;
  }

  #afterQuote(bytes: Buffer, quote: number, field: number): number {
    this.#record.ends[field] = quote;
    let at = quote + 1;
    for (; at < bytes.length && bytes[at] !== this.#separator && bytes[at] !== LF; at++) {
      if (bytes[at] !== SPACE && bytes[at] !== CR) this.#record.brokenQuote = true;
    }
    return at;
  }

  /** A quote that is not closed: the rest may close it, if it is still to come; else only its own line is given up. */
  #closeBroken(bytes: Buffer, start: number, last: boolean): number {
    if (!last && bytes.length - start <= LONGEST_QUOTED) return -1;
    const lineEnd = bytes.indexOf(LF, start);
    return this.#close(lineEnd < 0 ? bytes.length : lineEnd, 0);
  }

  #close(end: number, fields: number): number {
    const record = this.#record;
    if (end - record.start > LONGEST_LINE) throw new FileProblem('for-lang-linje', { linje: this.#line });
    const before = end > record.start && record.bytes[end - 1] === CR ? end - 1 : end;
    const lastField = Math.min(fields, MOST_FIELDS) - 1;
    if (lastField >= 0 && (record.ends[lastField] as number) > before) record.ends[lastField] = before;
    record.end = before;
    record.fields = fields;
    record.line = this.#line;
    this.#line += 1 + (fields > 0 && this.#hasQuotes ? lineEndsWithin(record) : 0);
    return end + 1;
  }
}

/** Feeds a scanner with all the bytes of a source. */
export async function scanRecords(source: AsyncIterable<Buffer>, onRecord: (record: FileRecord) => void, onBytes: (bytes: number) => void = () => undefined): Promise<void> {
  const scanner = new RecordScanner(onRecord);
  for await (const chunk of source) {
    scanner.push(chunk);
    onBytes(chunk.length);
  }
  scanner.finish();
}

/** The more frequent of `;` and `,` outside quotes; `;` if there is neither. */
function separatorOf(line: Buffer): number {
  let [semicolons, commas, quoted] = [0, 0, false];
  for (const byte of line) {
    if (byte === QUOTE) quoted = !quoted;
    else if (!quoted && byte === SEMICOLON) semicolons++;
    else if (!quoted && byte === COMMA) commas++;
  }
  return commas > semicolons ? COMMA : SEMICOLON;
}

function lineEndsWithin({ bytes, start, end }: FileRecord): number {
  let count = 0;
  for (let at = bytes.indexOf(LF, start); at >= 0 && at < end; at = bytes.indexOf(LF, at + 1)) count++;
  return count;
}
