import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runRefusion } from '../../src/cli/refusion/koer.ts';
import { isoDate } from '../../src/law/kernel/dato.ts';
import { modulesIn } from './source.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The content of the first code block of a document after `text`. */
function blockAfter(document: string, text: string): string {
  const [, after = ''] = document.split(text);
  return /^```[a-z]*\n([\s\S]*?)^```/m.exec(after)?.[1] ?? '';
}

/** The variables of the environment that a piece of text names: in code by `env.NAME`, in a document by `NAME` at the start of a row. */
function named(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''));
}

async function countSample(): Promise<string> {
  let written = '';
  const sink = (hear: (text: string) => void): Writable =>
    new Writable({ write: (chunk: Buffer, _encoding, done) => { hear(chunk.toString()); done(); } });
  const stdout = sink((text) => { written += text; });
  const stderr = Object.assign(sink(() => undefined), { isTTY: false });
  const code = await runRefusion({ ophold: join(ROOT, 'docs/eksempler/ophold.csv') }, {
    stdout: Object.assign(stdout, { isTTY: false }), stderr, language: 'da', today: isoDate('2026-11-21'),
  });
  expect(code).toBe(0);
  return written;
}

describe('README', () => {
  it('shows the sample of stays as it is, and the answer as the command writes it', async () => {
    const readme = read('README.md');
    expect(blockAfter(readme, '`docs/eksempler/ophold.csv`')).toBe(read('docs/eksempler/ophold.csv'));
    expect(blockAfter(readme, '--ophold docs/eksempler/ophold.csv')).toBe(await countSample());
  });
});

describe('the settings in docs/operations.md', () => {
  it('are the variables that the program reads, all of them and no others', () => {
    const source = [...modulesIn(ROOT, 'src/cli'), ...modulesIn(ROOT, 'src/server')].map(read).join('\n');
    const documented = named(read('docs/operations.md'), /^\| `([A-Z_]+)` \|/gm);
    const used = named(source, /\benv\.([A-Z][A-Z_]+)/g);
    const ofTheSystem = new Set(['HOME', 'PATH', 'TZ']);
    expect([...documented].sort()).toEqual([...used].filter((name) => !ofTheSystem.has(name)).sort());
  });
});
