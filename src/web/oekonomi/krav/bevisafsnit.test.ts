import { expect, it } from 'vitest';
import { isoDate } from '../../../law/kernel/dato.ts';
import { splitBevis } from './bevisafsnit.ts';

const grund = { key: 'refusion.afsnit.inden-for-loftet' };
const span = (fra: string, til: string) => ({ fra: isoDate(fra), til: isoDate(til) });

it('begins a new stretch where the price, the invoice, the endorsement, the handlekommune or an acceptance changes, and nowhere else', () => {
  const afsnit = splitBevis({
    dage: [{ ...span('2026-01-30', '2026-02-11'), dage: 12, grund, vindue: isoDate('2026-01-30') }],
    satser: [{ ...span('2026-01-01', '2026-02-01'), takst: 140_000, egenbetaling: 9_300 }, { ...span('2026-02-01', '2026-03-01'), takst: 146_500, egenbetaling: 9_300 }],
    bilag: {
      gennemgang: null,
      handlekommune: [span('2026-02-05', '2026-03-01')],
      fakturaer: [{ ...span('2026-01-30', '2026-02-01'), oerePrDoegn: 140_000 }, { ...span('2026-02-01', '2026-02-11'), oerePrDoegn: 146_500 }],
      accepteret: [{ betingelse: 'paategning', ...span('2026-02-08', '2026-02-11') }],
      takster: [{ ...span('2026-01-01', '2026-02-08'), paategnet: true, afklaret: true }, { fra: isoDate('2026-02-08'), til: null, paategnet: false, afklaret: true }],
    },
  });
  expect(afsnit.map(({ fra, til, dage, sats, faktura, takst, handlekommune, accepteret }) => [fra, til, dage, sats?.takst, faktura?.oerePrDoegn, takst?.paategnet, handlekommune, accepteret])).toEqual([
    ['2026-01-30', '2026-02-01', 2, 140_000, 140_000, true, false, []],
    ['2026-02-01', '2026-02-05', 4, 146_500, 146_500, true, false, []],
    ['2026-02-05', '2026-02-08', 3, 146_500, 146_500, true, true, []],
    ['2026-02-08', '2026-02-11', 3, 146_500, 146_500, false, true, ['paategning']],
  ]);
});

it('says that days had no invoice rather than lending them that of the days before', () => {
  const [before, after] = splitBevis({
    dage: [{ ...span('2026-05-01', '2026-05-05'), dage: 4, grund, vindue: null }],
    satser: [],
    bilag: { gennemgang: null, fakturaer: [{ ...span('2026-05-01', '2026-05-03'), oerePrDoegn: 146_500 }], accepteret: [], takster: [] },
  });
  expect([before?.faktura?.oerePrDoegn, after?.faktura]).toEqual([146_500, null]);
});

it('tells each stretch its own days, and how much of the limit was used before them', () => {
  const [first, second] = splitBevis({
    dage: [{ ...span('2026-05-01', '2026-05-05'), dage: 4, grund: { ...grund, params: { foerste: '2026-05-01', sidste: '2026-05-04', dage: 4, loft: 90, brugt: 10, vindue: '2026-01-01' } }, vindue: null }],
    satser: [{ ...span('2026-05-01', '2026-05-02'), takst: 1, egenbetaling: 1 }],
    bilag: { gennemgang: null, fakturaer: [], accepteret: [], takster: [] },
  });
  expect(first?.grund.params).toEqual({ foerste: '2026-05-01', sidste: '2026-05-01', dage: 1, loft: 90, brugt: 10, vindue: '2026-01-01' });
  expect(second?.grund.params).toEqual({ foerste: '2026-05-02', sidste: '2026-05-04', dage: 3, loft: 90, brugt: 11, vindue: '2026-01-01' });
});
