import { daysBetween, earliest, latest, type IsoDate } from '../../law/kernel/dato.ts';
import type { Periode } from '../../law/kernel/periode.ts';
import { withoutLukkede } from './lukket.ts';
import type { Lukket } from './refusionsgrundlag.ts';

/** A municipality recorded as handlekommune of a person, dated; `egen` is the one that counts its refund. */
export interface Handlekommunerolle {
  readonly egen: boolean;
  readonly kommuneId: string;
  readonly gyldig: Periode;
  readonly omtvistet: boolean;
}

/** Days on which another municipality is handlekommune, and the first day of its role. */
export interface DageHosAnden extends Lukket {
  readonly siden: IsoDate;
}

/**
 * The days of a span on which another municipality is recorded as handlekommune, so that their refund is not ours (RSL § 9). While
 * it is disputed the municipality that stands as handlekommune acts, so a disputed role of another takes none of our own days.
 */
export function daysOfOthers(roller: readonly Handlekommunerolle[], span: Lukket): readonly DageHosAnden[] {
  const own = roller.filter(({ egen }) => egen).flatMap(({ gyldig }) => within(gyldig, span));
  const found: DageHosAnden[] = [];
  for (const { gyldig, omtvistet } of roller.filter(({ egen }) => !egen).toSorted((a, b) => (a.gyldig.fra < b.gyldig.fra ? -1 : 1))) {
    const taken = omtvistet ? [...found, ...own] : found;
    found.push(...within(gyldig, span).flatMap((days) => withoutLukkede(days, taken)).map((days) => ({ ...days, siden: gyldig.fra })));
  }
  return found.toSorted((a, b) => (a.fra < b.fra ? -1 : 1));
}

function within({ fra, til }: Periode, span: Lukket): readonly Lukket[] {
  const days = { fra: latest(fra, span.fra), til: til === null ? span.til : earliest(til, span.til) };
  return days.fra < days.til ? [days] : [];
}

/** How many days of a stay are another municipality's, and since when it is handlekommune. */
export interface AndenHandlekommune {
  readonly siden: IsoDate;
  readonly dage: number;
}

/** The days of others among those of a stay as one figure; `null` if there are none. */
export function sumOthers(days: readonly DageHosAnden[]): AndenHandlekommune | null {
  const [first, ...rest] = days;
  if (!first) return null;
  return { siden: earliest(first.siden, ...rest.map(({ siden }) => siden)), dage: days.reduce((sum, { fra, til }) => sum + daysBetween(fra, til), 0) };
}
