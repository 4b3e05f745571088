import { describe, expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { orienteringOmIndskrivning as rule } from './orienteringOmIndskrivning.ts';

const stay = { opholdstype: '110', indskrevet: '2026-11-20' };

describe('a boform tells the handlekommune of an admission within three hverdage from the start of the stay', () => {
  it.each([
    // admitted Friday 20 November 2026: reminded from Tuesday 24 (Saturday counted), late after Wednesday 25
    [null, '2026-11-20', 'afventer', '2026-11-23', 'not sent on the day of admission'],
    [null, '2026-11-23', 'afventer', '2026-11-23', 'the day before the reminder'],
    [null, '2026-11-24', 'paamindes', '2026-11-25', 'the day of the reminder'],
    [null, '2026-11-25', 'paamindes', '2026-11-25', 'the last day in time is not overdue'],
    [null, '2026-11-26', 'overskredet', null, 'the day after the last'],
    ['2026-11-20', '2026-11-26', 'rettidig', null, 'sent the same day'],
    ['2026-11-25', '2026-11-26', 'rettidig', null, 'sent on the last day'],
    ['2026-11-26', '2026-11-26', 'for-sent', null, 'sent the day after: late, not undone'],
    ['2026-11-18', '2026-11-20', 'rettidig', null, 'sent ahead of the stay'],
    ['2026-11-24', '2026-11-23', 'afventer', '2026-11-23', 'a sending that lies ahead is not sent yet'],
  ])('sent %s, asked on %s: %s, holds until %s (%s) [LAW-007] [G3-120]', (sendt, today, tilstand, holdsUntil, _point) => {
    const outcome = ask(rule, { ...stay, sendt }, { today });
    expect(outcome).toMatchObject({ kind: 'decided', holdsUntil, value: { tilstand, truffet: '2026-11-20', paamindelse: '2026-11-24', frist: '2026-11-25' } });
    const params = { indskrevet: '2026-11-20', sendt, paamindelse: '2026-11-24', frist: '2026-11-25' };
    expect(outcome).toMatchObject({ value: { grund: { key: `lov.orientering-om-indskrivning.${tilstand}`, params } } });
  });

  it.each([
    ['2025-04-16', '2025-04-23', '2025-04-24', 'Easter: example 15'],
    ['2024-04-24', '2024-04-27', '2024-04-29', 'former store bededag: example 16'],
    ['2023-05-03', '2023-05-08', '2023-05-09', 'the last store bededag: example 16'],
    ['2026-11-20', '2026-11-24', '2026-11-25', 'a weekend: example 17'],
    ['2026-12-22', '2026-12-29', '2026-12-29', '24, 25 and 26 December are no working days'],
    ['2026-06-03', '2026-06-08', '2026-06-09', '5 June is none, Saturday 6 June counts for the reminder only'],
  ])('admitted %s: reminded from %s, late after %s (%s) [LAW-142] [LAW-143] [LAW-144]', (indskrevet, paamindelse, frist, _point) => {
    expect(ask(rule, { ...stay, indskrevet }, { today: '2026-12-31' })).toMatchObject({ value: { paamindelse, frist } });
  });

  it('Maundy Thursday, Good Friday and Easter Monday are not counted [LAW-141]', () => {
    expect(ask(rule, { ...stay, indskrevet: '2026-04-01' })).toMatchObject({ value: { frist: '2026-04-09' } });
  });

  it('the same three days held before and after the reform, each with its own paragraph', () => {
    expect(ask(rule, { ...stay, indskrevet: '2023-09-28' })).toMatchObject({ value: { frist: '2023-10-03' } });
    expect(ask(rule, { ...stay, indskrevet: '2023-10-02' })).toMatchObject({ value: { frist: '2023-10-05' } });
  });

  it('the clock runs from the start of the stay, which is when the admission counts as decided [G3-121]', () => {
    expect(ask(rule, stay, { today: '2026-12-24' })).toMatchObject({ value: { truffet: '2026-11-20', tilstand: 'overskredet' } });
  });

  it('read with Saturday as a hverdag, the last day is Tuesday; read without, so is the reminder Wednesday [LAW-144]', () => {
    expect(ask(rule, stay, { today: '2026-11-25', lovvalg: { loerdag: 'man-loer' } })).toMatchObject({ value: { tilstand: 'overskredet', frist: '2026-11-24' } });
    expect(ask(rule, stay, { today: '2026-11-24', lovvalg: { loerdag: 'man-fre' } })).toMatchObject({ value: { tilstand: 'afventer', paamindelse: '2026-11-25' } });
  });
});

describe('the duty is of the boform, for § 110 stays, and asks for no municipality first [G3-087] [G3-119]', () => {
  it.each(['efterforsorg', 'natcafe'])('%s is no § 110 stay [LAW-014]', (opholdstype) => {
    expect(ask(rule, { ...stay, opholdstype })).toEqual({ kind: 'notApplicable', reasons: [{ key: 'lov.ophold.ikke-110', params: { opholdstype } }], holdsUntil: null });
  });

  it('an admission that lies ahead starts no clock until its day [G3-087]', () => {
    expect(ask(rule, { ...stay, indskrevet: '2026-11-21' })).toMatchObject({ kind: 'notApplicable', reasons: [{ key: 'lov.ophold.ikke-begyndt', params: { indskrevet: '2026-11-21' } }], holdsUntil: '2026-11-20' });
    expect(ask(rule, { ...stay, indskrevet: '2026-11-21' }, { today: '2026-11-21' }).kind).toBe('decided');
  });

  it.each([
    [{ indskrevet: '2026-11-20' }, 'opholdstype'],
    [{ opholdstype: '110' }, 'indskrevet'],
  ])('with only %j it lacks %s', (facts, name) => {
    expect(ask(rule, facts)).toEqual({ kind: 'missing', facts: [name], holdsUntil: null });
  });

  it('a type of stay and its first day are all it needs: an unclear municipality holds nothing back [G3-119]', () => {
    expect(Object.keys(rule.facts)).toEqual(['opholdstype', 'indskrevet', 'sendt', 'afvist', 'sendtIgen']);
    expect(ask(rule, stay).kind).toBe('decided');
  });
});
