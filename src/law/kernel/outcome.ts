import type { IsoDate } from './dato.ts';
import { earliest } from './dato.ts';

/** A reason as a message key with typed parameters; the text room turns it into a sentence. */
export interface Reason {
  readonly key: string;
  readonly params?: ReasonParams;
}

/** What a sentence is filled in with: dates as `YYYY-MM-DD`, amounts in øre, counts, codes of choices. */
export type ReasonParams = Readonly<Record<string, string | number | boolean | null>>;

/** A reason from its key and what fills its sentence in. */
export function reason(key: string, params?: ReasonParams): Reason {
  return params === undefined ? { key } : { key, params };
}

/** A value that says in one sentence why it is what it is: what "hvorfor?" opens with. */
export interface Begrundet {
  readonly grund: Reason;
}

/**
 * The answer of a rule on a day.
 *
 * `holdsUntil` is the last day on which the answer stays the same if no fact changes; `null` means for ever.
 */
export type Outcome<T> =
  | { readonly kind: 'decided'; readonly value: T; readonly holdsUntil: IsoDate | null }
  | { readonly kind: 'forecast'; readonly value: T; readonly because: readonly Reason[]; readonly holdsUntil: IsoDate | null }
  | { readonly kind: 'notApplicable'; readonly reasons: readonly Reason[]; readonly holdsUntil: IsoDate | null }
  | { readonly kind: 'missing'; readonly facts: readonly string[]; readonly holdsUntil: IsoDate | null };

/** An answer that rests on law in force and facts recorded. */
export function decided<T>(value: T, holdsUntil: IsoDate | null): Outcome<T> {
  return { kind: 'decided', value, holdsUntil };
}

/** An answer that rests on something agreed but not adopted, or on a reading not confirmed. Throws if it does not say on what. */
export function forecast<T>(value: T, because: readonly Reason[], holdsUntil: IsoDate | null): Outcome<T> {
  if (because.length === 0) throw new Error('forecast needs a reason');
  return { kind: 'forecast', value, because, holdsUntil };
}

/** The rule does not apply, and why. Throws if no reason is given: "no" is never without one. */
export function notApplicable(reasons: readonly Reason[], holdsUntil: IsoDate | null): Outcome<never> {
  if (reasons.length === 0) throw new Error('notApplicable needs a reason');
  return { kind: 'notApplicable', reasons, holdsUntil };
}

/** The rule can't answer without these facts. Throws if none is named. */
export function missing(facts: readonly string[], holdsUntil: IsoDate | null): Outcome<never> {
  if (facts.length === 0) throw new Error('missing needs the name of a fact');
  return { kind: 'missing', facts, holdsUntil };
}

/** The earlier of two `holdsUntil`, where `null` is for ever. */
export function soonerEnd(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null) return b;
  return b === null ? a : earliest(a, b);
}

/** The same answer, but holding no longer than `end`. */
export function holdingNoLongerThan<T>(outcome: Outcome<T>, end: IsoDate | null): Outcome<T> {
  return { ...outcome, holdsUntil: soonerEnd(outcome.holdsUntil, end) };
}
