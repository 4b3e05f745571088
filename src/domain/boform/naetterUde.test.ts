import { expect, it } from 'vitest';
import { addDays, isoDate } from '../../law/kernel/dato.ts';
import type { Tilstedesvar } from '../ledger/lister.ts';
import { eftersoegningOn } from './eftersoegning.ts';
import { countNaetterUde, countUaftalt } from './naetterUde.ts';

const today = isoDate('2026-11-20');
/** Tonight first, then the nights before it; `null` where nobody looked. */
const nights = (...svar: readonly (Tilstedesvar | null)[]) => svar.flatMap((each, back) => (each ? [{ nat: addDays(today, -back), svar: each }] : []));

it.each([
  ['nobody has ever looked', nights(), 0],
  ['away tonight and three nights before', nights('ude', 'ude', 'ude', 'ude', 'til_stede'), 4],
  ['away for two nights, and nobody has looked tonight', nights(null, 'ude', 'ude'), 2],
  ['away for two nights, and tonight it is said that nobody knows', nights('ved_ikke', 'ude', 'ude'), 2],
  ['here tonight after three nights away', nights('til_stede', 'ude', 'ude', 'ude'), 0],
  ['a night nobody knows of between', nights('ude', 'ved_ikke', 'ude', 'ude'), 1],
  ['a night nobody looked between', nights('ude', null, 'ude'), 1],
  ['away some time ago, and nobody has looked since', nights(null, null, 'ude', 'ude'), 0],
] as const)('nights away on end, %s', (_, naetter, antal) => {
  expect(countNaetterUde(naetter, today)).toBe(antal);
});

it.each([
  ['while it lasts', { fra: addDays(today, -1), til: addDays(today, 1) }, 0],
  ['on the night of the agreed return', { fra: addDays(today, -3), til: today }, 1],
  ['two nights after the agreed return', { fra: addDays(today, -4), til: addDays(today, -1) }, 2],
  ['before it begins', null, 5],
] as const)('nights away by agreement are none to look for someone by: %s', (_, fravaer, antal) => {
  expect(countUaftalt(nights('ude', 'ude', 'ude', 'ude', 'ude'), { fravaer, today })).toBe(antal);
});

it('is looked for after the number the boform decided on, from its day on; before that after the three that are proposed', () => {
  const besluttet = [{ fra: isoDate('2026-11-20'), naetter: 2 }, { fra: isoDate('2026-12-01'), naetter: 5 }, { fra: isoDate('2026-12-01'), naetter: 4 }];
  expect(['2026-11-19', '2026-11-20', '2026-11-30', '2026-12-01'].map((day) => eftersoegningOn(isoDate(day), besluttet))).toEqual([3, 2, 2, 4]);
});
