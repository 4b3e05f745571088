import { describe, expect, it } from 'vitest';
import { isoDate } from './dato.ts';
import { amount, bool, choice, date, hasText, integer, list, object, readFacts, text, type Facts } from './fakta.ts';
import { CAREFUL_READINGS, lovvalg, readingOf } from './lovvalg.ts';
import { decided, missing } from './outcome.ts';
import { askWithRawFacts, lawContext, rule } from './rule.ts';
import { NO_TRACE, recordTrace } from './trace.ts';

const FACTS = { indskrevet: date, udskrevet: date, orienteret: bool };
const ref = { act: 'SEL', paragraph: '§ 110, stk. 6', source: ['LAW-007'] } as const;
const head = { version: 1, ref, modality: 'skal', validity: { fra: null, til: null }, norms: ['LAW-007'], facts: FACTS } as const;
const today = isoDate('2026-11-20');
const facts: Facts<typeof FACTS> = { indskrevet: isoDate('2026-11-18'), udskrevet: null, orienteret: true };

const inner = rule({ ...head, id: 'test.inner' }, ({ indskrevet }) => (indskrevet === null ? missing(['indskrevet'], null) : decided(indskrevet, null)));
const outer = rule({ ...head, id: 'test.outer' }, (given, context) => {
  const twice = [given.orienteret, given.orienteret];
  return twice[0] === true ? inner.ask(given, context) : decided(null, null);
});

describe('the trace of a rule', () => {
  it('holds the facts it read, once each, its sub-rules with theirs, and no fact it did not read', () => {
    const trace = recordTrace();
    const outcome = outer.ask(facts, lawContext(today, { trace }));
    expect(trace.steps()).toEqual([
      { step: 'rule', rule: 'test.outer', ref, outcome, steps: [
        { step: 'fact', name: 'orienteret', value: true },
        { step: 'rule', rule: 'test.inner', ref, outcome, steps: [{ step: 'fact', name: 'indskrevet', value: '2026-11-18' }] },
      ] },
    ]);
  });

  it('is not needed for the answer', () => {
    expect(outer.ask(facts, lawContext(today, { trace: NO_TRACE }))).toEqual(outer.ask(facts, lawContext(today, { trace: recordTrace() })));
  });

  it('is refused while a rule is open, and a close without an open is an error', () => {
    const trace = recordTrace();
    expect(() => trace.close(decided(1, null))).toThrow('close without open');
    trace.open('test.inner', ref);
    expect(() => trace.steps()).toThrow('still open');
  });
});

it('a rule without a source cannot be made', () => {
  expect(() => rule({ ...head, id: 'test.unsourced', ref: { ...ref, source: [] } }, () => decided(1, null))).toThrow('test.unsourced');
});

it('a rule does not exist as the law was known the day before it was enacted, and does on the day', () => {
  const enacted = rule({ ...head, id: 'test.enacted', validity: { fra: null, til: null, kendt: isoDate('2023-05-12') } }, () => decided(1, null));
  const askedAsKnown = (day: string) => enacted.ask(facts, lawContext(today, { knownOn: isoDate(day) }));
  expect(askedAsKnown('2023-05-11')).toEqual({ kind: 'notApplicable', reasons: [{ key: 'lov.ikke-kendt', params: { kendt: '2023-05-12' } }], holdsUntil: null });
  expect(askedAsKnown('2023-05-12').kind).toBe('decided');
});

it('a context knows the law as of today and takes careful readings unless told otherwise', () => {
  expect(lawContext(today)).toEqual({ today, knownOn: today, readings: CAREFUL_READINGS, stillFrom: null, trace: NO_TRACE });
  expect(lawContext(today, { knownOn: isoDate('2020-01-01') }).knownOn).toBe('2020-01-01');
});

describe('a reading of an open question', () => {
  const question = lovvalg({ id: 'proeve', question: 'Q-01', options: ['a', 'b'], careful: 'a', ref });

  it('is the careful one unless another was chosen, and is traced with whether it was confirmed', () => {
    const trace = recordTrace();
    expect(readingOf(question, CAREFUL_READINGS, trace)).toBe('a');
    expect(readingOf(question, { chosen: { proeve: 'b' }, confirmed: ['proeve'] }, trace)).toBe('b');
    expect(trace.steps()).toEqual([
      { step: 'choice', name: 'proeve', value: 'a', confirmed: false },
      { step: 'choice', name: 'proeve', value: 'b', confirmed: true },
    ]);
  });

  it('that does not exist is refused, and so is a careful one that is no option', () => {
    expect(() => readingOf(question, { chosen: { proeve: 'c' }, confirmed: [] })).toThrow('proeve has no such reading');
    expect(readingOf(question, CAREFUL_READINGS)).toBe('a');
    expect(() => lovvalg({ id: 'proeve', question: 'Q-01', options: ['a'] as string[], careful: 'b', ref })).toThrow('proeve');
  });
});

describe('facts from outside', () => {
  const shapes = { ...FACTS, antal: integer, sats: amount, navn: text, vej: choice('a', 'b'), planer: list(object({ fra: date })) };
  const asking = rule({ ...head, id: 'test.shapes', facts: shapes }, (given) => decided({ ...given }, null));
  const read = (raw: unknown) => askWithRawFacts(asking, raw, lawContext(today));

  it('absent ones are not known', () => {
    const asked = askWithRawFacts(inner, {}, lawContext(today));
    expect(asked.outcome).toEqual({ kind: 'missing', facts: ['indskrevet'], holdsUntil: null });
  });

  it.each([
    [null, [{ path: '', expected: 'object', options: [] }]],
    [[], [{ path: '', expected: 'object', options: [] }]],
    [{ indskreved: '2026-01-01' }, [{ path: 'indskreved', expected: 'known-name', options: ['indskrevet', 'udskrevet', 'orienteret'] }]],
    [{ indskrevet: '2026-02-30' }, [{ path: 'indskrevet', expected: 'date', options: [] }]],
    [{ indskrevet: '1899-12-31' }, [{ path: 'indskrevet', expected: 'date', options: [] }]],
    [{ indskrevet: '2200-01-01' }, [{ path: 'indskrevet', expected: 'date', options: [] }]],
    [{ indskrevet: 20260101, orienteret: 'ja' }, [{ path: 'indskrevet', expected: 'date', options: [] }, { path: 'orienteret', expected: 'boolean', options: [] }]],
  ])('%j is refused with its path', (raw, problems) => {
    expect(askWithRawFacts(inner, raw, lawContext(today))).toEqual({ problems });
  });

  it.each([
    [{ navn: 1 }, 'navn', 'text'],
    [{ vej: 'c' }, 'vej', 'choice'],
    [{ vej: 1 }, 'vej', 'choice'],
    [{ sats: -1 }, 'sats', 'count'],
    [{ sats: 1_000_000_000_001 }, 'sats', 'count'],
    [{ planer: ['x'] }, 'planer[0]', 'object'],
    [{ planer: [undefined] }, 'planer[0]', 'value'],
    [{ antal: -1 }, 'antal', 'count'],
    [{ antal: 1.5 }, 'antal', 'count'],
    [{ antal: 100_001 }, 'antal', 'count'],
    [{ planer: {} }, 'planer', 'list'],
    [{ planer: [null] }, 'planer[0]', 'value'],
    [{ planer: [{}, { fra: 'i går' }] }, 'planer[1].fra', 'date'],
    [{ planer: [{ til: '2026-01-01' }] }, 'planer[0].til', 'known-name'],
  ])('%j is refused at %s', (raw, path, expected) => {
    expect(read(raw).problems?.map((problem) => [problem.path, problem.expected])).toEqual([[path, expected]]);
  });

  it('at the ends of what is possible they are read as they stand, and the rest is not known', () => {
    const raw = { indskrevet: '1900-01-01', udskrevet: '2199-12-31', antal: 100_000, sats: 1_000_000_000_000, navn: '', vej: 'b', planer: [{}] };
    expect(read(raw).outcome).toMatchObject({ value: { ...raw, planer: [{ fra: null }], orienteret: null } });
    expect(read({ antal: 0, sats: 0 }).outcome).toMatchObject({ value: { antal: 0, sats: 0 } });
  });

  it('with one problem none of them is used', () => {
    expect(readFacts({ navn: text, antal: integer }, { navn: 'A', antal: -1 }).facts).toEqual({ navn: null, antal: null });
  });

  it('a text that is empty or blank says nothing', () => {
    expect([hasText(null), hasText(''), hasText(' \n'), hasText('a')]).toEqual([false, false, false, true]);
  });
});
