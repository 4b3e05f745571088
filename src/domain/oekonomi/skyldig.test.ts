import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, kr, span } from '../../../test/factories/refusion.ts';
import { addDays, isoDate } from '../../law/kernel/dato.ts';
import { oere } from '../../law/kernel/penge.ts';
import type { Lukket } from './refusionsgrundlag.ts';
import { dueInMonth, sumDue, type Skyldiggrundlag } from './skyldig.ts';

const OCTOBER = isoDate('2026-10-01');
const closed = (text: string): Lukket => span(text) as Lukket;
const set = (gyldig: string, amount: number, grund: 'sats' | 'nedsat' | 'ingen_indkomst' = 'sats', position = 0) => ({ gyldig: span(gyldig), oerePrDoegn: oere(amount), grund, begrundelse: grund === 'nedsat' ? 'Beholder sin bolig' : null, position });
const BASE: Skyldiggrundlag = {
  ophold: [{ art: '110', gyldig: span('2026-09-20/2026-10-11') }],
  roller: [],
  egenbetaling: [set('2026-01-01/', 10_100)],
  faktureret: [closed('2026-09-01/2026-11-01')],
  fravaer: [],
  satser: [{ fra: isoDate('2022-01-01'), oerePrDoegn: null }, { fra: isoDate('2026-01-01'), oerePrDoegn: oere(10_100) }],
};
const due = (changes: Partial<Skyldiggrundlag> = {}, today = '2026-11-21') => dueInMonth({ ...BASE, ...changes }, { maaned: OCTOBER, today: isoDate(today) });

describe('the own payment due in a month', () => {
  it('is that of each night in it, to the day of leaving and no further than today', () => {
    expect(due()).toEqual([{ ...closed('2026-10-01/2026-10-11'), dage: 10, oerePrDoegn: 10_100, grund: 'sats', begrundelse: null, sats: 10_100, mangel: null, ikkeFaktureret: 0, aftaltFravaer: false }]);
    expect(due({ ophold: [{ art: '110', gyldig: span('2026-10-20/') }] }, '2026-10-25')).toMatchObject([{ dage: 6 }]);
    expect(due({}, '2026-09-30')).toEqual([]);
  });

  it('changes where what is set changes, and keeps the reason of a reduction', () => {
    const days = due({ egenbetaling: [set('2026-01-01/2026-10-04', 10_100), set('2026-10-04/', 5_000, 'nedsat', 1)] });
    expect(days.map(({ dage, oerePrDoegn, grund, begrundelse }) => [dage, oerePrDoegn, grund, begrundelse])).toEqual([[3, 10_100, 'sats', null], [7, 5_000, 'nedsat', 'Beholder sin bolig']]);
    expect(sumDue(days)).toEqual({ dage: 10, beloeb: kr(3 * 101 + 7 * 50), ukendte: 0 });
  });

  it('of days nothing is set for is not known, and never zero', () => {
    const days = due({ egenbetaling: [set('2026-10-06/', 0, 'ingen_indkomst')] });
    expect(days.map(({ oerePrDoegn, mangel }) => [oerePrDoegn, mangel])).toEqual([[null, 'ikke_sat'], [0, null]]);
    expect(sumDue(days)).toEqual({ dage: 10, beloeb: 0, ukendte: 5 });
  });

  it('set as the rate of a year whose rate nobody found says so; set as another than the rate too', () => {
    expect(due({ satser: [{ fra: isoDate('2022-01-01'), oerePrDoegn: null }] })).toMatchObject([{ oerePrDoegn: 10_100, mangel: 'sats_mangler' }]);
    expect(due({ satser: [] })).toMatchObject([{ mangel: 'sats_mangler' }]);
    expect(due({ egenbetaling: [set('2026-01-01/', 9_300)] })).toMatchObject([{ mangel: 'sats_afviger', sats: 10_100 }]);
  });

  it('points out nights the boform has not invoiced, and lists them all the same', () => {
    expect(due({ faktureret: [closed('2026-09-01/2026-10-05'), closed('2026-10-03/2026-10-07')] })).toMatchObject([{ dage: 10, ikkeFaktureret: 4 }]);
  });

  it('names the nights of an agreed absence apart, and asks the same for them', () => {
    const days = due({ fravaer: [closed('2026-09-29/2026-10-03'), closed('2026-10-08/2026-10-20')] });
    expect(days.map(({ fra, dage, aftaltFravaer }) => [fra, dage, aftaltFravaer])).toEqual([['2026-10-01', 2, true], ['2026-10-03', 5, false], ['2026-10-08', 3, true]]);
    expect(sumDue(days)).toEqual(sumDue(due()));
  });

  it('is not due for aftercare and night cafés, nor to us on days another municipality is handlekommune', () => {
    expect(due({ ophold: [{ art: 'efterforsorg', gyldig: span('2026-10-01/') }, { art: 'natcafe', gyldig: span('2026-10-01/') }] })).toEqual([]);
    expect(due({ roller: [{ rolle: 'handlekommune', egen: false, kommuneId: 'noerreaa', omtvistet: false, gyldig: span('2026-10-05/') }] })).toMatchObject([{ dage: 4 }]);
  });
});

it('asks for each night once, whatever stays overlap and however often a payment was set', () => {
  const days = fc.record({ at: fc.integer({ min: -40, max: 40 }), nights: fc.integer({ min: 0, max: 60 }) }).map(({ at, nights }) => `${addDays(OCTOBER, at)}/${addDays(OCTOBER, at + nights)}`);
  fc.assert(
    fc.property(fc.array(days, { maxLength: 4 }), fc.array(fc.tuple(days, fc.nat(20_000)), { maxLength: 4 }), (stays, payments) => {
      const found = due({ ophold: stays.map((gyldig) => ({ art: '110' as const, gyldig: span(gyldig) })), egenbetaling: payments.map(([gyldig, amount], at) => set(gyldig, amount, 'sats', at)) });
      const nights = found.flatMap(daysOf);
      const expected = new Set(stays.flatMap((gyldig) => daysOf(closed(gyldig))).filter((day) => day.startsWith('2026-10')));
      expect(nights.toSorted()).toEqual([...expected].toSorted());
    }),
    { seed: 12, numRuns: 200 },
  );
});
