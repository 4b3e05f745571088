import { addDays, type IsoDate } from '../../law/kernel/dato.ts';
import type { Tilstedesvar } from '../ledger/lister.ts';

/** What was seen of someone on a night, by the day on which the night begins. */
export interface Natsvar {
  readonly nat: IsoDate;
  readonly svar: Tilstedesvar;
}

/**
 * How many nights on end someone has been away, up to the night that begins today, or to last night where nobody has looked
 * yet. A night nobody knows of ends the row: it is neither here nor away.
 */
export function countNaetterUde(naetter: readonly Natsvar[], today: IsoDate): number {
  const byNat = new Map(naetter.map(({ nat, svar }) => [nat, svar]));
  const isKnown = (byNat.get(today) ?? 'ved_ikke') !== 'ved_ikke';
  let nat = isKnown ? today : addDays(today, -1);
  let antal = 0;
  for (; byNat.get(nat) === 'ude'; nat = addDays(nat, -1)) antal++;
  return antal;
}

/** As `countNaetterUde`, of nights nobody agreed on: while someone is away by agreement there are none, and after it they begin anew. */
export function countUaftalt(naetter: readonly Natsvar[], { fravaer, today }: { readonly fravaer: { readonly fra: IsoDate; readonly til: IsoDate } | null; readonly today: IsoDate }): number {
  if (!fravaer) return countNaetterUde(naetter, today);
  if (today >= fravaer.fra && today < fravaer.til) return 0;
  return countNaetterUde(naetter.filter(({ nat }) => nat >= fravaer.til), today);
}
