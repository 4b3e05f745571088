import type { AnyRule } from './kernel/rule.ts';
import { kommunalUdskrivning } from './sel/p110-boform/kommunalUdskrivning.ts';
import { orienteringOmIndskrivning } from './sel/p110-boform/orienteringOmIndskrivning.ts';
import { orienteringOmUdskrivning } from './sel/p110-boform/orienteringOmUdskrivning.ts';
import { planpligt } from './sel/p142-plan/planpligt.ts';

/** Every rule, in the order of a stay: from the door to the claim. A rule that is not here can't be asked by name. */
export const RULES: readonly AnyRule[] = [orienteringOmIndskrivning, planpligt, kommunalUdskrivning, orienteringOmUdskrivning];

/** The rule with an id, or `undefined`. */
export function ruleById(id: string): AnyRule | undefined {
  return RULES.find((candidate) => candidate.id === id);
}
