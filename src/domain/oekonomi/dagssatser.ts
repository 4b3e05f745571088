import type { IsoDate } from '../../law/kernel/dato.ts';
import { oere, type Oere } from '../../law/kernel/penge.ts';
import { containsDay, intersectPeriode, type Periode } from '../../law/kernel/periode.ts';
import type { Dagssats } from '../../law/sel/p177-refusion/beloeb.ts';
import { joinLukkede } from './lukket.ts';
import type { Boformdata, Lukket, Refusionsfakta } from './refusionsgrundlag.ts';

/** Facts without which counted days have no amount. */
export type Satsmangel = 'takst' | 'egenbetaling';

/** Days of a stay at one price; `null` where no takst is registered or no egenbetaling is set. */
export interface Satsafsnit extends Lukket {
  readonly takst: Oere | null;
  /** What is on file of it that the state does not refund, and of it that is unclear: neither is halved. 0 where nothing is on file. */
  readonly refunderesIkke: Oere;
  readonly uklar: Oere;
  readonly egenbetaling: Oere | null;
}

/** A fact that is missing for some counted days. */
export interface Mangel extends Lukket {
  readonly fakta: Satsmangel;
}

interface Satskilder {
  readonly boform: Pick<Boformdata, 'takster' | 'fradrag'>;
  readonly egenbetaling: Refusionsfakta['egenbetaling'];
  /** The journal of the stay: what is set there goes before what a linked record says. */
  readonly journalId: string;
}

/** The price of each day of a period, in as few spans as can be: a new one begins where takst, its parts or egenbetaling changes. */
export function satserFor(periode: Lukket, { boform: { takster, fradrag }, egenbetaling, journalId }: Satskilder): readonly Satsafsnit[] {
  const set = egenbetaling.toSorted((a, b) => Number(b.journalId === journalId) - Number(a.journalId === journalId) || b.position - a.position);
  const turns = [...takster, ...fradrag, ...set].flatMap(({ gyldig }) => [gyldig.fra, gyldig.til]).filter((day): day is IsoDate => day !== null);
  const cuts = [...new Set([periode.fra, ...turns.filter((day) => day > periode.fra && day < periode.til), periode.til])].toSorted();
  const priced = cuts.slice(0, -1).map((fra) => ({
    fra,
    takst: takster.find(({ gyldig }) => containsDay(gyldig, fra))?.oerePrDoegn ?? null,
    ...partsOn(fra, fradrag),
    egenbetaling: set.find(({ gyldig }) => containsDay(gyldig, fra))?.oerePrDoegn ?? null,
  }));
  const changes = priced.filter((sats, index) => !isSamePrice(sats, priced[index - 1]));
  return changes.map((sats, index) => ({ ...sats, til: changes[index + 1]?.fra ?? periode.til }));
}

function isSamePrice(one: Omit<Satsafsnit, keyof Lukket>, other: Omit<Satsafsnit, keyof Lukket> | undefined): boolean {
  return (['takst', 'refunderesIkke', 'uklar', 'egenbetaling'] as const).every((part) => one[part] === other?.[part]);
}

function partsOn(day: IsoDate, fradrag: Boformdata['fradrag']): Pick<Satsafsnit, 'refunderesIkke' | 'uklar'> {
  const stands = fradrag.find(({ gyldig }) => containsDay(gyldig, day));
  return { refunderesIkke: stands?.refunderesIkke ?? oere(0), uklar: stands?.uklar ?? oere(0) };
}

/** What is taken out of a takst before half of it is refunded: what is not refunded, and, until it is known, what is unclear. */
export function fradragOf({ refunderesIkke, uklar }: Pick<Satsafsnit, 'refunderesIkke' | 'uklar'>): Oere {
  return oere(refunderesIkke + uklar);
}

/** The prices as the law takes them. A span with a gap says nothing: `findMissing` tells whether a counted day needed it. */
export function dagssatserOf(satser: readonly Satsafsnit[]): readonly Dagssats[] {
  return satser.flatMap(({ fra, takst, egenbetaling, ...parts }) => (takst === null || egenbetaling === null ? [] : [{ fra, takst, fradrag: fradragOf(parts), egenbetaling }]));
}

/** What is missing to price the counted days, day by day in as few spans as possible. */
export function findMissing(counted: readonly Periode[], satser: readonly Satsafsnit[]): readonly Mangel[] {
  return (['takst', 'egenbetaling'] as const).flatMap((fakta) => {
    const gaps = satser.filter((sats) => sats[fakta] === null);
    return joinLukkede(gaps.flatMap((gap) => counted.flatMap((days) => sharedDays(gap, days)))).map((periode) => ({ fakta, ...periode }));
  });
}

function sharedDays(gap: Lukket, days: Periode): readonly Lukket[] {
  const shared = intersectPeriode(gap, days);
  return shared ? [{ fra: shared.fra, til: shared.til ?? gap.til }] : [];
}
