import { expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { tilbudOmOphold as rule } from './tilbudOmOphold.ts';

const asked = { henvendt: '2026-11-20', oenskerPlads: true, harBehov: true };

it.each([
  [asked, 'skal-tilbydes', 'wishes and needs a place, and has been offered none'],
  [{ ...asked, tilbudt: '2026-11-20' }, 'tilbudt', 'a free and suitable place was offered'],
  [{ ...asked, tilbudt: '2026-11-20', pladssvar: 'ja' }, 'besvaret', 'and taken'],
  [{ ...asked, tilbudt: '2026-11-20', pladssvar: 'nej' }, 'besvaret', 'and not taken'],
])('%j: %s (%s) [G3-081] [G3-082] [G6-221]', (facts, tilstand, _point) => {
  expect(ask(rule, facts)).toEqual({ kind: 'decided', value: { tilstand, grund: { key: `lov.tilbud-om-ophold.${tilstand}` } }, holdsUntil: null });
});

it.each([
  [{ ...asked, oenskerPlads: false }, 'oenskes-ikke'],
  [{ ...asked, harBehov: false }, 'intet-behov'],
])('%j: nothing to offer (%s)', (facts, why) => {
  expect(ask(rule, facts)).toMatchObject({ kind: 'notApplicable', reasons: [{ key: `lov.tilbud-om-ophold.${why}` }] });
});

it.each([
  [{}, ['henvendt']],
  [{ henvendt: '2026-11-20' }, ['oenskerPlads', 'harBehov']],
  [{ ...asked, harBehov: null }, ['harBehov']],
])('%j lacks %s', (facts, names) => {
  expect(ask(rule, facts)).toMatchObject({ kind: 'missing', facts: names });
});

it('who has been admitted since has the place, on the day they asked or later', () => {
  const admitted = (indskrevet: string, today = '2026-11-25') => ask(rule, { ...asked, indskrevet }, { today });
  expect(admitted('2026-11-20')).toMatchObject({ kind: 'decided', value: { tilstand: 'indskrevet', grund: { key: 'lov.tilbud-om-ophold.indskrevet' } }, holdsUntil: null });
  expect(admitted('2026-11-19')).toMatchObject({ value: { tilstand: 'skal-tilbydes' } });
  expect(admitted('2026-11-26')).toMatchObject({ value: { tilstand: 'skal-tilbydes' }, holdsUntil: '2026-11-25' });
});
