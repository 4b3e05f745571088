import type { Fakturaliste } from '../../contract/faktura.ts';
import { checkFakturalinje, type Afvigelse } from '../../domain/oekonomi/krav/fakturakontrol.ts';
import { withoutLukkede } from '../../domain/oekonomi/lukket.ts';
import type { Boformdata, Lukket } from '../../domain/oekonomi/refusionsgrundlag.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { oere } from '../../law/kernel/penge.ts';
import type { LaestFaktura, LaestFakturalinje } from '../db/repositories/fakturaRepository.ts';
import { parsePeriode } from '../db/typeParsers.ts';

type FakturaSvar = Fakturaliste['fakturaer'][number];

interface Grundlag {
  readonly takster: Boformdata['takster'];
  readonly today: IsoDate;
}

/** An invoice as it crosses HTTP, each line held against what is known. A credit note takes back; it is held against nothing. */
export function toFaktura({ linjer, ...faktura }: LaestFaktura, grundlag: Grundlag): FakturaSvar {
  const lines = (linjer ?? []).map((linje) => toLinje(linje, faktura, grundlag));
  return {
    ...faktura,
    beloeb: (faktura.art === 'kreditnota' ? -1 : 1) * lines.reduce((sum, { beloeb }) => sum + beloeb, 0),
    afvigelser: lines.filter(({ afvigelser }) => afvigelser.length > 0).length,
    linjer: lines,
  };
}

function toLinje(linje: LaestFakturalinje, { boformId, art }: Omit<LaestFaktura, 'linjer'>, { takster, today }: Grundlag): FakturaSvar['linjer'][number] {
  const { nummer, tekst, borgerId, opholdId, navn, dage, oere: price, beloeb, opholdGyldig, opholdBoform } = linje;
  const gyldig = closedOf(linje.gyldig);
  const ophold = opholdGyldig !== null && opholdBoform !== null ? { gyldig: parsePeriode(opholdGyldig), boformId: opholdBoform } : null;
  const checked = { gyldig, dage, oerePrDoegn: oere(price), beloeb: oere(beloeb) };
  const afvigelser = art === 'kreditnota' ? (ophold ? [] : [{ art: 'ukendt_ophold' } as const]) : checkFakturalinje(checked, { boformId, ophold, takster, andre: otherDays(linje), today });
  return { nummer, ...whoseLine({ tekst, borgerId, opholdId, navn, skjult: linje.skjult }), fra: gyldig.fra, til: gyldig.til, dage, oerePrDoegn: price, beloeb, afvigelser: afvigelser.map(toAfvigelse) };
}

/** Whose a line is. An invoice names its boform, so that of someone hidden it says no more than that: whoever pays checks days and price. */
function whoseLine({ tekst, borgerId, opholdId, navn, skjult }: Pick<LaestFakturalinje, 'tekst' | 'borgerId' | 'opholdId' | 'navn' | 'skjult'>): Pick<FakturaSvar['linjer'][number], 'tekst' | 'borgerId' | 'opholdId' | 'navn' | 'skjult'> {
  return skjult ? { tekst: '', borgerId: null, opholdId: null, navn: '', skjult } : { tekst, borgerId, opholdId, navn: navn ?? '', skjult };
}

/** Days on other invoices that no credit note took back. */
function otherDays({ andre }: LaestFakturalinje): readonly Lukket[] {
  const of = (wanted: 'faktura' | 'kreditnota'): readonly Lukket[] => (andre ?? []).filter(({ art }) => art === wanted).map(({ gyldig }) => closedOf(gyldig));
  return of('faktura').flatMap((span) => withoutLukkede(span, of('kreditnota')));
}

function toAfvigelse(afvigelse: Afvigelse): FakturaSvar['linjer'][number]['afvigelser'][number] {
  return {
    art: afvigelse.art,
    ...('dage' in afvigelse ? { dage: afvigelse.dage.map(({ fra, til }) => ({ fra, til })) } : {}),
    ...('ventet' in afvigelse ? { ventet: afvigelse.ventet } : {}),
  };
}

/** A period the table holds to an end. */
function closedOf(text: string): Lukket {
  const { fra, til } = parsePeriode(text);
  return { fra, til: til ?? fra };
}
