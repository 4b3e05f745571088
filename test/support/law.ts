import { isoDate } from '../../src/law/kernel/dato.ts';
import type { FactFields } from '../../src/law/kernel/fakta.ts';
import type { Outcome } from '../../src/law/kernel/outcome.ts';
import { askWithRawFacts, lawContext, type AnyRule, type Rule } from '../../src/law/kernel/rule.ts';
import type { TraceSink } from '../../src/law/kernel/trace.ts';

/** Facts as a test writes them: plain text for dates, absent for not known. */
export type RawFacts<F extends FactFields> = { readonly [K in keyof F]?: unknown };

/** Under what a test asks; the law is known as of today and read carefully unless said otherwise. */
export interface AskOptions {
  readonly today?: string;
  readonly knownOn?: string;
  readonly lovvalg?: Readonly<Record<string, string>>;
  readonly confirmed?: readonly string[];
  readonly trace?: TraceSink;
}

/** Asks a rule with plain facts. Throws if the facts have problems, so that a slip in a test shows. */
export function ask<F extends FactFields, T>(asked: Rule<F, T>, facts: RawFacts<F>, options: AskOptions = {}): Outcome<T> {
  return askAny(asked, facts, options) as Outcome<T>;
}

/** `ask` for a rule of any shape. */
export function askAny(asked: AnyRule, facts: unknown, { today = '2026-11-20', knownOn, lovvalg = {}, confirmed = [], trace }: AskOptions): Outcome<unknown> {
  const answer = askWithRawFacts(asked, facts, lawContext(isoDate(today), {
    ...(knownOn === undefined ? {} : { knownOn: isoDate(knownOn) }),
    readings: { chosen: lovvalg, confirmed },
    ...(trace ? { trace } : {}),
  }));
  if (answer.problems) throw new Error(`bad facts in a test: ${JSON.stringify(answer.problems)}`);
  return answer.outcome;
}

/** The value of a decided or forecast answer. Throws with the answer itself if it has none. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'decided' || outcome.kind === 'forecast') return outcome.value;
  throw new Error(`no value: ${JSON.stringify(outcome)}`);
}
