import { expect, it } from 'vitest';
import { isoDate } from '../../law/kernel/dato.ts';
import { kvartalBefore, kvartalerFrom, kvartalerUntil, kvartalOf } from './kvartal.ts';

it.each([['2026-01-01', '2026K1'], ['2026-03-31', '2026K1'], ['2026-04-01', '2026K2'], ['2026-09-30', '2026K3'], ['2026-12-31', '2026K4']])('finds the quarter of %s: %s', (day, kvartal) => {
  expect(kvartalOf(isoDate(day))).toBe(kvartal);
});

it('goes from the first quarter of a year to the last of the year before', () => {
  expect(kvartalBefore('2027K1')).toBe('2026K4');
  expect(kvartalBefore('2026K4')).toBe('2026K3');
});

it('lists the quarters from that of a day on, over the turn of the year', () => {
  expect(kvartalerFrom(isoDate('2026-11-21'), 3)).toEqual(['2026K4', '2027K1', '2027K2']);
});

it('lists the quarters back to the reform, the latest first', () => {
  expect(kvartalerUntil(isoDate('2024-05-01'))).toEqual(['2024K2', '2024K1', '2023K4']);
});
