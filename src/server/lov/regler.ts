import type { Hvorfor } from '../../contract/svar.ts';
import type { FactFields } from '../../law/kernel/fakta.ts';
import type { AnyRule, RuleHead } from '../../law/kernel/rule.ts';
import { ruleById } from '../../law/rules.ts';

/** A rule by its id. Throws if a kept duty names a rule that is no longer there: duties must then be asked anew. */
export function ruleHead(id: string): AnyRule {
  const rule = ruleById(id);
  if (!rule) throw new Error('a kept duty names an unknown rule');
  return rule;
}

/** What a rule says of itself, as it crosses HTTP. */
export function describeRule({ id, version, ref, modality, validity }: RuleHead<FactFields>): Hvorfor['regel'] {
  return { id, version, ref: { ...ref, source: [...ref.source] }, modality, validity: { fra: validity.fra, til: validity.til } };
}
