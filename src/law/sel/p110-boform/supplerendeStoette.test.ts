import { expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { supplerendeStoette as rule } from './supplerendeStoette.ts';

const told = (svaret: string | null) => ({ modtaget: '2026-11-10', svaret });

it.each([
  [{}, 'ikke-overvejet', 'nobody has considered it'],
  [{ behovOvervejet: '2026-11-05', behovFundet: false }, 'overvejet', 'considered, and no need'],
  [{ behovOvervejet: '2026-11-05', behovFundet: true }, 'behov-ikke-daekket', 'considered, and there is a need'],
  [{ behovOvervejet: '2026-11-05' }, 'overvejet', 'considered, what it came to is not said'],
])('%j: %s (%s) [G6-202]', (facts, tilstand, _point) => {
  expect(ask(rule, { opholdstype: '110', ...facts })).toMatchObject({ kind: 'decided', holdsUntil: null, value: { tilstand, grund: { key: `lov.supplerende-stoette.${tilstand}` } } });
});

it.each([
  [[told(null)], 'venter-svar', 'told, and not answered'],
  [[told('2026-11-12'), told(null)], 'venter-svar', 'one of two is not answered'],
  [[told('2026-11-12')], 'overvejet', 'granted or refused'],
])('%j: %s (%s) [G6-226]', (stoettebehov, tilstand, _point) => {
  expect(ask(rule, { opholdstype: '110', behovOvervejet: '2026-11-05', behovFundet: false, stoettebehov })).toMatchObject({ value: { tilstand } });
});

it('is of stays under § 110 only, and asks which kind it is', () => {
  expect(ask(rule, { opholdstype: 'natcafe' })).toMatchObject({ kind: 'notApplicable', reasons: [{ key: 'lov.ophold.ikke-110' }] });
  expect(ask(rule, {})).toMatchObject({ kind: 'missing', facts: ['opholdstype'] });
});
