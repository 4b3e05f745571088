import { daysBetween, earliest, latest } from '../../law/kernel/dato.ts';
import { oere, sumOf, timesDays, type Oere } from '../../law/kernel/penge.ts';
import { netDagssats } from '../../law/sel/p177-refusion/beloeb.ts';
import { actingAmong, ansvarligOn, piecesOf, type Handlekommunerolle } from './handlekommune.ts';
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
  const { periode, satser } = refusion;
  const settled = roller.filter(({ rolle, omtvistet, gyldig }) => rolle === 'handlekommune' && omtvistet && gyldig.til !== null);
  const found = settled.flatMap((dispute) => sharedLukket(closeWithin(dispute.gyldig, periode), periode).flatMap((span) => piecesOf(roller, span).flatMap((days) => owedOn(days, { dispute, roller }))));
  return joinOwed(found).map((owed) => ({ ...owed, dage: daysBetween(owed.fra, owed.til), beloeb: expensesOf(owed, satser) }));
}

type Owed = Omit<Mellemkommunalt, 'dage' | 'beloeb'>;

interface Tvist {
  readonly dispute: Handlekommunerolle;
  readonly roller: readonly Handlekommunerolle[];
}

/** What days of a dispute that was settled leave: something where the one that acted and the one found right are two. */
function owedOn(days: Lukket, { dispute, roller }: Tvist): readonly Owed[] {
  const right = ansvarligOn(roller, days.fra);
  if (right?.efter !== 'rolle') return [];
  const acted = actedOn(days, { dispute, roller });
  if (acted === null) return right.rolle.egen && dispute.egen ? [{ ...days, retning: 'skyldes', kommuneId: null }] : [];
  if (acted.kommuneId === right.rolle.kommuneId) return [];
  if (acted.egen) return [{ ...days, retning: 'til_gode', kommuneId: right.rolle.kommuneId }];
  return right.rolle.egen ? [{ ...days, retning: 'skyldes', kommuneId: acted.kommuneId }] : [];
}

/** Who acted on days of a dispute while it was open: by registered address, else the one that stood as handlekommune then. */
function actedOn({ fra }: Lukket, { dispute, roller }: Tvist): Handlekommunerolle | null {
  const stood = roller.filter(({ rolle, omtvistet, kommuneId, gyldig }) => rolle === 'handlekommune' && !omtvistet && kommuneId !== dispute.kommuneId && gyldig.fra < dispute.gyldig.fra && (gyldig.til === null || gyldig.til >= dispute.gyldig.fra));
  const standing = stood.toSorted((a, b) => (a.gyldig.fra > b.gyldig.fra ? -1 : 1))[0];
  return standing ? (actingAmong([standing, dispute], { roller, day: fra })?.rolle ?? null) : null;
}

/** Days that are owed the same way to the same one, told once: two roles of one dispute speak of the same days. */
function joinOwed(owed: readonly Owed[]): readonly Owed[] {
  const joined: Owed[] = [];
  for (const each of owed.toSorted((a, b) => (a.fra < b.fra ? -1 : a.fra > b.fra ? 1 : 0))) {
    const last = joined.at(-1);
    if (last && last.til >= each.fra && last.retning === each.retning && last.kommuneId === each.kommuneId) joined[joined.length - 1] = { ...last, til: latest(last.til, each.til) };
    else joined.push(each);
  }
  return joined;
}

function expensesOf({ fra, til }: Lukket, satser: Opholdsrefusion['satser']): Oere | null {
  const parts = satser.filter((sats) => sats.fra < til && sats.til > fra);
  if (parts.some(({ takst, egenbetaling }) => takst === null || egenbetaling === null)) return null;
  return sumOf(parts.map(({ takst, egenbetaling, ...sats }) => timesDays(netDagssats(takst ?? oere(0), egenbetaling ?? oere(0)), daysBetween(latest(sats.fra, fra), earliest(sats.til, til)))));
}
