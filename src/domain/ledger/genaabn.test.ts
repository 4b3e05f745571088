import { describe, expect, it } from 'vitest';
import { grundlagMed, registreret } from '../../../test/factories/grundlag.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import type { Beslutning } from './beslutning.ts';
import type { Felter } from './felter.ts';
import { fortryd } from './fortryd.ts';
import type { Pladsvalg } from './genaabn.ts';
import { tilbagekald } from './tilbagekald.ts';

const bed = (til: string | null) => ({ opholdId: 'o', pladsId: 'gammel', gyldig: { fra: isoDate('2026-11-01'), til: til === null ? null : isoDate(til) } });
const days = (fra: string, til: string | null) => ({ fra: isoDate(fra), til: til === null ? null : isoDate(til) });
/** A stay discharged on a day, its place given up that day. */
const discharged = (dato: string) => grundlagMed({
  ophold: [{ id: 'ophold', forekomstId: 'o', boformId: 'fyrtaarnet', art: '110', gyldig: { fra: isoDate('2026-11-01'), til: isoDate(dato) }, ankomstKl: null, henvist: null, erstatter: 'ophold-foer' }],
  pladsbelaegning: [{ id: 'seng', ...bed(dato), erstatter: 'seng-foer' }],
  udskrivning: [{ id: 'udskrivning', opholdId: 'o', dato: isoDate(dato), afgjort: null, afgjortAf: 'ingen', maade: 'udeblevet', destination: 'ukendt', planlagt: false, begrundelse: null }],
});
const before = new Map<string, Felter['ophold' | 'pladsbelaegning']>([
  ['ophold-foer', { boformId: 'fyrtaarnet', art: '110' as const, gyldig: { fra: isoDate('2026-11-01'), til: null }, ankomstKl: null, henvist: null }],
  ['seng-foer', bed(null)],
]);
const ways: readonly (readonly [string, (dato: string, plads?: Pladsvalg) => Beslutning])[] = [
  ['undoing a discharge', (dato, plads) => fortryd({ fakta: ['ophold', 'seng', 'udskrivning'], forrige: before, aarsag: 'x', plads }, discharged(dato))],
  ['withdrawing a discharge', (dato, plads) => tilbagekald({ faktaId: 'udskrivning', aarsag: 'x', plads }, discharged(dato))],
];
const beds = (beslutning: Beslutning) => registreret(beslutning, 'pladsbelaegning').map(({ felter, erstatter }) => [felter.pladsId, felter.gyldig.fra, felter.gyldig.til, erstatter ?? null]);

describe.each(ways)('%s', (_, take) => {
  it('opens the stay again, whatever place it gets', () => {
    for (const plads of ['samme', 'ingen', { pladsId: 'ny' }] as const) {
      expect(registreret(take('2026-11-18', plads), 'ophold')).toMatchObject([{ felter: { gyldig: { fra: '2026-11-01', til: null } } }]);
    }
  });

  it('gives the place back that it had, if nothing else is said', () => {
    expect(beds(take('2026-11-18'))).toEqual([['gammel', '2026-11-01', null, 'seng']]);
  });

  it('gives none if none is wanted: the place ended when it ended', () => {
    expect(beds(take('2026-11-18', 'ingen'))).toEqual([]);
  });

  it('gives another from today on, for nobody slept there before; where the discharge lies ahead, from then on', () => {
    expect(beds(take('2026-11-18', { pladsId: 'ny' }))).toEqual([['ny', '2026-11-20', null, null]]);
    expect(beds(take('2026-11-25', { pladsId: 'ny' }))).toEqual([['ny', '2026-11-25', null, null]]);
  });
});

describe('withdrawing a discharge that took more than the last bed', () => {
  const stay = days('2026-11-01', '2026-11-08');
  const withdrawn = (opgivne: readonly (readonly [pladsId: string, now: ReturnType<typeof days>, foer: ReturnType<typeof days>])[], standing: readonly { readonly pladsId: string; readonly gyldig: ReturnType<typeof days> }[] = []) => {
    const [ophold] = discharged('2026-11-08').forloeb?.ophold ?? [];
    const grundlag = grundlagMed({
      ophold: ophold ? [{ ...ophold, gyldig: stay }] : [],
      udskrivning: [{ id: 'udskrivning', opholdId: 'o', dato: isoDate('2026-11-08'), afgjort: null, afgjortAf: 'ingen', maade: 'udeblevet', destination: 'ukendt', planlagt: false, begrundelse: null }],
      pladsbelaegning: standing.map((each) => ({ opholdId: 'o', ...each })),
    });
    const rows = grundlagMed({ pladsbelaegning: opgivne.map(([pladsId, gyldig]) => ({ id: pladsId, opholdId: 'o', pladsId, gyldig, erstatter: `${pladsId}-foer` })) }).forloeb?.pladsbelaegning;
    const forrige = new Map<string, Felter['ophold' | 'pladsbelaegning']>([...before, ...opgivne.map(([pladsId, , gyldig]) => [`${pladsId}-foer`, { opholdId: 'o', pladsId, gyldig }] as const)]);
    return beds(tilbagekald({ faktaId: 'udskrivning', aarsag: 'x', opgivne: rows, forrige }, grundlag));
  };

  it('gives each bed back its own days, and the last one lasts with the stay', () => {
    expect(withdrawn([['2', days('2026-11-10', null), days('2026-11-10', null)], ['1', days('2026-11-01', '2026-11-08'), days('2026-11-01', '2026-11-10')]])).toEqual([['1', '2026-11-01', '2026-11-10', '1'], ['2', '2026-11-10', null, '2']]);
  });

  it('leaves a bed as it was that was given up for another on the same day', () => {
    const left = { pladsId: '1', gyldig: days('2026-11-01', '2026-11-08') };
    expect(withdrawn([['2', days('2026-11-08', null), days('2026-11-08', null)]], [left])).toEqual([['2', '2026-11-08', null, '2']]);
  });
});
