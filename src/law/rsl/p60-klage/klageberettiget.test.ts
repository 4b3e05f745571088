import { expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { klageberettiget as rule } from './klageberettiget.ts';

it.each([
  [{ klager: 'borger' }, 'berettiget'],
  [{ klager: 'repraesentant', fuldmagt: true }, 'berettiget'],
  [{ klager: 'repraesentant', fuldmagt: false }, 'mangler-fuldmagt'],
  [{ klager: 'andre', fuldmagt: true }, 'ikke-berettiget'],
])('%j: %s [G6-236] [LAW-096]', (facts, tilstand) => {
  expect(ask(rule, facts)).toEqual({ kind: 'decided', value: { tilstand, grund: { key: `lov.klageberettiget.${tilstand}` } }, holdsUntil: null });
});

it.each([[{}, 'klager'], [{ klager: 'repraesentant' }, 'fuldmagt']])('%j lacks %s', (facts, name) => {
  expect(ask(rule, facts)).toMatchObject({ kind: 'missing', facts: [name] });
});
