import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A norm id in the name of a test, or of a group of tests around it: "[LAW-007]". */
export interface Mark {
  readonly id: string;
  readonly file: string;
  readonly line: number;
}

/** The marks found, and the tests that carry more of them than one test can prove. */
export interface Marks {
  readonly marks: readonly Mark[];
  readonly overmarked: readonly string[];
}

const MOST_PER_TEST = 3;
const MARK = /\[([A-Z][A-Z0-9]*-\d+)\]/g;
const NEVER_RUN = new Set(['skip', 'todo']);

/** The marks in the test names under `src` and `test` of a project. */
export function readMarks(root: string): Marks {
  const files = globSync(['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'], { cwd: root }).toSorted();
  const found = files.map((file) => marksIn(readFileSync(join(root, file), 'utf8'), file));
  return { marks: found.flatMap(({ marks }) => marks), overmarked: found.flatMap(({ overmarked }) => overmarked) };
}

/** The marks in the test names of one file. A test that never runs has none. */
export function marksIn(source: string, file: string): Marks {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const marks: Mark[] = [];
  const overmarked: string[] = [];
  const visit = (node: ts.Node, around: readonly string[]): void => {
    const call = ts.isCallExpression(node) ? readTestCall(node) : null;
    if (call?.neverRun) return;
    const ids = call ? [...new Set([...around, ...idsIn(call.name)])] : around;
    const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (call?.kind === 'test') {
      marks.push(...ids.map((id) => ({ id, file, line })));
      if (ids.length > MOST_PER_TEST) overmarked.push(`${file}:${line} carries ${ids.length} ids; at most ${MOST_PER_TEST} count for one test`);
    }
    ts.forEachChild(node, (child) => visit(child, ids));
  };
  visit(tree, []);
  return { marks, overmarked };
}

interface TestCall {
  readonly kind: 'test' | 'group';
  readonly name: string;
  readonly neverRun: boolean;
}

/** `it('…')`, `test.for(rows)('…')`, `describe.each`…`('…')`: a named call whose innermost callee is one of these. */
function readTestCall(node: ts.CallExpression): TestCall | null {
  const [first] = node.arguments;
  const name = first ? textOf(first) : null;
  const callee = name === null ? [] : calleeNames(node.expression);
  const [root, ...modifiers] = callee;
  if (name === null || root === undefined || !['it', 'test', 'describe'].includes(root)) return null;
  return { kind: root === 'describe' ? 'group' : 'test', name, neverRun: modifiers.some((modifier) => NEVER_RUN.has(modifier)) };
}

function calleeNames(node: ts.Expression): readonly string[] {
  if (ts.isIdentifier(node)) return [node.text];
  if (ts.isPropertyAccessExpression(node)) return [...calleeNames(node.expression), node.name.text];
  if (ts.isCallExpression(node)) return calleeNames(node.expression);
  return ts.isTaggedTemplateExpression(node) ? calleeNames(node.tag) : [];
}

function textOf(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…') : null;
}

function idsIn(name: string): readonly string[] {
  return [...name.matchAll(MARK)].flatMap(([, id]) => (id === undefined ? [] : [id]));
}
