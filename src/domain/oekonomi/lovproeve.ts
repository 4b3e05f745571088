import type { IsoDate } from '../../law/kernel/dato.ts';
import type { LawContext } from '../../law/kernel/rule.ts';
import type { Oere } from '../../law/kernel/penge.ts';
import { lawAround, type Lovaendring } from './lovaendring.ts';
import { listRefusion, type Listelinje, type Refusionssager } from './refusionsliste.ts';
import type { Dagsafsnit, Opholdsrefusion } from './refusion.ts';
import type { Boformdata } from './refusionsgrundlag.ts';

/** What a stay comes to under one law; `beloeb` is `null` where a fact is missing. */
export interface Lovtal {
  readonly refusionsdage: number;
  readonly afventer: number;
  readonly beloeb: Oere | null;
}

/** An open stay under the law as it stands and under the law as it would be. */
export interface Lovforskel {
  readonly refusion: Opholdsrefusion;
  readonly borgere: readonly string[];
  readonly foer: Lovtal;
  readonly efter: Lovtal;
  /** The first day that counts under the one and not under the other; `null` if none does. */
  readonly fra: IsoDate | null;
}

/** What the trial rests on. The context's day is the day counted to: a stay that is open on `today` is taken to last until then. */
export interface Lovproeve {
  readonly aendring: Lovaendring;
  readonly today: IsoDate;
  readonly boformer: ReadonlyMap<string, Boformdata>;
  readonly context: LawContext;
}

/** Every stay that is open today, under both laws, in the order of the list. Nothing is stored, and nothing is claimed by it. */
export function tryLovaendring(sager: Refusionssager, { aendring, today, boformer, context }: Lovproeve): readonly Lovforskel[] {
  const { foer, efter } = lawAround(aendring, context);
  const under = (law: LawContext): readonly Listelinje[] => listRefusion(sager, { boformer, kvartal: null, context: law }).filter((linje) => isOpen(linje, today));
  const later = new Map(under(efter).map((linje) => [linje.refusion.ophold.forekomstId, linje.refusion]));
  return under(foer).flatMap(({ refusion, borgere }) => {
    const then = later.get(refusion.ophold.forekomstId);
    return then ? [{ refusion, borgere, foer: talOf(refusion), efter: talOf(then), fra: firstDifference(refusion, then) }] : [];
  });
}

function isOpen({ refusion: { ophold: { gyldig } } }: Listelinje, today: IsoDate): boolean {
  return gyldig.fra <= today && (gyldig.til === null || gyldig.til > today);
}

function talOf({ refusionsdage, afventer, beloeb }: Opholdsrefusion): Lovtal {
  return { refusionsdage, afventer, beloeb: beloeb.kind === 'decided' || beloeb.kind === 'forecast' ? beloeb.value : null };
}

function firstDifference(a: Opholdsrefusion, b: Opholdsrefusion): IsoDate | null {
  return [...lost(a, b), ...lost(b, a)].toSorted()[0] ?? null;
}

/** The first day of each counted span of one that the other does not wholly count. */
function lost({ afsnit: counted }: Opholdsrefusion, { afsnit: other }: Opholdsrefusion): readonly IsoDate[] {
  const others = other.filter(isCounted);
  return counted.filter(isCounted).flatMap((part) => firstUncovered(part, others) ?? []);
}

function firstUncovered(part: Dagsafsnit, others: readonly Dagsafsnit[]): IsoDate | null {
  let day = part.fra;
  for (const { fra, til } of others) if (fra <= day && til > day) day = til;
  return day < part.til ? day : null;
}

function isCounted({ taeller }: Dagsafsnit): boolean {
  return taeller === 'ja';
}
