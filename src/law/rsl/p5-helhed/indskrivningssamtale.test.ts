import { expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { indskrivningssamtale as rule } from './indskrivningssamtale.ts';

const stay = { opholdstype: '110', indskrevet: '2026-11-19' };

it.each([
  [stay, 'skal-holdes', 'admitted, and nobody has talked with them'],
  [{ ...stay, samtale: '2026-11-20' }, 'holdt', 'the talk is recorded'],
  [{ ...stay, samtale: '2026-11-20', udskrevet: '2026-11-25' }, 'holdt', 'it stays held when the stay ends'],
])('%j: %s (%s) [G3-086]', (facts, tilstand, _point) => {
  expect(ask(rule, facts)).toEqual({ kind: 'decided', value: { tilstand, grund: { key: `lov.indskrivningssamtale.${tilstand}` } }, holdsUntil: null });
});

it('is asked of § 110 stays alone, and no more when the stay has ended', () => {
  expect(ask(rule, { ...stay, udskrevet: '2026-11-25' }, { today: '2026-11-25' })).toMatchObject({ kind: 'notApplicable', reasons: [{ key: 'lov.indskrivningssamtale.opholdet-er-slut' }], holdsUntil: null });
  expect(ask(rule, { ...stay, opholdstype: 'natcafe' })).toMatchObject({ kind: 'notApplicable' });
});

it.each([[{}, 'opholdstype'], [{ opholdstype: '110' }, 'indskrevet']])('%j lacks %s', (facts, name) => {
  expect(ask(rule, facts)).toMatchObject({ kind: 'missing', facts: [name] });
});

it('is still to be held while a planned discharge lies ahead, and is asked of no stay that has not begun', () => {
  const planned = { ...stay, udskrevet: '2026-11-25' };
  expect(ask(rule, planned, { today: '2026-11-24' })).toMatchObject({ value: { tilstand: 'skal-holdes' }, holdsUntil: '2026-11-24' });
  expect(ask(rule, planned, { today: '2026-11-20' })).toMatchObject({ value: { tilstand: 'skal-holdes' }, holdsUntil: '2026-11-24' });
  expect(ask(rule, stay, { today: '2026-11-18' })).toMatchObject({ kind: 'notApplicable', reasons: [{ key: 'lov.ophold.ikke-begyndt' }], holdsUntil: '2026-11-18' });
});
