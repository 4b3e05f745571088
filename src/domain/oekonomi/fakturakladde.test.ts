import { describe, expect, it } from 'vitest';
import { boform, span } from '../../../test/factories/refusion.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import { draftFaktura, sumKladde, type Kladdelinje } from './fakturakladde.ts';

const OKTOBER = { fra: isoDate('2026-10-01'), til: isoDate('2026-11-01') };

function draft(gyldig: string, { takster = [['2000-01-01/', 140_000]] as readonly (readonly [string, number])[], today = '2026-11-21' } = {}): readonly Kladdelinje[] {
  return draftFaktura([{ opholdId: 'o', borgerId: 'b', gyldig: span(gyldig) }], { periode: OKTOBER, takster: boform({ takster }).takster, today: isoDate(today) });
}

describe('the draft of an invoice', () => {
  it('takes the nights of the month: the one before leaving, not the day of leaving', () => {
    expect(draft('2026-09-20/2026-10-11')).toEqual([{ opholdId: 'o', borgerId: 'b', fra: '2026-10-01', til: '2026-10-11', dage: 10, oerePrDoegn: 140_000, beloeb: 1_400_000 }]);
    expect(draft('2026-10-31/')).toMatchObject([{ fra: '2026-10-31', til: '2026-11-01', dage: 1 }]);
    expect(draft('2026-09-01/2026-10-01')).toEqual([]);
    expect(draft('2026-11-01/')).toEqual([]);
  });

  it('has a line for each takst, from the day it holds', () => {
    const linjer = draft('2026-10-30/', { takster: [['2020-01-01/2026-10-31', 140_000], ['2026-10-31/', 150_000]] });
    expect(linjer.map(({ fra, dage, oerePrDoegn }) => [fra, dage, oerePrDoegn])).toEqual([['2026-10-30', 1, 140_000], ['2026-10-31', 1, 150_000]]);
    expect(sumKladde(linjer)).toEqual({ beloeb: 290_000, uprissat: 0 });
  });

  it('leaves out the night that is not over', () => {
    expect(draft('2026-10-01/', { today: '2026-10-05' })).toMatchObject([{ til: '2026-10-05', dage: 4 }]);
    expect(draft('2026-10-05/', { today: '2026-10-05' })).toEqual([]);
  });

  it('knows no amount for nights without a takst, and counts them apart', () => {
    const linjer = draft('2026-10-01/', { takster: [['2026-10-03/', 140_000]] });
    expect(linjer).toMatchObject([{ dage: 2, oerePrDoegn: null, beloeb: null }, { dage: 29 }]);
    expect(sumKladde(linjer)).toEqual({ beloeb: 29 * 140_000, uprissat: 1 });
  });
});
