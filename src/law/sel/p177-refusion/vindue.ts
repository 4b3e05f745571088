import { addMonthsToDayNumber, type DayNumber } from '../../kernel/dato.ts';
import { BEFORE_ALL, eraOf, NO_LIMIT, type LimitReading, type RefusionLaesning } from './laesning.ts';
import { earlier, later } from './udenForgrening.ts';

/** Days from the first limited one whose anniversary is worth remembering: two generations of stays. */
const DAYS_REMEMBERED = 20_000;

/**
 * The window of one person after another, and what is used of it under both readings. It goes through her days by stretches:
 * days in which neither the window nor a limit changes, so that a count need only ask where the next stretch begins.
 */
export class Vindue {
  /** Whether the days of the stretch have a limit; without one they lie in no window and use nothing. */
  hasLimit = false;
  /** First day of the window, and the day after its last. */
  from = BEFORE_ALL;
  to = BEFORE_ALL;
  readonly chosen: Used;
  readonly generous: Used;
  readonly #law: RefusionLaesning;
  readonly #onOpen: ((from: number, to: number) => void) | null;
  /** The day a year after a day: many windows open on the same days, and the calendar is dear in a loop over a million. */
  readonly #yearLater: Int32Array;
  readonly #firstLimited: number;
  #firstOfPerson = BEFORE_ALL;
  #era = 0;
  #eraEnd = BEFORE_ALL;

  /** `count` stays are to come; `onOpen` hears of each window [from, to) that opens. */
  constructor(count: number, law: RefusionLaesning, onOpen: ((from: number, to: number) => void) | null) {
    this.#law = law;
    this.#onOpen = onOpen;
    this.chosen = new Used(law.chosen);
    this.generous = new Used(law.generous);
    this.#firstLimited = law.eraStarts[1] ?? BEFORE_ALL;
    this.#yearLater = new Int32Array(Math.min(count, DAYS_REMEMBERED));
  }

  /** Begins with a person of whom no day is counted yet. Gives the end of her stretch: she is in none, so every day is past it. */
  startPerson(): number {
    this.to = BEFORE_ALL;
    this.#firstOfPerson = BEFORE_ALL;
    this.#era = 0;
    this.#eraEnd = BEFORE_ALL;
    return BEFORE_ALL;
  }

  /** Moves to the stretch of a later day in a stay, and opens a window if the day needs one. Gives the day after the stretch. */
  moveTo(day: number): number {
    if (day >= this.#eraEnd) this.#enterEraOf(day);
    if (this.hasLimit && day >= this.to) this.#open(day);
    return this.hasLimit ? Math.min(this.#eraEnd, this.to) : this.#eraEnd;
  }

  #enterEraOf(day: number): void {
    const { eraStarts, chosen } = this.#law;
    const last = eraStarts.length - 1;
    while (this.#era < last && day >= (eraStarts[this.#era + 1] as number)) this.#era++;
    this.#eraEnd = this.#era < last ? (eraStarts[this.#era + 1] as number) : NO_LIMIT;
    this.hasLimit = chosen.limits[this.#era] !== NO_LIMIT;
    this.chosen.enterEra(this.#era);
    this.generous.enterEra(this.#era);
  }

  #open(day: number): void {
    if (this.#law.fixedAnniversaries && this.#firstOfPerson !== BEFORE_ALL) this.#moveToAnniversaryBefore(day);
    else this.#openOn(day);
    const windowEra = eraOf(this.#law, this.from);
    this.chosen.openWindow(windowEra, this.#era);
    this.generous.openWindow(windowEra, this.#era);
    this.#onOpen?.(this.from, this.to);
  }

  #openOn(day: number): void {
    this.#firstOfPerson = day;
    this.from = day;
    this.to = this.#yearAfter(day);
  }

  #yearAfter(day: number): number {
    const at = day - this.#firstLimited;
    if (at >= this.#yearLater.length) return yearsAfter(day, 1);
    if (this.#yearLater[at] === 0) this.#yearLater[at] = yearsAfter(day, 1);
    return this.#yearLater[at] as number;
  }

  #moveToAnniversaryBefore(day: number): void {
    let years = 1;
    while (yearsAfter(this.#firstOfPerson, years + 1) <= day) years++;
    this.from = yearsAfter(this.#firstOfPerson, years);
    this.to = yearsAfter(this.#firstOfPerson, years + 1);
  }
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
    const taken = later(0, earlier(days, this.limit - this.days));
    this.days += taken;
    return taken;
  }
}

function yearsAfter(day: number, years: number): number {
  return addMonthsToDayNumber(day as DayNumber, years * 12);
}
