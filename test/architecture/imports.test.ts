import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEPT_PACKAGES, ROOMS } from '../../scripts/lint/rooms.mjs';
import { importsOf, modulesIn, type ImportEdge } from './source.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Far below what the house holds, far above what an empty or mistaken walk would find. */
const FEWEST_MODULES = 300;

type Room = keyof typeof ROOMS;

function roomOf(path: string): Room | null {
  const [, room] = /^src\/([^/]+)\//.exec(path) ?? [];
  return room !== undefined && room in ROOMS ? room : null;
}

function violationOf(edge: ImportEdge): string | null {
  const room = roomOf(edge.from);
  if (room === null) return `${edge.from} stands in no room`;
  return edge.to === null ? packageViolation(room, edge) : roomViolation(room, edge);
}

function roomViolation(room: Room, { from, to, typeOnly }: ImportEdge): string | null {
  const target = roomOf(to ?? '');
  if (target === null) return `${from} reaches out of src to ${to}`;
  const rule = ROOMS[room];
  const allowed = target === room || rule?.rooms.includes(target) || (typeOnly && rule?.types.includes(target));
  return allowed ? null : `${from} imports ${to}`;
}

function packageViolation(room: Room, { from, specifier }: ImportEdge): string | null {
  const packages = ROOMS[room]?.packages ?? [];
  const name = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  const kept = KEPT_PACKAGES.find((entry) => entry.package === name);
  const allowed =
    (packages === 'any' || packages.includes(name)) && (kept === undefined || kept.within.some((folder) => from.startsWith(folder)));
  return allowed ? null : `${from} imports the package ${name}`;
}

function violationsIn(root: string): readonly string[] {
  return modulesIn(root, 'src')
    .flatMap((path) => importsOf(root, path))
    .flatMap((edge) => violationOf(edge) ?? []);
}

describe('the rooms', () => {
  it('every import goes the way the house allows', () => {
    expect(violationsIn(ROOT)).toEqual([]);
  });

  it('the browser carries no schema: what it imports of the contract as values never reaches the schema library', () => {
    const edges = new Map(modulesIn(ROOT, 'src').map((path) => [path, importsOf(ROOT, path).filter(({ typeOnly }) => !typeOnly)]));
    const seen = new Set([...edges.keys()].filter((path) => path.startsWith('src/web/') && !/\.test\.tsx?$/.test(path)));
    for (const path of seen) for (const { to } of edges.get(path) ?? []) if (to !== null) seen.add(to);
    const carriers = [...seen].filter((path) => edges.get(path)?.some(({ specifier }) => specifier === 'zod'));
    expect(carriers).toEqual([]);
  });

  it('the walk sees the whole house, room by room', () => {
    const modules = modulesIn(ROOT, 'src');
    expect(modules.length).toBeGreaterThan(FEWEST_MODULES);
    const edges = modules.flatMap((path) => importsOf(ROOT, path));
    const rooms = new Set(edges.map(({ from }) => roomOf(from)));
    expect([...rooms].sort()).toEqual(Object.keys(ROOMS).sort());
  });

  it('every relative import names a file that is there', () => {
    const modules = new Set(modulesIn(ROOT, 'src'));
    const dangling = [...modules]
      .flatMap((path) => importsOf(ROOT, path))
      .filter(({ to }) => to !== null && /\.tsx?$/.test(to) && !modules.has(to));
    expect(dangling).toEqual([]);
  });
});

/** The router's type holds the types of all places; a place that named it in return would be part of its own type. */
it('no place of the web imports the router that leads to it', () => {
  const importers = modulesIn(ROOT, 'src').flatMap((path) => importsOf(ROOT, path)).filter(({ to }) => to === 'src/web/app/router.tsx').map(({ from }) => from);
  expect(importers).toEqual(['src/web/main.tsx']);
});

describe('a planted violation', () => {
  const planted: Readonly<Record<string, string>> = {
    'src/law/a.ts': `import { b } from '../domain/b.ts';\nexport const a = b;`,
    'src/law/c.ts': `import { z } from 'zod';\nexport const c = z;`,
    'src/law/d.ts': `export const d = () => import('node:fs');`,
    'src/domain/b.ts': `export { e as b } from '../server/e.ts';`,
    'src/contract/f.ts': `import { b } from '../domain/b.ts';\nexport const f = b;`,
    'src/web/g.ts': `import type { e } from '../server/e.ts';\nexport type G = typeof e;`,
    'src/web/h.ts': `export type H = typeof import('../domain/b.ts');`,
    'src/server/e.ts': `import { Kysely } from 'kysely';\nexport const e = Kysely;`,
    'src/server/i.ts': `import { x } from '../../scripts/x.ts';\nexport const i = x;`,
    'src/attic/j.ts': `import './k.ts';`,
  };
  const allowed: Readonly<Record<string, string>> = {
    'src/contract/ok.ts': `import { z } from 'zod';\nimport type { b } from '../domain/b.ts';\nexport const ok = z as unknown as typeof b;`,
    'src/server/db/ok.ts': `import { Kysely } from 'kysely';\nexport const ok = Kysely;`,
    'src/web/ok.tsx': `import { a } from '../law/a.ts';\nexport const Ok = () => <p>{a}</p>;`,
    'src/domain/unseen.test.ts': `import { e } from '../server/e.ts';\nexport const unseen = e;`,
  };
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'hjemvej-plant-'));
    for (const [path, text] of Object.entries({ ...planted, ...allowed })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('is found in every form, and nothing else is', () => {
    const found = violationsIn(root);
    expect(found.map((line) => line.split(' ')[0]).sort()).toEqual(Object.keys(planted).sort());
  });
});
