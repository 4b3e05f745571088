import { describe, expect, it } from 'vitest';
import { afvistMed, grundlagMed, registreret } from '../../../test/factories/grundlag.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import { flytPlads } from './flytPlads.ts';

const stay = (til: string | null = null) => ({ forekomstId: 'o', boformId: 'fyrtaarnet', art: '110' as const, gyldig: { fra: isoDate('2026-11-01'), til: til === null ? null : isoDate(til) }, ankomstKl: null, henvist: null });
const bed = (pladsId: string, fra: string, til: string | null = null, opholdId = 'o') => ({ opholdId, pladsId, gyldig: { fra: isoDate(fra), til: til === null ? null : isoDate(til) } });
const move = (beds: ReturnType<typeof bed>[], dato: string, { pladsId = 'ny', til = null as string | null, opholdId = 'o' } = {}) =>
  flytPlads({ opholdId, pladsId, dato: isoDate(dato) }, grundlagMed({ ophold: [stay(til)], pladsbelaegning: beds }));
const said = (beslutning: ReturnType<typeof move>) =>
  registreret(beslutning, 'pladsbelaegning').map(({ felter, tilbagekaldt }) => [felter.pladsId, felter.gyldig.fra, felter.gyldig.til, tilbagekaldt ?? false]);

describe('a move to another place within a stay', () => {
  it('ends the place before on the day the new one begins, and the new one runs as long as the stay', () => {
    expect(said(move([bed('gammel', '2026-11-01')], '2026-11-15'))).toEqual([['gammel', '2026-11-01', '2026-11-15', false], ['ny', '2026-11-15', null, false]]);
    expect(said(move([bed('gammel', '2026-11-01', '2026-12-01')], '2026-11-15', { til: '2026-12-01' }))).toEqual([
      ['gammel', '2026-11-01', '2026-11-15', false], ['ny', '2026-11-15', '2026-12-01', false],
    ]);
  });

  it('is no new admission: nothing is recorded but places', () => {
    const beslutning = move([bed('gammel', '2026-11-01')], '2026-11-15');
    expect(beslutning.kind === 'registrer' ? new Set(beslutning.fakta.map(({ art }) => art)) : null).toEqual(new Set(['pladsbelaegning']));
    expect(beslutning).toMatchObject({ borgere: [], journaler: [] });
  });

  it('gives a place to a stay that has none, also from the first day', () => {
    expect(said(move([], '2026-11-01'))).toEqual([['ny', '2026-11-01', null, false]]);
  });

  it('takes back what was given from that day or later, and leaves places that had ended, and those of other stays', () => {
    const beds = [bed('foerst', '2026-11-01', '2026-11-05'), bed('anden', '2026-11-05', '2026-11-10'), bed('tredje', '2026-11-10'), bed('gammel', '2026-11-01', null, 'et andet ophold')];
    expect(said(move(beds, '2026-11-10'))).toEqual([['tredje', '2026-11-10', null, true], ['ny', '2026-11-10', null, false]]);
    expect(said(move(beds, '2026-11-07'))).toEqual([
      ['anden', '2026-11-05', '2026-11-07', false], ['tredje', '2026-11-10', null, true], ['ny', '2026-11-07', null, false],
    ]);
  });

  it.each([
    ['to the place it has', 'har_pladsen', [bed('ny', '2026-11-01')], '2026-11-15', {}],
    ['before the first day of the stay', 'flyttet_foer_indskrevet', [], '2026-10-31', {}],
    ['on a day that has not come', 'dato_i_fremtiden', [], '2026-11-21', {}],
    ['once the stay has ended', 'allerede_udskrevet', [], '2026-11-15', { til: '2026-11-20' }],
    ['of a stay nobody knows', 'ukendt_forekomst', [], '2026-11-15', { opholdId: 'ukendt' }],
  ] as const)('is refused %s', (_, kode, beds, dato, rest) => {
    expect(afvistMed(move([...beds], dato, rest))).toBe(kode);
  });

  it('is allowed back to a place it once had', () => {
    expect(said(move([bed('ny', '2026-11-01', '2026-11-05'), bed('anden', '2026-11-05')], '2026-11-10')).at(-1)).toEqual(['ny', '2026-11-10', null, false]);
  });
});
