import { expect, it } from 'vitest';
import { countCoverage, coveredIds, strayIds } from './coverage.ts';
import { coverageTable } from './table.ts';

const NORMS = [
  { id: 'A-1', file: 'A', modality: 'kan', priority: 'core' },
  { id: 'A-2', file: 'A', modality: 'skal', priority: 'core' },
  { id: 'B-1', file: 'B', modality: 'skal', priority: 'core' },
  { id: 'B-2', file: 'B', modality: 'skal', priority: 'context' },
];
const mark = (id: string) => ({ id, file: 'a.test.ts', line: 7 });
const rule = (...norms: readonly string[]) => ({ kind: 'rule' as const, name: 'sel.x', norms });

it('an id is covered when it is named and marked, and not when only one of the two', () => {
  const covered = coveredIds({ namers: [rule('A-1', 'A-2')], marks: [mark('A-2'), mark('B-1')], unproved: [] });
  expect([...covered]).toEqual(['A-2']);
});

it('an id whose tests proved nothing is not covered', () => {
  const covered = coveredIds({ namers: [rule('A-1', 'A-2')], marks: [mark('A-1'), mark('A-2')], unproved: ['A-2'] });
  expect([...covered]).toEqual(['A-1']);
});

it('counts by file and in all, files in the order of the catalogue, statute first', () => {
  const coverage = countCoverage(NORMS, new Set(['B-1', 'A-1']));
  expect(JSON.stringify(coverage)).toBe(
    JSON.stringify({
      files: {
        A: { skal: { core: { total: 1, covered: 0 } }, kan: { core: { total: 1, covered: 1 } } },
        B: { skal: { core: { total: 1, covered: 1 }, context: { total: 1, covered: 0 } } },
      },
      all: { skal: { core: { total: 2, covered: 1 }, context: { total: 1, covered: 0 } }, kan: { core: { total: 1, covered: 1 } } },
    }),
  );
});

it('the table shows covered of total in each cell, a dot where the catalogue has none, and sums', () => {
  expect(coverageTable(countCoverage(NORMS, new Set(['B-1', 'A-1']))).split('\n')).toEqual([
    'file  modality  core  context  sum      %',
    'A     skal       0/1        ·  0/1    0.0',
    'A     kan        1/1        ·  1/1  100.0',
    'A     sum        1/2        ·  1/2   50.0',
    'B     skal       1/1      0/1  1/2   50.0',
    'B     sum        1/1      0/1  1/2   50.0',
    'all   skal       1/2      0/1  1/3   33.3',
    'all   kan        1/1        ·  1/1  100.0',
    'all   sum        2/3      0/1  2/4   50.0',
  ]);
});

it('an id that the catalogue does not hold is told with the place that uses it', () => {
  const claims = { namers: [rule('A-1', 'X-1')], marks: [mark('X-2')], unproved: [] };
  expect(strayIds(NORMS, claims)).toEqual(['X-1 in rule sel.x', 'X-2 in a.test.ts:7']);
});
