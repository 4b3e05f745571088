import type { LawRef } from '../../law/kernel/lawRef.ts';
import type { Outcome } from '../../law/kernel/outcome.ts';
import type { TraceStep } from '../../law/kernel/trace.ts';

type RuleStep = Extract<TraceStep, { step: 'rule' }>;
export type FactStep = Extract<TraceStep, { step: 'fact' }>;
export type ParameterStep = Extract<TraceStep, { step: 'parameter' }>;
export type ChoiceStep = Extract<TraceStep, { step: 'choice' }>;

/** The trace of an answer, sorted into what a person asks about. */
export interface Forklaring {
  readonly facts: readonly FactStep[];
  readonly parameters: readonly ParameterStep[];
  readonly choices: readonly ChoiceStep[];
  readonly subRules: readonly { readonly rule: string; readonly ref: LawRef; readonly outcome: Outcome<unknown> }[];
}

/** Sorts a trace. What sub-rules used counts too, and nothing is said twice. */
export function explainTrace(steps: readonly TraceStep[]): Forklaring {
  const root = steps.length === 1 && steps[0]?.step === 'rule' ? steps[0].steps : steps;
  const all = flatten(root);
  return {
    facts: unique(all.filter((step) => step.step === 'fact'), ({ name, value }) => `${name} ${JSON.stringify(value)}`),
    parameters: unique(all.filter((step) => step.step === 'parameter'), ({ name, from, known }) => `${name} ${from ?? ''} ${known}`),
    choices: unique(all.filter((step) => step.step === 'choice'), ({ name, value }) => `${name} ${value}`),
    subRules: unique(all.filter((step): step is RuleStep => step.step === 'rule'), ({ rule, outcome }) => `${rule} ${outcome.kind}`),
  };
}

function flatten(steps: readonly TraceStep[]): readonly TraceStep[] {
  return steps.flatMap((step) => (step.step === 'rule' ? [step, ...flatten(step.steps)] : [step]));
}

function unique<Step>(steps: readonly Step[], keyOf: (step: Step) => string): readonly Step[] {
  return [...new Map(steps.map((step) => [keyOf(step), step])).values()];
}
