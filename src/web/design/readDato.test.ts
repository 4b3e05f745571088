import { expect, it } from 'vitest';
import { isoDate } from '../../law/kernel/dato.ts';
import { readDato } from './readDato.ts';

const today = isoDate('2026-11-20');

it.each([
  ['20.11.2026', '2026-11-20'], ['20/11-26', '2026-11-20'], ['20-11-2026', '2026-11-20'], ['2026-11-20', '2026-11-20'], ['20 11 2026', '2026-11-20'],
  ['20112026', '2026-11-20'], [' 1.2.2027 ', '2027-02-01'], ['3/4-85', '1985-04-03'], ['3/4-36', '2036-04-03'], ['3/4-37', '1937-04-03'],
  ['i dag', '2026-11-20'], ['I  går', '2026-11-19'], ['i morgen', '2026-11-21'], ['yesterday', '2026-11-19'], ['29.2.2028', '2028-02-29'],
  ['20 November 2026', '2026-11-20'], ['3. maj 2027', '2027-05-03'], ['3 May 27', '2027-05-03'], ['1. okt. 2026', '2026-10-01'],
])('reads "%s" as %s', (text, date) => {
  expect(readDato(text, today)).toEqual({ kind: 'dato', date });
});

it.each([
  ['', 'tom'], ['   ', 'tom'], ['fredag', 'form'], ['20 vinter 2026', 'form'], ['31 November 2026', 'findesIkke'], ['20.11', 'form'], ['20.11.202', 'form'], ['29.2.2027', 'findesIkke'], ['31.11.2026', 'findesIkke'], ['2026-13-01', 'findesIkke'],
])('says of "%s" that it is %s', (text, kind) => {
  expect(readDato(text, today)).toEqual({ kind });
});
