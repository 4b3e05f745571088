import { describe, expect, it } from 'vitest';
import { faktaMed, opholdHer, valgAf } from '../../../test/factories/statistik.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import type { Statistikfakta } from './poster.ts';
import { findStatistikmangler } from './mangler.ts';

const KENDT = [{ borgerId: 'amina', art: 'cpr', foedselsdato: isoDate('1980-01-01') }] as const;
const told = (ids: readonly string[]): Pick<Statistikfakta, 'steder' | 'udskrivning'> => ({
  steder: ids.map((opholdId) => ({ opholdId, sted: 'gaden' })),
  udskrivning: ids.map((opholdId) => ({ opholdId, dato: isoDate('2026-11-01'), maade: 'efter_aftale', destination: 'egen_bolig' })),
});
const found = (fakta: Partial<Statistikfakta>, kvartal = '2026K4') =>
  findStatistikmangler(faktaMed({ personer: KENDT, ...fakta }), valgAf(kvartal)).map(({ art, opholdId }) => `${opholdId} ${art}`);

describe('what would come back from Danmarks Statistik', () => {
  it('finds nothing wrong with a stay that is told whole', () => {
    expect(found({ ophold: [opholdHer('a', ['2026-10-01', '2026-11-01'])], ...told(['a']) })).toEqual([]);
  });

  it.each([
    ['the day of leaving before the day of coming', '2026-11-02', '2026-11-01', KENDT],
    ['admitted before being born', '2026-10-01', '2026-11-01', [{ borgerId: 'amina', art: 'cpr', foedselsdato: isoDate('2026-10-02') }] as const],
  ])('finds impossible dates: %s', (_which, fra, til, personer) => {
    expect(found({ ophold: [opholdHer('a', [fra, til])], ...told(['a']), personer })).toEqual(['a datoer_umulige']);
  });

  it('takes a birth on the day of coming as possible', () => {
    expect(found({ ophold: [opholdHer('a', ['2026-10-01', '2026-11-01'])], ...told(['a']), personer: [{ borgerId: 'amina', art: 'cpr', foedselsdato: isoDate('2026-10-01') }] })).toEqual([]);
  });

  it('finds one stay told twice, also in a linked record', () => {
    const ophold = [opholdHer('a', ['2026-10-01', '2026-11-01']), opholdHer('b', ['2026-10-01', '2026-11-01'], { borgerId: 'hans' })];
    expect(found({ ophold, ...told(['a', 'b']), personer: [...KENDT, { borgerId: 'hans', art: 'cpr', foedselsdato: null }] })).toEqual([]);
    expect(found({ ophold, ...told(['a', 'b']), kobling: [['amina', 'hans']] })).toEqual(['a dublet', 'b dublet']);
  });

  it('finds stays that share a night here, and none that meet on the day of moving', () => {
    const second = (fra: string) => ({ ophold: [opholdHer('a', ['2026-10-01', '2026-11-01']), opholdHer('b', [fra, '2026-11-20'])], ...told(['a', 'b']) });
    expect(found(second('2026-11-01'))).toEqual([]);
    expect(found(second('2026-10-31'))).toEqual(['a overlap', 'b overlap']);
  });

  it('finds a discharge that was never recorded where the next stay begins', () => {
    const ophold = [opholdHer('a', ['2026-10-01', null]), opholdHer('b', ['2026-11-01', '2026-11-20'])];
    expect(found({ ophold, ...told(['a', 'b']) })).toEqual(['a overlap', 'b overlap']);
  });

  it('only shows that another boform has the person on the same night, with which and since when', () => {
    const ophold = [opholdHer('a', ['2026-10-01', '2026-11-01']), opholdHer('b', ['2026-10-20', null], { boformId: 'havnehuset' })];
    expect(findStatistikmangler(faktaMed({ personer: KENDT, ophold, ...told(['a']) }), valgAf('2026K4'))).toEqual([
      { art: 'overlap_anden_boform', alvor: 'se', opholdId: 'a', borgerId: 'amina', andet: { opholdId: 'b', boformId: 'havnehuset', gyldig: { fra: '2026-10-20', til: null } } },
    ]);
    const moved = [opholdHer('a', ['2026-10-01', '2026-10-20']), opholdHer('b', ['2026-10-20', null], { boformId: 'havnehuset' })];
    expect(found({ ophold: moved, ...told(['a']) })).toEqual([]);
  });

  it('does not hold a stay that is not reported any more against one that is', () => {
    const ophold = [opholdHer('a', ['2026-10-01', '2026-11-01']), opholdHer('b', ['2026-10-01', '2026-10-02'], { art: 'natcafe' })];
    expect(found({ ophold, ...told(['a']) })).toEqual([]);
  });
});

describe('what is sent as not told', () => {
  it('tells a missing number from a replacement number', () => {
    const stay = { ophold: [opholdHer('a', ['2026-10-01', '2026-11-01'])], ...told(['a']) };
    expect(found({ ...stay, personer: [] })).toEqual(['a cpr_mangler']);
    expect(found({ ...stay, personer: [{ borgerId: 'amina', art: 'uden', foedselsdato: null }] })).toEqual(['a cpr_mangler']);
    expect(found({ ...stay, personer: [{ borgerId: 'amina', art: 'erstatningscpr', foedselsdato: null }] })).toEqual(['a kun_erstatningscpr']);
  });

  it('asks where someone stayed last from 2021 only', () => {
    expect(found({ ophold: [opholdHer('a', ['2020-12-30', null])] }, '2020K4')).toEqual([]);
    expect(found({ ophold: [opholdHer('a', ['2020-12-30', null])] }, '2021K1')).toEqual(['a senest_uoplyst']);
  });

  it('does not ask again where someone stayed last who does not know', () => {
    expect(found({ ophold: [opholdHer('a', ['2026-10-01', null])], steder: [{ opholdId: 'a', sted: 'ukendt' }] })).toEqual([]);
  });

  it('asks how and where to of a stay that ended', () => {
    const stay = { ophold: [opholdHer('a', ['2026-10-01', '2026-11-01'])], steder: told(['a']).steder };
    expect(found(stay)).toEqual(['a udskrivning_mangler']);
    expect(found({ ...stay, udskrivning: [{ opholdId: 'a', dato: isoDate('2026-11-01'), maade: 'udeblevet', destination: 'ukendt' }] })).toEqual(['a udskrevet_til_uoplyst']);
  });

  it('shows a stay without a night', () => {
    expect(found({ ophold: [opholdHer('a', ['2026-10-01', '2026-10-01'])], ...told(['a']) })).toEqual(['a uden_nat']);
  });
});
