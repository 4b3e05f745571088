import { expect, it } from 'vitest';
import { isoDate } from '../law/kernel/dato.ts';
import {
  compareNavne, datoInDenmark, formatDato, formatDatoMedUgedag, formatFrist, formatKlokkeslaet, formatKroner, formatParagraf, formatRelativDag, formatTidspunkt, klokkeslaetInDenmark,
} from './format.ts';

const today = isoDate('2026-11-20');

it('writes a date as Danes do, and in English with the month as a word', () => {
  expect(formatDato(isoDate('2026-11-05'), 'da')).toBe('05.11.2026');
  expect(formatDato(isoDate('2026-11-05'), 'en')).toBe('5 November 2026');
  expect(formatDatoMedUgedag(isoDate('2026-11-21'), 'da')).toBe('lørdag 21.11.2026');
});

it.each([
  ['2026-11-19', 'i går'], ['2026-11-20', 'i dag'], ['2026-11-21', 'i morgen'], ['2026-11-23', 'om 3 dage'], ['2026-11-17', 'for 3 dage siden'],
])('says %s as "%s"', (day, words) => {
  expect(formatRelativDag(isoDate(day), today, 'da')).toBe(words);
});

it('puts the near word before a due date within a week, and leaves it out after that', () => {
  expect(formatFrist(isoDate('2026-11-21'), today, 'da')).toBe('i morgen, lørdag 21.11.2026');
  expect(formatFrist(isoDate('2026-11-27'), today, 'da')).toBe('om 7 dage, fredag 27.11.2026');
  expect(formatFrist(isoDate('2026-11-28'), today, 'da')).toBe('lørdag 28.11.2026');
});

it('writes øre as kroner with a point for thousands and a comma for øre', () => {
  expect(formatKroner(7_842_000, 'da')).toBe('78.420,00 kr.');
  expect(formatKroner(-5, 'da')).toMatch(/^[-−]0,05 kr\.$/);
  expect(formatKroner(7_842_000, 'en')).toBe('DKK 78,420.00');
});

it.each([
  ['2026-06-30T21:59:00Z', '2026-06-30'], ['2026-06-30T22:00:00Z', '2026-07-01'],
  ['2026-12-31T22:59:00Z', '2026-12-31'], ['2026-12-31T23:00:00Z', '2027-01-01'],
])('takes the day of %s from Danish clocks: %s', (instant, day) => {
  expect(datoInDenmark(new Date(instant))).toBe(day);
});

it('takes the time of an instant from Danish clocks, summer and winter', () => {
  expect(klokkeslaetInDenmark(new Date('2026-11-20T23:07:59Z'))).toBe('00:07');
  expect(klokkeslaetInDenmark(new Date('2026-07-20T12:05:00Z'))).toBe('14:05');
});

it('writes an instant in Danish time with a point in the clock', () => {
  expect(formatTidspunkt('2026-11-20T12:05:00Z', 'da')).toBe('20.11.2026 kl. 13.05');
  expect(formatTidspunkt('2026-07-20T12:05:00Z', 'en')).toBe('20 July 2026, 14:05');
  expect(formatKlokkeslaet('08:15', 'da')).toBe('08.15');
});

it('cites the law in the words of the language', () => {
  expect(formatParagraf('§ 110, stk. 1, jf. § 2', 'da')).toBe('§\u00a0110, stk. 1, jf. §\u00a02');
  expect(formatParagraf('§ 163, stk. 3 og 4, jf. BEK 1244/2017 § 2, nr. 5', 'en')).toBe('§\u00a0163, subs. 3 and 4, cf. BEK 1244/2017 §\u00a02, no. 5');
});

it('sorts æ, ø, å last and aa as å', () => {
  expect(['Åse', 'Zita', 'Aage', 'Østen', 'Anna', 'Ægir'].sort(compareNavne)).toEqual(['Anna', 'Zita', 'Ægir', 'Østen', 'Aage', 'Åse']);
});
