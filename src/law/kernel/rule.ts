import type { IsoDate } from './dato.ts';
import type { FactFields, Facts } from './fakta.ts';
import type { LawRef, Modality, Validity } from './lawRef.ts';
import type { ChosenReadings } from './lovvalg.ts';
import { CAREFUL_READINGS } from './lovvalg.ts';
import type { Outcome } from './outcome.ts';
import { NO_TRACE, type TraceSink } from './trace.ts';

/** What a rule is asked under: the day, the law as known on a day, the readings chosen, and where to write the trace. */
export interface LawContext {
  readonly today: IsoDate;
  readonly knownOn: IsoDate;
  readonly readings: ChosenReadings;
  readonly trace: TraceSink;
}

/** A context with the law as known today, careful readings and no trace, unless said otherwise. */
export function lawContext(today: IsoDate, options: Partial<Omit<LawContext, 'today'>> = {}): LawContext {
  return { today, knownOn: today, readings: CAREFUL_READINGS, trace: NO_TRACE, ...options };
}

/** What every rule says of itself. */
export interface RuleHead<F extends FactFields> {
  /** Stable id: act, paragraph, question. "sel.p110.orientering-om-indskrivning" */
  readonly id: string;
  /** Raised when the meaning of the rule changes. */
  readonly version: number;
  readonly ref: LawRef;
  readonly modality: Modality;
  readonly validity: Validity;
  /** Ids of the norm catalogue and the law list that the rule realises. */
  readonly norms: readonly string[];
  readonly facts: F;
}

/** A rule: its head, and a function from facts to an answer on a day. */
export interface Rule<F extends FactFields, T> extends RuleHead<F> {
  readonly ask: (facts: Facts<F>, context: LawContext) => Outcome<T>;
}

/** A rule of any shape, as the list of all rules holds it. */
export interface AnyRule extends RuleHead<FactFields> {
  readonly ask: (facts: never, context: LawContext) => Outcome<unknown>;
}

/** A rule that opens and closes its own trace step around `answer`. Throws if it names no source. */
export function rule<const F extends FactFields, T>(
  head: RuleHead<F>,
  answer: (facts: Facts<F>, context: LawContext) => Outcome<T>,
): Rule<F, T> {
  if (head.ref.source.length === 0) throw new Error(`${head.id}: a rule needs a source`);
  const ask = (facts: Facts<F>, context: LawContext): Outcome<T> => {
    context.trace.open(head.id, head.ref);
    for (const name of Object.keys(head.facts)) context.trace.fact(name, facts[name]);
    const outcome = answer(facts, context);
    context.trace.close(outcome);
    return outcome;
  };
  return { ...head, ask };
}
