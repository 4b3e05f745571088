import { expect, it } from 'vitest';
import { afvistMed, grundlagMed, registreret } from '../../../test/factories/grundlag.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import type { Felter } from '../ledger/felter.ts';
import { registrerKommunerolle, type RegistrerKommunerolle } from './registrerKommunerolle.ts';

const FOER: Felter['kommunerolle'] = { rolle: 'handlekommune', kommuneId: 'aaby', gyldig: { fra: isoDate('2026-01-01'), til: null }, grundlag: 'Boede sidst her', omtvistet: false };
const input = (more: Partial<RegistrerKommunerolle> = {}): RegistrerKommunerolle => ({ rolle: 'handlekommune', kommuneId: 'noerreaa', fra: isoDate('2026-10-01'), grundlag: 'Egen lejlighed i Nørreå', omtvistet: false, ...more });

function decide(more: Partial<RegistrerKommunerolle> = {}, roller = [FOER]) {
  return registrerKommunerolle(input(more), grundlagMed({ kommunerolle: roller }, { art: 'myndighed' }));
}
const shown = (beslutning: ReturnType<typeof decide>) => registreret(beslutning, 'kommunerolle').map(({ felter }) => [felter.kommuneId, felter.gyldig.fra, felter.gyldig.til]);

it('ends the role of the one before on the day another gets it', () => {
  expect(registreret(decide(), 'kommunerolle').map(({ felter }) => [felter.kommuneId, felter.gyldig])).toEqual([
    ['aaby', { fra: '2026-01-01', til: '2026-10-01' }],
    ['noerreaa', { fra: '2026-10-01', til: null }],
  ]);
});

it('lets both stand while it is disputed', () => {
  expect(registreret(decide({ omtvistet: true }), 'kommunerolle').map(({ felter }) => [felter.kommuneId, felter.gyldig.til, felter.omtvistet])).toEqual([['noerreaa', null, true]]);
});

it('touches no other role', () => {
  expect(registreret(decide({ rolle: 'betalingskommune' }), 'kommunerolle').map(({ felter }) => felter.rolle)).toEqual(['betalingskommune']);
});

it('is refused where the municipality has the role already, or a role that began later would be cut away', () => {
  expect(afvistMed(decide({ kommuneId: 'aaby' }))).toBe('periode_overlapper');
  expect(afvistMed(decide({ fra: isoDate('2025-12-01') }))).toBe('periode_overlapper');
});

it('gives the role back to the one that had it when the new one ends first', () => {
  expect(shown(decide({ fra: isoDate('2026-03-01'), til: isoDate('2026-05-01') }))).toEqual([
    ['aaby', '2026-01-01', '2026-03-01'],
    ['aaby', '2026-05-01', null],
    ['noerreaa', '2026-03-01', '2026-05-01'],
  ]);
});

it('gives no part back that the new one takes whole, on its last day or after it', () => {
  const ended = { ...FOER, gyldig: { fra: FOER.gyldig.fra, til: isoDate('2026-05-01') } };
  for (const til of ['2026-05-01', '2026-06-01']) {
    expect(shown(decide({ fra: isoDate('2026-03-01'), til: isoDate(til) }, [ended]))).toEqual([['aaby', '2026-01-01', '2026-03-01'], ['noerreaa', '2026-03-01', til]]);
  }
});

it('lets a role stand that begins on the day an earlier one ends', () => {
  expect(shown(decide({ fra: isoDate('2022-01-01'), til: isoDate('2026-01-01') }))).toEqual([['noerreaa', '2022-01-01', '2026-01-01']]);
});

it('is refused where a municipality disputes the role twice, or the one it has', () => {
  const disputed = { ...FOER, kommuneId: 'noerreaa', omtvistet: true, gyldig: { fra: isoDate('2026-06-01'), til: null } };
  const fra = isoDate('2026-03-01');
  expect(afvistMed(decide({ omtvistet: true, fra }, [FOER, disputed]))).toBe('periode_overlapper');
  expect(afvistMed(decide({ omtvistet: true, fra, til: isoDate('2026-06-01') }, [FOER, disputed]))).toBeNull();
  expect(afvistMed(decide({ omtvistet: true, fra, kommuneId: 'aaby' }))).toBe('kommunen_staar_allerede');
});
