import { expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { opkraevning as rule } from './opkraevning.ts';

const stay = { indskrevet: '2026-11-01', opkraevetDen: '2026-11-20' };

it.each([
  [{}, 'bagud', '2026-11-20'],
  [{ aftaltForud: false }, 'bagud', '2026-11-20'],
  [{ aftaltForud: true }, 'forud', '2026-12-21'],
])('%j: charged %s, to %s, from the first day of the stay [LAW-062]', (facts, tilstand, til) => {
  expect(ask(rule, { ...stay, ...facts })).toEqual({
    kind: 'decided', value: { tilstand, fra: '2026-11-01', til, grund: { key: `lov.opkraevning.${tilstand}`, params: { fra: '2026-11-01', til } } }, holdsUntil: null,
  });
});

it.each([[{ opkraevetDen: '2026-11-20' }, 'indskrevet'], [{ indskrevet: '2026-11-01' }, 'opkraevetDen']])('%j lacks %s', (facts, name) => {
  expect(ask(rule, facts)).toMatchObject({ kind: 'missing', facts: [name] });
});
