import { daysBetween, earliest, latest } from '../../law/kernel/dato.ts';
import { oere, sumOf, timesDays, type Oere } from '../../law/kernel/penge.ts';
import { netDagssats } from '../../law/sel/p177-refusion/beloeb.ts';
import type { Handlekommunerolle } from './handlekommune.ts';
import { closeWithin, sharedLukket } from './lukket.ts';
import type { Opholdsrefusion } from './refusion.ts';
import type { Lukket } from './refusionsgrundlag.ts';

/**
 * What one municipality owes another for the days of a stay on which the one acted and the other was found to be the right one
 * (RSL § 9, stk. 13): all that was paid for the days, takst less own payment. The refund of them is the right one's to claim.
 */
export interface Mellemkommunalt extends Lukket {
  /** `til_gode`: we acted and the other was right. `skyldes`: the other acted and we were right. */
  readonly retning: 'til_gode' | 'skyldes';
  /** The other municipality; `null` where no role says who acted. */
  readonly kommuneId: string | null;
  readonly dage: number;
  /** `null` where a takst or an own payment of the days is not known. */
  readonly beloeb: Oere | null;
}

/** The amounts between municipalities that the settled disputes of a person leave for a stay. */
export function mellemkommunaltOf(refusion: Pick<Opholdsrefusion, 'periode' | 'satser'>, roller: readonly Handlekommunerolle[]): readonly Mellemkommunalt[] {
  return roller
    .filter((rolle) => rolle.omtvistet && rolle.gyldig.til !== null)
    .flatMap((dispute) => wonDays(dispute, { roller, periode: refusion.periode }).map((days) => ({
      ...days,
      retning: dispute.egen ? 'skyldes' as const : 'til_gode' as const,
      kommuneId: dispute.egen ? actingOf(days, roller) : dispute.kommuneId,
      dage: daysBetween(days.fra, days.til),
      beloeb: expensesOf(days, refusion.satser),
    })))
    .toSorted((a, b) => (a.fra < b.fra ? -1 : 1));
}

/** The days of a dispute on which the municipality it was about has the role now, without dispute. */
function wonDays(dispute: Handlekommunerolle, { roller, periode }: { readonly roller: readonly Handlekommunerolle[]; readonly periode: Lukket }): readonly Lukket[] {
  const settled = roller.filter(({ omtvistet, kommuneId }) => !omtvistet && kommuneId === dispute.kommuneId);
  const disputed = sharedLukket(closeWithin(dispute.gyldig, periode), periode);
  return disputed.flatMap((days) => settled.flatMap(({ gyldig }) => sharedLukket(days, { fra: gyldig.fra, til: gyldig.til ?? days.til })));
}

/** Who acted on days that turned out to be ours: the one whose role ended where the dispute began. */
function actingOf({ fra }: Lukket, roller: readonly Handlekommunerolle[]): string | null {
  const before = roller.filter(({ egen, omtvistet, gyldig }) => !egen && !omtvistet && gyldig.til !== null && gyldig.til <= fra);
  return before.toSorted((a, b) => ((a.gyldig.til ?? '') < (b.gyldig.til ?? '') ? 1 : -1))[0]?.kommuneId ?? null;
}

function expensesOf({ fra, til }: Lukket, satser: Opholdsrefusion['satser']): Oere | null {
  const parts = satser.filter((sats) => sats.fra < til && sats.til > fra);
  if (parts.some(({ takst, egenbetaling }) => takst === null || egenbetaling === null)) return null;
  return sumOf(parts.map(({ takst, egenbetaling, ...sats }) => timesDays(netDagssats(takst ?? oere(0), egenbetaling ?? oere(0)), daysBetween(latest(sats.fra, fra), earliest(sats.til, til)))));
}
