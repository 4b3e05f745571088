import { expect, it } from 'vitest';
import { isoDate } from '../../law/kernel/dato.ts';
import { natOf } from './nat.ts';

const today = isoDate('2026-11-21');

it.each([
  ['06:00', '00:00', 'nat', '2026-11-21', '2026-11-20'], ['06:00', '02:07', 'nat', '2026-11-21', '2026-11-20'], ['06:00', '05:59', 'nat', '2026-11-21', '2026-11-20'],
  ['06:00', '06:00', 'dag', '2026-11-21', '2026-11-21'], ['06:00', '17:59', 'dag', '2026-11-21', '2026-11-21'],
  ['06:00', '18:00', 'aften', '2026-11-22', '2026-11-21'], ['06:00', '23:59', 'aften', '2026-11-22', '2026-11-21'],
  ['01:30', '01:29', 'nat', '2026-11-21', '2026-11-20'], ['01:30', '01:30', 'dag', '2026-11-21', '2026-11-21'],
  ['09:00', '08:59', 'nat', '2026-11-21', '2026-11-20'], ['00:00', '00:00', 'dag', '2026-11-21', '2026-11-21'],
] as const)('where the day turns at %s, at %s it is %s, the night ends on %s and a stay that begins now begins on %s', (doegnskifte, klokken, tid, til, foerste) => {
  expect(natOf({ today, klokken, doegnskifte })).toEqual({ tid, til, foerste });
});
