import { expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { hjaelpTilPlads as rule } from './hjaelpTilPlads.ts';

it.each([
  [{ afslagsgrund: 'ingen-plads' }, 'skal-hjaelpes', 'no room, and no other place'],
  [{ afslagsgrund: 'ingen-plads', henvistTil: ' ' }, 'skal-hjaelpes', 'no room, and a place without a name'],
  [{ afslagsgrund: 'ingen-plads', henvistTil: 'Et andet krisecenter' }, 'hjulpet', 'no room, and helped to another'],
])('%j: %s (%s) [G1-251]', (facts, tilstand, _point) => {
  expect(ask(rule, facts)).toEqual({ kind: 'decided', value: { tilstand, grund: { key: `lov.hjaelp-til-plads.${tilstand}` } }, holdsUntil: null });
});

it('is asked of want of room alone', () => {
  expect(ask(rule, { afslagsgrund: 'andet' })).toMatchObject({ kind: 'notApplicable' });
  expect(ask(rule, {})).toMatchObject({ kind: 'missing', facts: ['afslagsgrund'] });
});
