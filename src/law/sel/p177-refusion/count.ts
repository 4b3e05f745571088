import { BEFORE_ALL, type RefusionLaesning } from './laesning.ts';
import { RUNNING, UDELADT, type ArrangedOphold, type OpholdColumns } from './ophold.ts';
import { earlier, later } from './udenForgrening.ts';
import { Vindue } from './vindue.ts';

/** First or last counted day of a stay of which no day counts. */
export const NO_DAY = BEFORE_ALL;

/** The answer for each stay: days counted, further days awaiting, first and last counted day or `NO_DAY`. */
export interface RefusionColumns {
  readonly refusionsdage: Int32Array;
  readonly afventer: Int32Array;
  readonly foerste: Int32Array;
  readonly sidste: Int32Array;
}

/** What a count answers: the columns stand in the order of the arranged stays. `inInputOrder` takes them back. */
export interface ArrangedRefusion {
  readonly ophold: ArrangedOphold;
  readonly columns: RefusionColumns;
}

/** Why the days of a span count, await or do not count. */
export type SpanKind = 'uden-loft' | 'inden-for-loftet' | 'afventer' | 'loft-brugt' | 'andet-ophold' | 'anden-type' | 'ikke-tilbudsportalen';

/** Days [from, to) of a stay with one reason. */
export interface RefusionSpan {
  /** The stay by its place in the input. */
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
export function countRefusion(ophold: ArrangedOphold, law: RefusionLaesning, sink: RefusionSink | null = null): ArrangedRefusion {
  const columns = new Count(ophold, law, sink).run();
  if (sink) explainLeftOut(ophold.input, law, sink);
  return { ophold, columns };
}

/** The answer for each stay in the order they were given in; of those left out nothing counts. */
export function inInputOrder({ ophold: { place, input }, columns }: ArrangedRefusion): RefusionColumns {
  const back = (column: Int32Array, ofLeftOut: number): Int32Array => {
    const result = new Int32Array(input.count).fill(ofLeftOut);
    for (let at = 0; at < column.length; at++) result[place[at] as number] = column[at] as number;
    return result;
  };
  return {
    refusionsdage: back(columns.refusionsdage, 0),
    afventer: back(columns.afventer, 0),
    foerste: back(columns.foerste, NO_DAY),
    sidste: back(columns.sidste, NO_DAY),
  };
}

/** The end of a stay: its discharge, or the day after the given day while it runs. Never before its admission. */
export function endOfStay(columns: Pick<OpholdColumns, 'indskrevet' | 'udskrevet'>, stay: number, givenDay: number): number {
  return endOf(columns.indskrevet[stay] as number, columns.udskrevet[stay] as number, givenDay);
}

function endOf(admitted: number, discharged: number, givenDay: number): number {
  return discharged === RUNNING ? Math.max(admitted, givenDay + 1) : discharged;
}

/** Days [from, to) of the arranged stay that stands at `at`. */
interface Stretch extends Pick<RefusionSpan, 'from' | 'to'> {
  readonly at: number;
}

class Count {
  readonly #ophold: ArrangedOphold;
  readonly #law: RefusionLaesning;
  readonly #sink: RefusionSink | null;
  readonly #vindue: Vindue;
  readonly #columns: RefusionColumns;

  constructor(ophold: ArrangedOphold, law: RefusionLaesning, sink: RefusionSink | null) {
    const count = ophold.place.length;
    this.#ophold = ophold;
    this.#law = law;
    this.#sink = sink;
    this.#vindue = new Vindue(count, law, sink && ((from, to) => sink.window(from, to)));
    this.#columns = {
      refusionsdage: new Int32Array(count),
      afventer: new Int32Array(count),
      foerste: new Int32Array(count).fill(NO_DAY),
      sidste: new Int32Array(count).fill(NO_DAY),
    };
  }

  /**
   * Counts person by person the days of each stay, as far at a time as no limit changes. One loop with all it needs in locals:
   * a call for each person takes a tenth of the time.
   */
  run(): RefusionColumns {
    const { indskrevet, udskrevet, ends } = this.#ophold;
    const { givenDay, wholeIfAdmittedBefore } = this.#law;
    const { refusionsdage, afventer, foerste, sidste } = this.#columns;
    const vindue = this.#vindue;
    const { chosen, generous } = vindue;
    const sink = this.#sink;
    for (let person = 0, at = 0; person < ends.length; person++) {
      const stop = ends[person] as number;
      let coveredTo = BEFORE_ALL;
      let stretchEnd = vindue.startPerson();
      for (; at < stop; at++) {
        const admitted = indskrevet[at] as number;
        const end = endOf(admitted, udskrevet[at] as number, givenDay);
        let from = later(admitted, coveredTo);
        if (sink && admitted < from) this.#note({ at, from: admitted, to: Math.min(from, end), kind: 'andet-ophold' });
        if (from >= end) continue;
        coveredTo = end;
        if (admitted < wholeIfAdmittedBefore) {
          this.#countWhole(at, from, end);
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
          if (sink) this.#noteStretch({ at, from, to }, counted, awaited);
          from = to;
        }
        refusionsdage[at] = days;
        afventer[at] = awaiting;
        foerste[at] = first;
        sidste[at] = last;
      }
    }
    return this.#columns;
  }

  #countWhole(at: number, from: number, to: number): void {
    const { refusionsdage, foerste, sidste } = this.#columns;
    refusionsdage[at] = to - from;
    foerste[at] = from;
    sidste[at] = to - 1;
    if (this.#sink) this.#note({ at, from, to, kind: 'uden-loft' });
  }

  /** The reasons of a stretch of which the first `counted` days count and, of the rest, those up to `awaited` await. */
  #noteStretch({ at, from, to }: Stretch, counted: number, awaited: number): void {
    const { hasLimit, chosen, generous } = this.#vindue;
    if (!hasLimit) {
      this.#note({ at, from, to, kind: 'uden-loft' });
      return;
    }
    const { limit, days } = chosen;
    this.#note({ at, from, to: from + counted, kind: 'inden-for-loftet', limit, usedBefore: days - counted });
    this.#note({ at, from: from + counted, to: from + awaited, kind: 'afventer', limit: generous.limit, usedBefore: days });
    this.#note({ at, from: from + awaited, to, kind: 'loft-brugt', limit, usedBefore: days });
  }

  #note({ at, from, to, kind, limit = 0, usedBefore = 0 }: Stretch & Pick<RefusionSpan, 'kind'> & Partial<RefusionSpan>): void {
    if (!this.#sink || from >= to) return;
    const inWindow = kind === 'inden-for-loftet' || kind === 'afventer' || kind === 'loft-brugt';
    const stay = this.#ophold.place[at] as number;
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
