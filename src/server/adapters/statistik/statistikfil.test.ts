import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faktaMed, nogenFakta, opholdHer, valgAf } from '../../../../test/factories/statistik.ts';
import { koderOn } from '../../../domain/statistik/koder.ts';
import { posterOf, type Statistikfakta } from '../../../domain/statistik/poster.ts';
import { findStatistikmangler } from '../../../domain/statistik/mangler.ts';
import { isoDate } from '../../../law/kernel/dato.ts';
import { buildStatistikfil, checkStatistikfil, readRegneark, readTekst, StatistikfilError, writeRegneark, writeTekst, type Statistikfil } from './index.ts';

const SEED = 20261121;
/** Born in the nineteenth century: no one who lives has these. */
const CPR: Readonly<Record<string, string>> = { amina: '0101805000', hans: '0202815001', karen: '0303825002' };
const KODER = koderOn(isoDate('2026-12-31'), []);

function fileOf(fakta: Statistikfakta, kvartal: string): Statistikfil {
  const valg = valgAf(kvartal);
  return buildStatistikfil(posterOf(fakta, valg), { layout: valg.layout, koder: KODER, cprOf: ({ borgerId, cpr }) => (cpr === 'kendt' ? (CPR[borgerId] ?? null) : null) });
}

const checkIn = (kvartal: string, fil: Statistikfil) => checkStatistikfil(fil, { koder: KODER, kvartal: valgAf(kvartal).kvartal });

const FAKTA = faktaMed({
  ophold: [opholdHer('a', ['2026-10-01', '2026-11-20']), opholdHer('b', ['2026-09-01', null], { borgerId: 'hans', art: 'efterforsorg' })],
  udskrivning: [{ opholdId: 'a', dato: isoDate('2026-11-20'), maade: 'efter_aftale', destination: 'egen_bolig' }],
  steder: [{ opholdId: 'a', sted: 'gaden' }],
  personer: [{ borgerId: 'amina', art: 'cpr', foedselsdato: null }],
});

describe('the text file', () => {
  it('has a line of names and a line per stay, in the order of the layout', () => {
    expect(writeTekst(fileOf(FAKTA, '2026K4'))).toBe(
      'CPR;INDSKRIVNINGSDATO;UDSKRIVNINGSDATO;OPHOLDSTYPE;SENEST_OPHOLDT_SIG;UDSKREVET_HVORDAN;UDSKREVET_TIL\r\n' +
        'uoplyst;01-09-2026;;3;uoplyst;;\r\n' +
        '0101805000;01-10-2026;20-11-2026;1;gaden;efter_aftale;egen_bolig\r\n',
    );
  });

  it('told of a quarter before 2021 how someone was referred, and no kind of stay', () => {
    const fil = fileOf(faktaMed({ ophold: [opholdHer('a', ['2020-11-01', null])] }), '2020K4');
    expect(writeTekst(fil)).toBe('CPR;INDSKRIVNINGSDATO;UDSKRIVNINGSDATO;HENVISNINGSMAADE;UDSKREVET_HVORDAN;UDSKREVET_TIL\r\nuoplyst;01-11-2020;;selv;;\r\n');
    expect(checkIn('2020K4', fil)).toEqual([]);
  });

  it('is refused when nothing is in it', () => {
    expect(() => readTekst('')).toThrow(StatistikfilError);
  });
});

describe('what is written', () => {
  it('reads back as it was, as text and as spreadsheet, and every field is in order', async () => {
    await fc.assert(
      fc.asyncProperty(nogenFakta, fc.constantFrom('2025K4', '2026K2', '2026K4'), async (fakta, kvartal) => {
        const fil = fileOf(fakta, kvartal);
        expect(readTekst(writeTekst(fil))).toEqual(fil);
        expect(await readRegneark(await writeRegneark(fil, [['Kvartal', kvartal]]))).toEqual(fil);
        const doubles = findStatistikmangler(fakta, valgAf(kvartal)).some(({ art }) => art === 'dublet');
        const faults = checkIn(kvartal, fil);
        expect(doubles ? faults.filter(({ fejl }) => fejl !== 'samme_ophold_igen') : faults).toEqual([]);
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it('tells of a stay that is there twice under one number', () => {
    const twice = faktaMed({ ophold: [opholdHer('a', ['2026-10-01', null]), opholdHer('b', ['2026-10-01', null])], personer: [{ borgerId: 'amina', art: 'cpr', foedselsdato: null }] });
    expect(checkIn('2026K4', fileOf(twice, '2026K4'))).toEqual([{ linje: 3, kolonne: 'CPR', fejl: 'samme_ophold_igen' }]);
  });
});

describe('a file that was tampered with', () => {
  const fil = fileOf(FAKTA, '2026K4');
  const withField = (column: number, value: string): Statistikfil => ({ ...fil, linjer: fil.linjer.map((fields, index) => (index === 1 ? fields.with(column, value) : fields)) });

  it.each([
    [0, '010180500', 'cpr'],
    [0, '010180-5000', 'cpr'],
    [0, '3113805000', 'cpr'],
    [0, '6101805000', 'cpr'],
    [0, '', 'cpr'],
    [1, '2026-10-01', 'dato'],
    [1, '31-11-2026', 'dato'],
    [1, '', 'dato_mangler'],
    [1, '01-01-2027', 'uden_for_kvartalet'],
    [2, '30-09-2026', 'udskrevet_foer_indskrevet'],
    [2, '01-01-2027', 'uden_for_kvartalet'],
    [3, '4', 'ukendt_kode'],
    [3, '2', 'ukendt_kode'],
    [3, '', 'kode_mangler'],
    [4, '=1+1', 'ukendt_kode'],
    [5, 'efter aftale', 'ukendt_kode'],
    [6, '', 'kode_mangler'],
  ])('column %i as %j is refused: %s', (column, value, fejl) => {
    const faults = checkIn('2026K4', withField(column, value));
    expect(faults).toContainEqual({ linje: 3, kolonne: fil.kolonner[column], fejl });
    if (value !== '') expect(JSON.stringify(faults)).not.toContain(value === '4' || value === '2' ? `"${value}"` : value);
  });

  it('may not tell of a discharge that the quarter before told of', () => {
    const earlier = { ...fil, linjer: [[CPR['amina'] ?? '', '01-09-2026', '30-09-2026', '1', 'gaden', 'efter_aftale', 'egen_bolig']] };
    expect(checkIn('2026K4', earlier)).toEqual([{ linje: 2, kolonne: 'UDSKRIVNINGSDATO', fejl: 'uden_for_kvartalet' }]);
    expect(checkIn('2026K3', earlier)).toEqual([]);
  });

  it('may not say how someone left who has not left', () => {
    expect(checkIn('2026K4', withField(2, '')).map(({ fejl }) => fejl)).toEqual(['kode_uden_udskrivning', 'kode_uden_udskrivning']);
  });

  it('may neither lack a field nor have its columns moved', () => {
    expect(checkIn('2026K4', { ...fil, linjer: [['uoplyst', '01-10-2026']] })).toEqual([{ linje: 2, kolonne: null, fejl: 'felter' }]);
    expect(checkIn('2026K4', { ...fil, kolonner: fil.kolonner.toReversed() })).toEqual([{ linje: 1, kolonne: null, fejl: 'kolonner' }]);
    expect(checkIn('2020K4', fil)).toEqual([{ linje: 1, kolonne: null, fejl: 'kolonner' }]);
  });

  it('is held to its columns alone where no quarter is given', () => {
    expect(checkStatistikfil(withField(2, '01-01-2027'), { koder: KODER, kvartal: null })).toEqual([]);
    expect(checkStatistikfil(withField(3, '2'), { koder: KODER, kvartal: null })).toHaveLength(1);
  });

  it('is refused whole when it is no spreadsheet', async () => {
    await expect(readRegneark(Buffer.from('PK no spreadsheet'))).rejects.toThrow(StatistikfilError);
  });
});
