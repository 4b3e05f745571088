import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadWords, TEXT_PARTS, type TextPart } from '../../src/text/browser.ts';
import { LANGUAGES } from '../../src/text/format.ts';
import { CATALOGUES, isTextKey } from '../../src/text/index.ts';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const WEB = `${SRC}web/`;
const KEYS = Object.keys(CATALOGUES.da);
/** Only the terminal says what these files hold. */
const OF_TERMINAL = /^(cli\w*|drift|import)$/;

describe('the words a browser fetches', () => {
  it.each(LANGUAGES)('are all files of words but for those of the terminal: %s', (language) => {
    const named = [...readFileSync(`${SRC}text/browser.ts`, 'utf8').matchAll(new RegExp(`'\\./${language}/(\\w+)\\.ts'`, 'g'))].map(([, name]) => name);
    const there = globSync(`${SRC}text/${language}/*.ts`).map((path) => basename(path, '.ts'));
    expect(named.sort()).toEqual(there.filter((name) => name !== 'index' && !OF_TERMINAL.test(name)).sort());
  });

  it.each(LANGUAGES)('stand as they stand in the catalogue: %s', async (language) => {
    expect(CATALOGUES[language]).toMatchObject(await loadWords(language, TEXT_PARTS));
  });

  it.each(TEXT_PARTS)('are under the same keys in both languages: %s', async (part) => {
    expect(Object.keys(await loadWords('en', [part])).sort()).toEqual(Object.keys(await loadWords('da', [part])).sort());
  });

  it.each(placesOf(readFileSync(`${WEB}app/router.tsx`, 'utf8')))('hold every word that %s and all it carries can say', async (file, parts) => {
    const there = Object.keys(await loadWords('da', ['alle', ...parts]));
    const absent = keysIn(resolve(`${WEB}app`, file)).filter((said) => !there.some((key) => (said.endsWith('.') ? key.startsWith(said) : key === said)));
    expect(absent).toEqual([]);
  });
});

it('has no word that nothing says', () => {
  const text = globSync(`${SRC}{cli,contract,domain,law,server,web}/**/*.{ts,tsx}`, { exclude: ['**/*.test.*'] }).map((path) => readFileSync(path, 'utf8')).join('\n');
  const whole = new Set([...text.matchAll(/['`]([\w./-]+)(?=['`])/g)].map(([, key = '']) => key));
  const begun = new Set([...text.matchAll(/`([a-z]+\.(?:[\w-]+[.-])*)\$\{/gi)].map(([, start = '']) => start));
  expect(KEYS.filter((key) => !whole.has(key) && !beginningsOf(key).some((start) => begun.has(start)))).toEqual([]);
});

/** All that a text put together of a beginning and a value can begin with: up to each point or dash. */
function beginningsOf(key: string): readonly string[] {
  return [...key.matchAll(/[.-]/g)].map(({ index }) => key.slice(0, index + 1));
}

/** Each place of the router with the parts its route fetches, and the page around them all. */
function placesOf(router: string): readonly (readonly [file: string, parts: readonly TextPart[]])[] {
  const places = [...router.matchAll(/(?:loader: wordsOf\(([^)]*)\),\s+)?component: lazyRouteComponent\(\(\) => import\('([^']+)'\)/g)];
  return [['../main.tsx', []], ...places.map(([, parts = '', file = '']) => [file, TEXT_PARTS.filter((part) => parts.includes(`'${part}'`))] as const)];
}

/** The keys a place names, and the beginnings of those it puts together, which end in a point. */
function keysIn(file: string): readonly string[] {
  const text = [...withImports(file)].map((path) => readFileSync(path, 'utf8')).join('\n');
  const whole = [...text.matchAll(/'([^'\n]+)'/g)].map(([, key = '']) => key).filter(isTextKey);
  const begun = [...text.matchAll(/`([a-z]+\.(?:[\w-]+\.)*)\$\{/gi)].map(([, start = '']) => start).filter((start) => KEYS.some((key) => key.startsWith(start)));
  return [...new Set([...whole, ...begun])];
}

/** A file and all of the web it carries with it, at once or when a dialog opens. The places a router leads to are not among it. */
function withImports(file: string): ReadonlySet<string> {
  const found = new Set([file]);
  for (const path of found) {
    const text = readFileSync(path, 'utf8');
    const later = path.endsWith('router.tsx') ? [] : [...text.matchAll(/import\('(\.[^']+)'\)/g)];
    const names = [...text.matchAll(/^import (?!type)[^;]*?from '(\.[^']+\.tsx?)';$/gm), ...later].map(([, name = '']) => resolve(dirname(path), name));
    for (const name of names) if (name.startsWith(WEB)) found.add(name);
  }
  return found;
}
