import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'norms-main-'));
  mkdirSync(join(folder, 'norms'));
  writeFileSync(join(folder, 'norms', 'Z.jsonl'), JSON.stringify({ id: 'Z-000', modality: 'kan', priority: 'context' }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const norms = (...args: readonly string[]) => spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], { encoding: 'utf8' });

it('prints nothing but JSON under --json, in the shape that others read', () => {
  const counts = { kan: { context: { total: 1, covered: 0 } } };
  expect(JSON.parse(norms('--kilde', folder, '--json').stdout)).toEqual({ files: { Z: counts }, all: counts });
});

it('prints a table and a summary otherwise', () => {
  expect(norms('--kilde', folder).stdout).toMatch(/^file +modality +context +sum +%\nZ +kan +0\/1 [^]*\nall +sum [^]*\d+ ids named by \d+ rules and \d+ screens/);
});

it.each([
  ['a folder without a catalogue', ['--kilde', join(tmpdir(), 'no-such-catalogue')], /no-such-catalogue holds no norms/],
  ['an option it does not know', ['--bevi'], /--bevi/],
])('ends with 2 and one sentence on %s', (_what, args, sentence) => {
  const { status, stdout, stderr } = norms(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.trim()).toMatch(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
