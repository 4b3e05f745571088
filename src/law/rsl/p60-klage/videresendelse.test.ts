import { describe, expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { videresendelse as rule } from './videresendelse.ts';

const complaint = { klageModtaget: '2026-11-27', genvurdering: 'fastholdt' };

describe('a complaint goes on to Ankestyrelsen within four weeks', () => {
  it.each([
    // example 19: due 25 December, rolled to Monday 28; aimed at 23
    [null, '2026-12-22', 'afventer', '2026-12-22', 'the day before the internal target'],
    [null, '2026-12-23', 'paamindes', '2026-12-28', 'the internal target'],
    [null, '2026-12-28', 'paamindes', '2026-12-28', 'the last day'],
    [null, '2026-12-29', 'overskredet', null, 'the day after'],
    ['2026-12-28', '2026-12-29', 'rettidig', null, 'sent on the last day'],
    ['2026-12-29', '2026-12-29', 'for-sent', null, 'sent the day after'],
  ])('forwarded %s, on %s: %s until %s (%s) [LAW-086] [LAW-145] [G6-239]', (videresendt, today, tilstand, holdsUntil, _point) => {
    expect(ask(rule, { ...complaint, videresendt }, { today })).toMatchObject({
      kind: 'decided', holdsUntil, value: { tilstand, paamindelse: '2026-12-23', frist: '2026-12-28', grund: { key: `lov.videresendelse.${tilstand}`, params: { klageModtaget: '2026-11-27', videresendt, frist: '2026-12-28' } } },
    });
  });

  it.each([['medhold', 'notApplicable'], ['delvist-medhold', 'decided'], ['fastholdt', 'decided'], [null, 'decided']])('reassessed %s: %s [LAW-086] [G6-238]', (genvurdering, kind) => {
    expect(ask(rule, { ...complaint, genvurdering }).kind).toBe('notApplicable');
    expect(ask(rule, { ...complaint, genvurdering }, { today: '2026-12-01' }).kind).toBe(kind);
  });

  it('whoever decided must look again first [G6-238]', () => {
    expect(ask(rule, { ...complaint, genvurdering: null }, { today: '2026-12-01' })).toMatchObject({ value: { genvurderingMangler: true } });
    expect(ask(rule, complaint, { today: '2026-12-01' })).toMatchObject({ value: { genvurderingMangler: false } });
  });

  it.each([['2026-11-26', true], ['2026-11-27', false], [null, false]])('the time to complain ended %s: late %s, and it goes on all the same [LAW-088]', (klagefrist, klageForSent) => {
    expect(ask(rule, { ...complaint, klagefrist }, { today: '2026-12-01' })).toMatchObject({ kind: 'decided', value: { klageForSent, tilstand: 'afventer' } });
  });

  it('one that lies ahead is none yet, and without a day nothing can be said', () => {
    expect(ask(rule, complaint, { today: '2026-11-26' })).toMatchObject({ kind: 'notApplicable', reasons: [{ key: 'lov.videresendelse.ingen-klage' }], holdsUntil: '2026-11-26' });
    expect(ask(rule, complaint, { today: '2026-11-27' }).kind).toBe('decided');
    expect(ask(rule, {})).toMatchObject({ kind: 'missing', facts: ['klageModtaget'] });
    expect(ask(rule, { ...complaint, genvurdering: 'medhold' }, { today: '2026-12-01' })).toMatchObject({ reasons: [{ key: 'lov.videresendelse.medhold' }] });
  });
});
