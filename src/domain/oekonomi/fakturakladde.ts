import { daysBetween, earliest, type IsoDate } from '../../law/kernel/dato.ts';
import { sumOf, timesDays, type Oere } from '../../law/kernel/penge.ts';
import type { Periode } from '../../law/kernel/periode.ts';
import { satserFor } from './dagssatser.ts';
import { sharedLukket } from './lukket.ts';
import type { Boformdata, Lukket } from './refusionsgrundlag.ts';

/** A stay of the boform as it stands in its own journal. */
export interface Kladdeophold {
  readonly opholdId: string;
  readonly borgerId: string;
  readonly gyldig: Periode;
}

/** Nights of a stay at one takst; both amounts are `null` where none is registered. */
export interface Kladdelinje extends Lukket {
  readonly opholdId: string;
  readonly borgerId: string;
  readonly dage: number;
  readonly oerePrDoegn: Oere | null;
  readonly beloeb: Oere | null;
}

/** What a draft is made of. */
export interface Kladdegrundlag {
  readonly periode: Lukket;
  readonly takster: Boformdata['takster'];
  /** The night that begins today is not over: nobody is invoiced for it yet. */
  readonly today: IsoDate;
}

/** The lines of an invoice: the nights of each stay in a period, a line for each takst, at the takst of each day. */
export function draftFaktura(ophold: readonly Kladdeophold[], { periode, takster, today }: Kladdegrundlag): readonly Kladdelinje[] {
  const over: Lukket = { fra: periode.fra, til: earliest(periode.til, today) };
  return ophold.flatMap(({ opholdId, borgerId, gyldig }) =>
    sharedLukket({ fra: gyldig.fra, til: gyldig.til ?? over.til }, over).flatMap((nights) =>
      satserFor(nights, { boform: { takster, fradrag: [] }, egenbetaling: [], journalId: '' }).map(({ fra, til, takst }) => {
        const dage = daysBetween(fra, til);
        return { opholdId, borgerId, fra, til, dage, oerePrDoegn: takst, beloeb: takst === null ? null : timesDays(takst, dage) };
      }),
    ),
  );
}

/** What a draft comes to. Nights without a takst have no amount; they are to be counted apart. */
export function sumKladde(linjer: readonly Kladdelinje[]): { readonly beloeb: Oere; readonly uprissat: number } {
  return { beloeb: sumOf(linjer.flatMap(({ beloeb }) => beloeb ?? [])), uprissat: linjer.filter(({ beloeb }) => beloeb === null).length };
}
