import { describe, expect, it } from 'vitest';
import { ask, valueOf } from '../../../../test/support/law.ts';
import { maalgruppe as rule } from './maalgruppe.ts';

const inGroup = {
  indskrevet: '2026-11-20',
  saerligeSocialeProblemer: true,
  bolig: 'ingen',
  akutBehov: true,
  behovForStoette: true,
  lovligtOpholdDokumenteret: true,
};

function elementsOf(facts: object): Readonly<Record<string, string>> {
  return Object.fromEntries(valueOf(ask(rule, facts)).elementer.map(({ element, tilstand }) => [element, tilstand]));
}

describe('the target group of § 110', () => {
  it('needs every element, and shows each [LAW-001] [G6-191] [PR-197]', () => {
    expect(ask(rule, inGroup)).toMatchObject({ kind: 'decided', holdsUntil: null, value: { iMaalgruppe: true, grund: { key: 'lov.maalgruppe.i', params: { antal: 0 } } } });
    expect(elementsOf(inGroup)).toEqual({ 'saerlige-sociale-problemer': 'opfyldt', 'ingen-brugbar-bolig': 'opfyldt', 'akut-behov': 'opfyldt', 'behov-for-stoette': 'opfyldt' });
  });

  it.each([
    [{ saerligeSocialeProblemer: false }, 'saerlige-sociale-problemer'],
    [{ bolig: 'kan-bruges' }, 'ingen-brugbar-bolig'],
    [{ akutBehov: false }, 'akut-behov'],
    [{ behovForStoette: false }, 'behov-for-stoette'],
  ])('with %j the element %s is not there [LAW-001] [G6-191] [PR-197]', (facts, element) => {
    expect(ask(rule, { ...inGroup, ...facts })).toMatchObject({ value: { iMaalgruppe: false, grund: { key: 'lov.maalgruppe.uden-for', params: { antal: 1 } } } });
    expect(elementsOf({ ...inGroup, ...facts })[element]).toBe('ikke-opfyldt');
  });

  it('someone with a home they cannot use is in it, as is someone without one [G1-038] [G1-042]', () => {
    expect(ask(rule, { ...inGroup, bolig: 'kan-ikke-bruges' })).toMatchObject({ value: { iMaalgruppe: true } });
    expect(ask(rule, { ...inGroup, bolig: 'ingen' })).toMatchObject({ value: { iMaalgruppe: true } });
  });

  it.each([
    ['2023-09-30', true, 'the day before the reform the need did not have to be acute'],
    ['2023-10-01', false, 'from the reform on it does'],
  ])('admitted %s without an acute need: in the group %s (%s) [LAW-001] [LAW-002] [PR-197]', (indskrevet, iMaalgruppe, _point) => {
    expect(ask(rule, { ...inGroup, indskrevet, akutBehov: false })).toMatchObject({ value: { iMaalgruppe } });
  });

  it('the law as known before the reform was enacted does not ask for an acute need [LAW-002]', () => {
    expect(ask(rule, { ...inGroup, akutBehov: null }, { knownOn: '2023-05-11' })).toMatchObject({ value: { iMaalgruppe: true } });
    expect(ask(rule, { ...inGroup, akutBehov: null }, { knownOn: '2023-05-12' })).toMatchObject({ kind: 'missing', facts: ['akutBehov'] });
  });
});

describe('what is not known', () => {
  it('is asked for while nothing speaks against', () => {
    expect(ask(rule, { indskrevet: '2026-11-20' })).toMatchObject({ kind: 'missing', facts: ['saerligeSocialeProblemer', 'bolig', 'behovForStoette', 'akutBehov'] });
    expect(ask(rule, {})).toMatchObject({ kind: 'missing', facts: ['indskrevet'] });
  });

  it('need not be asked for once an element is not there', () => {
    expect(elementsOf({ indskrevet: '2026-11-20', behovForStoette: false })).toMatchObject({ 'behov-for-stoette': 'ikke-opfyldt', 'akut-behov': 'uvist' });
  });
});

it.each([[true, false], [false, true], [null, true]])('documented lawful stay %s: the refund line waits %s, the bed never [LAW-164]', (lovligtOpholdDokumenteret, holderRefusionslinje) => {
  expect(ask(rule, { ...inGroup, lovligtOpholdDokumenteret })).toMatchObject({ value: { iMaalgruppe: true, holderRefusionslinje } });
});
