import { BEFORE_ALL, type RefusionLaesning } from './laesning.ts';
import { arrangeStays, RUNNING, UDELADT, type ArrangedStays, type OpholdColumns } from './ophold.ts';
import { earlier, later } from './udenForgrening.ts';
import { Vindue } from './vindue.ts';

/** First or last counted day of a stay of which no day counts. */
export const NO_DAY = BEFORE_ALL;

/** The answer for each stay, in input order: days counted, further days awaiting, first and last counted day or `NO_DAY`. */
export interface RefusionColumns {
  readonly refusionsdage: Int32Array;
  readonly afventer: Int32Array;
  readonly foerste: Int32Array;
  readonly sidste: Int32Array;
}

/** Why the days of a span count, await or do not count. */
export type SpanKind = 'uden-loft' | 'inden-for-loftet' | 'afventer' | 'loft-brugt' | 'andet-ophold' | 'anden-type' | 'ikke-tilbudsportalen';

/** Days [from, to) of a stay with one reason. */
export interface RefusionSpan {
  readonly stay: number;
  readonly from: number;
  readonly to: number;
  readonly kind: SpanKind;
  /** First day of the window the days lie in, or `NO_DAY` where there is none. */
  readonly window: number;
  /** Limit the days were held against, and the days of the window used before them; 0 without a window. */
  readonly limit: number;
  readonly usedBefore: number;
}

/** Where a count writes its reasons. A count runs the same with and without one. */
export interface RefusionSink {
  /** A window [from, to) opened. */
  window(from: number, to: number): void;
  span(span: RefusionSpan): void;
}

/**
 * Counts refund days of § 110 stays, person by person, in whole spans of days.
 *
 * A calendar day counts for the stay admitted first, then for the one first in input order. Days without limit all count;
 * from the first limited day on, a person's first day in a stay opens a window of a year, in which days count in order until
 * the limit. Windows depend only on the days in a stay, so the chosen and the most generous reading share them.
 */
export function countRefusion(columns: OpholdColumns, law: RefusionLaesning, sink: RefusionSink | null = null): RefusionColumns {
  const arranged = arrangeStays(columns);
  const count = new Count(columns.count, law, sink);
  let begin = 0;
  for (let person = 0; person < arranged.ends.length; person++) {
    const stop = (arranged.ends[person] as number) * arranged.step;
    count.addPerson(arranged, begin, stop);
    begin = stop;
  }
  if (sink) explainLeftOut(columns, law, sink);
  return count.result;
}

/** The end of a stay: its discharge, or the day after the given day while it runs. Never before its admission. */
export function endOfStay(columns: Pick<OpholdColumns, 'indskrevet' | 'udskrevet'>, stay: number, givenDay: number): number {
  return endOf(columns.indskrevet[stay] as number, columns.udskrevet[stay] as number, givenDay);
}

function endOf(admitted: number, discharged: number, givenDay: number): number {
  return discharged === RUNNING ? Math.max(admitted, givenDay + 1) : discharged;
}

class Count {
  readonly result: RefusionColumns;
  readonly #law: RefusionLaesning;
  readonly #sink: RefusionSink | null;
  readonly #vindue: Vindue;

  constructor(count: number, law: RefusionLaesning, sink: RefusionSink | null) {
    this.#law = law;
    this.#sink = sink;
    this.#vindue = new Vindue(count, law, sink && ((from, to) => sink.window(from, to)));
    this.result = {
      refusionsdage: new Int32Array(count),
      afventer: new Int32Array(count),
      foerste: new Int32Array(count).fill(NO_DAY),
      sidste: new Int32Array(count).fill(NO_DAY),
    };
  }

  /**
   * Counts the stays of one person, which stand at [begin, stop) of the arranged ones: the days of each, as far at a time as no
   * limit changes. One loop with all it needs in locals, and each result written once: results of stays in any order lie far
   * apart, and whatever else is written or read back meanwhile waits behind them.
   */
  addPerson(arranged: ArrangedStays, begin: number, stop: number): void {
    const { indskrevet, udskrevet, udeladt, place, step } = arranged;
    const { givenDay, wholeIfAdmittedBefore } = this.#law;
    const { refusionsdage, afventer, foerste, sidste } = this.result;
    const vindue = this.#vindue;
    const { chosen, generous } = vindue;
    const sink = this.#sink;
    let coveredTo = BEFORE_ALL;
    let stretchEnd = vindue.startPerson();
    for (let at = begin; at < stop; at += step) {
      if (udeladt !== null && udeladt[at] !== UDELADT.nej) continue;
      const stay = place === null ? at : (place[at] as number);
      const admitted = indskrevet[at] as number;
      const end = endOf(admitted, udskrevet[at] as number, givenDay);
      let from = later(admitted, coveredTo);
      if (sink && admitted < from) this.#note({ stay, from: admitted, to: Math.min(from, end), kind: 'andet-ophold' });
      if (from >= end) continue;
      coveredTo = end;
      if (admitted < wholeIfAdmittedBefore) {
        this.#countWhole(stay, from, end);
        continue;
      }
      let days = 0;
      let awaiting = 0;
      let first = NO_DAY;
      let last = NO_DAY;
      while (from < end) {
        if (from >= stretchEnd) stretchEnd = vindue.moveTo(from);
        const to = earlier(end, stretchEnd);
        const counted = vindue.hasLimit ? chosen.use(to - from) : to - from;
        const awaited = vindue.hasLimit ? later(counted, generous.use(to - from)) : counted;
        if (counted > 0) {
          if (days === 0) first = from;
          days += counted;
          last = from + counted - 1;
        }
        awaiting += awaited - counted;
        if (sink) this.#noteStretch({ stay, from, to }, counted, awaited);
        from = to;
      }
      refusionsdage[stay] = days;
      afventer[stay] = awaiting;
      foerste[stay] = first;
      sidste[stay] = last;
    }
  }

  #countWhole(stay: number, from: number, to: number): void {
    const { refusionsdage, foerste, sidste } = this.result;
    refusionsdage[stay] = to - from;
    foerste[stay] = from;
    sidste[stay] = to - 1;
    if (this.#sink) this.#note({ stay, from, to, kind: 'uden-loft' });
  }

  /** The reasons of a stretch of which the first `counted` days count and, of the rest, those up to `awaited` await. */
  #noteStretch({ stay, from, to }: Pick<RefusionSpan, 'stay' | 'from' | 'to'>, counted: number, awaited: number): void {
    const { hasLimit, chosen, generous } = this.#vindue;
    if (!hasLimit) {
      this.#note({ stay, from, to, kind: 'uden-loft' });
      return;
    }
    const { limit, days } = chosen;
    this.#note({ stay, from, to: from + counted, kind: 'inden-for-loftet', limit, usedBefore: days - counted });
    this.#note({ stay, from: from + counted, to: from + awaited, kind: 'afventer', limit: generous.limit, usedBefore: days });
    this.#note({ stay, from: from + awaited, to, kind: 'loft-brugt', limit, usedBefore: days });
  }

  #note({ stay, from, to, kind, limit = 0, usedBefore = 0 }: Partial<RefusionSpan> & Pick<RefusionSpan, 'stay' | 'from' | 'to' | 'kind'>): void {
    if (!this.#sink || from >= to) return;
    const inWindow = kind === 'inden-for-loftet' || kind === 'afventer' || kind === 'loft-brugt';
    this.#sink.span({ stay, from, to, kind, window: inWindow ? this.#vindue.from : NO_DAY, limit, usedBefore });
  }
}

function explainLeftOut(columns: OpholdColumns, law: RefusionLaesning, sink: RefusionSink): void {
  for (let stay = 0; stay < columns.count; stay++) {
    if (columns.udeladt[stay] === UDELADT.nej) continue;
    const from = columns.indskrevet[stay] as number;
    const to = endOfStay(columns, stay, law.givenDay);
    const kind = columns.udeladt[stay] === UDELADT.andenType ? 'anden-type' : 'ikke-tilbudsportalen';
    if (to > from) sink.span({ stay, from, to, kind, window: NO_DAY, limit: 0, usedBefore: 0 });
  }
}
