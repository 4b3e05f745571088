import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { FileProblem } from './problem.ts';

export type Tegnsaet = 'utf-8' | 'windows-1252';

/** A file that was looked through once: what it is, in which letters, and how long. */
export interface Kilde {
  readonly path: string;
  readonly kind: 'csv' | 'xlsx';
  readonly tegnsaet: Tegnsaet;
  readonly bytes: number;
  /** All of it, if it came over the wire and lies on no disk. */
  readonly indhold?: Buffer;
}

const CHUNK = 1 << 20;
const NUL = 0;

/** The bytes of a source, a chunk at a time. */
export function readBytes({ path, indhold }: Pick<Kilde, 'path' | 'indhold'>): AsyncIterable<Buffer> {
  return indhold ? wholeOf(indhold) : readFile(path);
}

async function* wholeOf(indhold: Buffer): AsyncGenerator<Buffer> {
  yield indhold;
}

function readFile(path: string): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>;
}

/**
 * Looks a file through. It is UTF-8 if every byte of it is, else Windows-1252: no Danish text in the one is by chance text
 * in the other. Throws `FileProblem` if there is nothing to read in it.
 */
export async function inspectFile(path: string): Promise<Kilde> {
  const info = await stat(path).catch(() => null);
  if (!info?.isFile()) throw new FileProblem('findes-ikke');
  return inspect({ path, bytes: info.size });
}

/** Looks bytes through that lie on no disk. Throws `FileProblem` if there is nothing to read in them. */
export async function inspectBytes(indhold: Buffer): Promise<Kilde> {
  return inspect({ path: '', bytes: indhold.length, indhold });
}

async function inspect(source: Pick<Kilde, 'path' | 'bytes' | 'indhold'>): Promise<Kilde> {
  let utf8 = true;
  let blank = true;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of readBytes(source)) {
    const seen = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    if (blank && isZip(seen)) return { ...source, kind: 'xlsx', tegnsaet: 'utf-8' };
    refuseOtherThanText(seen, blank);
    blank &&= /^[\s\uFEFF]*$/.test(seen.toString('utf8'));
    const whole = seen.length - unfinishedTail(seen);
    utf8 &&= isUtf8(seen.subarray(0, whole));
    rest = seen.subarray(whole);
  }
  if (blank) throw new FileProblem('tom');
  return { ...source, kind: 'csv', tegnsaet: utf8 && rest.length === 0 ? 'utf-8' : 'windows-1252' };
}

function isZip(start: Buffer): boolean {
  return start.length > 3 && start[0] === 0x50 && start[1] === 0x4b && start[2] === 3 && start[3] === 4;
}

function refuseOtherThanText(bytes: Buffer, atStart: boolean): void {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (atStart && utf16) throw new FileProblem('utf16');
  if (bytes.includes(NUL)) throw new FileProblem('binaer');
}

/** How many bytes at the end begin a UTF-8 letter that the next chunk finishes. */
function unfinishedTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return lengthOfLetter(byte) > back ? back : 0;
  }
  return 0;
}

function lengthOfLetter(firstByte: number): number {
  if (firstByte >= 0xf0) return 4;
  return firstByte >= 0xe0 ? 3 : 2;
}
