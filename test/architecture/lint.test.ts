import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import config from '../../oxlint.config.ts';
import { NODE, TOOLS } from '../../scripts/lib/run.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

const IMPORTS = 'no-restricted-imports';
const SYNTAX = 'hjemvej/no-restricted-syntax';
const WORDS = 'hjemvej/no-jsx-words';

/** Where a file stands decides what it may: the file, its text, the rule it breaks, why. */
const OFFENCES = [
  ['src/law/x.ts', `import { y } from '../domain/y.ts'; export const x = y;`, IMPORTS, 'law knows no other room'],
  ['src/law/x.ts', `import { sep } from 'node:path'; export const x = typeof sep;`, SYNTAX, 'law knows no package, nor Node'],
  ['src/law/x.ts', `import { y } from './y'; export const x = y;`, SYNTAX, 'an import names its file whole'],
  ['src/law/x.ts', `export * from 'vitest';`, SYNTAX, 'nor hands one on'],
  ['src/law/x.ts', `export const x = async () => { await import('node:path'); };`, SYNTAX, 'nor fetches one later'],
  ['src/law/x.ts', `export const d = new Date(0);`, 'no-restricted-globals', 'law has no clock'],
  ['src/law/x.ts', `export const r = Math.random();`, SYNTAX, 'law has no chance'],
  ['src/domain/x.ts', `export const e = typeof fetch;`, 'no-restricted-globals', 'domain knows no network'],
  ['src/domain/x.ts', `import { y } from '../contract/y.ts'; export const x = y;`, IMPORTS, 'domain does not look up'],
  ['src/domain/x.ts', `export const n = Date.parse('2026');`, 'no-restricted-globals', 'domain has no clock'],
  ['src/contract/x.ts', `import { y } from '../domain/y.ts'; export const x = y;`, IMPORTS, 'contract takes only types from domain'],
  ['src/contract/x.ts', `import { parse } from 'fastify'; export const x = typeof parse;`, SYNTAX, 'contract uses its schema library only'],
  ['src/text/x.ts', `export const d = new Date();`, SYNTAX, 'words have no clock'],
  ['src/web/x.tsx', `import type { Y } from '../server/y.ts'; export type X = Y;`, IMPORTS, 'the web does not know the server'],
  ['src/web/x.tsx', `import type { Y } from '../domain/y.ts'; export type X = Y;`, IMPORTS, 'the web does not know the domain'],
  ['src/web/x.tsx', `export const X = () => <p>Hej</p>;`, WORDS, 'shown words stand in src/text'],
  ['src/web/x.tsx', `export const X = () => <p>{'Hej'}</p>;`, WORDS, 'in braces too'],
  ['src/web/x.tsx', `export const X = (p: { a: boolean }) => <p>{p.a ? 'Ja' : null}</p>;`, WORDS, 'in one of two cases too'],
  ['src/web/x.tsx', `export const X = () => <img alt="Hus" />;`, WORDS, 'read aloud too'],
  ['src/web/x.tsx', `import { useState } from 'react'; export const X = (p: { a: boolean }) => (p.a ? useState(1)[0] : null);`, 'react-hooks/rules-of-hooks', 'hooks run every time'],
  ['src/web/x.tsx', `import { useEffect } from 'react'; export const X = (p: { a: number }) => { useEffect(() => { document.title = String(p.a); }, []); return null; };`, 'react-hooks/exhaustive-deps', 'an effect names what it reads'],
  ['src/server/routes/x.ts', `import { y } from '../../cli/y.ts'; export const x = y;`, IMPORTS, 'the server does not know the command line'],
  ['src/server/routes/x.ts', `import type { Pool } from 'pg'; export type X = Pool;`, IMPORTS, 'only the database room reaches the database'],
  ['src/server/db/x.ts', `import { y } from '../../web/y.ts'; export const x = y;`, IMPORTS, 'the database does not know the web'],
  ['src/domain/x.ts', `export default 1;`, SYNTAX, 'exports have names'],
  ['src/domain/x.ts', `export enum A { B }`, SYNTAX, 'no enums'],
  ['src/law/x.test.ts', `import { it } from 'vitest'; it.skip('x', () => undefined);`, SYNTAX, 'no test is skipped'],
  ['test/stories/x.test.ts', `import { it } from 'vitest'; it.only('x', () => undefined);`, SYNTAX, 'no test stands alone'],
  ['test/stories/x.test.ts', `export const now = Date.now();`, SYNTAX, 'no test reads the clock'],
  ['test/stories/x.test.ts', `export function f(): void { Promise.resolve(1); }`, 'typescript/no-floating-promises', 'no test forgets to wait'],
  ['src/law/x.test.ts', `export function f(): void { Promise.resolve(1); }`, 'typescript/no-floating-promises', 'beside the code too'],
  ['src/web/x.tsx', `export function f(): void { Promise.resolve(1); }`, 'typescript/no-floating-promises', 'nor does the web'],
  ['src/domain/x.ts', `export const x = 1; // oxlint-disable-line no-var`, 'Unused oxlint-disable directive (no problems were reported).', 'no exception outlives what it excepted'],
  ['src/domain/x.ts', `const _unused = 1;`, 'no-unused-vars', 'an underscore hides nothing'],
  ['src/domain/x.ts', `export const f = (_a: 1): number => 1;`, 'no-unused-vars', 'nor in a parameter'],
] as const;

/** What is right where it stands. */
const RIGHT = [
  ['src/law/x.ts', `import { y } from './y.ts'; export const x = y;`],
  ['src/domain/x.ts', `import { y } from '../law/y.ts'; export const x = y;`],
  ['src/contract/x.ts', `import { z } from 'zod'; import type { Y } from '../domain/y.ts'; export const x = (y: Y) => z.literal(y.a);`],
  ['src/web/x.tsx', `import { y } from '../text/y.ts'; export const X = () => <p className="rum">{y} · {'2'}</p>;`],
  ['src/server/db/x.ts', `import { Pool } from 'pg'; export const x = new Pool();`],
  ['src/cli/x.ts', `console.log(new Date());`],
  ['src/law/x.test.ts', `import fc from 'fast-check'; import { it } from 'vitest'; it('x', () => fc.assert(fc.property(fc.nat(), (_n) => true)));`],
  ['test/stories/x.test.ts', `console.log(((a: 1, b: 2, c: 3, d: 4) => [a, b, c, d])(1, 2, 3, 4));`],
] as const;

/** A text, in a file of the server, that each rule of the house must find. */
const BROKEN: Readonly<Record<string, string>> = {
  eqeqeq: `export const f = (a: string) => a == 'b';`,
  'prefer-const': `export function f() { let a = 1; return a; }`,
  'no-console': `console.log(1);`,
  'no-var': `export function f() { var a = 1; return a; }`,
  'prefer-rest-params': `export function f() { return arguments[0]; }`,
  'prefer-spread': `export const f = (g: (...a: number[]) => void, a: number[]) => { g.apply(undefined, a); };`,
  'no-array-constructor': `export const a: number[] = new Array(1, 2);`,
  'no-unused-expressions': `export function f(a: number) { a + 1; }`,
  'no-unused-vars': `const a = 1;`,
  'max-lines': Array.from({ length: 251 }, (_, n) => `export const a${n} = ${n};`).join('\n'),
  'max-lines-per-function': `export function f(a: number) {\n${'a += 1;\n'.repeat(50)}}`,
  'max-params': `export const f = (a: 1, b: 2, c: 3, d: 4) => [a, b, c, d];`,
  'typescript/await-thenable': `export async function f() { await 1; }`,
  'typescript/ban-ts-comment': `// @ts-ignore\nexport const a = 1;`,
  'typescript/consistent-type-imports': `import { Y } from './y.ts'; export type X = Y;`,
  'typescript/no-array-delete': `export function f(a: number[]) { delete a[0]; }`,
  'typescript/no-base-to-string': `export const f = (a: { b: 1 }) => String(a);`,
  'typescript/no-duplicate-enum-values': `export enum A { B = 1, C = 1 }`,
  'typescript/no-duplicate-type-constituents': `export type A = 'b' | 'b';`,
  'typescript/no-empty-object-type': `export const f = (a: {}) => a;`,
  'typescript/no-explicit-any': `export const f = (a: any) => { a satisfies unknown; };`,
  'typescript/no-extra-non-null-assertion': `export const f = (a?: string) => a!!;`,
  'typescript/no-floating-promises': `export function f() { Promise.resolve(1); }`,
  'typescript/no-for-in-array': `export function f(a: number[]) { for (const i in a) throw new Error(i); }`,
  'typescript/no-implied-eval': `setTimeout('1', 1);`,
  'typescript/no-misused-new': `export interface A { new (): A; }`,
  'typescript/no-misused-promises': `export const f = (a: Promise<boolean>) => { if (a) throw new Error(); };`,
  'typescript/no-namespace': `export namespace A { export const b = 1; }`,
  'typescript/no-non-null-asserted-optional-chain': `export const f = (a?: { b: string }) => a?.b!;`,
  'typescript/no-non-null-assertion': `export const f = (a?: string) => a!;`,
  'typescript/no-redundant-type-constituents': `export type A = unknown | string;`,
  'typescript/no-require-imports': `export const a: unknown = require('node:fs');`,
  'typescript/no-this-alias': `export class A { f() { const a = this; return () => a; } }`,
  'typescript/no-unnecessary-type-assertion': `export const f = (a: string) => a as string;`,
  'typescript/no-unnecessary-type-constraint': `export const f = <T extends unknown>(a: T) => a;`,
  'typescript/no-unsafe-argument': `export const a = [1].includes(JSON.parse('1'));`,
  'typescript/no-unsafe-assignment': `export const a: string = JSON.parse('1');`,
  'typescript/no-unsafe-call': `JSON.parse('1')();`,
  'typescript/no-unsafe-declaration-merging': `export class A {} export interface A { b: 1 }`,
  'typescript/no-unsafe-enum-comparison': `enum A { B } export const f = (a: A) => a === 0;`,
  'typescript/no-unsafe-function-type': `export const f = (a: Function) => a;`,
  'typescript/no-unsafe-member-access': `export const a: unknown = JSON.parse('1').b;`,
  'typescript/no-unsafe-return': `export const f = (): string => JSON.parse('1');`,
  'typescript/no-unsafe-unary-minus': `export const f = (a: string) => -a;`,
  'typescript/no-wrapper-object-types': `export const f = (a: String) => a;`,
  'typescript/only-throw-error': `export function f() { throw 'a'; }`,
  'typescript/prefer-as-const': `export const a = 'b' as 'b';`,
  'typescript/prefer-namespace-keyword': `export declare module A { const b: 1; }`,
  'typescript/prefer-promise-reject-errors': `export const a = () => Promise.reject('b');`,
  'typescript/restrict-plus-operands': `export const f = (a: { b: 1 }) => a + 'c';`,
  'typescript/restrict-template-expressions': 'export const f = (a: { b: 1 }) => `${a}`;',
  'typescript/return-await': `export async function f() { try { return Promise.resolve(1); } catch { return 2; } }`,
  'typescript/switch-exhaustiveness-check': `export function f(a: 'b' | 'c') { switch (a) { case 'b': return 1; } return 2; }`,
  'typescript/triple-slash-reference': `/// <reference path="./y.ts" />\nexport const a = 1;`,
  'typescript/unbound-method': `export class A { b() { return this; } } export const c = new A().b;`,
};


const file = (path: string, n: number) => path.replace('/x.', `/x${n}.`);
const offences = OFFENCES.map(([path, text, rule, why], n) => ({ path, text, rule, why, file: file(path, n) }));
const right = RIGHT.map(([path, text], n) => ({ path, text, file: file(path, 100 + n) }));
const broken = Object.entries(BROKEN).map(([rule, text], n) => ({ rule, text, file: `src/server/x${200 + n}.ts` }));

let folder: string;
let findings: ReadonlyMap<string, readonly string[]>;

/** A house of the same rooms and settings, with one short file for each row of the tables. */
function build(): void {
  folder = mkdtempSync(join(tmpdir(), 'hjemvej-lint-'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const part of ['oxlint.config.ts', 'tsconfig.json', 'tsconfig.base.json', 'scripts/lint', 'scripts/tsconfig.json', 'test/tsconfig.json']) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  for (const room of readdirSync(join(ROOT, 'src'))) {
    cpSync(join(ROOT, 'src', room, 'tsconfig.json'), join(folder, 'src', room, 'tsconfig.json'));
    write(`src/${room}/y.ts`, `export interface Y { readonly a: 'a' }\nexport const y = 'y';\n`);
  }
  for (const row of [...offences, ...right, ...broken]) write(row.file, `${row.text}\n`);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

interface Report {
  readonly diagnostics: readonly { readonly filename: string; readonly code?: string; readonly severity: string; readonly message: string }[];
  readonly number_of_files: number;
}

/** The rules that find something at error level, by file. */
async function lint(): Promise<ReadonlyMap<string, readonly string[]>> {
  const output = await new Promise<string>((done) => {
    execFile(NODE, [TOOLS.oxlint, '--format=json'], { cwd: folder, maxBuffer: 2 ** 26 }, (_error, stdout) => done(stdout));
  });
  const { diagnostics } = JSON.parse(output) as Report;
  const found = new Map<string, Set<string>>();
  for (const { filename, code, severity, message } of diagnostics) {
    const rule = code?.replace(/^(.*)\((.*)\)$/, (_all, plugin: string, name: string) => (plugin === 'eslint' ? name : `${plugin}/${name}`)) ?? message;
    found.set(filename, (found.get(filename) ?? new Set()).add(severity === 'error' ? rule : `${severity} ${rule}`));
  }
  return new Map([...found].map(([filename, rules]) => [filename, [...rules]]));
}

beforeAll(async () => {
  build();
  findings = await lint();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(offences)('in $path, $text is found by $rule: $why', (row) => {
  expect(findings.get(row.file)).toEqual([row.rule]);
});

it.each(right)('in $path, $text is as it should be', (row) => {
  expect(findings.get(row.file)).toBeUndefined();
});

it.each(broken)('$rule finds its offence', (row) => {
  expect(findings.get(row.file)).toContain(row.rule);
});

it('every rule that is switched on is proved by an offence', () => {
  const settings = [config, ...(config.overrides ?? [])].flatMap(({ rules }) => Object.entries(rules ?? {}));
  const on = settings.filter(([, setting]) => setting !== 'off');
  const proved = new Set([...offences, ...broken].map(({ rule }) => rule));
  expect(on.length).toBeGreaterThan(55);
  expect(on.map(([rule]) => rule).filter((rule) => !proved.has(rule))).toEqual([]);
});
