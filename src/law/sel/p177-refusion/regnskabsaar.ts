import { isoDate, type IsoDate } from '../../kernel/dato.ts';
import { dated, KNOWN_ALL_ALONG, rowInForce } from '../../kernel/dated.ts';
import type { LawRef } from '../../kernel/lawRef.ts';

/** Where the statements of an accounting year are given. An older edition of the order was read (docs/open-questions.md, Q-26). */
const AARSOPGOERELSE_REF: LawRef = { act: 'BEK 1591/2017', paragraph: '§§ 60 og 64', source: ['LAW-166'] };

/** Month and day, in the year after the accounting year, by which its two statements are due: `MM-DD`. */
const aarsopgoerelse = dated<{ readonly foreloebig: string; readonly endelig: string }>('aarsopgoerelse', [
  { from: null, known: KNOWN_ALL_ALONG, value: { foreloebig: '02-15', endelig: '05-15' }, status: 'vedtaget', ref: AARSOPGOERELSE_REF },
]);

/** How many closed accounting years back a claim corrects. What is older is shown and never claimed. */
const berigtigelsesaar = dated<number>('berigtigelsesaar', [
  { from: null, known: KNOWN_ALL_ALONG, value: 2, status: 'fortolket', ref: AARSOPGOERELSE_REF },
]);

/** The last days for the provisional and for the final statement of an accounting year, as the law stands on a day. */
export function aarsfristerOf(aar: number, knownOn: IsoDate): { readonly foreloebig: IsoDate; readonly endelig: IsoDate } {
  const { value } = rowInForce(aarsopgoerelse, { date: isoDate(`${aar}-12-31`), knownOn });
  return { foreloebig: isoDate(`${aar + 1}-${value.foreloebig}`), endelig: isoDate(`${aar + 1}-${value.endelig}`) };
}

/** How many accounting years before a claim's own it can correct. */
export function correctableYears(claimDay: IsoDate, knownOn: IsoDate): number {
  return rowInForce(berigtigelsesaar, { date: claimDay, knownOn }).value;
}
