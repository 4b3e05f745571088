import { expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { planindhold as rule } from './planindhold.ts';

const whole = { formaal: 'En bolig, der holder', indsats: 'CTI', forventetVarighed: 'ni måneder', saerligeForhold: 'hund' };

it('a plan with its four parts is complete [LAW-052] [G2-217] [G3-025]', () => {
  expect(ask(rule, whole)).toEqual({ kind: 'decided', value: { tilstand: 'komplet', mangler: [], grund: { key: 'lov.planindhold.komplet', params: { antal: 0 } } }, holdsUntil: null });
});

it.each(['formaal', 'indsats', 'forventetVarighed', 'saerligeForhold'])('without %s, or with it blank, it lacks that part [LAW-052] [G2-217] [G3-025]', (part) => {
  for (const empty of [null, '', '   ']) expect(ask(rule, { ...whole, [part]: empty })).toMatchObject({ value: { tilstand: 'mangler', mangler: [part] } });
});

it('an empty plan lacks all four', () => {
  expect(ask(rule, {})).toMatchObject({ value: { mangler: ['formaal', 'indsats', 'forventetVarighed', 'saerligeForhold'], grund: { params: { antal: 4 } } } });
});
