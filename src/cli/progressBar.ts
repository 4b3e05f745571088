/** Where progress is written: the terminal, or a file of lines. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const WIDTH = 24;

/** A bar on a terminal that is drawn over itself. Elsewhere it draws nothing. */
export class ProgressBar {
  readonly #stream: ProgressStream;
  #shown = '';

  constructor(stream: ProgressStream) {
    this.#stream = stream;
  }

  /** Draws how much is done, from 0 to 1, with words beside it. */
  draw(part: number, words: string): void {
    if (this.#stream.isTTY !== true) return;
    const text = `[${'#'.repeat(Math.floor(part * WIDTH)).padEnd(WIDTH, '-')}] ${words}`;
    this.#stream.write(`\r${text.padEnd(this.#shown.length)}`);
    this.#shown = text;
  }

  /** Clears the bar, so that what comes next begins on an empty line. */
  finish(): void {
    if (this.#shown !== '') this.#stream.write(`\r${' '.repeat(this.#shown.length)}\r`);
    this.#shown = '';
  }
}
