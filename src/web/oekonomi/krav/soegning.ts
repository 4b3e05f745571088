import type { Krav, KravQuery } from '../../../contract/krav.ts';

/** How many lines a page of a claim has. */
export const PAGE = 100;

export type Betingelse = Krav['venter'][number]['betingelse'];
export type Kravvisning = NonNullable<KravQuery['vis']>;

/** The ways to look at the lines of a claim; all of them stands without one in the address. */
export const VISNINGER = ['kraever', 'venter', 'berigtigelse'] as const satisfies readonly Kravvisning[];
export const BETINGELSER = [
  'takst', 'paategning', 'takstdel', 'maalgruppe', 'handlekommune', 'anden_kommune', 'egenbetaling', 'faktura', 'dublet', 'stikproeve',
] as const satisfies readonly Betingelse[];

/** The view of a claim as its address holds it: no names, no ids. */
export interface Kravsoegning {
  readonly kvartal?: string;
  readonly vis?: (typeof VISNINGER)[number];
  /** Only the lines that wait for this. */
  readonly mangler?: Betingelse;
  readonly fra?: number;
}

/** Reads the address; what is not understood is left out. */
export function readKravsoegning({ kvartal, vis, mangler, fra }: Record<string, unknown>): Kravsoegning {
  const visning = VISNINGER.find((each) => each === vis);
  const betingelse = BETINGELSER.find((each) => each === mangler);
  return {
    ...(typeof kvartal === 'string' && /^20\d{2}K[1-4]$/.test(kvartal) ? { kvartal } : {}),
    ...(visning ? { vis: visning } : {}),
    ...(betingelse ? { mangler: betingelse } : {}),
    ...readSide({ fra }),
  };
}

/** Reads which page of a list the address asks for, as the number of its first row; the first page is not named. */
export function readSide({ fra }: Record<string, unknown>): { readonly fra?: number } {
  return typeof fra === 'number' && Number.isInteger(fra) && fra > 0 ? { fra } : {};
}
