import { expect, it } from 'vitest';
import { afvistMed, grundlagMed } from '../../../test/factories/grundlag.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import { skrivPaaVenteliste } from './venteplads.ts';

const stay = (fra: string, til: string | null, boformId = 'fyrtaarnet') => ({ boformId, art: '110' as const, gyldig: { fra: isoDate(fra), til: til === null ? null : isoDate(til) }, ankomstKl: null, henvist: null });
const waiting = (oensket: string, slut: string | null = null) => ({ boformId: 'fyrtaarnet', oensket: isoDate(oensket), kontakt: 'x', samtykke: false, ringTilbage: null, kommer: null, slut: slut === null ? null : isoDate(slut), udfald: slut === null ? null : ('oensker_ikke' as const) });

it.each<readonly [string, Parameters<typeof grundlagMed>[0], string | null]>([
  ['stays here', { ophold: [stay('2026-11-10', null)] }, 'allerede_indskrevet_her'],
  ['came the day before, dated back', { ophold: [stay('2026-11-19', '2026-11-21')] }, 'allerede_indskrevet_her'],
  ['left that day', { ophold: [stay('2026-11-10', '2026-11-20')] }, null],
  ['stays elsewhere', { ophold: [stay('2026-11-10', null, 'havnehuset')] }, null],
  ['waits already', { venteplads: [waiting('2026-11-15')] }, 'venter_allerede'],
  ['waited, until it ended', { venteplads: [waiting('2026-11-15', '2026-11-18')] }, null],
  ['waited, came and left', { venteplads: [waiting('2026-11-01')], ophold: [stay('2026-11-05', '2026-11-10')] }, null],
])('to put someone on the waiting list on the 20th who %s', (_, fakta, kode) => {
  const decided = skrivPaaVenteliste({ borger: { borgerId: 'borger' }, boformId: 'fyrtaarnet', oensket: isoDate('2026-11-20'), kontakt: 'x', samtykke: false }, grundlagMed(fakta));
  expect(afvistMed(decided)).toBe(kode);
});
