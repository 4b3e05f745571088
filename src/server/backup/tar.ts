import { BackupError } from './errors.ts';

/** A file of an archive; a name that ends in `/` is a folder. The content of one must be read before the next is asked for. */
export interface ArchiveEntry {
  readonly name: string;
  readonly size: number;
  readonly content: AsyncIterable<Uint8Array>;
}

const BLOCK = 512;
const LONGEST_NAME = 100;
const CHECKSUM_AT = 148;
const FILE = '0';
const FOLDER = '5';

/** An archive in the form `tar` reads (ustar), so that a backup can be opened without Hjemvej. */
export async function* writeTar(entries: AsyncIterable<ArchiveEntry>): AsyncGenerator<Uint8Array, void> {
  for await (const { name, size, content } of entries) {
    yield headerOf(name, size);
    yield* exactly(size, content);
    yield Buffer.alloc(paddingOf(size));
  }
  yield Buffer.alloc(2 * BLOCK);
}

/**
 * The files of an archive, one after the other. Throws `BackupError` `skadet` for an archive that is cut short or no
 * archive, and for a name that points out of it: who can make a backup must not be able to write elsewhere.
 */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveEntry, void> {
  const bytes = new ByteReader(source);
  for (;;) {
    const header = await bytes.take(BLOCK);
    if (header.every((byte) => byte === 0)) return;
    const { name, size } = parseHeader(header);
    const content = bytes.stream(size);
    yield { name, size, content };
    // What the reader left is passed over.
    while (!(await content.next()).done);
    await bytes.take(paddingOf(size));
  }
}

/** A file changes while it is copied: what it has grown is left out, what it has lost is zeros. Replay of the log mends both. */
async function* exactly(size: number, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let left = size;
  for await (const chunk of content) {
    if (left === 0) break;
    yield chunk.subarray(0, left);
    left -= Math.min(left, chunk.length);
  }
  while (left > 0) {
    const zeros = Buffer.alloc(Math.min(left, 1 << 20));
    yield zeros;
    left -= zeros.length;
  }
}

function headerOf(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > LONGEST_NAME) throw new RangeError('a name too long for the archive');
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, 'utf8');
  header.write(`${octal(name.endsWith('/') ? 0o700 : 0o600, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0${octal(size, 11)}\0${octal(0, 11)}\0`, 100, 'ascii');
  header.write(`        ${name.endsWith('/') ? FOLDER : FILE}`, CHECKSUM_AT, 'ascii');
  header.write('ustar\u000000', 257, 'ascii');
  header.write(`${octal(checksumOf(header), 6)}\0 `, CHECKSUM_AT, 'ascii');
  return header;
}

function parseHeader(header: Buffer): { name: string; size: number } {
  const name = textAt(header, 0, LONGEST_NAME);
  const size = Number.parseInt(textAt(header, 124, 12), 8);
  const checksum = Number.parseInt(textAt(header, CHECKSUM_AT, 8), 8);
  const blanked = Buffer.from(header).fill(' ', CHECKSUM_AT, CHECKSUM_AT + 8);
  const type = textAt(header, 156, 1);
  const whole = textAt(header, 257, 5) === 'ustar' && checksum === checksumOf(blanked) && Number.isSafeInteger(size);
  if (!whole || !isSafeName(name) || type !== (name.endsWith('/') ? FOLDER : FILE)) throw new BackupError('skadet');
  return { name, size };
}

function isSafeName(name: string): boolean {
  const parts = name.replace(/\/$/, '').split('/');
  return /^[\w./-]+$/.test(name) && parts.every((part) => part !== '' && part !== '.' && part !== '..');
}

function checksumOf(header: Buffer): number {
  return header.reduce((sum, byte) => sum + byte, 0);
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

function textAt(header: Buffer, from: number, length: number): string {
  const [text = ''] = header.toString('utf8', from, from + length).split('\0');
  return text.trim();
}

function paddingOf(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

/** Takes bytes from a source in the portions asked for. */
class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async take(length: number): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    for await (const part of this.stream(length)) parts.push(part);
    return Buffer.concat(parts);
  }

  async *stream(length: number): AsyncGenerator<Uint8Array, void> {
    for (let left = length; left > 0; ) {
      const part = (await this.#filled()).subarray(0, left);
      this.#rest = this.#rest.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }

  async #filled(): Promise<Uint8Array> {
    while (this.#rest.length === 0) {
      const next = await this.#source.next();
      if (next.done) throw new BackupError('skadet');
      this.#rest = next.value;
    }
    return this.#rest;
  }
}
