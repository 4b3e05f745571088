import { describe, expect, it } from 'vitest';
import { kvartalByName } from '../oekonomi/kvartal.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import { indberetningsfristOf } from './frist.ts';
import { hasVaerdi, KODELISTER, KODEVAERDIER, koderOn, type Statistikkode } from './koder.ts';
import { statistiklayoutOf } from './layout.ts';
import { countUdflytninger } from './udflytninger.ts';
import { posterOf } from './poster.ts';
import { faktaMed, opholdHer, valgAf } from '../../../test/factories/statistik.ts';

const DAY = isoDate('2026-12-31');
const kode = (fra: string, to: string): Statistikkode => ({
  liste: 'udskrevetTil', vaerdi: 'gaden', kode: to, oprindelse: 'danmarks_statistik', betegnelse: null, kilde: 'Vejledning', fra: isoDate(fra),
});
const gadenOn = (day: string, recorded: readonly Statistikkode[]) => koderOn(isoDate(day), recorded).find(({ liste, vaerdi }) => liste === 'udskrevetTil' && vaerdi === 'gaden');

describe('the codes', () => {
  it('are of Danmarks Statistik for the three kinds of stay, and our own for everything else', () => {
    const koder = koderOn(DAY, []);
    expect(koder.filter(({ oprindelse }) => oprindelse === 'danmarks_statistik').map(({ vaerdi, kode: code }) => [vaerdi, code])).toEqual([['110', '1'], ['natcafe', '2'], ['efterforsorg', '3']]);
    expect(koder.filter(({ oprindelse }) => oprindelse === 'egen').every(({ vaerdi, kode: code, fra }) => code === vaerdi && fra === null)).toBe(true);
  });

  it('are there for every value, none twice in a list, and fit the file', () => {
    const koder = koderOn(DAY, []);
    expect(koder).toHaveLength(KODELISTER.flatMap((liste) => KODEVAERDIER[liste]).length);
    expect(new Set(koder.map(({ liste, kode: code }) => `${liste} ${code}`)).size).toBe(koder.length);
    expect(koder.filter(({ kode: code }) => !/^[0-9A-Za-z][0-9A-Za-z_.-]{0,39}$/.test(code))).toEqual([]);
  });

  it('hold from their first day on, and the later recorded of one day corrects the earlier', () => {
    const recorded = [kode('2026-07-01', '9'), kode('2026-01-01', '7'), kode('2026-07-01', '8')];
    expect(gadenOn('2025-12-31', recorded)?.kode).toBe('gaden');
    expect(gadenOn('2026-01-01', recorded)?.kode).toBe('7');
    expect(gadenOn('2026-06-30', recorded)?.kode).toBe('7');
    expect(gadenOn('2026-07-01', recorded)?.kode).toBe('8');
    expect(gadenOn('2026-07-01', [kode('2026-07-01', '9'), kode('2026-01-01', '7')])?.kode).toBe('9');
  });

  it('are only of values the list has', () => {
    expect(hasVaerdi('udskrevetTil', 'gaden')).toBe(true);
    expect(hasVaerdi('cpr', 'gaden')).toBe(false);
  });
});

describe('a quarter', () => {
  it.each([['2016K2', null], ['2016K3', '2016-07'], ['2020K4', '2016-07'], ['2021K1', '2021-01'], ['2022K2', '2021-01'], ['2022K3', '2022-07'], ['2026K4', '2022-07']])('%s has the layout %s', (navn, version) => {
    expect(statistiklayoutOf(kvartalByName(navn))?.version ?? null).toBe(version);
  });

  it.each([['2026K1', '2026-04-30'], ['2026K2', '2026-07-31'], ['2026K3', '2026-10-31'], ['2026K4', '2027-01-31'], ['2016K2', null]])('%s is due by %s, the end of the month after', (navn, dato) => {
    expect(indberetningsfristOf(kvartalByName(navn))?.dato ?? null).toBe(dato);
  });
});

it('[PR-105] [PR-106] counts moves out: a stay that ended is one, running stays none, and those whose manner nobody told apart', () => {
  const ophold = [
    opholdHer('a', ['2026-10-01', '2026-10-10']), opholdHer('b', ['2026-10-11', '2026-10-20']), opholdHer('c', ['2026-10-21', '2026-10-22']), opholdHer('d', ['2026-10-23', null]),
  ];
  const udskrivning = [
    { opholdId: 'a', dato: isoDate('2026-10-10'), maade: 'efter_aftale', destination: 'egen_bolig' },
    { opholdId: 'b', dato: isoDate('2026-10-20'), maade: 'bortvisning', destination: 'ukendt' },
  ] as const;
  expect(countUdflytninger(posterOf(faktaMed({ ophold, udskrivning }), valgAf('2026K4')))).toEqual({ kendte: 2, efterAftale: 1, ukendte: 1 });
});
