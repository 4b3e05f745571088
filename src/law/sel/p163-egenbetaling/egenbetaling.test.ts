import { describe, expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { egenbetaling as rule } from './egenbetaling.ts';

const resident = { opholdstype: '110', dag: '2021-06-01', harIndtaegt: true, egenBoligBeholdt: false };

describe('the rate of a day in a § 110 boform', () => {
  it.each([
    ['2018-01-01', 8_700], ['2018-12-31', 8_700], ['2019-01-01', 8_900], ['2019-12-31', 8_900], ['2020-01-01', 9_100],
    ['2020-12-31', 9_100], ['2021-01-01', 9_300], ['2021-12-31', 9_300],
  ])('on %s: %i øre [LAW-060]', (dag, oerePrDag) => {
    expect(ask(rule, { ...resident, dag })).toEqual({
      kind: 'decided', value: { oerePrDag, efter: 'sats', beloebTilPersonligeFornoedenheder: false, grund: { key: 'lov.egenbetaling.sats', params: { beloeb: oerePrDag } } }, holdsUntil: null,
    });
  });

  it.each(['2017-12-31', '2022-01-01', '2026-11-20'])('of %s was not found: an administrator says it, and nothing is made up [LAW-060]', (dag) => {
    expect(ask(rule, { ...resident, dag })).toMatchObject({ kind: 'missing', facts: ['oplystSats'] });
    expect(ask(rule, { ...resident, dag, oplystSats: 9_671 })).toMatchObject({ value: { oerePrDag: 9_671, efter: 'sats' } });
  });

  it('that is found is not replaced by one an administrator says', () => {
    expect(ask(rule, { ...resident, oplystSats: 1 })).toMatchObject({ value: { oerePrDag: 9_300 } });
  });

  it('was known from the day of its order, not before', () => {
    expect(ask(rule, { ...resident, dag: '2018-01-01' }, { knownOn: '2017-11-12' })).toMatchObject({ kind: 'missing', facts: ['oplystSats'] });
    expect(ask(rule, { ...resident, dag: '2018-01-01' }, { knownOn: '2017-11-13' }).kind).toBe('decided');
  });
});

describe('less than the rate', () => {
  it('without an income nothing is paid, always, and the municipality pays for personal needs [LAW-059] [LAW-064]', () => {
    const without = { ...resident, harIndtaegt: false, dag: null, nedsatTil: 5_000, begrundelse: 'noget' };
    expect(ask(rule, without)).toMatchObject({ value: { oerePrDag: 0, efter: 'ingen-indtaegt', beloebTilPersonligeFornoedenheder: true } });
  });

  it('the municipality reduces on application, with its reason [LAW-063]', () => {
    expect(ask(rule, { ...resident, nedsatTil: 4_000, begrundelse: 'Betaler husleje' })).toMatchObject({ value: { oerePrDag: 4_000, efter: 'nedsat' } });
    expect(ask(rule, { ...resident, nedsatTil: 4_000 })).toMatchObject({ kind: 'missing', facts: ['begrundelse'] });
    expect(ask(rule, { ...resident, nedsatTil: 4_000, begrundelse: ' ' })).toMatchObject({ kind: 'missing', facts: ['begrundelse'] });
  });

  it('someone who keeps a home of their own does not pay for lodging, unless the municipality decided an amount [LAW-058]', () => {
    expect(ask(rule, { ...resident, egenBoligBeholdt: true })).toMatchObject({ value: { oerePrDag: 0, efter: 'egen-bolig', beloebTilPersonligeFornoedenheder: false } });
    expect(ask(rule, { ...resident, egenBoligBeholdt: true, nedsatTil: 2_000, begrundelse: 'God økonomi' })).toMatchObject({ value: { oerePrDag: 2_000, efter: 'nedsat' } });
  });
});

it.each([
  [{ dag: '2021-06-01' }, 'opholdstype'],
  [{ opholdstype: '110', dag: '2021-06-01' }, 'harIndtaegt'],
  [{ opholdstype: '110', dag: '2021-06-01', harIndtaegt: true }, 'egenBoligBeholdt'],
  [{ opholdstype: '110', harIndtaegt: true, egenBoligBeholdt: false }, 'dag'],
])('%j lacks %s', (facts, name) => {
  expect(ask(rule, facts)).toMatchObject({ kind: 'missing', facts: [name] });
});

it('is of § 110 stays only', () => {
  expect(ask(rule, { ...resident, opholdstype: 'natcafe' })).toMatchObject({ kind: 'notApplicable', reasons: [{ key: 'lov.ophold.ikke-110' }] });
});
