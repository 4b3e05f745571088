import type { DatedRow } from './dated.ts';
import type { IsoDate } from './dato.ts';
import type { LawRef } from './lawRef.ts';
import type { Outcome } from './outcome.ts';

/** One thing a rule used on its way to an answer. */
export type TraceStep =
  | { readonly step: 'fact'; readonly name: string; readonly value: unknown }
  | { readonly step: 'parameter'; readonly name: string; readonly value: unknown; readonly from: string | null; readonly known: string; readonly status: string; readonly ref: LawRef }
  | { readonly step: 'choice'; readonly name: string; readonly value: string; readonly confirmed: boolean; readonly confirmedOn?: IsoDate }
  | { readonly step: 'rule'; readonly rule: string; readonly ref: LawRef; readonly outcome: Outcome<unknown>; readonly steps: readonly TraceStep[] };

/** Whether an administrator has confirmed a reading, and the day if it is known. */
export interface Confirmation {
  readonly confirmed: boolean;
  readonly confirmedOn?: IsoDate | undefined;
}

/**
 * Where a rule writes what it used. The same implementation runs with and without one: a rule never asks whether it is traced.
 */
export interface TraceSink {
  fact(name: string, value: unknown): void;
  parameter<T>(name: string, row: DatedRow<T>): void;
  choice(name: string, value: string, confirmation: Confirmation): void;
  /** Opens a sub-rule; what follows belongs to it until `close`. */
  open(rule: string, ref: LawRef): void;
  close(outcome: Outcome<unknown>): void;
}

/** The sink that keeps nothing, for bulk runs. */
export const NO_TRACE: TraceSink = {
  fact: () => undefined,
  parameter: () => undefined,
  choice: () => undefined,
  open: () => undefined,
  close: () => undefined,
};

interface OpenRule {
  readonly rule: string;
  readonly ref: LawRef;
  readonly steps: TraceStep[];
}

/** A sink that keeps every step as a tree. `steps()` throws while a rule is still open. */
export function recordTrace(): TraceSink & { steps(): readonly TraceStep[] } {
  const root: TraceStep[] = [];
  const stack: OpenRule[] = [];
  const current = (): TraceStep[] => stack.at(-1)?.steps ?? root;
  return {
    fact: (name, value) => void current().push({ step: 'fact', name, value }),
    parameter: (name, { value, from, known, status, ref }) =>
      void current().push({ step: 'parameter', name, value, from, known, status, ref }),
    choice: (name, value, { confirmed, confirmedOn }) =>
      void current().push({ step: 'choice', name, value, confirmed, ...(confirmedOn === undefined ? {} : { confirmedOn }) }),
    open: (rule, ref) => void stack.push({ rule, ref, steps: [] }),
    close: (outcome) => {
      const done = stack.pop();
      if (!done) throw new Error('close without open');
      current().push({ step: 'rule', rule: done.rule, ref: done.ref, outcome, steps: done.steps });
    },
    steps: () => {
      if (stack.length > 0) throw new Error('a rule is still open');
      return root;
    },
  };
}
