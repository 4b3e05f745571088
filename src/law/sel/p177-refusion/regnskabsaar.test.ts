import { expect, it } from 'vitest';
import { isoDate } from '../../kernel/dato.ts';
import { aarsfristerOf, correctableYears } from './regnskabsaar.ts';

const TODAY = isoDate('2026-11-21');

it('asks for the provisional statement of a year by 15 February and the final one by 15 May of the next [LAW-166]', () => {
  expect(aarsfristerOf(2026, TODAY)).toEqual({ foreloebig: '2027-02-15', endelig: '2027-05-15' });
});

it('corrects two accounting years back', () => {
  expect(correctableYears(isoDate('2026-06-30'), TODAY)).toBe(2);
});
