import { expect, it } from 'vitest';
import { isoDate } from '../../law/kernel/dato.ts';
import { bekraeftSenest } from './bekraeftelse.ts';

it.each([
  ['2026-11-18', '2026-11-19', 'a Wednesday night'],
  ['2026-11-20', '2026-11-23', 'a Friday night: Monday'],
  ['2026-11-21', '2026-11-23', 'a Saturday night: Monday'],
  ['2026-12-23', '2026-12-28', 'the night before Christmas Eve: the first working day after the holidays'],
])('admitted %s: looked at by %s (%s)', (fra, senest, _point) => {
  expect(bekraeftSenest(isoDate(fra))).toBe(senest);
});
