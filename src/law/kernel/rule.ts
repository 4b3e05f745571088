import type { IsoDate } from './dato.ts';
import { readFacts, type FactFields, type FactProblem, type Facts } from './fakta.ts';
import type { LawRef, Modality, Validity } from './lawRef.ts';
import { CAREFUL_READINGS, type ChosenReadings, type Lovvalg } from './lovvalg.ts';
import { notApplicable, reason, type Outcome } from './outcome.ts';
import { NO_TRACE, type TraceSink } from './trace.ts';

/**
 * What a rule is asked under: the day, the law as known on a day, the readings chosen, and where to write the trace. `stillFrom`
 * asks what would be if no later value took effect.
 */
export interface LawContext {
  readonly today: IsoDate;
  readonly knownOn: IsoDate;
  readonly readings: ChosenReadings;
  readonly stillFrom: IsoDate | null;
  readonly trace: TraceSink;
}

/** A context with the law as known today, careful readings and no trace, unless said otherwise. */
export function lawContext(today: IsoDate, options: Partial<Omit<LawContext, 'today'>> = {}): LawContext {
  return { today, knownOn: today, readings: CAREFUL_READINGS, stillFrom: null, trace: NO_TRACE, ...options };
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
  /** The open questions of the law whose readings the rule, or a rule it asks, depends on. */
  readonly lovvalg?: readonly Lovvalg[];
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
    const outcome = notYetKnown(head, context) ?? answer(noteReads(head.facts, facts, context.trace), context);
    context.trace.close(outcome);
    return outcome;
  };
  return { ...head, ask };
}

/** The answer of a rule asked with the law as it was known before the rule was enacted; else `null`. */
function notYetKnown({ validity: { kendt } }: RuleHead<FactFields>, { knownOn }: LawContext): Outcome<never> | null {
  return kendt !== undefined && knownOn < kendt ? notApplicable([reason('lov.ikke-kendt', { kendt })], null) : null;
}

/** What came of asking a rule with facts from outside: an answer, or what was wrong with the facts. */
export type AskedRaw =
  | { readonly outcome: Outcome<unknown>; readonly problems?: never }
  | { readonly outcome?: never; readonly problems: readonly FactProblem[] };

/** Reads facts from outside by the rule's own shapes and asks it; never asks with facts that have problems. */
export function askWithRawFacts(asked: AnyRule, raw: unknown, context: LawContext): AskedRaw {
  const { facts, problems } = readFacts(asked.facts, raw);
  // The facts were read by the shapes of this very rule, which the type of a rule of any shape cannot say.
  return problems.length > 0 ? { problems } : { outcome: asked.ask(facts as never, context) };
}

/** The facts behind those that note their reading, so that a sub-rule given them notes its reads as its own, once. */
const BEHIND = new WeakMap<object, object>();

/** The same facts, but each is written to the trace the first time the rule reads it; without a trace, the facts as they are. */
function noteReads<F extends FactFields>(fields: F, given: Facts<F>, trace: TraceSink): Facts<F> {
  if (trace === NO_TRACE) return given;
  const facts = (BEHIND.get(given) ?? given) as Facts<F>;
  const seen = new Set<string>();
  const noted = {};
  for (const name of Object.keys(fields)) {
    const read = (): unknown => {
      if (!seen.has(name)) trace.fact(name, facts[name]);
      seen.add(name);
      return facts[name];
    };
    Object.defineProperty(noted, name, { get: read, enumerable: true });
  }
  BEHIND.set(noted, facts);
  return noted as Facts<F>;
}
