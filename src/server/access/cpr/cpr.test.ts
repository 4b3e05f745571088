import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth, isoDate } from '../../../law/kernel/dato.ts';
import { parseCpr } from './cpr.ts';

const SEED = { seed: 110 };
const twoDigits = (n: number): string => String(n).padStart(2, '0');
const parsed = (typed: string) => {
  const cpr = parseCpr(typed);
  return cpr && { text: cpr.reveal(), art: cpr.art, foedselsdato: cpr.foedselsdato };
};

describe('a CPR number', () => {
  it.each([
    ['3112990001', '1999-12-31', 'fails the check digit, which real numbers do'],
    ['311299-0001', '1999-12-31', 'with a hyphen'],
    [' 31 12 99 0001 ', '1999-12-31', 'with spaces'],
    ['311299–0001', '1999-12-31', 'with a dash from a letter'],
    ['0101363000', '1936-01-01', 'seventh digit 3 is always the 1900s'],
    ['0101364000', '2036-01-01', 'seventh digit 4, to 36 the 2000s'],
    ['0101374000', '1937-01-01', 'seventh digit 4, from 37 the 1900s'],
    ['0101575000', '2057-01-01', 'seventh digit 5, to 57 the 2000s'],
    ['0101588000', '1858-01-01', 'seventh digit 8, from 58 the 1800s'],
    ['0101369000', '2036-01-01', 'seventh digit 9, to 36 the 2000s'],
    ['0101379000', '1937-01-01', 'seventh digit 9, from 37 the 1900s'],
    ['2902004000', '2000-02-29', '29 February 2000 existed'],
  ])('%s is read with the day of birth %s (%s)', (typed, foedselsdato) => {
    expect(parsed(typed)).toEqual({ text: typed.replaceAll(/[^0-9]/g, ''), art: 'cpr', foedselsdato });
  });

  it.each([
    ['6101011234', '1901-01-01', 'the first day'],
    ['9112991234', '1999-12-31', 'the last'],
  ])('%s is a replacement number, 60 added to the day (%s, %s)', (typed, foedselsdato) => {
    expect(parsed(typed)).toEqual({ text: typed, art: 'erstatningscpr', foedselsdato });
  });

  it.each(['0101900AB1', '010190-1xy7', '2902005ab0'])('%s is a replacement number with letters and tells no century', (typed) => {
    expect(parsed(typed)).toEqual({ text: typed.replace('-', '').toUpperCase(), art: 'erstatningscpr', foedselsdato: null });
  });

  it.each([
    ['', 'nothing'], ['010190123', 'nine digits'], ['01019012345', 'eleven digits'], ['0001901234', 'day 0'], ['3201901234', 'day 32'],
    ['6001901234', 'day 60 is no day of a replacement number'], ['9201901234', 'day 92'], ['0113901234', 'month 13'], ['0100901234', 'month 0'],
    ['2902000000', '29 February 1900 did not exist'], ['3002901234', '30 February'], ['0101902AB1', 'letters after a digit no authority uses'],
    ['3102900AB1', '31 February with letters'], ['0101900A11', 'one letter'], ['010190--1234', 'two hyphens'], ['0101-901234', 'hyphen elsewhere'],
    ['٠١٠١٩٠١٢٣٤', 'digits of another script'], ['010190 1234 x', 'more text'],
  ])('%j is none (%s)', (typed) => {
    expect(parseCpr(typed)).toBe(null);
  });

  it('of any day between 1858 and 2057 gives that day back, also as a replacement number', () => {
    const day = fc.integer({ min: 1858, max: 2057 }).chain((year) =>
      fc.integer({ min: 1, max: 12 }).chain((month) => fc.integer({ min: 1, max: daysInMonth(year, month) }).map((date) => ({ year, month, date }))),
    );
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 999 }), fc.boolean(), ({ year, month, date }, serial, replaced) => {
        const seventh = year < 1900 ? 5 : year < 2000 ? 0 : year <= 2036 ? 4 : 8;
        const typed = `${twoDigits(date + (replaced ? 60 : 0))}${twoDigits(month)}${twoDigits(year % 100)}${seventh}${String(serial).padStart(3, '0')}`;
        const foedselsdato = isoDate(`${year}-${twoDigits(month)}-${twoDigits(date)}`);
        expect(parsed(typed)).toEqual({ text: typed, art: replaced ? 'erstatningscpr' : 'cpr', foedselsdato });
      }),
      SEED,
    );
  });

  it('is never read from text of another length, and what is read is always ten characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789AB- '), maxLength: 14 }), (typed) => {
        const text = parseCpr(typed)?.reveal();
        expect(text === undefined || /^[0-9]{6}([0-9]{4}|[0-9][A-Z]{2}[0-9])$/.test(text)).toBe(true);
      }),
      { ...SEED, numRuns: 2000 },
    );
  });

  it('shows dots wherever it is printed by mistake', () => {
    const cpr = parseCpr('6101011234');
    const shown = [String(cpr), `${cpr?.toString()}`, JSON.stringify({ cpr }), inspect({ cpr }, { showHidden: true, depth: 9 }), inspect(cpr)];
    for (const text of shown) {
      expect(text).toContain('••••');
      expect(text).not.toMatch(/610101|1234/);
    }
  });
});
