import type { LawContext } from '../../law/kernel/rule.ts';
import { groupBorgere, type Koblingspar } from '../borger/grupper.ts';
import { groupBy } from '../ledger/groupBy.ts';
import type { Kvartal } from './kvartal.ts';
import { kvartalslinjeOf, type Kvartalslinje } from './kvartalslinje.ts';
import { calculateRefusion, type Opholdsrefusion } from './refusion.ts';
import type { Boformdata, Refusionsfakta } from './refusionsgrundlag.ts';

/** The facts of everyone a municipality counts refund for, and which records are one person. */
export interface Refusionssager {
  readonly ophold: Refusionsfakta['ophold'];
  readonly egenbetaling: readonly (Refusionsfakta['egenbetaling'][number] & { readonly borgerId: string })[];
  readonly brugteDage: readonly (Refusionsfakta['brugteDage'][number] & { readonly borgerId: string })[];
  readonly roller: readonly (Refusionsfakta['roller'][number] & { readonly borgerId: string })[];
  readonly kobling: readonly Koblingspar[];
}

/** A stay in the list: all of it, and the quarter alone. */
export interface Listelinje {
  readonly refusion: Opholdsrefusion;
  readonly borgere: readonly string[];
  readonly kvartal: Kvartalslinje | null;
}

/**
 * The refund of each stay, person by person. With a quarter: the stays that have a night in it, each with its line. The
 * count is that of each person alone, so that a list never says anything else than the person does.
 */
export function listRefusion(
  sager: Refusionssager,
  { boformer, kvartal, context }: { readonly boformer: ReadonlyMap<string, Boformdata>; readonly kvartal: Kvartal | null; readonly context: LawContext },
): readonly Listelinje[] {
  const [ophold, egenbetaling, brugteDage, roller] = [byBorger(sager.ophold), byBorger(sager.egenbetaling), byBorger(sager.brugteDage), byBorger(sager.roller)];
  return groupBorgere(ophold.keys(), sager.kobling).flatMap((borgere) => {
    const all = <T>(facts: ReadonlyMap<string, readonly T[]>): readonly T[] => borgere.flatMap((borger) => facts.get(borger) ?? []);
    const fakta: Refusionsfakta = { ophold: all(ophold).toSorted(inOrder), egenbetaling: all(egenbetaling), brugteDage: all(brugteDage), roller: all(roller) };
    return calculateRefusion(fakta, boformer, context).ophold.flatMap((refusion) => linjeOf(refusion, borgere, kvartal));
  });
}

function linjeOf(refusion: Opholdsrefusion, borgere: readonly string[], kvartal: Kvartal | null): readonly Listelinje[] {
  if (kvartal === null) return [{ refusion, borgere, kvartal: null }];
  const linje = kvartalslinjeOf(refusion, kvartal);
  return linje.dage > 0 ? [{ refusion, borgere, kvartal: linje }] : [];
}

/** The order of the ledger: by first day, then by what was recorded first. */
function inOrder(a: Refusionsfakta['ophold'][number], b: Refusionsfakta['ophold'][number]): number {
  return a.gyldig.fra === b.gyldig.fra ? a.position - b.position : a.gyldig.fra < b.gyldig.fra ? -1 : 1;
}

function byBorger<T extends { readonly borgerId: string }>(facts: readonly T[]): ReadonlyMap<string, readonly T[]> {
  return groupBy(facts, ({ borgerId }) => borgerId);
}
