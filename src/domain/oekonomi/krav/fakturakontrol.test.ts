import { expect, it } from 'vitest';
import { kr, span } from '../../../../test/factories/refusion.ts';
import { isoDate } from '../../../law/kernel/dato.ts';
import { oere } from '../../../law/kernel/penge.ts';
import type { Lukket } from '../refusionsgrundlag.ts';
import { checkFakturalinje, type Fakturalinje, type Kontrolgrundlag } from './fakturakontrol.ts';

const TODAY = isoDate('2026-11-21');

function closed(text: string): Lukket {
  const { fra, til } = span(text);
  return { fra, til: til ?? fra };
}

const LINE: Fakturalinje = { gyldig: closed('2026-10-01/2026-11-01'), dage: 31, oerePrDoegn: kr(1_400), beloeb: kr(43_400) };
const KNOWN: Kontrolgrundlag = {
  boformId: 'f',
  ophold: { gyldig: span('2026-09-15/'), boformId: 'f' },
  takster: [{ gyldig: span('2026-01-01/2027-01-01'), oerePrDoegn: kr(1_400) }, { gyldig: span('2025-01-01/2026-01-01'), oerePrDoegn: kr(1_350) }],
  andre: [],
  today: TODAY,
};

it('finds nothing to ask about where stay, takst, days and amount fit', () => {
  expect(checkFakturalinje(LINE, KNOWN)).toEqual([]);
});

it.each<readonly [string, Partial<Fakturalinje>, Partial<Kontrolgrundlag>, readonly object[]]>([
  ['a stay nobody knows', {}, { ophold: null }, [{ art: 'ukendt_ophold' }]],
  ['a stay at another boform', {}, { ophold: { gyldig: span('2026-09-15/'), boformId: 'x' } }, [{ art: 'anden_boform' }]],
  ['days before the stay', { gyldig: closed('2026-09-10/2026-10-11'), dage: 31 }, {}, [{ art: 'uden_for_opholdet', dage: [closed('2026-09-10/2026-09-15')] }]],
  ['days after the discharge', {}, { ophold: { gyldig: span('2026-09-15/2026-10-30'), boformId: 'f' } }, [{ art: 'uden_for_opholdet', dage: [closed('2026-10-30/2026-11-01')] }]],
  ['a takst of last year', { oerePrDoegn: kr(1_350), beloeb: kr(41_850) }, {}, [{ art: 'takst_afviger', dage: [closed('2026-10-01/2026-11-01')], ventet: kr(1_400) }]],
  ['a takst nobody knows', {}, { takster: [] }, [{ art: 'takst_ukendt', dage: [closed('2026-10-01/2026-11-01')] }]],
  ['days already invoiced', {}, { andre: [closed('2026-10-30/2026-11-10')] }, [{ art: 'faktureret_foer', dage: [closed('2026-10-30/2026-11-01')] }]],
  ['more days than the period has', { dage: 32, beloeb: kr(44_800) }, {}, [{ art: 'dage_afviger', ventet: 31 }]],
  ['an amount that is not days times takst', { beloeb: oere(1) }, {}, [{ art: 'beloeb_afviger', ventet: kr(43_400) }]],
])('asks about %s', (_, line, known, expected) => {
  expect(checkFakturalinje({ ...LINE, ...line }, { ...KNOWN, ...known })).toEqual(expected);
});
