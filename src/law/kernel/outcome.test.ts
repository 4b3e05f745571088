import { expect, it } from 'vitest';
import { isoDate } from './dato.ts';
import { horisont } from './horisont.ts';
import { decided, forecast, holdingNoLongerThan, missing, notApplicable, soonerEnd } from './outcome.ts';

const early = isoDate('2026-11-20');
const late = isoDate('2026-12-24');

it('each kind of answer carries what it must, and how long it holds', () => {
  expect(decided(7, late)).toEqual({ kind: 'decided', value: 7, holdsUntil: late });
  expect(forecast(7, [{ key: 'a' }], null)).toEqual({ kind: 'forecast', value: 7, because: [{ key: 'a' }], holdsUntil: null });
  expect(notApplicable([{ key: 'a' }], late)).toEqual({ kind: 'notApplicable', reasons: [{ key: 'a' }], holdsUntil: late });
  expect(missing(['indskrevet'], null)).toEqual({ kind: 'missing', facts: ['indskrevet'], holdsUntil: null });
});

it('"no", "not yet law" and "missing" are never without saying why or what', () => {
  expect(() => notApplicable([], null)).toThrow('reason');
  expect(() => forecast(7, [], null)).toThrow('reason');
  expect(() => missing([], null)).toThrow('fact');
});

it('the sooner of two ends, where null is for ever', () => {
  expect([soonerEnd(early, late), soonerEnd(late, early), soonerEnd(null, late), soonerEnd(early, null), soonerEnd(null, null)]).toEqual([early, early, late, early, null]);
  expect(holdingNoLongerThan(decided(7, late), early).holdsUntil).toBe(early);
  expect(holdingNoLongerThan(decided(7, early), null).holdsUntil).toBe(early);
});

it('a horizon remembers the first day on which one of its comparisons turns', () => {
  const days = horisont(isoDate('2026-11-20'));
  expect(days.holdsUntil()).toBeNull();
  expect([days.hasCome(isoDate('2026-11-19')), days.hasCome(isoDate('2026-11-20')), days.isPast(isoDate('2026-11-19'))]).toEqual([true, true, true]);
  expect(days.holdsUntil()).toBeNull();
  expect(days.hasCome(isoDate('2026-12-01'))).toBe(false);
  expect(days.holdsUntil()).toBe('2026-11-30');
  expect(days.isPast(isoDate('2026-11-25'))).toBe(false);
  expect(days.holdsUntil()).toBe('2026-11-25');
  expect(days.isPast(isoDate('2026-11-20'))).toBe(false);
  expect(days.holdsUntil()).toBe('2026-11-20');
  days.restsUntil(null);
  expect(days.holdsUntil()).toBe('2026-11-20');
});

it('a horizon ends no later than what it rests on', () => {
  const days = horisont(isoDate('2026-11-20'));
  days.restsUntil(isoDate('2026-12-31'));
  expect(days.holdsUntil()).toBe('2026-12-31');
});
