import { expect, it } from 'vitest';
import { afvistMed, grundlagMed } from '../../../test/factories/grundlag.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import type { Felter } from '../ledger/felter.ts';
import { udskrivKommunalt } from './udskrivKommunalt.ts';

const decide = ({ fra, afgjort, doed }: { readonly fra: string; readonly afgjort: string; readonly doed?: string }) => {
  const stay: Felter['ophold'] = { boformId: 'fyrtaarnet', art: '110', gyldig: { fra: isoDate(fra), til: null }, ankomstKl: null, henvist: null };
  const death = doed === undefined ? [] : [{ opholdId: 'andet', dato: isoDate(doed), afgjort: null, afgjortAf: 'ingen' as const, maade: 'doedsfald' as const, destination: 'doed' as const, planlagt: false, begrundelse: null }];
  const grundlag = grundlagMed({ ophold: [{ forekomstId: 'o', ...stay }], udskrivning: death }, { art: 'myndighed' });
  return udskrivKommunalt({ opholdId: 'o', afgjort: isoDate(afgjort), dato: isoDate(afgjort), destination: 'egen_bolig', begrundelse: 'x' }, grundlag);
};

it('goes on unbound where it was decided before the reform, and only then', () => {
  expect(afvistMed(decide({ fra: '2023-01-01', afgjort: '2023-09-30' }))).toBeNull();
  expect(afvistMed(decide({ fra: '2023-01-01', afgjort: '2023-10-01' }))).toBe('betingelser_mangler');
});

it('is refused, with the reason, where the law has no answer because the person died', () => {
  expect(decide({ fra: '2026-11-01', afgjort: '2026-11-18', doed: '2026-11-10' })).toMatchObject({ kode: 'betingelser_mangler', detaljer: [{ key: 'lov.doed', params: { doed: '2026-11-10' } }] });
});
