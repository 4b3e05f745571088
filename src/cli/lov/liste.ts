import type { AnyRule } from '../../law/kernel/rule.ts';
import { RULES } from '../../law/rules.ts';
import { isTextKey, textOf, type Language } from '../../text/index.ts';

/** What a rule says of itself, without the function that answers. */
export function describeRule({ id, version, ref, modality, validity, norms, facts, lovvalg = [] }: AnyRule) {
  const questions = lovvalg.map((choice) => ({ id: choice.id, question: choice.question, options: choice.options, careful: choice.careful }));
  return { id, version, ref, modality, validity, norms, facts, lovvalg: questions };
}

/** Every rule, a line each: id, version, paragraph, modality, title, norms; or all that they say of themselves as JSON. */
export function listRules(language: Language, asJson: boolean): readonly string[] {
  if (asJson) return [JSON.stringify(RULES.map((rule) => ({ ...describeRule(rule), title: titleOf(rule, language) })), null, 2)];
  const rows = RULES.map((rule) => [rule.id, `v${rule.version}`, `${rule.ref.act} ${rule.ref.paragraph}`, rule.modality, titleOf(rule, language), rule.norms.join(' ')]);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}

function titleOf({ id }: AnyRule, language: Language): string {
  const key = `lov.titel.${id}`;
  return isTextKey(key) ? textOf(key, {}, language) : id;
}
