import type { IsoDate } from '../../../law/kernel/dato.ts';
import { joinLukkede, sharedLukket, withoutLukkede } from '../lukket.ts';
import { endBefore, type Dagsafsnit, type Opholdsrefusion } from '../refusion.ts';
import type { Lukket } from '../refusionsgrundlag.ts';

/** The refund of a stay without the days held back and those without a price: what may be claimed of it. */
export function withoutHeld(refusion: Opholdsrefusion, held: readonly Lukket[]): Opholdsrefusion {
  const gone = [...held, ...refusion.mangler];
  const afsnit = refusion.afsnit.flatMap((part) => (part.taeller === 'ja' ? readyParts(part, gone) : [part]));
  return { ...refusion, afsnit, mangler: [] };
}

/** The counted days before a day that something holds back, in as few spans as can be. */
export function heldDays({ afsnit }: Opholdsrefusion, held: readonly Lukket[], before: IsoDate): readonly Lukket[] {
  const counted = endBefore(afsnit, before).filter(({ taeller }) => taeller === 'ja');
  return joinLukkede(counted.flatMap((part) => held.flatMap((span) => sharedLukket(part, span))));
}

function readyParts(part: Dagsafsnit, held: readonly Lukket[]): readonly Dagsafsnit[] {
  return withoutLukkede(part, held).map(({ fra, til }) => ({ ...part, fra, til }));
}
