import { expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { afslag as rule } from './afslag.ts';

it.each([
  [{ afslagsgrund: 'uden-for-maalgruppe', iMaalgruppe: false }, 'har-grund', 'outside the target group'],
  [{ afslagsgrund: 'uden-for-maalgruppe', iMaalgruppe: true }, 'mangler-grund', 'the elements say otherwise'],
  [{ afslagsgrund: 'andet', iMaalgruppe: true }, 'mangler-grund', 'no other ground for someone in the target group'],
  [{ afslagsgrund: 'andet', iMaalgruppe: false }, 'har-grund', 'outside the target group anyway'],
  [{ afslagsgrund: 'andet', henvistTil: 'Boform Nord' }, 'henvist', 'another ground, and referred'],
  [{ afslagsgrund: 'ingen-plads' }, 'skal-henvises', 'full, and not referred'],
  [{ afslagsgrund: 'ingen-plads', henvistTil: '  ' }, 'skal-henvises', 'full, and referred to nowhere'],
  [{ afslagsgrund: 'ingen-plads', henvistTil: 'Boform Nord', iMaalgruppe: true }, 'henvist', 'full, and referred'],
])('%j: %s (%s) [G6-184]', (facts, tilstand, _point) => {
  expect(ask(rule, facts)).toEqual({ kind: 'decided', value: { tilstand, grund: { key: `lov.afslag.${tilstand}` } }, holdsUntil: null });
});

it.each([
  [{ afslagsgrund: 'kaotisk-livssituation' }, 'a life in chaos'],
  [{ afslagsgrund: 'kaotisk-livssituation', iMaalgruppe: false }, 'also where the elements say otherwise'],
  [{ afslagsgrund: 'beruset', iMaalgruppe: true }, 'intoxicated'],
])('%j is never a ground (%s): the boform is there for it [G6-190]', (facts, _point) => {
  expect(ask(rule, facts)).toMatchObject({ kind: 'decided', value: { tilstand: 'aldrig-grund', grund: { key: 'lov.afslag.aldrig-grund' } } });
});

it.each([
  [{}, 'afslagsgrund'],
  [{ afslagsgrund: 'andet' }, 'iMaalgruppe'],
  [{ afslagsgrund: 'uden-for-maalgruppe' }, 'iMaalgruppe'],
  [{ afslagsgrund: 'uden-for-maalgruppe', henvistTil: 'Boform Nord' }, 'iMaalgruppe'],
])('%j lacks %s', (facts, name) => {
  expect(ask(rule, facts)).toMatchObject({ kind: 'missing', facts: [name] });
});
