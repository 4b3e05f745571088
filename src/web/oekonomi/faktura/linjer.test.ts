import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../law/kernel/dato.ts';
import { lineFor, lineWithout, readDage, toBody, typed, typedKroner } from './linjer.ts';
import type { Ophold } from './Opholdsvalg.tsx';

const DATO = isoDate('2026-03-02');

/** A stay as the line reads it, with a takst that changes at the turn of the year. */
function stay(indskrevet: string, udskrevet: string | null): Ophold {
  const sats = (fra: string, til: string, takst: number) => ({ fra: isoDate(fra), til: isoDate(til), takst, refunderesIkke: 0, uklar: 0, egenbetaling: 9_300 });
  return {
    opholdId: '0193c5d0-0000-7000-8000-000000000001', boform: 'Fyrtårnet', indskrevet, udskrevet,
    satser: [sats('2020-01-01', '2026-01-01', 140_000), sats('2026-01-01', '2027-01-01', 146_500)],
  } as unknown as Ophold;
}

describe('a line for a stay', () => {
  it('proposes its nights in the month before the invoice, at the takst of then', () => {
    expect(lineFor(stay('2026-01-10', null), { navn: 'Peter', noegle: 0, dato: DATO })).toMatchObject({ fra: '2026-02-01', sidste: '2026-02-28', dage: '28', takst: '1465,00', beloeb: '41020,00' });
    expect(lineFor(stay('2026-02-20', '2026-02-24'), { navn: 'Peter', noegle: 0, dato: DATO })).toMatchObject({ fra: '2026-02-20', sidste: '2026-02-23', dage: '4' });
  });

  it('proposes the whole stay where none of it lies in that month', () => {
    expect(lineFor(stay('2025-12-01', '2025-12-11'), { navn: 'Peter', noegle: 0, dato: DATO })).toMatchObject({ fra: '2025-12-01', sidste: '2025-12-10', dage: '10', takst: '1400,00', beloeb: '14000,00' });
  });
});

describe('a line as it is typed', () => {
  const begun = lineFor(stay('2026-01-10', null), { navn: 'Peter', noegle: 0, dato: DATO });

  it('follows the dates, and days and takst, but keeps an amount that was typed last', () => {
    expect(typed(begun, { sidste: isoDate('2026-02-10') })).toMatchObject({ dage: '10', beloeb: '14650,00' });
    expect(typed(begun, { takst: '1.400' })).toMatchObject({ beloeb: '39200,00' });
    expect(typed(begun, { beloeb: '1,00' })).toMatchObject({ dage: '28', beloeb: '1,00' });
  });

  it('is sent with the day after the last night, and not while anything can’t be read', () => {
    expect(toBody(begun)).toMatchObject({ tekst: 'Peter', fra: '2026-02-01', til: '2026-03-01', dage: 28, oerePrDoegn: 146_500, beloeb: 4_102_000 });
    expect(toBody(typed(begun, { dage: '-28' }))).toBeNull();
    expect(toBody(typed(begun, { sidste: isoDate('2026-01-01') }))).toBeNull();
    expect(toBody(lineWithout('Nogen', 1))).toBeNull();
  });

  it.each([['28', 28], ['-28', 'negativ'], ['−2', 'negativ'], ['0', 'heltal'], ['1,5', 'heltal'], ['', 'heltal']] as const)('reads %j as days: %s', (text, read) => {
    expect(readDage(text)).toBe(read);
  });

  it('writes øre as kroner are typed', () => {
    expect([0, 5, 146_500, 146_505].map(typedKroner)).toEqual(['0,00', '0,05', '1465,00', '1465,05']);
  });
});
