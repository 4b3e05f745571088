import { expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { leverandoer as rule } from './leverandoer.ts';

const decision = { afgoerelsesdato: '2026-11-20', oenske: 'hele-stoetten' };

it.each([
  [{ oenskeFulgt: true }, 'oenske-fulgt'],
  [{ oenskeFulgt: false, begrundelse: 'Boformen har ingen ledig medarbejder' }, 'begrundet'],
  [{ oenskeFulgt: false }, 'mangler-begrundelse'],
  [{ oenskeFulgt: false, begrundelse: ' ' }, 'mangler-begrundelse'],
])('%j: %s [LAW-044]', (facts, tilstand) => {
  expect(ask(rule, { ...decision, ...facts })).toEqual({ kind: 'decided', value: { tilstand, grund: { key: `lov.leverandoer.${tilstand}` } }, holdsUntil: null });
});

it.each([
  [{ afgoerelsesdato: '2023-09-30', oenske: 'intet' }, { key: 'lov.leverandoer.foer-reformen', params: { reform: '2023-10-01' } }],
  [{ afgoerelsesdato: '2023-10-01', oenske: 'intet' }, { key: 'lov.leverandoer.intet-oenske' }],
])('%j: not applicable, %j', (facts, reason) => {
  expect(ask(rule, facts)).toEqual({ kind: 'notApplicable', reasons: [reason], holdsUntil: null });
});

it.each([[{}, 'afgoerelsesdato'], [{ afgoerelsesdato: '2026-11-20' }, 'oenske'], [decision, 'oenskeFulgt']])('%j lacks %s', (facts, name) => {
  expect(ask(rule, facts)).toMatchObject({ kind: 'missing', facts: [name] });
});

it('was not known before it was enacted', () => {
  expect(ask(rule, decision, { knownOn: '2023-05-11' })).toMatchObject({ reasons: [{ key: 'lov.ikke-kendt' }] });
});
