import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FEJLKODER } from './fejl.ts';

const SRC = join(import.meta.dirname, '..');

/** The text of every module that may refuse something. */
function sources(): string {
  const files = ['domain', 'server'].flatMap((room) => readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' }).map((name) => join(SRC, room, name)));
  return files.filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('server/fejl.ts')).map((path) => readFileSync(path, 'utf8')).join('\n');
}

it('every error code is given by something: a code that nothing gives is a promise to no one', () => {
  const text = sources();
  const walls = readFileSync(join(SRC, 'server/fejl.ts'), 'utf8');
  const isGiven = (code: string): boolean => new RegExp(`(afvis|Fejl)\\('${code}'`).test(text) || walls.includes(`kode: '${code}'`);
  expect(FEJLKODER.filter((code) => !isGiven(code))).toEqual([]);
});
