import { toIsoDate, type DayNumber, type IsoDate } from '../../../law/kernel/dato.ts';
import { oere, type Oere } from '../../../law/kernel/penge.ts';
import { netDagssats } from '../../../law/sel/p177-refusion/beloeb.ts';
import type { Kilde } from './kilde.ts';
import type { ProblemLog } from './problem.ts';
import { readTable, type Kolonner, type Raekke } from './tabel.ts';

/** The columns of a file of grants, under § 85 a or § 107. */
export const BEVILLING_KOLONNER: Kolonner = {
  required: ['borger', 'bevilling', 'afgjort', 'fra', 'til', 'takst'],
  optional: ['egenbetaling', 'foerudskrivning'],
};

const COLUMN = { borger: 0, bevilling: 1, afgjort: 2, fra: 3, til: 4, takst: 5, egenbetaling: 6, foerudskrivning: 7 } as const;
const NEJ_JA = ['nej', 'ja'] as const;

/** A grant as a file tells of it. `til` is the first day without it, `null` while it runs. */
export interface BevillingRow {
  readonly borger: string;
  readonly bevilling: string;
  readonly afgjort: IsoDate;
  readonly foerUdskrivning: boolean | null;
  readonly fra: IsoDate;
  readonly til: IsoDate | null;
  /** What a day costs the municipality. */
  readonly netDagssats: Oere;
}

/** Reads the grants of a file, in its order. What can't be read stands in `problems`. */
export async function readBevillinger(kilde: Kilde, problems: ProblemLog, onBytes?: (bytes: number, count: number) => void): Promise<readonly BevillingRow[]> {
  const rows: BevillingRow[] = [];
  const lines = new Map<string, number>();
  await readTable(kilde, {
    kolonner: BEVILLING_KOLONNER,
    problems,
    onRow: (row) => {
      const read = readRow(row);
      if (read && isFirst(read, row, lines)) rows.push(read);
    },
    onBytes: (bytes) => onBytes?.(bytes, rows.length),
  });
  return rows;
}

function readRow(row: Raekke): BevillingRow | null {
  const borger = row.text(COLUMN.borger);
  const bevilling = row.text(COLUMN.bevilling);
  const afgjort = dateOf(row.day(COLUMN.afgjort));
  const fra = dateOf(row.day(COLUMN.fra));
  const til = row.isEmpty(COLUMN.til) ? null : dateOf(row.day(COLUMN.til));
  if (fra !== null && til !== null && til < fra) row.reject(COLUMN.til, 'til-foer-fra');
  const takst = row.amount(COLUMN.takst);
  const egenbetaling = row.isEmpty(COLUMN.egenbetaling) ? 0 : row.amount(COLUMN.egenbetaling);
  const foer = row.isEmpty(COLUMN.foerudskrivning) ? null : row.word(COLUMN.foerudskrivning, NEJ_JA);
  if (row.faulty || borger === null || bevilling === null || afgjort === null || fra === null) return null;
  return { borger, bevilling, afgjort, foerUdskrivning: foer === null ? null : foer === 1, fra, til, netDagssats: netDagssats(oere(takst ?? 0), oere(egenbetaling ?? 0)) };
}

/** A grant may have several periods, but only one that begins on a day. */
function isFirst({ borger, bevilling, fra }: BevillingRow, row: Raekke, lines: Map<string, number>): boolean {
  const key = JSON.stringify([borger, bevilling, fra]);
  const first = lines.get(key);
  if (first !== undefined) row.reject(COLUMN.bevilling, 'samme-bevilling', { linje: first });
  else lines.set(key, row.line);
  return first === undefined;
}

function dateOf(day: number | null): IsoDate | null {
  return day === null ? null : toIsoDate(day as DayNumber);
}
