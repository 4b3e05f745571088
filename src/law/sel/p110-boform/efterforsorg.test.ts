import { describe, expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { efterforsorg as rule } from './efterforsorg.ts';

const left = { opholdstype: '110', udskrevet: '2026-06-01' };

describe('the boform may give aftercare for a year after moving out', () => {
  it.each([
    [{}, '2026-06-01', 'kan-tilbydes', '2027-06-01', 'the day of moving out'],
    [{}, '2027-06-01', 'kan-tilbydes', '2027-06-01', 'the last day of the year'],
    [{}, '2027-06-02', 'udloebet', null, 'the day after'],
    [{ begyndt: '2026-06-02' }, '2026-06-01', 'kan-tilbydes', '2026-06-01', 'begins tomorrow'],
    [{ begyndt: '2026-06-02' }, '2026-06-02', 'gives', '2027-06-01', 'begun'],
    [{ begyndt: '2026-06-02', besluttetAf: 'leder' }, '2027-06-02', 'udloebet', null, 'begun, and the year is over'],
  ])('%j on %s: %s until %s (%s) [G2-060] [G6-188]', (facts, today, tilstand, holdsUntil, _point) => {
    expect(ask(rule, { ...left, ...facts }, { today })).toMatchObject({
      kind: 'decided', holdsUntil, value: { tilstand, senest: '2027-06-01', grund: { key: `lov.efterforsorg.${tilstand}`, params: { senest: '2027-06-01' } } },
    });
  });

  it('it is an offer one may leave', () => {
    expect(rule.modality).toBe('kan');
  });
});

describe('only the leader, and only in direct continuation of a stay', () => {
  it.each([
    [{ begyndt: '2026-06-02' }, 'decided', 'the day after moving out'],
    [{ begyndt: '2026-06-03' }, 'notApplicable', 'two days after'],
    [{ begyndt: '2026-06-01' }, 'decided', 'the same day'],
    [{ besluttetAf: 'leder' }, 'decided', 'the leader'],
    [{ besluttetAf: 'kommune' }, 'notApplicable', 'the municipality'],
  ])('%j: %s (%s) [G2-061]', (facts, kind, _point) => {
    expect(ask(rule, { ...left, ...facts }).kind).toBe(kind);
  });

  it.each([
    [{ ...left, opholdstype: 'natcafe' }, 'lov.efterforsorg.intet-ophold'],
    [{ ...left, besluttetAf: 'kommune' }, 'lov.efterforsorg.kun-lederen'],
    [{ ...left, begyndt: '2026-07-01' }, 'lov.efterforsorg.ikke-i-forlaengelse'],
    [{ opholdstype: '110' }, 'lov.ophold.loeber'],
    [{ opholdstype: '110', besluttetAf: 'kommune' }, 'lov.ophold.loeber'],
    [{ ...left, udskrevet: '2026-11-21' }, 'lov.ophold.loeber'],
  ])('%j: not applicable, %s [G2-062]', (facts, key) => {
    expect(ask(rule, facts)).toMatchObject({ kind: 'notApplicable', reasons: [{ key }] });
  });

  it('says from when it would have had to follow', () => {
    expect(ask(rule, { ...left, begyndt: '2026-07-01' })).toMatchObject({ reasons: [{ params: { udskrevet: '2026-06-01', begyndt: '2026-07-01' } }] });
  });

  it('of an unknown kind of stay it can not be said', () => {
    expect(ask(rule, { udskrevet: '2026-06-01' })).toMatchObject({ kind: 'missing', facts: ['opholdstype'] });
  });
});

describe('refund of aftercare', () => {
  it.each([
    ['2023-09-30', {}, true, '2023-09-30', 'the last day before the reform'],
    ['2023-10-01', {}, false, '2024-09-01', 'from the reform on not, as long as nothing says so'],
    ['2023-10-01', { efterforsorg: 'refusion' }, true, '2024-09-01', 'read the other way'],
  ])('on %s read %j: %s until %s (%s) [LAW-013] [G6-229]', (today, lovvalg, refusion, holdsUntil, _point) => {
    expect(ask(rule, { opholdstype: '110', udskrevet: '2023-09-01' }, { today, lovvalg })).toMatchObject({ value: { refusion }, holdsUntil });
  });
});
