import type { IsoDate } from '../../law/kernel/dato.ts';

/** What may be particular about a place. */
export type Traek = 'kvinder' | 'par' | 'hund' | 'koerestol' | 'laas' | 'stofbrug';

/** What a house has decided to tell others of itself, and whom it calls for someone under 18. */
export interface Husoplysning {
  /** Whether others see how many places are free; never who has the rest. */
  readonly delerPladser: boolean;
  /** Whether the address is kept from everyone outside. */
  readonly adresseSkjult: boolean;
  /** The social out-of-hours service as the house calls it: name and number in one line; `null` until somebody has written it. */
  readonly doegnvagt: string | null;
}

/** Until a house decides, it tells nothing and has no number: none is made up. */
const UDEN_BESLUTNING: Husoplysning = { delerPladser: false, adresseSkjult: false, doegnvagt: null };

/** What holds on a day, by decisions in the order they were made; of two from the same day the later stands. */
export function husoplysningOn(today: IsoDate, besluttet: readonly (Husoplysning & { readonly fra: IsoDate })[]): Husoplysning {
  const ordered = besluttet.toSorted((a, b) => (a.fra < b.fra ? -1 : a.fra > b.fra ? 1 : 0));
  const last = ordered.findLast(({ fra }) => fra <= today);
  return last ? { delerPladser: last.delerPladser, adresseSkjult: last.adresseSkjult, doegnvagt: last.doegnvagt } : UDEN_BESLUTNING;
}
