import { StatistikfilError, type Statistikfil } from './fil.ts';

const SEPARATOR = ';';

/** The file as text: a line of names, then a line per stay, `;` between the fields. No field holds a `;`, a quote or a line end. */
export function writeTekst({ kolonner, linjer }: Statistikfil): string {
  return [kolonner, ...linjer].map((fields) => `${fields.join(SEPARATOR)}\r\n`).join('');
}

/** A text file as its fields. Throws `StatistikfilError` if nothing is in it. */
export function readTekst(text: string): Statistikfil {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  // What the last line end ends is no line.
  if (lines.at(-1) === '') lines.pop();
  const [first, ...rest] = lines.map((line) => line.split(SEPARATOR));
  if (first === undefined) throw new StatistikfilError('tom');
  return { kolonner: first, linjer: rest };
}
