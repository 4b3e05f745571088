import { expect, it } from 'vitest';
import { readTid } from './readTid.ts';

it.each([['13.05', '13:05'], ['13:05', '13:05'], ['1305', '13:05'], ['8', '08:00'], ['kl. 8.15', '08:15'], ['0215', '02:15'], ['215', '02:15']])('reads "%s" as %s', (text, time) => {
  expect(readTid(text)).toBe(time);
});

it.each(['', '24.00', '12.60', 'middag', '12.5'])('does not take "%s" for a time', (text) => {
  expect(readTid(text)).toBeNull();
});
