import { expect, it } from 'vitest';
import { isoDate } from '../../law/kernel/dato.ts';
import { byMenneske, groupOf, isShown, type Linje } from './linjer.ts';

const today = isoDate('2026-11-21');

function linje(change: Partial<Linje> = {}): Linje {
  return {
    regel: 'r', paragraf: 'SEL § 110', emneId: 'e', journalId: 'j', borgerId: 'b', modalitet: 'skal', tilstand: 'aaben', paamind: null, frist: null,
    tekst: { key: 'k' }, navn: 'Navn', boformId: null, ...change,
  };
}

it.each([
  ['an overdue statutory duty', { tilstand: 'overskredet', frist: isoDate('2026-11-20') }, 'overskredet'],
  ['a duty whose reminder is today', { paamind: today, frist: isoDate('2026-11-24') }, 'nu'],
  ['a duty whose reminder is tomorrow', { paamind: isoDate('2026-11-22'), frist: isoDate('2026-11-24') }, 'snart'],
  ['a duty without reminder whose last day is today', { frist: today }, 'nu'],
  ['a duty without a last day', {}, 'udenFrist'],
  ['advice, even with a day that has passed', { modalitet: 'boer', tilstand: 'overskredet', frist: isoDate('2026-11-01') }, 'raad'],
  ['what a method asks', { modalitet: 'metode', frist: today }, 'raad'],
  ['an offer', { modalitet: 'kan' }, 'muligheder'],
] as const)('puts %s where it belongs', (_, change, gruppe) => {
  expect(groupOf(linje(change), today)).toBe(gruppe);
});

it('shows tomorrow what has its last day or its reminder then, and nothing that has no day', () => {
  const shown = (change: Partial<Linje>): boolean => isShown(linje(change), { vis: 'imorgen', today });
  expect(shown({ frist: isoDate('2026-11-22') })).toBe(true);
  expect(shown({ frist: isoDate('2026-11-25'), paamind: isoDate('2026-11-22') })).toBe(true);
  expect(shown({ frist: today })).toBe(false);
  expect(shown({})).toBe(false);
});

it('shows seven days as the week, today with them', () => {
  const shown = (frist: string): boolean => isShown(linje({ frist: isoDate(frist) }), { vis: 'uge', today });
  expect(['2026-11-20', '2026-11-21', '2026-11-27', '2026-11-28'].map(shown)).toEqual([false, true, true, false]);
});

it('gathers the lines of a person, the nearest last day first, then by name with aa as å', () => {
  const people = byMenneske([
    linje({ borgerId: '1', navn: 'Aage', regel: 'b' }), linje({ borgerId: '2', navn: 'Zita' }), linje({ borgerId: '3', navn: 'Ole', frist: today }),
    linje({ borgerId: '1', navn: 'Aage', regel: 'a' }),
  ]);
  expect(people.map(({ navn }) => navn)).toEqual(['Ole', 'Zita', 'Aage']);
  expect(people[2]?.linjer.map(({ regel }) => regel)).toEqual(['a', 'b']);
});
