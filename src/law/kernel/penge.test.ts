import fc from 'fast-check';
import { expect, it } from 'vitest';
import { halfOf, oere, sumOf, timesDays } from './penge.ts';

const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(oere);
const runs = { seed: 20261120, numRuns: 1_000 };

it.each([0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is no whole number of øre', (value) => {
  expect(() => oere(value)).toThrow(RangeError);
});

it.each([[3, 2], [2, 1], [1, 1], [0, 0], [-1, 0], [-2, -1], [-3, -1]])('half of %d øre, rounded half up, is %d', (whole, half) => {
  expect(halfOf(oere(whole)) + 0).toBe(half);
});

it('a half is never more than half an øre from the exact half, and never below it', () => {
  fc.assert(fc.property(amount, (whole) => { const error = halfOf(whole) * 2 - whole; expect(error === 0 || error === 1).toBe(true); }), runs);
});

it('days times an amount is the sum of that many', () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: 0, max: 50 }), (perDay, days) => {
      expect(timesDays(perDay, days) + 0).toBe(sumOf(Array.from({ length: days }, () => perDay)) + 0);
    }),
    runs,
  );
});

it('a product or a sum that a double cannot hold exactly is refused', () => {
  const huge = oere(Number.MAX_SAFE_INTEGER);
  expect(() => timesDays(huge, 2)).toThrow(RangeError);
  expect(() => sumOf([huge, huge])).toThrow(RangeError);
});
