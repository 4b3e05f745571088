import { expect, it } from 'vitest';
import { afvistMed, grundlagMed, registreret } from '../../../test/factories/grundlag.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import { registrerKommunerolle, type RegistrerKommunerolle } from './registrerKommunerolle.ts';

const FOER = { rolle: 'handlekommune' as const, kommuneId: 'aaby', gyldig: { fra: isoDate('2026-01-01'), til: null }, grundlag: 'Boede sidst her', omtvistet: false };
const input = (more: Partial<RegistrerKommunerolle> = {}): RegistrerKommunerolle => ({ rolle: 'handlekommune', kommuneId: 'noerreaa', fra: isoDate('2026-10-01'), grundlag: 'Egen lejlighed i Nørreå', omtvistet: false, ...more });

function decide(more: Partial<RegistrerKommunerolle> = {}) {
  return registrerKommunerolle(input(more), grundlagMed({ kommunerolle: [FOER] }, { art: 'myndighed' }));
}

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
