import { readFile } from 'node:fs/promises';
import type { Expected, FactFields, FactProblem, FactShape } from '../../law/kernel/fakta.ts';
import type { MessageParams, TextKey } from '../../text/index.ts';
import { CliError } from '../terminal.ts';

/** Facts larger than this are no facts of one question. */
const MOST_CHARACTERS = 5_000_000;

/** The facts of `--json`: written there, in a file (`@file`), or on standard input (`-`). */
export async function readFactsArgument(argument: string, stdin: AsyncIterable<string | Uint8Array>): Promise<unknown> {
  const text = await textOfArgument(argument, stdin);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // What the parser says would repeat the text, and the text may be about a person.
    throw new CliError('lov.cli.forkertJson');
  }
}

async function textOfArgument(argument: string, stdin: AsyncIterable<string | Uint8Array>): Promise<string> {
  if (argument === '-') return readAll(stdin);
  if (!argument.startsWith('@')) return argument;
  const file = argument.slice(1);
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new CliError('lov.cli.ulaeseligFil', { fil: file });
  }
}

async function readAll(stdin: AsyncIterable<string | Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stdin) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (text.length > MOST_CHARACTERS) throw new CliError('lov.cli.forStor');
  }
  return text;
}

const EXPECTED_TEXT: Readonly<Record<Expected, TextKey>> = {
  list: 'lov.cli.ventet.list',
  object: 'lov.cli.ventet.object',
  choice: 'lov.cli.ventet.choice',
  date: 'lov.cli.ventet.date',
  boolean: 'lov.cli.ventet.boolean',
  text: 'lov.cli.ventet.text',
  count: 'lov.cli.ventet.count',
  value: 'lov.cli.ventet.value',
  'known-name': 'lov.cli.ventet.known-name',
};

/** What was wrong with facts, a sentence each. The values themselves are not repeated: they may be about a person. */
export function describeProblems(problems: readonly FactProblem[]): readonly { readonly key: TextKey; readonly params: MessageParams }[] {
  return problems.map(({ path, expected, options }) => ({ key: EXPECTED_TEXT[expected], params: { sti: path === '' ? '--json' : path, valg: options.join(', ') } }));
}

/** The facts a rule reads, with their shapes: "indskrevet: date, planer: [{ fra: date }]". */
export function describeShapes(fields: FactFields): string {
  return Object.entries(fields).map(([name, shape]) => `${name}: ${describeShape(shape)}`).join(', ');
}

function describeShape(shape: FactShape): string {
  switch (shape.type) {
    case 'choice':
      return shape.options.join(' | ');
    case 'list':
      return `[${describeShape(shape.of)}]`;
    case 'object':
      return `{ ${describeShapes(shape.fields)} }`;
    default:
      return shape.type;
  }
}
