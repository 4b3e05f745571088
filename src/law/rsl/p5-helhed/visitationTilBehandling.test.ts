import { expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { visitationTilBehandling as rule } from './visitationTilBehandling.ts';

it.each([
  [{ botilbudsbehov: 'doegnbehandling' }, 'skal-visiteres', 'needs it, and nothing was offered'],
  [{ botilbudsbehov: 'doegnbehandling', tilbudt: '2026-11-20' }, 'visiteret', 'was offered it'],
])('%j: %s (%s) [G6-193]', (facts, tilstand, _point) => {
  expect(ask(rule, facts)).toEqual({ kind: 'decided', value: { tilstand, grund: { key: `lov.visitation-til-behandling.${tilstand}` } }, holdsUntil: null });
});

it('is asked of treatment by day and night alone', () => {
  expect(ask(rule, { botilbudsbehov: 'udredning' })).toMatchObject({ kind: 'notApplicable', reasons: [{ key: 'lov.visitation-til-behandling.andet-behov' }] });
  expect(ask(rule, {})).toMatchObject({ kind: 'missing', facts: ['botilbudsbehov'] });
});
