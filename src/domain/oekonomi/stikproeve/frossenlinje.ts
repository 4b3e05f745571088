import { addDays, type IsoDate } from '../../../law/kernel/dato.ts';
import type { Lukket } from '../refusionsgrundlag.ts';

/** A line of a sent claim with what was frozen beside it, as far as a sample reads it. */
export interface Frossenlinje {
  readonly opholdId: string;
  readonly aar: number;
  /** Øre the claim asked for; negative amounts were paid back. */
  readonly beloeb: number;
  /** The days claimed of the stay so far in the year. */
  readonly dage: readonly (Lukket & { readonly vindue: IsoDate | null })[];
  readonly satser: readonly (Lukket & { readonly takst: number; readonly fradrag?: number | undefined; readonly egenbetaling: number })[];
  readonly bilag: {
    readonly gennemgang: { readonly dato: IsoDate; readonly opfyldt: boolean } | null;
    readonly handlekommune?: readonly Lukket[] | undefined;
    readonly fakturaer: readonly (Lukket & { readonly oerePrDoegn: number })[];
    readonly accepteret: readonly { readonly betingelse: string }[];
  };
}

/** The last day of a span whose first day after is given. */
export function lastDayBefore(til: IsoDate): IsoDate {
  return addDays(til, -1);
}
