import { expect, it } from 'vitest';
import { isoDate } from '../../law/kernel/dato.ts';
import { oere } from '../../law/kernel/penge.ts';
import { satserFor } from './dagssatser.ts';

const periode = { fra: isoDate('2026-02-01'), til: isoDate('2026-08-01') };
const takster = [{ gyldig: { fra: isoDate('2026-01-01'), til: null }, oerePrDoegn: oere(146_500), kilde: 'register' }];
const fradragTo = (til: string, refunderesIkke: number) => [{ gyldig: { fra: isoDate('2026-01-01'), til: isoDate(til) }, refunderesIkke: oere(refunderesIkke), uklar: oere(0) }];

it.each([
  ['a paper on the takst that takes nothing out of it ends', 0, [['2026-02-01', '2026-08-01', 0]]],
  ['what is not refunded ends', 20_000, [['2026-02-01', '2026-07-01', 20_000], ['2026-07-01', '2026-08-01', 0]]],
])('has as few spans as the prices need when %s', (_, amount, expected) => {
  const satser = satserFor(periode, { boform: { takster, fradrag: fradragTo('2026-07-01', amount) }, egenbetaling: [], journalId: '' });
  expect(satser.map(({ fra, til, refunderesIkke }) => [fra, til, refunderesIkke])).toEqual(expected);
});
