import { expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { orienteringensIndhold as rule } from './orienteringensIndhold.ts';

const always = [{ indhold: 'identitet' }, { indhold: 'boform' }, { indhold: 'dato' }, { indhold: 'kontaktperson' }];

it.each([
  ['indskrivning', always, 'klar', [], [], 'the few things every notice holds'],
  ['udskrivning', always, 'klar', [], [], 'the same at discharge'],
  ['indskrivning', always.slice(1), 'ret', ['identitet'], [], 'without who it is about'],
  ['indskrivning', [...always.slice(1), { indhold: 'aarsag' }], 'ret', ['identitet'], ['aarsag'], 'one piece too few and one too many'],
  ['indskrivning', [], 'ret', ['identitet', 'boform', 'dato', 'kontaktperson'], [], 'empty'],
  ['indskrivning', [...always, { indhold: 'aarsag', grundlag: true }], 'klar', [], [], 'a reason with a basis'],
  ['indskrivning', [...always, { indhold: 'aarsag', grundlag: false }], 'ret', [], ['aarsag'], 'a reason without a basis'],
  ['indskrivning', [...always, { indhold: 'tidligere-ophold' }], 'ret', [], ['tidligere-ophold'], 'earlier stays, basis not known'],
  ['indskrivning', [...always, { indhold: 'destination', grundlag: true }], 'ret', [], ['destination'], 'a destination in a notice of admission'],
  ['udskrivning', [...always, { indhold: 'destination', grundlag: true }], 'klar', [], [], 'a destination in a notice of discharge'],
  ['udskrivning', [...always, { indhold: 'henvendelsesvej', grundlag: true }], 'ret', [], ['henvendelsesvej'], 'how she came, when she leaves'],
  ['udskrivning', [...always, { grundlag: true }], 'klar', [], [], 'a piece that says nothing'],
])('%s with %j: %s, lacking %j, without basis %j (%s) [LAW-009]', (anledning, medtaget, tilstand, mangler, udenGrundlag, _point) => {
  expect(ask(rule, { anledning, medtaget })).toMatchObject({
    kind: 'decided', holdsUntil: null,
    value: { tilstand, mangler, udenGrundlag, grund: { key: `lov.orienteringens-indhold.${tilstand}`, params: { mangler: mangler.length, udenGrundlag: udenGrundlag.length } } },
  });
});

it('hints and blocks nothing: the law itself was not found', () => {
  expect(rule.modality).toBe('boer');
});

it('lacks the occasion, then the content', () => {
  expect(ask(rule, { medtaget: [] })).toMatchObject({ kind: 'missing', facts: ['anledning'] });
  expect(ask(rule, { anledning: 'indskrivning' })).toMatchObject({ kind: 'missing', facts: ['medtaget'] });
});
