import { ProgressBar, type ProgressStream } from '../progressBar.ts';
import type { Say } from './rapport.ts';

const LINE_EVERY = 250_000;

/** Says how far the reading of a file has come: a bar on a terminal, else a line for every quarter of a million stays. */
export class Fremdrift {
  readonly #stream: ProgressStream;
  readonly #bar: ProgressBar;
  readonly #total: number;
  readonly #say: Say;
  #bytes = 0;
  #nextLine = LINE_EVERY;

  constructor(stream: ProgressStream, totalBytes: number, say: Say) {
    this.#say = say;
    this.#stream = stream;
    this.#bar = new ProgressBar(stream);
    this.#total = totalBytes;
  }

  add(bytes: number, count: number): void {
    this.#bytes += bytes;
    // A spreadsheet is unpacked as it is read, so that more bytes may come than the file has.
    const part = Math.min(1, this.#bytes / Math.max(1, this.#total));
    const text = this.#say('refusion.cli.fremdrift', { n: count, procent: Math.floor(part * 100) });
    if (this.#stream.isTTY === true) this.#bar.draw(part, text);
    else if (count >= this.#nextLine) {
      this.#nextLine = (Math.floor(count / LINE_EVERY) + 1) * LINE_EVERY;
      this.#stream.write(`${text}\n`);
    }
  }

  finish(): void {
    this.#bar.finish();
  }
}
