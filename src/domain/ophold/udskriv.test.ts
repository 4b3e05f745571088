import { describe, expect, it } from 'vitest';
import { grundlagMed, registreret } from '../../../test/factories/grundlag.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import { udskriv } from './udskriv.ts';

const days = (fra: string, til: string | null) => ({ fra: isoDate(fra), til: til === null ? null : isoDate(til) });
const bed = (pladsId: string, gyldig: ReturnType<typeof days>, more: object = {}) => ({ opholdId: 'o', pladsId, gyldig, ...more });
const staying = (pladser: readonly ReturnType<typeof bed>[], til: string | null = null) =>
  grundlagMed({ ophold: [{ forekomstId: 'o', boformId: 'fyrtaarnet', art: '110', gyldig: days('2026-11-01', til), ankomstKl: null, henvist: null }], pladsbelaegning: pladser });
const beds = (dato: string, grundlag: ReturnType<typeof staying>) =>
  registreret(udskriv({ opholdId: 'o', dato: isoDate(dato), afgjortAf: 'ingen', maade: 'udeblevet', destination: 'ukendt', planlagt: false }, grundlag), 'pladsbelaegning')
    .map(({ felter, tilbagekaldt = false }) => [felter.pladsId, felter.gyldig.fra, felter.gyldig.til, tilbagekaldt]);

describe('the beds of a stay that ends', () => {
  it('are free from the day of leaving, also one that was left later for another', () => {
    const moved = staying([bed('1', days('2026-11-01', '2026-11-10')), bed('2', days('2026-11-10', null))]);
    expect(beds('2026-11-08', moved)).toEqual([['1', '2026-11-01', '2026-11-08', false], ['2', '2026-11-10', null, true]]);
  });

  it('stand as they were where they were left before it', () => {
    const moved = staying([bed('1', days('2026-11-01', '2026-11-05')), bed('2', days('2026-11-05', null))]);
    expect(beds('2026-11-08', moved)).toEqual([['2', '2026-11-05', '2026-11-08', false]]);
    expect(beds('2026-11-05', moved)).toEqual([['2', '2026-11-05', null, true]]);
  });

  it('last on with a stay that ends later than was planned', () => {
    expect(beds('2026-11-20', staying([bed('1', days('2026-11-01', '2026-11-25'))], '2026-11-25'))).toEqual([['1', '2026-11-01', '2026-11-20', false]]);
  });

  it('of another stay, or of this one as another journal has it, are not touched', () => {
    expect(beds('2026-11-08', staying([bed('1', days('2026-11-01', null), { opholdId: 'andet' }), bed('2', days('2026-11-01', null), { journalId: 'anden' })]))).toEqual([]);
  });
});
