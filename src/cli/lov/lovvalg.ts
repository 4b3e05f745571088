import type { ChosenReadings } from '../../law/kernel/lovvalg.ts';
import type { AnyRule } from '../../law/kernel/rule.ts';
import { CliError } from '../terminal.ts';

/**
 * The readings of `--lovvalg K=V`. Throws if the rule reads no such question or the question has no such reading. Nothing
 * chosen here is confirmed: that is a fact someone records, not an option.
 */
export function readLovvalg({ id: regel, lovvalg = [] }: AnyRule, chosen: readonly string[]): ChosenReadings {
  const entries = chosen.map((text): readonly [string, string] => {
    const [name = '', ...rest] = text.split('=');
    const reading = rest.join('=');
    const question = lovvalg.find(({ id }) => id === name);
    if (!question) throw unknownQuestion(name, regel, lovvalg.map(({ id }) => id));
    if (!question.options.includes(reading)) throw new CliError('lov.cli.ukendtLaesning', { navn: name, valg: question.options.join(', ') });
    return [name, reading];
  });
  return { chosen: Object.fromEntries(entries), confirmed: [] };
}

function unknownQuestion(navn: string, regel: string, known: readonly string[]): CliError {
  if (known.length === 0) return new CliError('lov.cli.ingenLovvalg', { navn, regel });
  return new CliError('lov.cli.ukendtLovvalg', { navn, regel, valg: known.join(', ') });
}
