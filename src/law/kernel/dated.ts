import { addDays, isoDate, type IsoDate } from './dato.ts';
import type { LawRef } from './lawRef.ts';
import type { TraceSink } from './trace.ts';

/** `vedtaget` is law; `aftalt` is a political agreement whose adoption has not been seen; `fortolket` is a reading. */
export type RowStatus = 'vedtaget' | 'aftalt' | 'fortolket';

/** A value of a parameter from a day on. */
export interface DatedRow<T> {
  /** First day the value applies; `null` means from the beginning. */
  readonly from: IsoDate | null;
  /** The day the value became known: enacted, agreed or published. */
  readonly known: IsoDate;
  readonly value: T;
  readonly status: RowStatus;
  readonly ref: LawRef;
}

/** Which rows a reader accepts. */
export interface DatedQuery {
  readonly date: IsoDate;
  readonly knownOn: IsoDate;
  /** Also rows that are agreed but not adopted. Default: only what is not `aftalt`. */
  readonly withAgreed?: boolean;
  /** The law stands still on this day: values that take effect later are left out. Default: nothing is. */
  readonly stillFrom?: IsoDate | null;
}

/** A parameter of the law with two dates on each value, so that an old decision can be made again as it was made then. */
export interface Dated<T> {
  readonly name: string;
  readonly rows: readonly DatedRow<T>[];
  /** The row that applies on `date` as the law was known on `knownOn`, or `undefined` before the first. */
  at(query: DatedQuery, trace?: TraceSink): DatedRow<T> | undefined;
  /** The last day on which `at` gives the same row, `knownOn` unchanged; `null` if no later row is known. */
  holdsUntil(query: DatedQuery): IsoDate | null;
}

/** A parameter from its rows, ordered by `from`, then `known`. Throws on rows out of order or doubled, so a slip shows at load. */
export function dated<T>(name: string, rows: readonly DatedRow<T>[]): Dated<T> {
  assertOrdered(name, rows);
  const accepted = (query: DatedQuery) => rows.filter((row) => isAccepted(row, query));
  return {
    name,
    rows,
    at: (query, trace) => {
      const row = accepted(query).findLast(({ from }) => from === null || from <= query.date);
      if (row) trace?.parameter(name, row);
      return row;
    },
    holdsUntil: (query) => {
      const next = accepted(query).find(({ from }) => from !== null && from > query.date);
      return next?.from ? addDays(next.from, -1) : null;
    },
  };
}

/** The row in force, for a parameter whose first row has always applied and been known. Throws `RangeError` if it has none. */
export function rowInForce<T>(parameter: Dated<T>, query: DatedQuery, trace?: TraceSink): DatedRow<T> {
  const row = parameter.at(query, trace);
  if (!row) throw new RangeError(`${parameter.name}: no row in force`);
  return row;
}

function isAccepted({ from, known, status }: DatedRow<unknown>, { knownOn, withAgreed, stillFrom = null }: DatedQuery): boolean {
  const hasCome = stillFrom === null || from === null || from <= stillFrom;
  return known <= knownOn && hasCome && (withAgreed === true || status !== 'aftalt');
}

/** `known` of a row that applied before Hjemvej's sources begin: no decision the system can meet is older. */
export const KNOWN_ALL_ALONG = isoDate('0001-01-01');

function assertOrdered<T>(name: string, rows: readonly DatedRow<T>[]): void {
  for (const [index, row] of rows.entries()) {
    const previous = rows[index - 1];
    if (previous && sortKey(previous) >= sortKey(row)) throw new Error(`${name}: rows out of order or doubled`);
  }
}

function sortKey<T>({ from, known }: DatedRow<T>): string {
  return `${from ?? '0000-00-00'} ${known}`;
}
