import { expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { koordinerendeRaadgivning as rule } from './koordinerendeRaadgivning.ts';

const at = { krisecenterophold: true };
const preparing = { ...at, udflytningForberedesFra: '2026-11-10' };

it.each([
  [at, '2026-11-20', 'venter-paa-udflytning', null, 'nobody prepares a moving out'],
  [preparing, '2026-11-09', 'venter-paa-udflytning', '2026-11-09', 'the day before it is prepared'],
  [preparing, '2026-11-10', 'skal-begynde', null, 'the day the preparation begins'],
  [{ ...preparing, koordinerendeBegyndt: '2026-11-12' }, '2026-11-11', 'skal-begynde', '2026-11-11', 'agreed for tomorrow'],
  [{ ...preparing, koordinerendeBegyndt: '2026-11-12' }, '2026-11-12', 'gives', null, 'begun'],
  [{ ...at, koordinerendeBegyndt: '2026-11-12' }, '2026-11-12', 'gives', null, 'begun before the moving out is prepared'],
  [{ ...preparing, koordinerendeBegyndt: '2026-11-12', etableretIEgenBolig: '2027-02-01' }, '2027-01-31', 'gives', '2027-01-31', 'moved, and not yet settled'],
  [{ ...preparing, koordinerendeBegyndt: '2026-11-12', etableretIEgenBolig: '2027-02-01' }, '2027-02-01', 'afsluttet', null, 'settled in a home of their own'],
])('%j on %s: %s until %s (%s) [G1-255]', (facts, today, tilstand, holdsUntil, _point) => {
  expect(ask(rule, facts, { today })).toMatchObject({ kind: 'decided', holdsUntil, value: { tilstand, grund: { key: `lov.koordinerende-raadgivning.${tilstand}` } } });
});

it.each([
  [{ indledendeBegyndt: '2026-11-04', koordinerendeBegyndt: '2026-11-12' }, '2026-11-04'],
  [{ indledendeBegyndt: '2026-11-14', koordinerendeBegyndt: '2026-11-12' }, '2026-11-12'],
  [{ indledendeBegyndt: '2026-11-04' }, '2026-11-04'],
  [{ koordinerendeBegyndt: '2026-11-12' }, '2026-11-12'],
  [{}, null],
])('%j: with the initial counselling it is one course, from %s [G1-253]', (facts, forloebFra) => {
  expect(ask(rule, { ...at, ...facts })).toMatchObject({ value: { forloebFra } });
});

it('takes account of what the list names and of all else that bears on a life without violence [G1-258]', () => {
  expect(ask(rule, { ...at, emner: ['bolig', 'skole'], andreEmner: 'Hunden kan ikke være hos den tidligere partner' })).toMatchObject({ value: { emner: ['bolig', 'skole'], andet: 'Hunden kan ikke være hos den tidligere partner' } });
  expect(ask(rule, at)).toMatchObject({ value: { emner: [], andet: null } });
});

it('is of crisis centres only, and asks what it lacks', () => {
  expect(ask(rule, { krisecenterophold: false })).toMatchObject({ kind: 'notApplicable', reasons: [{ key: 'lov.raadgivning.ikke-krisecenter' }] });
  expect(ask(rule, {})).toMatchObject({ kind: 'missing', facts: ['krisecenterophold'] });
});
