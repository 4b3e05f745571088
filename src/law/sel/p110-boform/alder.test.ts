import { expect, it } from 'vitest';
import { isoDate } from '../../kernel/dato.ts';
import { isUnder18 } from './alder.ts';

it.each([
  ['2008-11-21', '2026-11-20', true, 'the day before the 18th birthday'],
  ['2008-11-20', '2026-11-20', false, 'on it'],
  ['2008-02-29', '2026-02-28', true, 'born on a leap day: the last of February'],
  ['2008-02-29', '2026-03-01', false, 'born on a leap day: the first of March'],
  ['1970-01-01', '2026-11-20', false, 'long grown'],
])('born %s, on %s under 18: %s (%s)', (born, on, under, _point) => {
  expect(isUnder18(isoDate(born), isoDate(on))).toBe(under);
});
