import { addDays, type IsoDate } from './dato.ts';
import { holdingNoLongerThan, notApplicable, reason, type Outcome } from './outcome.ts';
import type { LawContext } from './rule.ts';

/**
 * The answer of a duty or an offer to a person, which ends when they die: from that day there is nothing more to do for them, with
 * that as the reason. What others are to be told, and what is to be settled, goes on and is not asked here.
 */
export function stopsAtDeath<F extends { readonly doed: IsoDate | null }, T>(answer: (facts: F, context: LawContext) => Outcome<T>): (facts: F, context: LawContext) => Outcome<T> {
  return (facts, context) => {
    const { doed } = facts;
    if (doed !== null && doed <= context.today) return notApplicable([reason('lov.doed', { doed })], null);
    const outcome = answer(facts, context);
    return doed === null ? outcome : holdingNoLongerThan(outcome, addDays(doed, -1));
  };
}
