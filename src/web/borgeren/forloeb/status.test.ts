import { expect, it } from 'vitest';
import { isoDate } from '../../../law/kernel/dato.ts';
import { boligskridt, ELMEVEJ, forloebMed, ophold, udskrivning } from '../../../../test/factories/forloeb.ts';
import { alderOf, beskyttelserOf, boligStatusOf, foedselsdatoOf, nuOf, opholdOf, overlapOf, planStatusOf } from './status.ts';

const today = isoDate('2026-11-20');

it('finds someone at the boform from the day of arrival until the day of leaving, which is not a day there', () => {
  const stay = (fra: string, til: string | null) => nuOf(forloebMed({ ophold: [ophold(fra, til)] }), today).kind;
  expect(stay('2026-11-20', null)).toBe('boform');
  expect(stay('2026-11-21', null)).toBe('ukendt');
  expect(stay('2026-11-01', '2026-11-21')).toBe('boform');
  expect(stay('2026-11-01', '2026-11-20')).toBe('ukendt');
});

it('finds someone at home after moving in, not before, and no longer after moving out', () => {
  const home = (...steps: Parameters<typeof boligskridt>[]) => nuOf(forloebMed({ bolig: [ELMEVEJ], boligskridt: steps.map((step) => boligskridt(...step)) }), today);
  expect(home(['indflyttet', '2026-11-20'])).toEqual({ kind: 'hjem', adresse: 'Elmevej 22', siden: '2026-11-20' });
  expect(home(['lejekontrakt_underskrevet', '2026-11-01']).kind).toBe('ukendt');
  expect(home(['indflyttet', '2026-01-01'], ['fraflyttet', '2026-05-01']).kind).toBe('ukendt');
  expect(home(['indflyttet', '2026-01-01'], ['fraflyttet', '2026-05-01'], ['indflyttet', '2026-06-01']).kind).toBe('hjem');
});

it('finds someone with both a stay that runs and a home at the boform', () => {
  expect(nuOf(forloebMed({ ophold: [ophold('2026-11-01', null)], bolig: [ELMEVEJ], boligskridt: [boligskridt('indflyttet', '2026-11-01')] }), today).kind).toBe('boform');
});

it('says of someone discharged to nowhere known only where they went last', () => {
  const nu = nuOf(forloebMed({ ophold: [ophold('2026-01-01', '2026-02-01')], udskrivning: [udskrivning('2026-02-01', { destination: 'gaden' })] }), today);
  expect(nu.kind === 'ukendt' ? nu.sidst?.destination : null).toBe('gaden');
});

it('says of someone who died that they died, whatever else runs', () => {
  expect(nuOf(forloebMed({ bolig: [ELMEVEJ], boligskridt: [boligskridt('indflyttet', '2026-01-01')], udskrivning: [udskrivning('2026-02-01', { maade: 'doedsfald' })] }), today)).toEqual({ kind: 'doed', dato: '2026-02-01' });
});

it.each([['2026-11-20', 41], ['2026-11-19', 40], ['2026-12-31', 41]])('counts whole years: born 20 November 1985, on %s %i', (day, years) => {
  expect(alderOf(isoDate('1985-11-20'), isoDate(day))).toBe(years);
});

it('knows the day of birth from the record that has one, also when a later record has none', () => {
  const known = { art: 'uden', foedselsdato: isoDate('1985-11-20') } as const;
  expect(foedselsdatoOf(forloebMed({ identitet: [known, { art: 'uden', foedselsdato: null }] }))).toBe('1985-11-20');
  expect(foedselsdatoOf(forloebMed({}))).toBeNull();
});

it('shows a protection once, and only while it runs', () => {
  const beskyttelse = (til: string | null) => ({ art: 'skjult_ophold' as const, gyldig: { fra: isoDate('2026-11-01'), til: til ? isoDate(til) : null } });
  expect(beskyttelserOf(forloebMed({ beskyttelse: [beskyttelse(null), beskyttelse(null)] }), today)).toEqual(['skjult_ophold']);
  expect(beskyttelserOf(forloebMed({ beskyttelse: [beskyttelse('2026-11-20')] }), today)).toEqual([]);
});

it.each([
  ['2026-01-01', '2026-02-01', '2026-01-31', null, 1],
  ['2026-01-01', '2026-02-01', '2026-02-01', null, 0],
  ['2026-01-01', null, '2025-12-01', '2026-01-01', 0],
  ['2026-01-01', null, '2025-12-01', '2026-01-02', 1],
] as const)('finds stays at two boformer on the same nights: %s to %s and %s to %s', (aFra, aTil, bFra, bTil, pairs) => {
  expect(overlapOf(forloebMed({ ophold: [ophold(aFra, aTil), ophold(bFra, bTil, { boformId: 'havnehuset' })] }))).toHaveLength(pairs);
});

it('does not call one stay told in two records an overlap, nor aftercare', () => {
  expect(overlapOf(forloebMed({ ophold: [ophold('2026-01-01', null), ophold('2026-01-01', null)] }))).toEqual([]);
  expect(overlapOf(forloebMed({ ophold: [ophold('2026-01-01', null), ophold('2026-01-01', null, { boformId: 'havnehuset', art: 'efterforsorg' })] }))).toEqual([]);
});

it('has a plan from its first step, at its last', () => {
  const plan = { forekomstId: 'p', art: '142', formaal: null, indsats: null, varighed: null, andreForhold: null } as const;
  expect(planStatusOf(forloebMed({ plan: [plan] }))).toBeNull();
  const status = planStatusOf(forloebMed({ plan: [plan], planskridt: [{ planId: 'p', skridt: 'paabegyndt', dato: today }, { planId: 'p', skridt: 'udarbejdet', dato: today }] }));
  expect(status?.sidste.skridt).toBe('udarbejdet');
});

it('waits for the home that was not turned down', () => {
  const forloeb = forloebMed({ bolig: [ELMEVEJ, { forekomstId: 'skovvej', adresse: 'Skovvej 3', udlejer: null }], boligskridt: [boligskridt('anvist', '2026-01-01'), boligskridt('anvist', '2026-02-01', 'skovvej'), boligskridt('afslaaet', '2026-02-03', 'skovvej')] });
  expect(boligStatusOf(forloeb)?.bolig.adresse).toBe('Elmevej 22');
});

it('acts on the stay asked for, else on the one that runs, else on the last, and never on one in a journal of another kind', () => {
  const forloeb = forloebMed({ ophold: [ophold('2026-01-01', '2026-02-01'), ophold('2026-11-01', null), ophold('2026-11-02', null, { journalId: 'myndighedsjournal' })] });
  expect(opholdOf(forloeb, { journalart: 'boform', opholdId: 'ophold-1' })?.forekomstId).toBe('ophold-1');
  expect(opholdOf(forloeb, { journalart: 'boform' })?.forekomstId).toBe('ophold-2');
  expect(opholdOf(forloeb, { journalart: 'boform', opholdId: 'ophold-3' })?.forekomstId).toBe('ophold-2');
  expect(opholdOf(forloebMed({ ophold: [ophold('2026-01-01', '2026-02-01')] }), { journalart: 'boform' })?.forekomstId).toBe('ophold-1');
  expect(opholdOf(forloeb, { journalart: 'myndighed' })?.forekomstId).toBe('ophold-3');
});
