import { expect, it } from 'vitest';
import { afvistMed, grundlagMed, registreret } from '../../../test/factories/grundlag.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import type { Tilstedesvar } from '../ledger/lister.ts';
import { registrerTilstede } from './registrerTilstede.ts';

type Set = readonly [string, Tilstedesvar];

const course = (til: string | null = null, ...seen: readonly Set[]) => grundlagMed({
  ophold: [{ forekomstId: 'o', boformId: 'fyrtaarnet', art: '110', gyldig: { fra: isoDate('2026-11-10'), til: til === null ? null : isoDate(til) }, ankomstKl: null, henvist: null }],
  tilstede: seen.map(([nat, svar]) => ({ opholdId: 'o', nat: isoDate(nat), svar })),
});
const see = (nat: string, grundlag = course(), opholdId = 'o') => registrerTilstede({ opholdId, nat: isoDate(nat), svar: 'ude' }, grundlag);

it('records what was seen on a night, on the stay and in its journal, and nothing else', () => {
  const decided = see('2026-11-20');
  expect(registreret(decided, 'tilstede')).toMatchObject([{ felter: { opholdId: 'o', nat: '2026-11-20', svar: 'ude' }, journal: { id: 'journal', borgerId: 'borger' } }]);
  expect(decided.kind === 'registrer' && decided.fakta.length).toBe(1);
});

it('corrects what was said of the same night, and leaves other nights alone', () => {
  const grundlag = course(null, ['2026-11-19', 'til_stede'], ['2026-11-20', 'til_stede']);
  const [corrected] = registreret(see('2026-11-20', grundlag), 'tilstede');
  expect(corrected).toMatchObject({ erstatter: grundlag.forloeb?.tilstede[1]?.id, felter: { nat: '2026-11-20', svar: 'ude' } });
  expect(registreret(see('2026-11-18', grundlag), 'tilstede')[0]?.erstatter).toBeUndefined();
});

it.each([
  ['the night that begins today', '2026-11-20', null, null],
  ['a night to come', '2026-11-21', null, 'dato_i_fremtiden'],
  ['the night that ends on the first day of the stay', '2026-11-09', null, null],
  ['the night before that', '2026-11-08', null, 'nat_foer_indskrevet'],
  ['the last night of a stay that has ended', '2026-11-14', '2026-11-15', null],
  ['the night after', '2026-11-15', '2026-11-15', 'allerede_udskrevet'],
] as const)('%s', (_, nat, til, kode) => {
  expect(afvistMed(see(nat, course(til)))).toBe(kode);
});

it('of a stay one does not know is refused', () => {
  expect(afvistMed(see('2026-11-20', course(), 'andet'))).toBe('ukendt_forekomst');
});
