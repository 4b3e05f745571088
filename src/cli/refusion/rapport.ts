import type { FieldProblem, FileProblem, ProblemLog } from '../../server/adapters/opholdsfil/index.ts';
import { textOf, type Language, type MessageParams, type TextKey } from '../../text/index.ts';

/** A text in the language of the terminal. */
export type Say = (key: TextKey, params?: MessageParams) => string;

/** Says everything in one language. */
export function sayIn(language: Language): Say {
  return (key, params = {}) => textOf(key, params, language);
}

const SHOWN = 20;
const LONGEST_VALUE = 60;

/** Why a file could not be read at all. */
export function fileProblemText(fil: string, { kind, params }: FileProblem, say: Say): string {
  return `${fil}: ${say(`refusion.fil.${kind}`, params)}\n`;
}

/** The problems of a file by line: how many, the first of them, and how many more. Values go to the terminal and nowhere else. */
export function problemsText(fil: string, problems: ProblemLog, say: Say): string {
  const shown = problems.first.toSorted((a, b) => a.line - b.line).slice(0, SHOWN);
  const more = problems.total - shown.length;
  return [
    say('refusion.cli.fejlAntal', { fil, n: problems.total, linjer: problems.lines.size }),
    ...shown.map((problem) => `  ${problemText(problem, say)}`),
    ...(more > 0 ? [`  ${say('refusion.cli.flereFejl', { n: more })}`] : []),
    '',
  ].join('\n');
}

function problemText({ line, column, value, kind, params }: FieldProblem, say: Say): string {
  const ventet = say(`refusion.felt.${kind}`, params);
  if (column === '') return say('refusion.felt.stedLinje', { linje: line, ventet });
  return value === '' ? say('refusion.felt.stedTomt', { linje: line, kolonne: column, ventet }) : say('refusion.felt.sted', { linje: line, kolonne: column, vaerdi: printable(value), ventet });
}

/** A value as one may show it: short, and with no sign that steers the terminal. */
function printable(value: string): string {
  const clean = value.replaceAll(/\p{C}/gu, '·');
  return clean.length > LONGEST_VALUE ? `${clean.slice(0, LONGEST_VALUE)}…` : clean;
}
