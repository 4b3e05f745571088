import { addDays, toDayNumber, type IsoDate } from '../../kernel/dato.ts';
import type { DatedRow } from '../../kernel/dated.ts';
import { CAREFUL_READINGS, readingOf, type ChosenReadings } from '../../kernel/lovvalg.ts';
import { NO_TRACE, type TraceSink } from '../../kernel/trace.ts';
import { graenseValg, loebendeOpholdValg, loftValg, naesteVindueValg, refusionsloft } from './loft.ts';

/** A limit no count of days reaches, and a day after all days; stands for "no limit" in the arrays below. */
export const NO_LIMIT = 0x4000_0000;

/** A day before all days. */
export const BEFORE_ALL = -0x4000_0000;

/** The limits of one reading of the law. */
export interface LimitReading {
  /** The limit in each era, `NO_LIMIT` where there is none. */
  readonly limits: Int32Array;
  /** Whether a window has the limit of its first day; else each day has its own. */
  readonly byWindowStart: boolean;
}

/**
 * The law as one count needs it: an era is a span of days in which no limit changes, under the chosen and the most generous
 * reading alike. Day numbers throughout.
 */
export interface RefusionLaesning {
  /** The last day that counts of a stay that still runs. */
  readonly givenDay: number;
  /** First day of each era, ascending; the first is `BEFORE_ALL`. */
  readonly eraStarts: Int32Array;
  readonly chosen: LimitReading;
  readonly generous: LimitReading;
  readonly fixedAnniversaries: boolean;
  /** Stays admitted before this day count whole; `BEFORE_ALL` if none does. */
  readonly wholeIfAdmittedBefore: number;
}

/** What a reading is made from. `knownOn` defaults to `givenDay`, the readings to the careful ones. */
export interface LaesningOptions {
  readonly givenDay: IsoDate;
  readonly knownOn?: IsoDate;
  readonly readings?: ChosenReadings;
  /** Limits that take effect after this day are left out: what would be if the law stood still. */
  readonly stillFrom?: IsoDate | null;
  readonly trace?: TraceSink;
}

/**
 * Reads the law for a count. The most generous reading takes the agreed limit and the limit of a window's first day, save for
 * a question whose reading is confirmed: there the confirmed one stands, and nothing awaits it any more.
 */
export function readRefusionLaw({ givenDay, knownOn = givenDay, readings = CAREFUL_READINGS, stillFrom = null, trace = NO_TRACE }: LaesningOptions): RefusionLaesning {
  const loft = readingOf(loftValg, readings, trace);
  const graense = readingOf(graenseValg, readings, trace);
  const starts = eraStartsKnown(knownOn);
  const limits = (agreed: boolean, sink: TraceSink): Int32Array => limitsAt(starts, { knownOn, stillFrom, withAgreed: agreed, trace: sink });
  const isOpen = (id: string): boolean => !readings.confirmed.includes(id);
  return {
    givenDay: toDayNumber(givenDay),
    eraStarts: Int32Array.from(starts, (start) => (start === null ? BEFORE_ALL : toDayNumber(start))),
    chosen: { limits: limits(loft === 'aftale', trace), byWindowStart: graense === 'vinduesstart' },
    generous: {
      limits: limits(loft === 'aftale' || isOpen(loftValg.id), NO_TRACE),
      byWindowStart: graense === 'vinduesstart' || isOpen(graenseValg.id),
    },
    fixedAnniversaries: readingOf(naesteVindueValg, readings, trace) === 'faste-aarsdage',
    wholeIfAdmittedBefore: readingOf(loebendeOpholdValg, readings, trace) === 'loft-fra-ikrafttraeden' ? BEFORE_ALL : firstLimitedDay(knownOn),
  };
}

/** The era a day lies in. */
export function eraOf({ eraStarts }: RefusionLaesning, day: number): number {
  let era = eraStarts.length - 1;
  while (era > 0 && day < (eraStarts[era] as number)) era--;
  return era;
}

function rowsKnown(knownOn: IsoDate): readonly DatedRow<number | null>[] {
  return refusionsloft.rows.filter(({ known }) => known <= knownOn);
}

function eraStartsKnown(knownOn: IsoDate): readonly (IsoDate | null)[] {
  return [...new Set(rowsKnown(knownOn).map(({ from }) => from))];
}

function firstLimitedDay(knownOn: IsoDate): number {
  const first = rowsKnown(knownOn).find(({ value }) => value !== null)?.from;
  return first ? toDayNumber(first) : BEFORE_ALL;
}

interface LimitQuery {
  readonly knownOn: IsoDate;
  readonly stillFrom: IsoDate | null;
  readonly withAgreed: boolean;
  readonly trace: TraceSink;
}

function limitsAt(starts: readonly (IsoDate | null)[], { trace, ...query }: LimitQuery): Int32Array {
  const earliest = starts.find((start) => start !== null) ?? query.knownOn;
  return Int32Array.from(starts, (start) => {
    // The first era has no first day: any day before the second one stands for it.
    const date = start ?? addDays(earliest, -1);
    return refusionsloft.at({ date, ...query }, trace)?.value ?? NO_LIMIT;
  });
}
