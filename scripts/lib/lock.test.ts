import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { holdLock } from './lock.mjs';

let folder = '';
let lock = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hjemvej-laas-'));
  lock = join(folder, 'laas');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('two who want the same at once get it one after the other, and the second is told that it waits', async () => {
  const order: string[] = [];
  const release = await holdLock(lock, () => order.push('first waits'));
  const second = holdLock(lock, () => {
    order.push('second waits');
    release();
  });
  (await second)();
  expect(order).toEqual(['second waits']);
  expect(existsSync(lock)).toBe(false);
});

it('a lock whose holder is gone is taken over at once', async () => {
  const noProcess = 2 ** 22 + 1;
  writeFileSync(lock, `${noProcess} afgaaet`);
  const release = await holdLock(lock, () => expect.unreachable('nobody holds it'));
  release();
});

it('a lock that nobody has touched for long is taken over, whoever has its process number now', async () => {
  writeFileSync(lock, `${process.pid} genbrugt`);
  const longAgo = new Date(2020, 0, 1);
  utimesSync(lock, longAgo, longAgo);
  const release = await holdLock(lock, () => expect.unreachable('its holder is gone'));
  release();
});
