import { describe, expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { bostoettetilbud as rule } from './bostoettetilbud.ts';

const homeless = { afgoerelsesdato: '2026-11-20', bolig: 'ingen', saerligeSocialeProblemer: true, metode: 'CTI' };

describe('the municipality may offer support by a Housing First method', () => {
  it.each(['CTI', 'ICM', 'ACT', 'M-ACT'])('by %s, to someone without a home [LAW-042] [PR-018] [PR-195]', (metode) => {
    expect(ask(rule, { ...homeless, metode })).toEqual({ kind: 'decided', value: { tilstand: 'kan-tilbydes', grund: { key: 'lov.bostoettetilbud.kan-tilbydes' } }, holdsUntil: null });
  });

  it('before a method is chosen, too, and as a possibility', () => {
    expect(ask(rule, { ...homeless, metode: null })).toMatchObject({ value: { tilstand: 'vaelg-metode', grund: { key: 'lov.bostoettetilbud.vaelg-metode' } } });
    expect(rule.modality).toBe('kan');
  });

  it.each([
    [{ bolig: 'ingen' }, 'decided', 'no home'],
    [{ bolig: 'ingen', risikoForHjemloeshed: false }, 'decided', 'no home, so there is no risk left to speak of'],
    [{ bolig: 'kan-ikke-bruges' }, 'decided', 'a home that cannot be used'],
    [{ bolig: 'kan-bruges', risikoForHjemloeshed: true }, 'decided', 'a home, at risk of losing it'],
    [{ bolig: 'kan-bruges', risikoForHjemloeshed: false }, 'notApplicable', 'a home, and no risk'],
  ])('%j: %s (%s) [LAW-043] [VP-106]', (facts, kind, _point) => {
    expect(ask(rule, { ...homeless, ...facts }).kind).toBe(kind);
  });

  it.each([
    [{ bolig: 'kan-bruges', risikoForHjemloeshed: false }, 'lov.bostoettetilbud.ikke-hjemloes'],
    [{ saerligeSocialeProblemer: false }, 'lov.bostoettetilbud.ingen-saerlige-problemer'],
    [{ afgoerelsesdato: '2023-09-30' }, 'lov.bostoettetilbud.foer-reformen'],
  ])('%j: not applicable, %s [LAW-042] [PR-195]', (facts, key) => {
    const params = key.endsWith('foer-reformen') ? { params: { reform: '2023-10-01' } } : {};
    expect(ask(rule, { ...homeless, ...facts })).toEqual({ kind: 'notApplicable', reasons: [{ key, ...params }], holdsUntil: null });
  });
});

it.each([
  [{ afgoerelsesdato: '2023-10-01' }, '2023-09-01', 'decided', null],
  [{ afgoerelsesdato: null }, '2023-09-30', 'notApplicable', '2023-09-30'],
  [{ afgoerelsesdato: null }, '2023-10-01', 'decided', null],
])('%j asked on %s: %s until %s, since § 85 a came with the reform', (facts, today, kind, holdsUntil) => {
  expect(ask(rule, { ...homeless, ...facts }, { today })).toMatchObject({ kind, holdsUntil });
});

it.each([
  [{}, 'bolig'],
  [{ bolig: 'kan-bruges' }, 'risikoForHjemloeshed'],
  [{ bolig: 'ingen' }, 'saerligeSocialeProblemer'],
])('%j lacks %s', (facts, name) => {
  expect(ask(rule, facts)).toMatchObject({ kind: 'missing', facts: [name] });
});
