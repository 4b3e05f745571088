import { describe, expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { trepartsmoede as rule } from './trepartsmoede.ts';

const stay = { opholdstype: '110', indskrevet: '2026-10-31' };

describe('the meeting of person, boform and municipality in the first month', () => {
  it.each([
    [{}, '2026-10-31', 'kan-holdes', '2026-11-29', 'the day of admission'],
    [{}, '2026-11-29', 'kan-holdes', '2026-11-29', 'the last day of the month'],
    [{}, '2026-11-30', 'maaneden-er-gaaet', null, 'the day after, and nothing is late'],
    [{ moedeHoldt: '2026-12-20' }, '2026-12-21', 'holdt', null, 'held later'],
    [{ udskrevet: '2026-11-10' }, '2026-11-09', 'kan-holdes', '2026-11-09', 'the day before leaving'],
  ])('%j on %s: %s until %s (%s) [G3-098]', (facts, today, tilstand, holdsUntil, _point) => {
    expect(ask(rule, { ...stay, ...facts }, { today })).toMatchObject({ kind: 'decided', holdsUntil, value: { tilstand, foersteMaaned: '2026-11-29', grund: { key: `lov.trepartsmoede.${tilstand}` } } });
  });

  it('is something one may do, so that it is never red', () => {
    expect(rule.modality).toBe('kan');
  });

  it.each([
    [{ ...stay, opholdstype: 'natcafe' }, 'lov.ophold.ikke-110'],
    [{ ...stay, indskrevet: '2026-11-21' }, 'lov.ophold.ikke-begyndt'],
    [{ ...stay, udskrevet: '2026-11-20' }, 'lov.trepartsmoede.slut'],
  ])('%j: %s', (facts, key) => {
    expect(ask(rule, facts)).toMatchObject({ kind: 'notApplicable', reasons: [{ key }] });
  });

  it.each([[{}, 'opholdstype'], [{ opholdstype: '110' }, 'indskrevet']])('%j lacks %s', (facts, name) => {
    expect(ask(rule, facts)).toMatchObject({ kind: 'missing', facts: [name] });
  });
});
