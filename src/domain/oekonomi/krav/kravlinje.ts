import { addDays, earliest, isoDate, type IsoDate } from '../../../law/kernel/dato.ts';
import { oere, type Oere } from '../../../law/kernel/penge.ts';
import { groupBy } from '../../ledger/groupBy.ts';
import type { Kvartal } from '../kvartal.ts';
import { amountBefore, countOf, endBefore, type Opholdsrefusion } from '../refusion.ts';
import type { Tilbageholdelse } from './betingelse.ts';
import { withoutHeld } from './kravdage.ts';

/** Days and the refund of them. */
export interface Dagsbeloeb {
  readonly dage: number;
  readonly beloeb: Oere;
}

/** What sent claims already asked for a stay in an accounting year: their frozen lines, added up. */
export interface Anmodet extends Dagsbeloeb {
  readonly ophold: string;
  readonly aar: number;
}

/** What a claim asks for one stay in one accounting year. */
export interface Kravlinje {
  readonly ophold: string;
  readonly aar: number;
  /** Of the claim's own year, a correction of an earlier one, or of a year too old to correct. */
  readonly art: 'aaret' | 'berigtigelse' | 'for_gammel';
  /** Earned to the end of the quarter whatever is documented; the amount is `null` where a price is missing. */
  readonly forventet: { readonly dage: number; readonly beloeb: Oere | null };
  /** Of it what is documented: what may be claimed. */
  readonly faktisk: Dagsbeloeb;
  readonly anmodet: Dagsbeloeb;
  /** What the claim asks: documented less asked before. Negative amounts are paid back. */
  readonly forskel: Dagsbeloeb;
  readonly tilbageholdt: readonly Tilbageholdelse[];
}

/** What the lines of a stay are made from. */
export interface Linjegrundlag {
  readonly kvartal: Kvartal;
  readonly tilbageholdt: readonly Tilbageholdelse[];
  readonly anmodet: readonly Anmodet[];
  /** Earlier accounting years that can be corrected. */
  readonly berigtigelsesaar: number;
}

const NOTHING: Dagsbeloeb = { dage: 0, beloeb: oere(0) };

/** The lines of many stays, those first that still stand; what was asked for a stay that no longer does is paid back. */
export function assembleKrav(refusioner: readonly { readonly refusion: Opholdsrefusion; readonly tilbageholdt: readonly Tilbageholdelse[] }[], grundlag: Omit<Linjegrundlag, 'tilbageholdt'>): readonly Kravlinje[] {
  const asked = groupBy(grundlag.anmodet, ({ ophold }) => ophold);
  const standing = refusioner.flatMap(({ refusion, tilbageholdt }) =>
    kravlinjerOf(refusion, { ...grundlag, tilbageholdt, anmodet: asked.get(refusion.ophold.forekomstId) ?? [] }),
  );
  const known = new Set(refusioner.map(({ refusion }) => refusion.ophold.forekomstId));
  const claimYear = yearOf(grundlag.kvartal.slut);
  // Stays that ended before the years a claim reaches need not be among those given: nothing is said of them.
  const vanished = grundlag.anmodet.filter(({ ophold, aar }) => !known.has(ophold) && aar <= claimYear && aar >= claimYear - grundlag.berigtigelsesaar);
  return [...standing, ...vanished.map((line) => lineOf({ ...line, faktisk: NOTHING, forventet: NOTHING, tilbageholdt: [] }, line, grundlag))];
}

/**
 * The lines of a stay in a quarter's claim (BEK 1591/2017 § 53), one for each accounting year it has days in or was claimed in:
 * documented to the end of the quarter less what was asked before. So the claims of a stay always add up to what stands of it
 * now, whatever was corrected on the way.
 */
export function kravlinjerOf(refusion: Opholdsrefusion, { tilbageholdt, ...grundlag }: Linjegrundlag): readonly Kravlinje[] {
  const ophold = refusion.ophold.forekomstId;
  const ready = withoutHeld(refusion, tilbageholdt);
  const asked = grundlag.anmodet.filter((line) => line.ophold === ophold);
  return yearsOf(refusion, asked, grundlag.kvartal).map((aar) => {
    const span = { from: firstDayOf(aar), before: earliest(firstDayOf(aar + 1), addDays(grundlag.kvartal.slut, 1)) };
    const found = {
      ophold,
      aar,
      forventet: { dage: daysIn(refusion, span), beloeb: amountIn(refusion, span) },
      faktisk: { dage: daysIn(ready, span), beloeb: amountIn(ready, span) ?? oere(0) },
      tilbageholdt: tilbageholdt.filter(({ fra, til }) => fra < span.before && til > span.from),
    };
    return lineOf(found, asked.find((line) => line.aar === aar) ?? NOTHING, grundlag);
  });
}

function lineOf(
  { ophold, aar, forventet, faktisk, tilbageholdt }: Omit<Kravlinje, 'art' | 'anmodet' | 'forskel'>,
  { dage, beloeb }: Dagsbeloeb,
  { kvartal, berigtigelsesaar }: Omit<Linjegrundlag, 'tilbageholdt'>,
): Kravlinje {
  const claimYear = yearOf(kvartal.slut);
  return {
    ophold,
    aar,
    art: aar === claimYear ? 'aaret' : aar >= claimYear - berigtigelsesaar ? 'berigtigelse' : 'for_gammel',
    forventet,
    faktisk,
    anmodet: { dage, beloeb },
    forskel: { dage: faktisk.dage - dage, beloeb: oere(faktisk.beloeb - beloeb) },
    tilbageholdt,
  };
}

interface Span {
  readonly from: IsoDate;
  readonly before: IsoDate;
}

function yearsOf({ periode }: Opholdsrefusion, asked: readonly Anmodet[], { slut }: Kvartal): readonly number[] {
  const years = new Set(asked.map(({ aar }) => aar).filter((aar) => aar <= yearOf(slut)));
  for (let aar = yearOf(periode.fra); periode.fra < periode.til && aar <= Math.min(yearOf(addDays(periode.til, -1)), yearOf(slut)); aar++) years.add(aar);
  return [...years].toSorted((a, b) => a - b);
}

function daysIn({ afsnit }: Opholdsrefusion, { from, before }: Span): number {
  return countOf(endBefore(afsnit, before), 'ja') - countOf(endBefore(afsnit, from), 'ja');
}

function amountIn(refusion: Opholdsrefusion, { from, before }: Span): Oere | null {
  const [after, earlier] = [amountBefore(refusion, before), amountBefore(refusion, from)];
  return after === null || earlier === null ? null : oere(after - earlier);
}

function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4));
}

function firstDayOf(aar: number): IsoDate {
  return isoDate(`${aar}-01-01`);
}
