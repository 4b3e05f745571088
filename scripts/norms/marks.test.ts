import { expect, it } from 'vitest';
import { marksIn } from './marks.ts';

const idsOf = (source: string): readonly string[] => marksIn(source, 'a.test.ts').marks.map(({ id, line }) => `${line}:${id}`);

it.each([
  ['a plain test', `it('late notice [A-001]', () => {})`],
  ['test instead of it', `test("late notice [A-001]", () => {})`],
  ['a template', 'it(`late ${day} notice [A-001]`, () => {})'],
  ['a table of rows', `it.each([['x']])('late %s [A-001]', () => {})`],
  ['a table in a template', 'it.each`a|b`("late $a [A-001]", () => {})'],
  ['rows through for', `test.for(rows)('late %s [A-001]', () => {})`],
  ['a condition on running', `it.skipIf(alone)('late [A-001]', () => {})`],
  ['a group around it', `describe('notices [A-001]', () => { it('late', () => {}) })`],
])('a mark counts in the name of %s', (_what, source) => {
  expect(idsOf(source)).toEqual(['1:A-001']);
});

it.each([
  ['a group without tests', `describe('notices [A-001]', () => {})`],
  ['a skipped test', `it.skip('late [A-001]', () => {})`],
  ['a test still to be written', `it.todo('late [A-001]')`],
  ['a test in a skipped group', `describe.skip('notices', () => { it('late [A-001]', () => {}) })`],
  ['a comment', `// it('late [A-001]')`],
  ['a row of a table', `it.each([['[A-001]']])('late %s', () => {})`],
  ['some other call', `log('late [A-001]')`],
  ['text that is no id', `it('late [a-001] [A001] A-001', () => {})`],
])('a mark counts for nothing in %s', (_what, source) => {
  expect(idsOf(source)).toEqual([]);
});

it('a test carries the marks of the groups around it, each once, at its own line', () => {
  expect(idsOf(`describe('n [A-001]', () => {\n it('late [B-2] [A-001]', () => {});\n it('early', () => {});\n})`)).toEqual(['2:A-001', '2:B-2', '3:A-001']);
});

it('three ids are accepted on one test, a fourth from the group around it is reported', () => {
  const three = `it('late [A-1] [A-2] [A-3]', () => {})`;
  expect(marksIn(three, 'a.test.ts').overmarked).toEqual([]);
  expect(marksIn(`describe('[A-4]', () => { ${three} })`, 'a.test.ts').overmarked).toEqual(['a.test.ts:1 carries 4 ids; at most 3 count for one test']);
});
