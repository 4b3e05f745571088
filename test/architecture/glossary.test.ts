import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportedNames, modulesIn } from './source.ts';
import { otherSpellingsOf, smallWordsOf, termsOf, wordChecker, wordsOf } from './words.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FEWEST_NAMES = 800;
const FEWEST_TERMS = 100;

const glossary = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8');
const terms = termsOf(glossary);
const small = new Set(smallWordsOf(glossary));
const english = new Set(readFileSync(join(import.meta.dirname, 'english-words.txt'), 'utf8').trim().split('\n'));
const isTerm = wordChecker(terms, english);

/** The exported names of the house. The database types are generated from the tables and bring their names along. */
function names(): readonly { readonly name: string; readonly path: string }[] {
  const modules = ['src', 'scripts', 'bench'].flatMap((folder) => modulesIn(ROOT, folder));
  const written = modules.filter((path) => path !== 'src/server/db/schema.ts');
  return written.flatMap((path) => exportedNames(ROOT, path).map((name) => ({ name, path })));
}

describe('the words of exported names', () => {
  it('are English words of the list beside this test, or terms of docs/glossary.md', () => {
    const unknown = names().flatMap(({ name, path }) =>
      wordsOf(name).filter((word) => !english.has(word) && !small.has(word) && !isTerm(word)).map((word) => `${word} (${name}, ${path})`),
    );
    expect(unknown).toEqual([]);
  });

  it('spell æ, ø and å as ae, oe and aa, in one way only', () => {
    // `krav` is a term of its own, and no way to spell `kræv`.
    const wrong = new Set(terms.flatMap(otherSpellingsOf).filter((spelling) => !terms.includes(spelling)));
    const found = names().filter(({ name }) => /[æøåÆØÅ]/.test(name) || wordsOf(name).some((word) => wrong.has(word) && !english.has(word)));
    expect(found).toEqual([]);
  });

  it('were all seen: names and terms are counted', () => {
    expect(names().length).toBeGreaterThan(FEWEST_NAMES);
    expect(terms.length).toBeGreaterThan(FEWEST_TERMS);
    expect(new Set(terms).size).toBe(terms.length);
    expect(small.size).toBeGreaterThan(10);
  });

  it('stand in one list only', () => {
    expect(terms.filter((term) => english.has(term))).toEqual([]);
  });
});

describe('the glossary', () => {
  const tables = glossary.split(/^## /m).slice(1).map((section) => section.split('\n').filter((line) => line.startsWith('|')).map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim())));

  it('is two tables with a head, and every row has a cell for each of its columns, the first three said', () => {
    expect(tables.map(([head]) => head?.join(' '))).toEqual(['term on screen meaning paragraph English', 'word on screen meaning English']);
    for (const [head = [], , ...rows] of tables) expect(rows.filter((row) => row.length !== head.length || row.slice(0, 3).includes(''))).toEqual([]);
  });
});

describe('the check itself', () => {
  const isListed = wordChecker(['ophold', 'plan', 'refusion', 'dag', 'hoering', 'kommune'], new Set(['type']));

  it.each(['ophold', 'opholdsplan', 'refusionsdage', 'planer', 'hoer', 'hoeringen', 'opholdskommunerne', 'opholdstype'])('knows %s', (word) => {
    expect(isListed(word)).toBe(true);
  });

  it.each(['bolig', 'opholdsbolig', 'refusionsx', 'horing', 'dagpenge', 'type', 's', ''])('does not know %j', (word) => {
    expect(isListed(word)).toBe(false);
  });

  it('takes names apart where a new word begins', () => {
    expect(wordsOf('OPHOLD_PLAN')).toEqual(['ophold', 'plan']);
    expect(wordsOf('openHandleplanURLs2')).toEqual(['open', 'handleplan', 'ur', 'ls']);
    expect(wordsOf('parseHTTPRequest')).toEqual(['parse', 'http', 'request']);
  });

  it('sees a twin that folds the letters another way', () => {
    expect(otherSpellingsOf('opsoegende')).toContain('opsogende');
    expect(otherSpellingsOf('laesning')).toEqual(['læsning', 'lasning', 'lesning']);
    expect(otherSpellingsOf('ophold')).toEqual([]);
  });
});
