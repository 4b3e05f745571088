import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { prove } from './bevis.ts';
import { readMarks } from './marks.ts';
import { readNamers } from './named.ts';

const FILES = {
  'package.json': `{ "type": "module" }`,
  'vitest.config.ts': `export const config = { test: { projects: [{ test: { name: 'unit', include: ['src/**/*.test.ts', 'test/**/*.test.ts'] } }] } };`,
  'src/law/kernel/rule.ts': `export const rule = (head, answer) => ({ ...head, ask: answer });`,
  'src/law/rules.ts': `
    import { rule } from './kernel/rule.ts';
    export const RULES = [
      rule({ id: 'sel.a', norms: ['A-1', 'A-2', 'A-3'] }, () => ({ kind: 'decided', value: 3 })),
      rule({ id: 'sel.b', norms: ['B-1', 'A-1', 'B-2', 'S-1'] }, () => ({ kind: 'decided', value: 4 })),
    ];`,
  'src/law/rules.test.ts': `
    import { expect, it } from 'vitest';
    import { RULES } from './rules.ts';
    const [a, b] = RULES;
    it('looks at the answer [A-1]', () => { expect(a.ask()).toMatchObject({ value: 3 }); });
    it('calls, but looks at nothing [A-2]', () => { a.ask(); });
    it('looks at the answer of the other rule [A-3]', () => { expect(b.ask()).toMatchObject({ value: 4 }); });
    it.each([4])('expects %i (in a table) [B-1]', (value) => { expect(b.ask().value).toBe(value); });
    it('is red anyway [B-2]', () => { expect(b.ask().value).toBe(5); });`,
  'test/stories/way.test.ts': `
    import { expect, it } from 'vitest';
    import { RULES } from '../../src/law/rules.ts';
    let said;
    it('asks, and is not marked', () => { said = RULES[1].ask(); });
    it('goes on from there [S-1]', () => { expect(said).toMatchObject({ value: 4 }); });
    it('is red, and is not marked', () => { expect(said).toBe(5); });`,
};

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'bevis-'));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  symlinkSync(resolve(import.meta.dirname, '../../node_modules'), join(root, 'node_modules'));
});
afterAll(() => rmSync(root, { recursive: true }));

it('an id is proved when a test marked with it goes red as a rule that names it answers nothing', async () => {
  const lines: string[] = [];
  const proof = await prove({ root, rules: await readNamers(root), marks: readMarks(root).marks, progress: (line) => lines.push(line) });
  expect(proof.unproved).toEqual(['A-2', 'A-3', 'B-2']);
  expect(proof.redBefore).toEqual(['src/law/rules.test.ts > is red anyway [B-2]']);
  expect(lines).toEqual(['1/2 sel.a: 1 of 3 ids noticed', '2/2 sel.b: 2 of 4 ids noticed']);
});
