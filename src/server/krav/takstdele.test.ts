import { expect, it } from 'vitest';
import { isoDate } from '../../law/kernel/dato.ts';
import { CAREFUL_READINGS } from '../../law/kernel/lovvalg.ts';
import { lawContext } from '../../law/kernel/rule.ts';
import { findDelOutside } from './takstdele.ts';

const stay = { navn: 'Del', art: 'refunderes', formaal: 'ophold', organisatorisk: null, strukturel: null, oerePrDoegn: 100_000, begrundelse: null } as const;
const aftercare = { ...stay, formaal: 'efterforsorg' } as const;
const find = (dele: readonly (typeof stay | typeof aftercare)[], fra: string, til: string | null) =>
  findDelOutside(dele, { gyldig: { fra: isoDate(fra), til: til === null ? null : isoDate(til) }, context: lawContext(isoDate('2026-11-20'), { readings: CAREFUL_READINGS }) });

it.each<readonly [string, string | null, ReturnType<typeof findDelOutside>, string]>([
  ['2023-01-01', '2023-10-01', null, 'ends the day before the reform'],
  ['2023-01-01', '2023-10-02', { nummer: 1, kunEfterReformen: true }, 'has its last day on the day of the reform'],
  ['2023-01-01', null, { nummer: 1, kunEfterReformen: true }, 'runs on past the reform'],
  ['2023-10-01', null, { nummer: 1, kunEfterReformen: false }, 'begins on the day of the reform'],
])('aftercare tagged as refunded from %s until %s: %j, as it %s', (fra, til, found, _why) => {
  expect(find([stay, aftercare], fra, til)).toEqual(found);
});

it('the stay itself is never outside', () => {
  expect(find([stay], '2023-01-01', null)).toBeNull();
});
