import { expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { indskrivning as rule } from './indskrivning.ts';

it.each(['selvmoeder', 'offentlig-myndighed', null])(
  'the leader decided the admission on the first day of the stay, however the person came (%s), and no municipality granted it first [LAW-004] [LAW-005] [G6-222]',
  (vej) => {
    expect(ask(rule, { opholdstype: '110', indskrevet: '2026-11-20', vej })).toEqual({
      kind: 'decided',
      value: { beslutter: 'leder', truffet: '2026-11-20', vej, bevillingKraeves: false, grund: { key: 'lov.indskrivning.truffet', params: { truffet: '2026-11-20' } } },
      holdsUntil: null,
    });
  },
);

it('someone who comes by themselves is admitted without a municipality [G1-076] [G6-183] [G6-223]', () => {
  expect(ask(rule, { opholdstype: '110', indskrevet: '2020-01-01', vej: 'selvmoeder' })).toMatchObject({ value: { beslutter: 'leder', bevillingKraeves: false } });
});

it.each([
  [{ opholdstype: 'natcafe', indskrevet: '2026-11-20' }, { key: 'lov.ophold.ikke-110', params: { opholdstype: 'natcafe' } }, null],
  [{ opholdstype: '110', indskrevet: '2026-11-21' }, { key: 'lov.ophold.ikke-begyndt', params: { indskrevet: '2026-11-21' } }, '2026-11-20'],
])('%j: not applicable, %j, until %s', (facts, reason, holdsUntil) => {
  expect(ask(rule, facts)).toEqual({ kind: 'notApplicable', reasons: [reason], holdsUntil });
});

it.each([
  [{ opholdstype: '110' }, 'indskrevet'],
  [{ indskrevet: '2026-11-20' }, 'opholdstype'],
])('%j lacks %s', (facts, name) => {
  expect(ask(rule, facts)).toEqual({ kind: 'missing', facts: [name], holdsUntil: null });
});
