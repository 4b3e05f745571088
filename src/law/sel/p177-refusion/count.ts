import { addMonthsToDayNumber, type DayNumber } from '../../kernel/dato.ts';
import { BEFORE_ALL, eraOf, NO_LIMIT, type LimitReading, type RefusionLaesning } from './laesning.ts';
import { arrangeStays, RUNNING, UDELADT, type ArrangedStays, type OpholdColumns } from './ophold.ts';

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
  /** A window [from, to) of a person opened. */
  window(person: number, from: number, to: number): void;
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
  for (let at = 0; at < arranged.count; at++) count.addStay(arranged, at);
  if (sink) explainLeftOut(columns, law, sink);
  return count.result;
}

/** The end of a stay: its discharge, or the day after the given day while it runs. Never before its admission. */
export function endOfStay(columns: Pick<OpholdColumns, 'indskrevet' | 'udskrevet'>, stay: number, givenDay: number): number {
  const end = columns.udskrevet[stay] as number;
  return end === RUNNING ? Math.max(columns.indskrevet[stay] as number, givenDay + 1) : end;
}

/** What is used of the open window under one reading, and the limit it is held against. */
class Used {
  days = 0;
  limit = NO_LIMIT;
  readonly #reading: LimitReading;

  constructor(reading: LimitReading) {
    this.#reading = reading;
  }

  /** A window opens on a day of `windowEra`, at a day of `dayEra`; the two differ only where anniversaries are fixed. */
  openWindow(windowEra: number, dayEra: number): void {
    const { limits, byWindowStart } = this.#reading;
    this.days = 0;
    this.limit = limits[byWindowStart ? windowEra : dayEra] as number;
  }

  enterEra(era: number): void {
    if (!this.#reading.byWindowStart) this.limit = this.#reading.limits[era] as number;
  }

  /** Uses up to `days` days of the limit and gives how many it had room for. */
  use(days: number): number {
    const taken = Math.max(0, Math.min(days, this.limit - this.days));
    this.days += taken;
    return taken;
  }
}

/** Days from the first limited one whose anniversary is worth remembering: two generations of stays. */
const DAYS_REMEMBERED = 20_000;

class Count {
  readonly result: RefusionColumns;
  readonly #law: RefusionLaesning;
  readonly #sink: RefusionSink | null;
  readonly #chosen: Used;
  readonly #generous: Used;
  /** The day a year after a day: many windows open on the same days, and the calendar is dear in a loop over a million. */
  readonly #yearLater: Int32Array;
  readonly #firstLimited: number;
  #person = -1;
  #coveredTo = BEFORE_ALL;
  #firstWindow = BEFORE_ALL;
  #window = BEFORE_ALL;
  #windowEnd = BEFORE_ALL;
  #era = 0;
  #eraEnd = BEFORE_ALL;
  #hasLimit = false;
  /** What the stay at hand has so far; written to the result once, since a million stays in any order lie far apart there. */
  #counted = 0;
  #awaiting = 0;
  #first = NO_DAY;
  #last = NO_DAY;

  constructor(count: number, law: RefusionLaesning, sink: RefusionSink | null) {
    this.#law = law;
    this.#sink = sink;
    this.#chosen = new Used(law.chosen);
    this.#generous = new Used(law.generous);
    this.#firstLimited = law.eraStarts[1] ?? BEFORE_ALL;
    this.#yearLater = new Int32Array(Math.min(count, DAYS_REMEMBERED));
    this.result = {
      refusionsdage: new Int32Array(count),
      afventer: new Int32Array(count),
      foerste: new Int32Array(count).fill(NO_DAY),
      sidste: new Int32Array(count).fill(NO_DAY),
    };
  }

  /** Takes the next of the arranged stays. */
  addStay(arranged: ArrangedStays, at: number): void {
    if (arranged.udeladt[at] !== UDELADT.nej) return;
    const stay = arranged.stay === null ? at : (arranged.stay[at] as number);
    const person = arranged.person[at] as number;
    if (person !== this.#person) this.#startPerson(person);
    const admitted = arranged.indskrevet[at] as number;
    const end = endOfStay(arranged, at, this.#law.givenDay);
    const from = Math.max(admitted, this.#coveredTo);
    if (this.#sink && admitted < from) this.#note({ stay, from: admitted, to: Math.min(from, end), kind: 'andet-ophold' });
    if (from >= end) return;
    this.#coveredTo = end;
    this.#counted = 0;
    this.#awaiting = 0;
    this.#first = NO_DAY;
    this.#last = NO_DAY;
    if (admitted < this.#law.wholeIfAdmittedBefore) this.#countAll(stay, from, end);
    else this.#countSpan(stay, from, end);
    this.#write(stay);
  }

  #startPerson(person: number): void {
    this.#person = person;
    this.#coveredTo = BEFORE_ALL;
    this.#firstWindow = BEFORE_ALL;
    this.#windowEnd = BEFORE_ALL;
    this.#era = 0;
    this.#eraEnd = BEFORE_ALL;
  }

  #countSpan(stay: number, start: number, to: number): void {
    for (let from = start; from < to; ) {
      if (from >= this.#eraEnd) this.#enterEraOf(from);
      const end = Math.min(to, this.#eraEnd);
      from = this.#hasLimit ? this.#countInWindow(stay, from, end) : this.#countAll(stay, from, end);
    }
  }

  #enterEraOf(day: number): void {
    const { eraStarts, chosen } = this.#law;
    const last = eraStarts.length - 1;
    while (this.#era < last && day >= (eraStarts[this.#era + 1] as number)) this.#era++;
    this.#eraEnd = this.#era < last ? (eraStarts[this.#era + 1] as number) : NO_LIMIT;
    this.#hasLimit = chosen.limits[this.#era] !== NO_LIMIT;
    this.#chosen.enterEra(this.#era);
    this.#generous.enterEra(this.#era);
  }

  #countAll(stay: number, from: number, to: number): number {
    this.#addCounted(from, to);
    if (this.#sink) this.#note({ stay, from, to, kind: 'uden-loft' });
    return to;
  }

  /** Counts the days [from, to) that lie in one era, as far as the window reaches, and gives the first day not looked at. */
  #countInWindow(stay: number, from: number, to: number): number {
    if (from >= this.#windowEnd) this.#openWindow(from);
    const end = Math.min(to, this.#windowEnd);
    const usedBefore = this.#chosen.days;
    const counted = from + this.#chosen.use(end - from);
    const awaited = Math.max(counted, from + this.#generous.use(end - from));
    if (counted > from) this.#addCounted(from, counted);
    this.#awaiting += awaited - counted;
    if (this.#sink) {
      const { limit, days } = this.#chosen;
      this.#note({ stay, from, to: counted, kind: 'inden-for-loftet', limit, usedBefore });
      this.#note({ stay, from: counted, to: awaited, kind: 'afventer', limit: this.#generous.limit, usedBefore: days });
      this.#note({ stay, from: awaited, to: end, kind: 'loft-brugt', limit, usedBefore: days });
    }
    return end;
  }

  #openWindow(day: number): void {
    if (this.#law.fixedAnniversaries && this.#firstWindow !== BEFORE_ALL) this.#moveToAnniversaryBefore(day);
    else this.#startWindow(day);
    const windowEra = eraOf(this.#law, this.#window);
    this.#chosen.openWindow(windowEra, this.#era);
    this.#generous.openWindow(windowEra, this.#era);
    this.#sink?.window(this.#person, this.#window, this.#windowEnd);
  }

  #startWindow(day: number): void {
    this.#firstWindow = day;
    this.#window = day;
    this.#windowEnd = this.#yearAfter(day);
  }

  #yearAfter(day: number): number {
    const at = day - this.#firstLimited;
    if (at >= this.#yearLater.length) return yearsAfter(day, 1);
    if (this.#yearLater[at] === 0) this.#yearLater[at] = yearsAfter(day, 1);
    return this.#yearLater[at] as number;
  }

  #moveToAnniversaryBefore(day: number): void {
    let years = 1;
    while (yearsAfter(this.#firstWindow, years + 1) <= day) years++;
    this.#window = yearsAfter(this.#firstWindow, years);
    this.#windowEnd = yearsAfter(this.#firstWindow, years + 1);
  }

  #addCounted(from: number, to: number): void {
    if (this.#counted === 0) this.#first = from;
    this.#counted += to - from;
    this.#last = to - 1;
  }

  #write(stay: number): void {
    const { refusionsdage, afventer, foerste, sidste } = this.result;
    refusionsdage[stay] = this.#counted;
    afventer[stay] = this.#awaiting;
    foerste[stay] = this.#first;
    sidste[stay] = this.#last;
  }

  #note({ stay, from, to, kind, limit = 0, usedBefore = 0 }: Partial<RefusionSpan> & Pick<RefusionSpan, 'stay' | 'from' | 'to' | 'kind'>): void {
    if (!this.#sink || from >= to) return;
    const inWindow = kind === 'inden-for-loftet' || kind === 'afventer' || kind === 'loft-brugt';
    this.#sink.span({ stay, from, to, kind, window: inWindow ? this.#window : NO_DAY, limit, usedBefore });
  }
}

function yearsAfter(day: number, years: number): number {
  return addMonthsToDayNumber(day as DayNumber, years * 12);
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
