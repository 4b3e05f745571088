import { expect, it } from 'vitest';
import { isoDate } from '../../law/kernel/dato.ts';
import { kvartalerFor, readStatistiksoegning } from './soegning.ts';

it('offers three years of quarters, the latest first, and an older one that was asked for', () => {
  const offered = kvartalerFor(isoDate('2026-11-20'), '2026K4');
  expect(offered).toHaveLength(12);
  expect(offered.slice(0, 5)).toEqual(['2026K4', '2026K3', '2026K2', '2026K1', '2025K4']);
  expect(kvartalerFor(isoDate('2026-11-20'), '2021K1').at(-1)).toBe('2021K1');
});

it('reads an address and leaves out what it does not understand', () => {
  expect(readStatistiksoegning({ kvartal: '2026K4', boform: '019a0000-0000-7000-8000-000000000001' })).toEqual({ kvartal: '2026K4', boform: '019a0000-0000-7000-8000-000000000001' });
  expect(readStatistiksoegning({ kvartal: '2026K5', boform: 'x', andet: 1 })).toEqual({});
});
