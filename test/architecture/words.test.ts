import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadWords, TEXT_PARTS, type TextPart } from '../../src/text/browser.ts';
import { daCli } from '../../src/text/da/cli.ts';
import { daCliLov } from '../../src/text/da/cliLov.ts';
import { daCliRefusion } from '../../src/text/da/cliRefusion.ts';
import { daDrift } from '../../src/text/da/drift.ts';
import { daImport } from '../../src/text/da/import.ts';
import { LANGUAGES } from '../../src/text/format.ts';
import { CATALOGUES, isTextKey } from '../../src/text/index.ts';

const WEB = fileURLToPath(new URL('../../src/web/', import.meta.url));

/** What each room of the web may say: the parts its routes fetch, as src/web/app/router.tsx has them. */
const SAID_IN: Readonly<Record<string, readonly TextPart[]>> = {
  app: ['alle'], design: ['alle', 'lov'], api: ['alle'], logind: ['alle'],
  mindag: ['alle', 'lov', 'mindag'], huset: ['alle', 'lov', 'huset'], borgeren: ['alle', 'lov', 'borgeren'], oekonomi: ['alle', 'lov', 'oekonomi'],
};
const KEYS = Object.keys(CATALOGUES.da);
/** Only the terminal says these. */
const TERMINAL = Object.keys({ ...daCli, ...daCliLov, ...daCliRefusion, ...daDrift, ...daImport });

describe('the words a browser fetches', () => {
  it.each(LANGUAGES)('are all there is but for what the terminal says, each as it stands in the catalogue: %s', async (language) => {
    const fetched = await loadWords(language, TEXT_PARTS);
    const wanted = Object.entries(CATALOGUES[language]).filter(([key]) => !TERMINAL.includes(key));
    expect(fetched).toEqual(Object.fromEntries(wanted));
  });

  it.each(TEXT_PARTS)('are under the same keys in both languages: %s', async (part) => {
    expect(Object.keys(await loadWords('en', [part])).sort()).toEqual(Object.keys(await loadWords('da', [part])).sort());
  });

  it.each(Object.keys(SAID_IN))('hold every word that src/web/%s says', async (room) => {
    const there = Object.keys(await loadWords('da', SAID_IN[room] ?? []));
    const absent = keysIn(room).filter((said) => !there.some((key) => (said.endsWith('.') ? key.startsWith(said) : key === said)));
    expect(absent).toEqual([]);
  });
});

/** The keys a room names, and the beginnings of those it puts together, which end in a point. */
function keysIn(room: string): readonly string[] {
  const text = globSync(`${WEB}${room}/**/*.{ts,tsx}`).filter((path) => !path.includes('.test.')).map((path) => readFileSync(path, 'utf8')).join('\n');
  const whole = [...text.matchAll(/'([^'\n]+)'/g)].map(([, key = '']) => key).filter(isTextKey);
  const begun = [...text.matchAll(/`([a-z]+\.(?:[\w-]+\.)*)\$\{/gi)].map(([, start = '']) => start).filter((start) => KEYS.some((key) => key.startsWith(start)));
  return [...new Set([...whole, ...begun])];
}
