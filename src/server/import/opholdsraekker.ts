import { TextDecoder } from 'node:util';
import { toIsoDate, type DayNumber, type IsoDate } from '../../law/kernel/dato.ts';
import { oere, type Oere } from '../../law/kernel/penge.ts';
import { OPHOLD_TYPES, type OpholdType } from '../../law/sel/p177-refusion/forklaring.ts';
import { OPHOLD_KOLONNER, type Kilde, type ProblemLog } from '../adapters/opholdsfil/index.ts';
import { decodeName, readTable, type Raekke } from '../adapters/opholdsfil/tabel.ts';

/** A stay as a line of the file says it. Amounts in øre, `null` where the file says nothing. */
export interface Opholdsraekke {
  readonly line: number;
  readonly borger: string;
  readonly ophold: string;
  readonly boform: string;
  readonly type: OpholdType;
  readonly indskrevet: IsoDate;
  readonly udskrevet: IsoDate | null;
  readonly takst: Oere | null;
  readonly egenbetaling: Oere | null;
  readonly tilbudsportal: boolean;
  readonly handlekommune: string | null;
}

const NAMES = [...OPHOLD_KOLONNER.required, ...OPHOLD_KOLONNER.optional];
const NEJ_JA = ['nej', 'ja'] as const;

const COLUMN = {
  borger: NAMES.indexOf('borger'),
  ophold: NAMES.indexOf('ophold'),
  boform: NAMES.indexOf('boform'),
  type: NAMES.indexOf('type'),
  indskrevet: NAMES.indexOf('indskrevet'),
  udskrevet: NAMES.indexOf('udskrevet'),
  takst: NAMES.indexOf('takst'),
  egenbetaling: NAMES.indexOf('egenbetaling'),
  tilbudsportal: NAMES.indexOf('tilbudsportal'),
  handlekommune: NAMES.indexOf('handlekommune'),
} as const;

/** Reads the stays of a file for the ledger. What can't be read stands in `problems`, and such rows are not among the stays. */
export async function readOpholdsraekker(kilde: Kilde, problems: ProblemLog): Promise<readonly Opholdsraekke[]> {
  const reader = new RowReader(new TextDecoder(kilde.tegnsaet));
  await readTable(kilde, { kolonner: OPHOLD_KOLONNER, problems, onRow: (row) => reader.add(row) });
  return reader.rows;
}

class RowReader {
  readonly rows: Opholdsraekke[] = [];
  readonly #decoder: TextDecoder;
  readonly #lines = new Map<string, number>();

  constructor(decoder: TextDecoder) {
    this.#decoder = decoder;
  }

  add(row: Raekke): void {
    const [borger, ophold, boform] = [this.#text(row, COLUMN.borger), this.#text(row, COLUMN.ophold), this.#text(row, COLUMN.boform)];
    const type = OPHOLD_TYPES[row.word(COLUMN.type, OPHOLD_TYPES) ?? -1];
    const tilbudsportal = row.word(COLUMN.tilbudsportal, NEJ_JA) === 1;
    const indskrevet = dateOf(row.day(COLUMN.indskrevet));
    const udskrevet = row.isEmpty(COLUMN.udskrevet) ? null : dateOf(row.day(COLUMN.udskrevet));
    if (indskrevet !== null && udskrevet !== null && udskrevet < indskrevet) row.reject(COLUMN.udskrevet, 'udskrevet-foer-indskrevet');
    const amountOf = (column: number): Oere | null => this.#amount(row, column, type === '110' && tilbudsportal);
    const [takst, egenbetaling] = [amountOf(COLUMN.takst), amountOf(COLUMN.egenbetaling)];
    const handlekommune = row.isEmpty(COLUMN.handlekommune) ? null : this.#text(row, COLUMN.handlekommune);
    if (row.faulty || borger === null || ophold === null || boform === null || type === undefined || indskrevet === null) return;
    if (!this.#isFirst(row, `${borger}\n${ophold}`)) return;
    this.rows.push({ line: row.line, borger, ophold, boform, type, indskrevet, udskrevet, takst, egenbetaling, tilbudsportal, handlekommune });
  }

  #isFirst(row: Raekke, key: string): boolean {
    const before = this.#lines.get(key);
    if (before !== undefined) row.reject(COLUMN.ophold, 'samme-ophold', { linje: before });
    else this.#lines.set(key, row.line);
    return before === undefined;
  }

  #text(row: Raekke, column: number): string | null {
    const name = row.name(column);
    return name && decodeName(name, this.#decoder);
  }

  /** A stay that has no refund may be without amounts; what stands there must still be an amount. */
  #amount(row: Raekke, column: number, required: boolean): Oere | null {
    if (!required && row.isEmpty(column)) return null;
    const amount = row.amount(column);
    return amount === null ? null : oere(amount);
  }
}

function dateOf(day: number | null): IsoDate | null {
  return day === null ? null : toIsoDate(day as DayNumber);
}
