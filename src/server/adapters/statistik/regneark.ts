import type { SheetData } from 'write-excel-file/node';
import { fieldOf } from '../opholdsfil/regneark.ts';
import { readDato, writeDato } from './datoform.ts';
import { parseIsoDate } from '../../../law/kernel/dato.ts';
import { StatistikfilError, type Statistikfil } from './fil.ts';

const SHEET = 'Ophold';
const ABOUT = 'Om filen';

/**
 * The file as a spreadsheet: the same lines in a first sheet, dates as dates, everything else as text that no spreadsheet
 * takes for a number or a formula; in a second sheet what the file is, a line per row.
 */
export async function writeRegneark({ kolonner, linjer }: Statistikfil, om: readonly (readonly [string, string])[]): Promise<Buffer> {
  // The writer of spreadsheets is fetched by those who ask for one.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const head = kolonner.map((name) => ({ value: name, type: String, fontWeight: 'bold' as const }));
  const data: SheetData = [head, ...linjer.map((fields) => fields.map(cellOf))];
  const columns = kolonner.map((name) => ({ width: Math.max(14, name.length + 2) }));
  const about: SheetData = om.map(([name, value]) => [{ value: name, type: String, fontWeight: 'bold' as const }, { value, type: String, wrap: true }]);
  return writeExcelFile([
    { data, sheet: SHEET, columns, stickyRowsCount: 1 },
    { data: about, sheet: ABOUT, columns: [{ width: 24 }, { width: 90 }] },
  ]).toBuffer();
}

function cellOf(text: string): SheetData[number][number] {
  if (text === '') return null;
  const date = readDato(text);
  if (date === null) return { value: text, type: String };
  return { value: new Date(`${date}T00:00:00.000Z`), type: Date, format: 'dd-mm-yyyy' };
}

/** The first sheet of a spreadsheet as its fields. Throws `StatistikfilError` if it is no spreadsheet or has nothing in it. */
export async function readRegneark(bytes: Buffer): Promise<Statistikfil> {
  const { readSheet } = await import('read-excel-file/node');
  const rows = await readSheet(bytes).catch(() => {
    throw new StatistikfilError('ulaeselig');
  });
  const [first, ...rest] = rows.map((row) => row.map(textOf));
  if (first === undefined) throw new StatistikfilError('tom');
  return { kolonner: first, linjer: rest.map((row) => [...row, ...Array<string>(Math.max(0, first.length - row.length)).fill('')]) };
}

function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  const text = fieldOf(cell);
  const date = parseIsoDate(text);
  return date === null ? text : writeDato(date);
}
