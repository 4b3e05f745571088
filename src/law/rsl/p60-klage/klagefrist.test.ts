import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask, valueOf } from '../../../../test/support/law.ts';
import { addDays, isoDate } from '../../kernel/dato.ts';
import { isHverdag } from '../../kernel/kalender.ts';
import { klagefrist as rule } from './klagefrist.ts';

const digital = { maade: 'digital', sendt: '2026-11-20' };

describe('four weeks to complain, from the day after the decision was received', () => {
  it.each([
    [{ maade: 'digital', sendt: '2026-11-21' }, '2026-11-21', true, '2026-12-21', 'digital mail of a Saturday, rolled over the weekend: example 18'],
    [{ maade: 'digital', sendt: '2026-11-20' }, '2026-11-20', true, '2026-12-18', 'digital mail of a Friday'],
    [{ maade: 'brev', sendt: '2025-11-03' }, '2025-11-11', true, '2025-12-09', 'a letter counts as received on the sixth delivery day'],
    [{ maade: 'kvikbrev', sendt: '2025-11-03' }, '2025-11-05', true, '2025-12-03', 'an express letter on the second'],
    [{ maade: 'udleveret', modtaget: '2026-11-20' }, '2026-11-20', false, '2026-12-18', 'handed over'],
    [{ maade: 'brev', sendt: '2025-11-03', modtaget: '2025-11-14' }, '2025-11-14', false, '2025-12-12', 'a letter shown to have come later'],
    [{ maade: 'digital', sendt: '2026-11-26' }, '2026-11-26', true, '2026-12-28', '24, 25 and 26 December and the Sunday are passed over'],
    [{ maade: 'digital', sendt: '2026-05-08' }, '2026-05-08', true, '2026-06-08', '5 June is no working day'],
  ])('%j: received %s (presumed %s), until %s (%s) [LAW-087] [LAW-145] [LAW-146]', (facts, modtaget, formodet, frist, _point) => {
    expect(ask(rule, facts, { today: '2025-11-03' })).toMatchObject({ kind: 'decided', value: { modtaget, formodet, frist } });
  });

  it.each([
    ['2026-12-18', null, 'loeber', '2026-12-18', 'the last day'],
    ['2026-12-19', null, 'udloebet', null, 'the day after'],
    ['2026-12-19', '2026-12-18', 'rettidig', null, 'complained on the last day'],
    ['2026-12-19', '2026-12-19', 'for-sent', null, 'complained the day after'],
    ['2026-12-10', '2026-12-19', 'loeber', '2026-12-18', 'a complaint that lies ahead'],
  ])('on %s, complained %s: %s until %s (%s) [G6-237] [LAW-087]', (today, klageIndgivet, tilstand, holdsUntil, _point) => {
    expect(ask(rule, { ...digital, klageIndgivet }, { today })).toMatchObject({ holdsUntil, value: { tilstand, grund: { key: `lov.klagefrist.${tilstand}`, params: { modtaget: '2026-11-20', frist: '2026-12-18', klageIndgivet } } } });
  });

  it('a late complaint is marked, and goes on all the same [LAW-088]', () => {
    expect(ask(rule, { ...digital, klageIndgivet: '2027-03-01' }, { today: '2027-03-01' })).toMatchObject({ value: { tilstand: 'for-sent', videresendes: true } });
  });

  it('a decision handed over needs the day it was noted to be [LAW-147]', () => {
    expect(ask(rule, { maade: 'udleveret', sendt: '2026-11-20' })).toMatchObject({ kind: 'missing', facts: ['modtaget'] });
  });

  it('the last day is a working day, at least four weeks after receipt, and never a week more', () => {
    const day = fc.integer({ min: 0, max: 3_650 }).map((offset) => addDays(isoDate('2022-01-01'), offset));
    fc.assert(
      fc.property(day, (modtaget) => {
        const { frist } = valueOf(ask(rule, { maade: 'udleveret', modtaget }));
        expect(isHverdag(frist, 'man-fre')).toBe(true);
        expect([frist >= addDays(modtaget, 28), frist < addDays(modtaget, 35)]).toEqual([true, true]);
      }),
      { seed: 20261120, numRuns: 500 },
    );
  });
});

describe('a letter under the new postal rules', () => {
  it.each([
    ['2025-12-31', 'decided', 'the last day of the old rules'],
    ['2026-01-01', 'forecast', 'the first day of the new'],
  ])('sent %s: %s (%s) [LAW-146]', (sendt, kind, _point) => {
    expect(ask(rule, { maade: 'brev', sendt }).kind).toBe(kind);
  });

  it('sent 2 November 2026 counts as received on the 10th, to complain until 8 December: example 18 [LAW-146] [LAW-087]', () => {
    expect(ask(rule, { maade: 'brev', sendt: '2026-11-02' })).toMatchObject({
      kind: 'forecast', because: [{ key: 'lov.klagefrist.brevformodning', params: { sendt: '2026-11-02' } }], value: { modtaget: '2026-11-10', frist: '2026-12-08' },
    });
  });

  it('is decided once the presumption is confirmed, and lacks its receipt where only that counts', () => {
    const letter = { maade: 'brev', sendt: '2026-11-02' };
    expect(ask(rule, letter, { confirmed: ['brevformodning'] }).kind).toBe('decided');
    expect(ask(rule, letter, { lovvalg: { brevformodning: 'kun-paavist' } })).toMatchObject({ kind: 'missing', facts: ['modtaget'] });
    expect(ask(rule, { ...letter, modtaget: '2026-11-05' }, { lovvalg: { brevformodning: 'kun-paavist' } })).toMatchObject({ kind: 'decided', value: { modtaget: '2026-11-05' } });
  });
});

it.each([[{}, 'maade'], [{ maade: 'brev' }, 'sendt'], [{ maade: 'digital' }, 'sendt']])('%j lacks %s', (facts, name) => {
  expect(ask(rule, facts)).toMatchObject({ kind: 'missing', facts: [name] });
});
