import { daysBetween, earliest, type IsoDate } from '../../law/kernel/dato.ts';
import { containsDay, type Periode } from '../../law/kernel/periode.ts';
import { actingByAddress } from '../../law/rsl/p9-handlekommune/fungerendeKommune.ts';
import type { Lukket } from './refusionsgrundlag.ts';

/**
 * A municipality's role for a person, dated: handlekommune, or the one of the registered address, by which it is told who acts in
 * a dispute. `egen` is the one that counts its refund.
 */
export interface Handlekommunerolle {
  readonly rolle: 'handlekommune' | 'registreret';
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
 * The days of a span whose refund is another municipality's (RSL § 9). While it is disputed they belong to the one that acts, by
 * registered address; where none is known, to the one that stands as handlekommune, so that no day is claimed by two or by none.
 * Once it is settled they belong to the one found to be right.
 */
export function daysOfOthers(roller: readonly Handlekommunerolle[], span: Lukket): readonly DageHosAnden[] {
  if (roller.every(({ egen }) => egen)) return [];
  const found: DageHosAnden[] = [];
  for (const days of piecesOf(roller, span)) {
    const ansvarlig = ansvarligOn(roller, days.fra)?.rolle;
    if (!ansvarlig || ansvarlig.egen) continue;
    const [last, siden] = [found.at(-1), ansvarlig.gyldig.fra];
    if (last && last.til === days.fra && last.siden === siden) found[found.length - 1] = { ...last, til: days.til };
    else found.push({ ...days, siden });
  }
  return found;
}

/** The days of a span on which a dispute is open and we are the one that acts by registered address. */
export function daysActedByAddress(roller: readonly Handlekommunerolle[], span: Lukket): readonly Lukket[] {
  return piecesOf(roller, span).filter(({ fra }) => {
    const ansvarlig = ansvarligOn(roller, fra);
    return ansvarlig !== null && ansvarlig.rolle.egen && ansvarlig.efter === 'adresse';
  });
}

/** A span cut wherever a role or an address begins or ends: within a piece the answer is one. */
export function piecesOf(roller: readonly Handlekommunerolle[], span: Lukket): readonly Lukket[] {
  const edges = roller.flatMap(({ gyldig: { fra, til } }) => (til === null ? [fra] : [fra, til])).filter((day) => day > span.fra && day < span.til);
  const starts = [...new Set([span.fra, ...edges])].toSorted();
  return span.fra < span.til ? starts.map((fra, at) => ({ fra, til: starts[at + 1] ?? span.til })) : [];
}

/** The role whose municipality the refund of a day belongs to, and what that rests on. */
export interface Ansvarlig {
  readonly rolle: Handlekommunerolle;
  readonly efter: 'rolle' | 'adresse' | 'staar';
}

/** Whose a day is: of the one that acts where a dispute is open, else of the one that stands as handlekommune; `null` where none does. */
export function ansvarligOn(roller: readonly Handlekommunerolle[], day: IsoDate): Ansvarlig | null {
  const valid = roller.filter(({ rolle, gyldig }) => rolle === 'handlekommune' && containsDay(gyldig, day));
  const standing = valid.filter(({ omtvistet }) => !omtvistet).toSorted(newestFirst)[0];
  const open = valid.filter(({ omtvistet, gyldig }) => omtvistet && gyldig.til === null);
  if (open.length > 0) return actingAmong(standing ? [standing, ...open] : open.toSorted(newestFirst).toReversed(), { roller, day });
  if (standing) return { rolle: standing, efter: 'rolle' };
  const disputed = valid.toSorted(newestFirst).at(-1);
  return disputed ? { rolle: disputed, efter: 'staar' } : null;
}

/** Of those that disagree the one that acts on a day: by registered address, else the first of them. */
export function actingAmong(uenige: readonly Handlekommunerolle[], { roller, day }: { readonly roller: readonly Handlekommunerolle[]; readonly day: IsoDate }): Ansvarlig | null {
  const [first] = uenige;
  if (!first) return null;
  if (new Set(uenige.map(({ kommuneId }) => kommuneId)).size < 2) return { rolle: first, efter: 'rolle' };
  const adresser = roller.filter(({ rolle, kommuneId }) => rolle === 'registreret' && uenige.some((each) => each.kommuneId === kommuneId));
  const acting = actingByAddress(adresser.map(({ kommuneId, gyldig }) => ({ kommuneId, ...gyldig })), (at) => at <= day);
  const byAddress = uenige.find(({ kommuneId }) => kommuneId === acting?.adresse.kommuneId);
  return byAddress ? { rolle: byAddress, efter: 'adresse' } : { rolle: first, efter: 'staar' };
}

function newestFirst(a: Handlekommunerolle, b: Handlekommunerolle): number {
  if (a.gyldig.fra !== b.gyldig.fra) return a.gyldig.fra > b.gyldig.fra ? -1 : 1;
  return a.kommuneId < b.kommuneId ? -1 : 1;
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
