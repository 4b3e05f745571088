import { describe, expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { orienteringOmUdskrivning as rule } from './orienteringOmUdskrivning.ts';

// discharged Friday 20 November 2026: three hverdage end Wednesday 25, counted with Saturday Tuesday 24
const stay = { opholdstype: '110', udskrevet: '2026-11-20' };

describe('a boform tells the handlekommune of an unplanned discharge within three hverdage after it', () => {
  it.each([
    [null, '2026-11-20', 'afventer', '2026-11-23', 'the day of discharge'],
    [null, '2026-11-23', 'afventer', '2026-11-23', 'the day before the reminder'],
    [null, '2026-11-24', 'paamindes', '2026-11-25', 'the day of the reminder'],
    [null, '2026-11-25', 'paamindes', '2026-11-25', 'the last day in time'],
    [null, '2026-11-26', 'overskredet', null, 'the day after'],
    ['2026-11-25', '2026-11-26', 'rettidig', null, 'sent on the last day'],
    ['2026-11-26', '2026-11-26', 'for-sent', null, 'sent a day late: late, not undone'],
  ])('sent %s, asked on %s: %s, holds until %s (%s) [LAW-008] [G3-126]', (sendt, today, tilstand, holdsUntil, _point) => {
    const outcome = ask(rule, { ...stay, udskrivningsmaade: 'fraflyttet', planlagt: false, sendt }, { today });
    expect(outcome).toMatchObject({
      kind: 'decided', holdsUntil,
      value: {
        tilstand, forudMulig: false, sendtForud: false, frist: '2026-11-25',
        grund: { key: `lov.orientering-om-udskrivning.${tilstand === 'afventer' ? 'afventer-bagefter' : tilstand}`, params: { udskrevet: '2026-11-20', sendt, paamindelse: '2026-11-24', frist: '2026-11-25' } },
      },
    });
  });
});

describe('a planned discharge is told of beforehand where it can be', () => {
  it.each([
    [null, '2026-11-18', 'afventer', '2026-11-18', 'two days before'],
    [null, '2026-11-19', 'paamindes', '2026-11-19', 'the last working day before: the answer changes at the discharge only in that it has happened'],
    [null, '2026-11-20', 'paamindes', '2026-11-25', 'the day itself'],
    [null, '2026-11-26', 'overskredet', null, 'red only after the three hverdage'],
  ])('not sent %s, asked on %s: %s until %s (%s) [LAW-008] [G3-124]', (sendt, today, tilstand, holdsUntil, _point) => {
    const outcome = ask(rule, { ...stay, udskrivningsmaade: 'leder', planlagt: true, sendt }, { today });
    expect(outcome).toMatchObject({ value: { tilstand, forudMulig: true, paamindelse: '2026-11-19', frist: '2026-11-25' } });
    if (today !== '2026-11-19') expect(outcome.holdsUntil).toBe(holdsUntil);
  });

  it.each([
    ['2026-11-18', true, 'rettidig'],
    ['2026-11-20', true, 'rettidig'],
    ['2026-11-21', false, 'rettidig'],
    ['2026-11-26', false, 'for-sent'],
    ['2027-01-02', false, 'overskredet'],
  ])('sent %s: beforehand %s, %s [G3-124] [G3-126]', (sendt, sendtForud, tilstand) => {
    expect(ask(rule, { ...stay, planlagt: true, sendt }, { today: '2026-12-01' })).toMatchObject({ value: { sendtForud, tilstand } });
  });

  it('a sending that lies ahead is not sent beforehand yet', () => {
    expect(ask(rule, { ...stay, sendt: '2026-11-15' }, { today: '2026-11-14' })).toMatchObject({ value: { sendtForud: false, tilstand: 'afventer' }, holdsUntil: '2026-11-14' });
    expect(ask(rule, { ...stay, sendt: '2026-11-15' }, { today: '2026-11-15' })).toMatchObject({ value: { sendtForud: true, tilstand: 'rettidig' } });
  });

  it.each([
    ['doed' as const, false, '2026-11-20', 'afventer-bagefter'],
    ['leder' as const, false, '2026-11-20', 'afventer-bagefter'],
    ['leder' as const, true, '2026-11-18', 'afventer'],
  ])('of %s, planned %s, on %s nobody is asked to tell beforehand what could not be known', (udskrivningsmaade, planlagt, today, ord) => {
    expect(ask(rule, { ...stay, udskrivningsmaade, planlagt }, { today })).toMatchObject({ value: { grund: { key: `lov.orientering-om-udskrivning.${ord}` } } });
  });

  it('a discharge that lies ahead is known, so its notice is due before it, whether or not someone called it planned [G3-124]', () => {
    expect(ask(rule, stay, { today: '2026-11-10' })).toMatchObject({ value: { forudMulig: true, tilstand: 'afventer' }, holdsUntil: '2026-11-18' });
    expect(ask(rule, stay, { today: '2026-11-20' })).toMatchObject({ value: { forudMulig: false } });
  });

  it.each(['doed', 'fraflyttet'])('%s: nothing could be sent beforehand, even if a discharge had been planned [G3-125]', (udskrivningsmaade) => {
    expect(ask(rule, { ...stay, udskrivningsmaade, planlagt: true })).toMatchObject({ value: { forudMulig: false, paamindelse: '2026-11-24' } });
  });

  it.each(['kommunal', 'leder', 'bortvisning', 'hospital', 'faengsel'])('%s, planned: it could be sent beforehand [G3-125]', (udskrivningsmaade) => {
    expect(ask(rule, { ...stay, udskrivningsmaade, planlagt: true })).toMatchObject({ value: { forudMulig: true } });
  });
});

describe('the duty is for ended § 110 stays [G3-119]', () => {
  it('a running stay has none', () => {
    expect(ask(rule, { opholdstype: '110' })).toEqual({ kind: 'notApplicable', reasons: [{ key: 'lov.ophold.loeber' }], holdsUntil: null });
  });

  it('another kind of stay has none, and of an unknown kind it can not be said', () => {
    expect(ask(rule, { ...stay, opholdstype: 'natcafe' })).toMatchObject({ kind: 'notApplicable', reasons: [{ key: 'lov.ophold.ikke-110' }] });
    expect(ask(rule, { udskrevet: '2026-11-20' })).toMatchObject({ kind: 'missing', facts: ['opholdstype'] });
  });

  it('the same three days held before and after the reform [LAW-008]', () => {
    expect(ask(rule, { ...stay, udskrevet: '2023-09-29' })).toMatchObject({ value: { frist: '2023-10-04' } });
    expect(ask(rule, { ...stay, udskrevet: '2023-10-02' })).toMatchObject({ value: { frist: '2023-10-05' } });
  });
});
