import { expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { leverandoeroenske as rule } from './leverandoeroenske.ts';

it.each(['intet', 'hele-stoetten', 'dele-af-stoetten', 'anden-hjaelp'])('the wish %s is found out while planning [LAW-057] [PR-200]', (oenske) => {
  expect(ask(rule, { opholdstype: '110', oenske })).toMatchObject({ kind: 'decided', holdsUntil: null, value: { tilstand: 'afklaret', oenske } });
});

it('a wish nobody asked about is due before the plan is approved [LAW-057]', () => {
  expect(ask(rule, { opholdstype: '110' })).toMatchObject({ value: { tilstand: 'skal-afklares', oenske: null, grund: { key: 'lov.leverandoeroenske.skal-afklares' } } });
});

it.each([
  [{ planlagtFra: '2023-09-30' }, '2026-11-20', 'notApplicable', null],
  [{ planlagtFra: '2023-10-01' }, '2026-11-20', 'decided', null],
  [{}, '2023-09-30', 'notApplicable', '2023-09-30'],
  [{}, '2023-10-01', 'decided', null],
])('planning %j asked on %s: %s until %s [LAW-057]', (facts, today, kind, holdsUntil) => {
  expect(ask(rule, { opholdstype: '110', ...facts }, { today })).toMatchObject({ kind, holdsUntil });
});

it('says from when it is asked', () => {
  expect(ask(rule, { opholdstype: '110', planlagtFra: '2023-09-30' })).toMatchObject({ reasons: [{ key: 'lov.leverandoeroenske.foer-reformen', params: { reform: '2023-10-01' } }] });
});

it('is for § 110 stays, as enacted in 2023', () => {
  expect(ask(rule, { opholdstype: 'efterforsorg' })).toMatchObject({ kind: 'notApplicable', reasons: [{ key: 'lov.ophold.ikke-110' }] });
  expect(ask(rule, {})).toMatchObject({ kind: 'missing', facts: ['opholdstype'] });
  expect(ask(rule, { opholdstype: '110' }, { knownOn: '2023-05-11' })).toMatchObject({ reasons: [{ key: 'lov.ikke-kendt' }] });
});
