import { expect, it } from 'vitest';
import { isoDate } from '../../law/kernel/dato.ts';
import { natOf } from './nat.ts';

const today = isoDate('2026-11-21');

it.each([
  ['00:00', 'nat', '2026-11-21', '2026-11-20'], ['02:07', 'nat', '2026-11-21', '2026-11-20'], ['05:59', 'nat', '2026-11-21', '2026-11-20'],
  ['06:00', 'dag', '2026-11-21', '2026-11-21'], ['17:59', 'dag', '2026-11-21', '2026-11-21'],
  ['18:00', 'aften', '2026-11-22', '2026-11-21'], ['23:59', 'aften', '2026-11-22', '2026-11-21'],
] as const)('at %s it is %s, the night ends on %s and a stay that begins now begins on %s', (klokken, tid, til, foerste) => {
  expect(natOf(today, klokken)).toEqual({ tid, til, foerste });
});
