import type { NyStikproeve, Stikproeve } from '../../../contract/stikproeve.ts';

export type Metode = NyStikproeve['metode'];
export type Risiko = NonNullable<NyStikproeve['betingelse']>;
export type Linje = Stikproeve['linjer'][number];
export type Resultat = Linje['resultater'][number];

export const METODER = ['tilfaeldig', 'stoerste', 'betingelse'] as const satisfies readonly Metode[];
export const RISIKOER = ['takst', 'maalgruppe', 'handlekommune', 'loft', 'egenbetaling', 'fradrag', 'faktura'] as const satisfies readonly Risiko[];
/** The conditions of a claimed day, in the order one looks at them. */
export const BETINGELSER = ['boform', 'takst', 'maalgruppe', 'handlekommune', 'loft', 'egenbetaling', 'fradrag', 'faktura', 'anden_refusion'] as const satisfies readonly Resultat['betingelse'][];
export const UDFALD = ['holder', 'holder_ikke', 'kan_ikke_ses'] as const satisfies readonly Resultat['udfald'][];

/** A whole number within bounds as people type it, with points between thousands or not; `null` if it is none. */
export function readTal(text: string, { from, to }: { readonly from: number; readonly to: number }): number | null {
  const digits = text.trim().replaceAll(/[. ]/g, '');
  if (!/^\d{1,12}$/.test(digits)) return null;
  const value = Number(digits);
  return value >= from && value <= to ? value : null;
}
