import { describe, expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { planpligt as rule } from './planpligt.ts';

const running = { opholdstype: '110', indskrevet: '2026-10-01', planer: [] };
const ended = { ...running, udskrevet: '2026-11-10' };

describe('the municipality must draw up a plan for everyone in a § 110 boform', () => {
  it.each([
    [[], 'aaben', null, null, 'no plan'],
    [[{ plantype: 'p142', fra: '2026-10-20' }], 'opfyldt', 'p142', null, 'a plan under § 142'],
    [[{ plantype: 'p141', fra: '2026-05-01' }], 'opfyldt', 'p141', null, 'a plan under § 141 from before the stay'],
    [[{ plantype: 'p142', fra: '2026-11-20' }], 'opfyldt', 'p142', null, 'from today'],
    [[{ plantype: 'p142', fra: '2026-11-21' }], 'aaben', null, '2026-11-20', 'from tomorrow: open today'],
    [[{ plantype: 'p141', fra: '2026-05-01', til: '2026-11-21' }], 'opfyldt', 'p141', '2026-11-20', 'its last day'],
    [[{ plantype: 'p141', fra: '2026-05-01', til: '2026-11-20' }], 'aaben', null, null, 'lapsed today: open again'],
    [[{ plantype: 'p141', fra: '2026-10-05', til: '2026-10-20' }], 'aaben', null, null, 'one that was in force during the stay, and is no more'],
    [[{ plantype: 'p141' }, { fra: '2026-10-02' }], 'aaben', null, null, 'a plan without a date or a type meets nothing'],
  ])('running stay, plans %j: %s by %s until %s (%s) [LAW-055] [PR-199] [G1-021]', (planer, tilstand, opfyldtAf, holdsUntil, _point) => {
    expect(ask(rule, { ...running, planer })).toMatchObject({
      kind: 'decided', holdsUntil,
      value: { tilstand, opfyldtAf, siden: '2026-10-01', grund: { key: `lov.planpligt.${tilstand}`, params: { siden: '2026-10-01', udskrevet: null } } },
    });
  });

  it.each([[true, 'opfyldt'], [false, 'aaben'], [null, 'aaben']])('a helhedsorienteret plan with consent %s: %s [LAW-054]', (samtykke, tilstand) => {
    expect(ask(rule, { ...running, planer: [{ plantype: 'helhedsorienteret', fra: '2026-10-20', samtykke }] })).toMatchObject({ value: { tilstand } });
  });

  it('an opholdsplan never meets it [G3-131]', () => {
    expect(ask(rule, { ...running, planer: [{ plantype: 'opholdsplan', fra: '2026-10-02', samtykke: true }] })).toMatchObject({ value: { tilstand: 'aaben', opfyldtAf: null } });
  });
});

describe('a stay that ends first closes the duty as not reached, never overdue', () => {
  it.each([
    [[], 'ikke-naaet', 'no plan in the stay'],
    [[{ plantype: 'p141', til: '2026-12-01' }], 'ikke-naaet', 'a plan that began nobody knows when'],
    [[{ plantype: 'p142', fra: '2026-11-09' }], 'opfyldt', 'drawn up the day before discharge'],
    [[{ plantype: 'p142', fra: '2026-11-10' }], 'ikke-naaet', 'drawn up on the day of discharge'],
    [[{ plantype: 'p141', fra: '2026-05-01', til: '2026-10-01' }], 'ikke-naaet', 'lapsed as the stay began'],
    [[{ plantype: 'p141', fra: '2026-05-01', til: '2026-10-02' }], 'opfyldt', 'in force on its first day'],
  ])('ended stay, plans %j: %s for good (%s) [LAW-055]', (planer, tilstand, _point) => {
    expect(ask(rule, { ...ended, planer })).toMatchObject({ kind: 'decided', holdsUntil: null, value: { tilstand } });
  });

  it('a plan from a day before a discharge that lies ahead does not meet it yet [LAW-055]', () => {
    const planned = { ...ended, planer: [{ plantype: 'p142', fra: '2026-11-09' }] };
    expect(ask(rule, planned, { today: '2026-11-08' })).toMatchObject({ value: { tilstand: 'aaben' }, holdsUntil: '2026-11-08' });
    expect(ask(rule, planned, { today: '2026-11-09' })).toMatchObject({ value: { tilstand: 'opfyldt', grund: { params: { plan: '2026-11-09' } } } });
  });

  it('is open the day before the discharge and closed on the day [LAW-055]', () => {
    expect(ask(rule, ended, { today: '2026-11-09' })).toMatchObject({ value: { tilstand: 'aaben' }, holdsUntil: '2026-11-09' });
    expect(ask(rule, ended, { today: '2026-11-10' })).toMatchObject({ value: { tilstand: 'ikke-naaet' } });
  });
});

describe('the law sets no deadline: only local targets count, and they are labelled so [LAW-056]', () => {
  it.each([
    [{ orienteringModtaget: '2026-10-05', maalStartHverdage: 5, maalPlanDage: 30 }, '2026-10-12', '2026-11-04'],
    [{ orienteringModtaget: '2026-10-05', maalPlanDage: 30 }, null, '2026-11-04'],
    [{ orienteringModtaget: '2026-10-05', maalStartHverdage: 5 }, '2026-10-12', null],
    [{ maalStartHverdage: 5, maalPlanDage: 30 }, null, null],
  ])('%j: start by %s, plan by %s [LAW-056]', (facts, start, plan) => {
    expect(ask(rule, { ...running, ...facts })).toMatchObject({ value: { tilstand: 'aaben', lokaleMaal: { start, plan } } });
  });

  it('a target long past leaves the duty open, not overdue [LAW-056]', () => {
    const outcome = ask(rule, { ...running, orienteringModtaget: '2026-10-05', maalPlanDage: 30 }, { today: '2028-01-01' });
    expect(outcome).toMatchObject({ value: { tilstand: 'aaben' }, holdsUntil: null });
  });
});

describe('the duty came with the reform', () => {
  it.each([
    [{ indskrevet: '2023-06-15' }, '2023-09-30', 'notApplicable', '2023-09-30', 'the day before'],
    [{ indskrevet: '2023-06-15' }, '2023-10-01', 'decided', null, 'the day of the reform, for a stay that runs'],
    [{ indskrevet: '2023-06-15', udskrevet: '2023-10-01' }, '2023-12-01', 'notApplicable', null, 'its last night was before'],
    [{ indskrevet: '2023-06-15', udskrevet: '2023-10-02' }, '2023-12-01', 'decided', null, 'one night after'],
  ])('%j asked on %s: %s until %s (%s) [LAW-055] [G1-021]', (facts, today, kind, holdsUntil, _point) => {
    expect(ask(rule, { ...running, ...facts }, { today })).toMatchObject({ kind, holdsUntil });
  });

  it('rests on a stay from before only from the reform on', () => {
    expect(ask(rule, { ...running, indskrevet: '2023-06-15' })).toMatchObject({ value: { siden: '2023-10-01' } });
    expect(ask(rule, { ...running, indskrevet: '2023-06-15' }, { today: '2023-09-30' })).toMatchObject({ reasons: [{ key: 'lov.planpligt.foer-reformen', params: { reform: '2023-10-01' } }] });
  });

  it('was not known the day before it was enacted', () => {
    expect(ask(rule, running, { knownOn: '2023-05-11' })).toMatchObject({ kind: 'notApplicable', reasons: [{ key: 'lov.ikke-kendt' }] });
    expect(ask(rule, running, { knownOn: '2023-05-12' }).kind).toBe('decided');
  });
});

it.each([
  [{ ...running, opholdstype: 'efterforsorg' }, 'lov.ophold.ikke-110'],
  [{ ...running, indskrevet: '2026-11-21' }, 'lov.ophold.ikke-begyndt'],
  [{ ...running, indskrevet: '2026-11-21', udskrevet: '2026-12-24' }, 'lov.ophold.ikke-begyndt'],
  [{ ...running, indskrevet: '2026-11-10', udskrevet: '2026-11-10' }, 'lov.ophold.ingen-naetter'],
])('%j: not applicable, %s', (facts, key) => {
  expect(ask(rule, facts)).toMatchObject({ kind: 'notApplicable', reasons: [{ key }] });
});

it.each([
  [{ indskrevet: '2026-10-01', planer: [] }, 'opholdstype'],
  [{ opholdstype: '110', planer: [] }, 'indskrevet'],
  [{ opholdstype: '110', indskrevet: '2026-10-01' }, 'planer'],
])('%j lacks %s', (facts, name) => {
  expect(ask(rule, facts)).toMatchObject({ kind: 'missing', facts: [name] });
});
