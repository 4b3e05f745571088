import { readBytes, type Kilde } from './kilde.ts';
import { FileProblem } from './problem.ts';

const ROWS_PER_CHUNK = 2_000;

/** The bytes of a source as a separated table; a spreadsheet is written as one, its first sheet a line per row. */
export async function readSource(kilde: Kilde): Promise<AsyncIterable<Buffer>> {
  if (kilde.kind === 'csv') return readBytes(kilde);
  // The reader of spreadsheets is large, and most files are none.
  const { readSheet } = await import('read-excel-file/node');
  const rows = await readSheet(kilde.indhold ?? kilde.path).catch(() => {
    throw new FileProblem('xlsx-ulaeselig');
  });
  if (rows.length === 0) throw new FileProblem('tom');
  return chunksOf(rows);
}

async function* chunksOf(rows: readonly (readonly unknown[])[]): AsyncGenerator<Buffer> {
  for (let at = 0; at < rows.length; at += ROWS_PER_CHUNK) {
    const lines = rows.slice(at, at + ROWS_PER_CHUNK).map((row) => `${row.map(fieldOf).join(';')}\n`);
    yield Buffer.from(lines.join(''), 'utf8');
  }
}

/** A cell as a field: dates as YYYY-MM-DD, numbers with a point, yes and no in Danish, all text quoted and on one line. */
export function fieldOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateOf(cell);
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nej';
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' ? `"${cell.replaceAll('"', '""').replaceAll(/[\r\n]+/g, ' ')}"` : '';
}

/** A date cell carries midnight; one with a time is shown with it, so that it is refused as no date. */
function dateOf(cell: Date): string {
  const text = cell.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}
