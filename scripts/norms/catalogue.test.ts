import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readCatalogue } from './catalogue.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'norms-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, ...entries: readonly object[]): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
};

it('reads each norm with its file, and the law list as statute of its own priority', () => {
  write('norms/B.jsonl', { id: 'B-001', modality: 'bør', priority: 'useful', text: 'more' });
  write('norms/A.jsonl', { id: 'A-001', modality: 'skal', priority: 'core' }, { id: 'A-002', modality: 'kan', priority: 'context' });
  write('law/law.jsonl', { id: 'LAW-001', confidence: 'high' });
  expect(readCatalogue(folder)).toEqual([
    { id: 'A-001', file: 'A', modality: 'skal', priority: 'core' },
    { id: 'A-002', file: 'A', modality: 'kan', priority: 'context' },
    { id: 'B-001', file: 'B', modality: 'bør', priority: 'useful' },
    { id: 'LAW-001', file: 'law', modality: 'skal', priority: 'law' },
  ]);
});

it('a folder without norms is no catalogue, whether it exists or not', () => {
  expect(readCatalogue(folder)).toBeNull();
  expect(readCatalogue(join(folder, 'elsewhere'))).toBeNull();
});

it('a line without modality is refused with its place', () => {
  write('norms/A.jsonl', { id: 'A-001', modality: 'skal', priority: 'core' }, { id: 'A-002', priority: 'core' });
  expect(() => readCatalogue(folder)).toThrow(/A\.jsonl:2: a norm needs "modality"/);
});
