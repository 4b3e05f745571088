import { describe, expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { aktindsigt } from '../../ofl/p36-aktindsigt/aktindsigt.ts';
import { partsaktindsigt as rule } from './partsaktindsigt.ts';

// asked Friday 18 December 2026: seven working days end Monday 4 January 2027 (example 21); 24 and 31 December are none
const asked = { anmodet: '2026-12-18' };

describe('file access is normally decided within seven working days', () => {
  it.each([
    [{}, '2026-12-18', 'afventer', '2026-12-29', 'the day of asking'],
    [{}, '2026-12-30', 'paamindes', '2027-01-04', 'the last working day before'],
    [{}, '2027-01-04', 'paamindes', '2027-01-04', 'the seventh working day'],
    [{}, '2027-01-05', 'overskredet', null, 'the day after'],
    [{ afgjort: '2027-01-04' }, '2027-01-05', 'rettidig', null, 'decided on the seventh'],
    [{ afgjort: '2027-01-05' }, '2027-01-05', 'for-sent', null, 'decided on the eighth'],
    [{ underrettet: '2027-01-04' }, '2027-01-05', 'underrettet', null, 'told in time why and when'],
    [{ underrettet: '2027-01-05' }, '2027-01-05', 'overskredet', null, 'told too late'],
    [{ underrettet: '2027-01-04' }, '2027-01-03', 'paamindes', '2027-01-03', 'to be told tomorrow'],
    [{ underrettet: '2026-12-20', forventetSvar: '2027-01-15' }, '2027-01-15', 'underrettet', '2027-01-15', 'the day that was promised'],
    [{ underrettet: '2026-12-20', forventetSvar: '2027-01-15' }, '2027-01-16', 'paamindes', null, 'the promised day has passed'],
    [{ underrettet: '2026-12-20', afgjort: '2027-01-20' }, '2027-02-01', 'underrettet', null, 'decided later, as told'],
    [{ underrettet: '2026-12-20', forventetSvar: '2027-01-15', afgjort: '2027-01-20' }, '2027-02-01', 'underrettet', null, 'decided later than promised: done, and told'],
    [{ underrettet: '2026-12-20', afgjort: '2026-12-22' }, '2027-02-01', 'rettidig', null, 'decided in time after all'],
  ])('%j on %s: %s until %s (%s) [LAW-091]', (facts, today, tilstand, holdsUntil, _point) => {
    expect(ask(rule, { ...asked, ...facts }, { today })).toMatchObject({
      kind: 'decided', holdsUntil, value: { tilstand, paamindelse: '2026-12-30', frist: '2027-01-04', grund: { key: `lov.aktindsigt.${tilstand}`, params: { ...asked, frist: '2027-01-04' } } },
    });
  });

  it('not asked for yet, or on an unknown day', () => {
    expect(ask(rule, asked, { today: '2026-12-17' })).toMatchObject({ kind: 'notApplicable', reasons: [{ key: 'lov.aktindsigt.ikke-anmodet' }], holdsUntil: '2026-12-17' });
    expect(ask(rule, {})).toMatchObject({ kind: 'missing', facts: ['anmodet'] });
  });
});

it('anyone’s request for public access has the same seven days, under its own act [LAW-099]', () => {
  expect(ask(aktindsigt, asked, { today: '2027-01-05' })).toMatchObject({ kind: 'decided', value: { tilstand: 'overskredet', frist: '2027-01-04' } });
  expect([rule.ref.act, aktindsigt.ref.act]).toEqual(['FVL', 'OFL']);
});
