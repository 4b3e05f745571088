import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { secondConnections } from './connections.ts';

// A transaction that asks for a second connection can wait for itself: when every connection is held by one that does, none ever ends.
it('no transaction takes a second connection', () => {
  expect(secondConnections(resolve(import.meta.dirname, '../..'))).toEqual([]);
});

it('finds one that is taken at once, by a function of the module, or by one it imports', () => {
  const root = mkdtempSync(join(tmpdir(), 'hjemvej-plant-'));
  const planted: Readonly<Record<string, string>> = {
    'src/server/direct.ts': `export const x = (at) => withActor(at, async () => find(at.deps.db.open));`,
    'src/server/local.ts': `const read = (at) => at.db.inTransaction(1, 2);\nexport const x = (at) => withActor(at, () => read(at));`,
    'src/server/far.ts': `import { y as z } from './deep/y.ts';\nexport const x = (db) => db.inTransaction(1, async (tx) => ({ a: [await z(tx)] }));`,
    'src/server/deep/y.ts': `import { w } from '../w.ts';\nconst TABLE = { w };\nexport async function y(at) { return TABLE.w(at); }`,
    'src/server/w.ts': `export const w = ({ deps }) => find(deps.db.open);`,
    'src/cli/x.ts': `export const x = 1;`,
    'src/server/fine.ts': `import { w } from './w.ts';\nexport const x = async (at) => { await w(at); return withActor(at, ({ deps, tx }) => [deps.cpr.open(tx), find(tx)]); };`,
    'src/server/before.ts': `import { w } from './w.ts';\nexport const x = async (at) => { const y = await w(at); return withActor({ w: w(at) }, (at) => [at.w(y), { w: y }]); };`,
  };
  try {
    for (const [path, text] of Object.entries(planted)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    expect(secondConnections(root)).toEqual(['src/server/direct.ts:1', 'src/server/far.ts:2', 'src/server/local.ts:2']);
  } finally {
    rmSync(root, { recursive: true });
  }
});
