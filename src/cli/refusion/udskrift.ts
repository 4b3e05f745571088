import { once } from 'node:events';
import { toIsoDate, type DayNumber } from '../../law/kernel/dato.ts';
import { oere } from '../../law/kernel/penge.ts';
import { refusionOfDays } from '../../law/sel/p177-refusion/beloeb.ts';
import { endOfStay, NO_DAY, type RefusionColumns } from '../../law/sel/p177-refusion/count.ts';
import type { OpholdTabel } from '../../server/adapters/opholdsfil/index.ts';
import type { ShownSpan } from './forklaring.ts';

/** A row of the result. Dates as YYYY-MM-DD or empty, the amount in øre. */
export interface Row {
  readonly borger: string;
  readonly ophold: string;
  readonly dage: number;
  readonly refusionsdage: number;
  readonly afventer: number;
  readonly foerste: string;
  readonly sidste: string;
  readonly beloeb: number;
  readonly status: 'prognose' | 'afgjort' | 'ingen' | 'mangler';
}

/** What stands in a row beyond the stay itself, where it was asked for. */
export interface Extra {
  readonly slags: string | null;
  readonly forklaring: readonly ShownSpan[] | null;
}

/** How rows become text: what comes first, a row, what stands between two, and what comes last. */
export interface Format {
  readonly head: string;
  readonly row: (row: Row, extra: Extra) => string;
  readonly between: string;
  readonly tail: string;
}

const COLUMNS = 'borger;ophold;dage;refusionsdage;afventer;foerste;sidste;beloeb;status';

/** `;` between fields, decimal comma; the columns that were asked for besides stand last. */
export function csvFormat(besides: readonly string[]): Format {
  return { head: `${[COLUMNS, ...besides].join(';')}\n`, row: csvRow, between: '', tail: '' };
}

/** A list of objects with the names of the columns; an amount is a number in kroner, a date that is none is null. */
export const jsonFormat: Format = { head: '[\n', row: jsonRow, between: ',\n', tail: '\n]\n' };

function csvRow(row: Row, { slags, forklaring }: Extra): string {
  const besides = `${slags === null ? '' : `;${slags}`}${forklaring === null ? '' : `;${csvField(forklaring.map(({ tekst }) => tekst).join(' '))}`}`;
  return `${csvField(row.borger)};${csvField(row.ophold)};${row.dage};${row.refusionsdage};${row.afventer};${row.foerste};${row.sidste};${kroner(row.beloeb, ',')};${row.status}${besides}\n`;
}

function csvField(text: string): string {
  return /[;"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function jsonRow(row: Row, { slags, forklaring }: Extra): string {
  const { borger, ophold, dage, refusionsdage, afventer, foerste, sidste, beloeb, status } = row;
  const fields = [
    ...Object.entries({ borger, ophold, dage, refusionsdage, afventer, foerste: foerste || null, sidste: sidste || null }).map(jsonField),
    // The digits of the øre themselves: an amount is never a binary fraction on its way.
    `"beloeb":${kroner(beloeb, '.')}`,
    jsonField(['status', status]),
    ...(slags === null ? [] : [jsonField(['slags', slags])]),
    ...(forklaring === null ? [] : [jsonField(['forklaring', forklaring])]),
  ];
  return `{${fields.join(',')}}`;
}

function jsonField([name, value]: readonly [string, unknown]): string {
  return `"${name}":${JSON.stringify(value)}`;
}

/** "78420,00". */
function kroner(amount: number, point: string): string {
  const cents = amount % 100;
  return `${(amount - cents) / 100}${point}${cents < 10 ? '0' : ''}${cents}`;
}

/** The result of each stay, in the order of the file. */
export function* rowsOf(stays: OpholdTabel, counted: RefusionColumns, givenDay: number): Generator<Row> {
  const dates = new Map<number, string>();
  for (let stay = 0; stay < stays.count; stay++) {
    const refusionsdage = counted.refusionsdage[stay] as number;
    const afventer = counted.afventer[stay] as number;
    yield {
      borger: stays.borgere[stays.person[stay] as number] as string,
      ophold: stays.opholdName(stay),
      dage: endOfStay(stays, stay, givenDay) - (stays.indskrevet[stay] as number),
      refusionsdage,
      afventer,
      foerste: dateText(counted.foerste[stay] as number, dates),
      sidste: dateText(counted.sidste[stay] as number, dates),
      beloeb: refusionOfDays(refusionsdage, oere(stays.netDagssats[stay] as number)),
      status: statusOf(refusionsdage, afventer),
    };
  }
}

/** `prognose` while days await, else whether anything counts. */
export function statusOf(refusionsdage: number, afventer: number): Row['status'] {
  if (afventer > 0) return 'prognose';
  return refusionsdage > 0 ? 'afgjort' : 'ingen';
}

/** A day as text; the same few thousand days come again and again. */
function dateText(day: number, known: Map<number, string>): string {
  if (day === NO_DAY) return '';
  const text = known.get(day) ?? toIsoDate(day as DayNumber);
  known.set(day, text);
  return text;
}

/** Where a result is written. */
export interface Output extends NodeJS.EventEmitter {
  write(text: string): boolean;
}

const PIECE = 1 << 18;

/** Writes in large pieces and waits whenever the reader at the other end is slower. */
export class Udskrift {
  readonly #output: Output;
  #waiting = '';
  #failure: Error | null = null;

  constructor(output: Output) {
    this.#output = output;
    output.on('error', (error: Error) => void (this.#failure = error));
  }

  /** Takes a piece of text; resolve it where it is not null before the next one. */
  add(text: string): Promise<void> | null {
    this.#waiting += text;
    return this.#waiting.length < PIECE ? null : this.flush();
  }

  /** Writes what waits. Throws what the output failed with. */
  async flush(): Promise<void> {
    const text = this.#waiting;
    this.#waiting = '';
    if (this.#failure !== null) throw this.#failure;
    if (text !== '' && !this.#output.write(text)) await once(this.#output, 'drain');
  }
}

/** Whether the reader at the other end went away before all was written, as `head` does. */
export function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
