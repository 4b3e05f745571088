import { expect, it } from 'vitest';
import { isoDate } from '../../law/kernel/dato.ts';
import { dated } from '../../law/kernel/dated.ts';
import type { LawRef } from '../../law/kernel/lawRef.ts';
import { decided } from '../../law/kernel/outcome.ts';
import { recordTrace } from '../../law/kernel/trace.ts';
import { explainTrace } from './forklaring.ts';

const ref: LawRef = { act: 'SEL', paragraph: '§ 110, stk. 6', source: ['LAW-001'] };
const frist = dated('frist', [{ from: null, known: isoDate('2007-01-01'), value: 3, status: 'vedtaget', ref }]);

it('gathers what the rule and its sub-rules used, each once', () => {
  const trace = recordTrace();
  trace.open('orientering', ref);
  trace.fact('indskrevet', '2026-11-20');
  trace.open('hverdage', ref);
  trace.fact('indskrevet', '2026-11-20');
  trace.choice('loerdag', 'fridag', { confirmed: false });
  frist.at({ date: isoDate('2026-11-20'), knownOn: isoDate('2026-11-20') }, trace);
  trace.close(decided('2026-11-25', null));
  trace.close(decided('2026-11-25', null));
  const { facts, parameters, choices, subRules } = explainTrace(trace.steps());
  expect(facts).toEqual([{ step: 'fact', name: 'indskrevet', value: '2026-11-20' }]);
  expect(parameters.map(({ name, value }) => [name, value])).toEqual([['frist', 3]]);
  expect(choices.map(({ name, confirmed }) => [name, confirmed])).toEqual([['loerdag', false]]);
  expect(subRules.map(({ rule }) => rule)).toEqual(['hverdage']);
});

it('keeps one fact twice when it was read with two values', () => {
  const steps = [{ step: 'fact', name: 'dag', value: 1 }, { step: 'fact', name: 'dag', value: 2 }] as const;
  expect(explainTrace(steps).facts).toHaveLength(2);
});
