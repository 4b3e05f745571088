import { expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { indledendeRaadgivning as rule } from './indledendeRaadgivning.ts';

const told = { krisecenterophold: true, orienteretOmOptagelse: '2026-11-02' };

it.each([
  [{}, 'skal-begynde', 'the municipality was told, and nothing has begun'],
  [{ indledendeBegyndt: '2026-11-04' }, 'begyndt-uden-medarbejder', 'begun, and nobody is named who goes on with it'],
  [{ indledendeBegyndt: '2026-11-04', medarbejder: ' ' }, 'begyndt-uden-medarbejder', 'an empty name is no one'],
  [{ indledendeBegyndt: '2026-11-04', medarbejder: 'Ida Holm' }, 'begyndt', 'begun, with who goes on with it'],
])('%j: %s (%s) [G1-252] [G1-254]', (facts, tilstand, _point) => {
  expect(ask(rule, { ...told, ...facts })).toMatchObject({ kind: 'decided', holdsUntil: null, value: { tilstand, grund: { key: `lov.indledende-raadgivning.${tilstand}` } } });
});

it('has no last day, a year after the notice as on its day', () => {
  expect(ask(rule, told, { today: '2027-11-02' })).toEqual(ask(rule, told, { today: '2026-11-02' }));
});

it('is owed by the municipality responsible for the stay, wherever the centre is [G1-256]', () => {
  expect(ask(rule, { ...told, ansvarligKommune: 'Åby Kommune' })).toMatchObject({ value: { ansvarligKommune: 'Åby Kommune' } });
  expect(ask(rule, told)).toMatchObject({ value: { ansvarligKommune: null } });
});

it('is of crisis centres only, and asks what it lacks', () => {
  expect(ask(rule, { krisecenterophold: false })).toMatchObject({ kind: 'notApplicable', reasons: [{ key: 'lov.raadgivning.ikke-krisecenter' }] });
  expect(ask(rule, {})).toMatchObject({ kind: 'missing', facts: ['krisecenterophold'] });
  expect(ask(rule, { krisecenterophold: true })).toMatchObject({ kind: 'missing', facts: ['orienteretOmOptagelse'] });
});
