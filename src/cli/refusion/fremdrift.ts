import type { Say } from './rapport.ts';

/** Where progress is written: the terminal, or a file of lines. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const LINE_EVERY = 250_000;
const WIDTH = 24;

/** Says how far the reading of a file has come: a bar on a terminal, else a line for every quarter of a million stays. */
export class Fremdrift {
  readonly #stream: ProgressStream;
  readonly #total: number;
  readonly #say: Say;
  #bytes = 0;
  #nextLine = LINE_EVERY;
  #shown = '';

  constructor(stream: ProgressStream, totalBytes: number, say: Say) {
    this.#say = say;
    this.#stream = stream;
    this.#total = totalBytes;
  }

  add(bytes: number, count: number): void {
    this.#bytes += bytes;
    // A spreadsheet is unpacked as it is read, so that more bytes may come than the file has.
    const part = Math.min(1, this.#bytes / Math.max(1, this.#total));
    const text = this.#say('refusion.cli.fremdrift', { n: count, procent: Math.floor(part * 100) });
    if (this.#stream.isTTY === true) this.#redraw(`[${'#'.repeat(Math.floor(part * WIDTH)).padEnd(WIDTH, '-')}] ${text}`);
    else if (count >= this.#nextLine) {
      this.#nextLine = (Math.floor(count / LINE_EVERY) + 1) * LINE_EVERY;
      this.#stream.write(`${text}\n`);
    }
  }

  /** Clears the bar, so that what comes next begins on an empty line. */
  finish(): void {
    if (this.#shown !== '') this.#stream.write(`\r${' '.repeat(this.#shown.length)}\r`);
    this.#shown = '';
  }

  #redraw(text: string): void {
    this.#stream.write(`\r${text.padEnd(this.#shown.length)}`);
    this.#shown = text;
  }
}
