import { resolve } from 'node:path';
import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** The rules that need no types; those that do are proved by the code they hold to account every day. */
const RULES = [
  '@typescript-eslint/no-restricted-imports',
  'no-restricted-imports',
  'no-restricted-globals',
  'no-restricted-syntax',
  '@typescript-eslint/no-explicit-any',
  '@typescript-eslint/no-non-null-assertion',
  '@typescript-eslint/max-params',
  'hjemvej/no-jsx-words',
];

interface FileConfig {
  readonly plugins: Linter.Config['plugins'];
  readonly rules: Linter.RulesRecord;
}

const eslint = new ESLint({ cwd: ROOT });

/** The rules that find something at error level, in a file of that name with that text. */
async function findings(path: string, text: string): Promise<readonly string[]> {
  const { plugins, rules } = (await eslint.calculateConfigForFile(path)) as FileConfig;
  const config: Linter.Config = {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: plugins ?? {},
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: Object.fromEntries(Object.entries(rules).filter(([name]) => RULES.includes(name))),
  };
  const messages = new Linter({ cwd: ROOT }).verify(text, [config], path);
  expect(messages.filter(({ fatal, severity }) => fatal || severity !== 2)).toEqual([]);
  return [...new Set(messages.map(({ ruleId }) => ruleId ?? ''))];
}

const IMPORTS = '@typescript-eslint/no-restricted-imports';

it.each([
  ['src/law/x.ts', `import { y } from '../domain/y.ts';`, IMPORTS, 'law knows no other room'],
  ['src/law/x.ts', `import { readFile } from 'node:fs/promises';`, IMPORTS, 'law knows no package, nor Node'],
  ['src/law/x.ts', `import { y } from './y';`, IMPORTS, 'an import names its file whole'],
  ['src/law/x.ts', `export const d = new Date(0);`, 'no-restricted-globals', 'law has no clock'],
  ['src/law/x.ts', `export const r = Math.random();`, 'no-restricted-syntax', 'law has no chance'],
  ['src/law/x.ts', `export const e = process.env;`, 'no-restricted-globals', 'law knows no machine'],
  ['src/domain/x.ts', `import { y } from '../contract/y.ts';`, IMPORTS, 'domain does not look up'],
  ['src/domain/x.ts', `export const n = Date.parse('2026');`, 'no-restricted-globals', 'domain has no clock'],
  ['src/contract/x.ts', `import { y } from '../domain/y.ts';`, IMPORTS, 'contract takes only types from domain'],
  ['src/contract/x.ts', `import { y } from 'fastify';`, IMPORTS, 'contract uses its schema library only'],
  ['src/text/x.ts', `export const d = new Date();`, 'no-restricted-syntax', 'words have no clock'],
  ['src/web/x.tsx', `import type { Y } from '../server/y.ts';`, IMPORTS, 'the web does not know the server'],
  ['src/web/x.tsx', `import type { Y } from '../domain/y.ts';`, IMPORTS, 'the web does not know the domain'],
  ['src/web/x.tsx', `export const X = () => <p>Hej</p>;`, 'hjemvej/no-jsx-words', 'shown words stand in src/text'],
  ['src/web/x.tsx', `export const X = () => <p>{'Hej'}</p>;`, 'hjemvej/no-jsx-words', 'in braces too'],
  ['src/web/x.tsx', `export const X = (p: { a: boolean }) => <p>{p.a ? 'Ja' : null}</p>;`, 'hjemvej/no-jsx-words', 'in one of two cases too'],
  ['src/web/x.tsx', `export const X = () => <img alt="Hus" />;`, 'hjemvej/no-jsx-words', 'read aloud too'],
  ['src/server/routes/x.ts', `import { y } from '../../cli/y.ts';`, IMPORTS, 'the server does not know the command line'],
  ['src/server/routes/x.ts', `import { Pool } from 'pg';`, IMPORTS, 'only the database room reaches the database'],
  ['src/server/db/x.ts', `import { y } from '../../web/y.ts';`, IMPORTS, 'the database does not know the web'],
  ['src/domain/x.ts', `export default 1;`, 'no-restricted-syntax', 'exports have names'],
  ['src/domain/x.ts', `export enum A { B }`, 'no-restricted-syntax', 'no enums'],
  ['src/domain/x.ts', `export const f = (a: any) => a;`, '@typescript-eslint/no-explicit-any', 'no any'],
  ['src/domain/x.ts', `export const f = (a?: string) => a!;`, '@typescript-eslint/no-non-null-assertion', 'no claim that null is not'],
  ['src/domain/x.ts', `export const f = (a: 1, b: 2, c: 3, d: 4) => [a, b, c, d];`, '@typescript-eslint/max-params', 'three parameters, then an object'],
  ['src/law/x.test.ts', `import { it } from 'vitest'; it.skip('x', () => 1);`, 'no-restricted-syntax', 'no test is skipped'],
  ['test/stories/x.test.ts', `import { it } from 'vitest'; it.only('x', () => 1);`, 'no-restricted-syntax', 'no test stands alone'],
])('in %s, %s is found by %s: %s', async (path, text, rule) => {
  expect(await findings(path, text)).toEqual([rule]);
});

it.each([
  ['src/law/x.ts', `import { y } from './y.ts'; export const x = y;`],
  ['src/domain/x.ts', `import { y } from '../law/y.ts'; export const x = y;`],
  ['src/contract/x.ts', `import { z } from 'zod'; import type { Y } from '../domain/y.ts'; export const x: Y = z;`],
  ['src/web/x.tsx', `import { y } from '../text/y.ts'; export const X = () => <p className="rum">{y} · {'2'}</p>;`],
  ['src/server/db/x.ts', `import { Pool } from 'pg'; export const x = new Pool();`],
  ['src/law/x.test.ts', `import fc from 'fast-check'; import { it } from 'vitest'; it('x', () => fc);`],
])('in %s, %s is as it should be', async (path, text) => {
  expect(await findings(path, text)).toEqual([]);
});
