import { expect, it } from 'vitest';
import { isoDate } from '../../../law/kernel/dato.ts';
import { forloebMed, NAVNE } from '../../../../test/factories/forloeb.ts';
import { faktaOf } from './faktum.ts';
import { foldNaetter } from './foldNaetter.ts';

type Svar = 'til_stede' | 'ude' | 'ved_ikke';

/** The nights of November by day, with a wish on the 12th between them. */
const rows = (nights: Readonly<Record<number, Svar>>) => {
  const tilstede = Object.entries(nights).map(([dag, svar]) => ({ opholdId: 'ophold-1', nat: isoDate(`2026-11-${dag.padStart(2, '0')}`), svar }));
  return faktaOf({ forloeb: forloebMed({ tilstede, oenske: [{ tekst: 'x', dato: isoDate('2026-11-12') }] }), navne: NAVNE }).map((faktum) => ({ ...faktum, slut: null as object | null }));
};
const told = (...args: Parameters<typeof foldNaetter>) => foldNaetter(...args).map((each) => (each.naetter ? [each.naetter[0].dag.slice(8), each.naetter.at(-1)?.dag.slice(8), each.naetter.length] : `${'art' in each.raekke ? each.raekke.art : ''} ${each.raekke.dag.slice(8)}`));

it('folds nights on end of which the same was seen, over what was written between', () => {
  expect(told(rows({ 10: 'til_stede', 11: 'til_stede', 12: 'til_stede', 13: 'til_stede' }))).toEqual([['13', '10', 4], 'oenske 12']);
});

it.each([
  ['two nights are not folded', { 10: 'ude', 11: 'ude' }, ['oenske 12', 'tilstede 11', 'tilstede 10']],
  ['another answer ends the run', { 8: 'ude', 9: 'til_stede', 10: 'til_stede', 11: 'til_stede' }, ['oenske 12', ['11', '09', 3], 'tilstede 08']],
  ['a night nobody looked ends it', { 5: 'ude', 6: 'ude', 7: 'ude', 9: 'ude', 10: 'ude', 11: 'ude' }, ['oenske 12', ['11', '09', 3], ['07', '05', 3]]],
] as const)('%s', (_, nights, expected) => {
  expect(told(rows(nights))).toEqual(expected);
});

it('leaves what no longer stands where it is, and names a run by its oldest night', () => {
  const [first, ...rest] = rows({ 13: 'ude', 14: 'ude', 15: 'ude', 16: 'ude' });
  const found = foldNaetter([...(first ? [{ ...first, slut: {} }] : []), ...rest]);
  expect(found.map((each) => (each.naetter ? [each.id, each.naetter.length] : each.raekke.dag))).toEqual(['2026-11-16', [rest[2]?.id, 3], '2026-11-12']);
});
