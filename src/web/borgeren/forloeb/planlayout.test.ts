import { expect, it } from 'vitest';
import { isoDate } from '../../../law/kernel/dato.ts';
import { forloebMed, type Felter } from '../../../../test/factories/forloeb.ts';
import { planlayoutOf, tidsraekkefoelgeOf } from './planlayout.ts';

const today = isoDate('2026-11-20');
const indsats = (forekomstId: string, fra: string, til: string | null, efterId: string | null = null): Felter<'planindsats'> =>
  ({ forekomstId, planId: 'plan', indsats: forekomstId, myndighed: 'jobcenter', ansvarlig: null, gyldig: { fra: isoDate(fra), til: til === null ? null : isoDate(til) }, efterId });

function drawn(indsatser: readonly Felter<'planindsats'>[]) {
  const forloeb = forloebMed({ planindsats: indsatser });
  const svar = tidsraekkefoelgeOf(forloeb, 'plan', today);
  if (svar.kind !== 'decided') throw new Error('must answer');
  return planlayoutOf(forloeb.planindsats, svar.value, today);
}

it('draws each effort of the plan from its first day to its last, in order, with what it follows [G3-129]', () => {
  const { raekker, maaneder, idag } = drawn([indsats('job', '2026-12-01', null, 'bolig'), indsats('bolig', '2026-11-01', '2026-12-01')]);
  expect(raekker.map(({ indsats: { indsats: hvad }, nummer, efterNummer, tidligst }) => [hvad, nummer, efterNummer, tidligst])).toEqual([['bolig', 1, null, null], ['job', 2, 1, null]]);
  expect(raekker[0]).toMatchObject({ x: 0, forTidlig: 0 });
  expect((raekker[0]?.x ?? 0) + (raekker[0]?.bredde ?? 0)).toBeCloseTo(raekker[1]?.x ?? -1);
  expect((raekker[1]?.x ?? 0) + (raekker[1]?.bredde ?? 0)).toBeCloseTo(100);
  expect(maaneder.map(({ dag }) => dag)).toEqual(['2026-11-01', '2026-12-01']);
  expect(idag).toBeCloseTo((19 / 61) * 100);
});

it('marks the days on which an effort lies before the end of the one it follows [G3-129]', () => {
  const { raekker } = drawn([indsats('bolig', '2026-11-01', '2026-12-01'), indsats('job', '2026-11-16', '2026-12-31', 'bolig')]);
  expect(raekker[1]).toMatchObject({ tidligst: '2026-12-01' });
  expect(raekker[1]?.forTidlig).toBeCloseTo((15 / 61) * 100);
});

it('leads a stroke from the end of an effort down to the last that follows it, through what lies between [G3-129]', () => {
  const { raekker } = drawn([indsats('a', '2026-11-01', '2026-11-10'), indsats('b', '2026-11-05', '2026-11-08'), indsats('c', '2026-11-12', null, 'a'), indsats('d', '2026-11-13', null, 'x')]);
  expect(raekker.map(({ streger }) => streger.map(({ del }) => del))).toEqual([['begynder'], ['gennem'], ['ender'], []]);
});

it('draws no stroke where the end is not planned, and keeps a long plan to as many months as can be read', () => {
  expect(drawn([indsats('a', '2026-11-01', null), indsats('b', '2026-12-01', null, 'a')]).raekker.flatMap(({ streger }) => streger)).toEqual([]);
  expect(drawn([indsats('a', '2026-01-01', '2029-01-01')]).maaneder.length).toBeLessThanOrEqual(14);
  expect(drawn([])).toMatchObject({ raekker: [], idag: null });
});
