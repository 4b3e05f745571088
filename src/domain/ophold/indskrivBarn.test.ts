import { expect, it } from 'vitest';
import { afvistMed, grundlagMed, registreret } from '../../../test/factories/grundlag.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import { refusionsfaktaOf } from '../oekonomi/refusionsgrundlag.ts';
import { indskrivBarn } from './indskrivBarn.ts';

const stay = (art: '110' | 'natcafe' | 'barn') => ({ forekomstId: 'o', boformId: 'fyrtaarnet', art, gyldig: { fra: isoDate('2026-11-10'), til: null }, ankomstKl: null, henvist: null });
const barn = { navn: 'Yusuf', navnArt: 'som_sagt', foedselsdato: isoDate('2018-04-02') } as const;

it('a child is a person of its own in the house of the parent, with a stay that is no stay under § 110', () => {
  const decided = indskrivBarn({ opholdId: 'o', barn, pladsId: 'plads-6', dato: isoDate('2026-11-12') }, grundlagMed({ ophold: [stay('110')] }));
  expect(decided).toMatchObject({ kind: 'registrer', borgere: [expect.any(String)], journaler: [{ art: 'boform', boformId: 'fyrtaarnet' }] });
  expect(registreret(decided, 'ophold')).toMatchObject([{ felter: { art: 'barn', boformId: 'fyrtaarnet', gyldig: { fra: '2026-11-12', til: null } } }]);
  expect(registreret(decided, 'pladsbelaegning')).toMatchObject([{ felter: { pladsId: 'plads-6' } }]);
  expect(registreret(decided, 'relation').map(({ felter: { art }, journal: { borgerId } }) => [art, borgerId === 'borger'])).toEqual([['foraelder', false], ['barn', true]]);
});

it.each([['natcafe', 'ukendt_forekomst'], ['barn', 'ukendt_forekomst'], ['110', null]] as const)('with someone in a stay of the kind %s: %s', (art, kode) => {
  expect(afvistMed(indskrivBarn({ opholdId: 'o', barn, dato: isoDate('2026-11-12') }, grundlagMed({ ophold: [stay(art)] })))).toBe(kode);
});

it('a refund never reads the stay of a child, in whosever journal it stands', () => {
  const { forloeb } = grundlagMed({ ophold: [stay('barn'), { ...stay('110'), forekomstId: 'mor' }] }, { art: 'myndighed' });
  expect(forloeb && refusionsfaktaOf(forloeb, 'aaby').ophold.map(({ forekomstId }) => forekomstId)).toEqual(['mor']);
});

it.each([['2008-11-12', 'barn_er_voksen', 'turns 18 that day'], ['2008-11-13', null, 'turns 18 the day after']])('someone born on %s: %s (%s)', (foedselsdato, kode, _why) => {
  const decided = indskrivBarn({ opholdId: 'o', barn: { ...barn, foedselsdato: isoDate(foedselsdato) }, dato: isoDate('2026-11-12') }, grundlagMed({ ophold: [stay('110')] }));
  expect(afvistMed(decided)).toBe(kode);
});

it.each([['2026-11-20', 'allerede_udskrevet'], ['2026-11-21', null]])('with a parent whose stay ends on %s, today the 20th: %s', (til, kode) => {
  const ending = { ...stay('110'), gyldig: { fra: isoDate('2026-11-10'), til: isoDate(til) } };
  expect(afvistMed(indskrivBarn({ opholdId: 'o', barn, dato: isoDate('2026-11-12') }, grundlagMed({ ophold: [ending] })))).toBe(kode);
});
