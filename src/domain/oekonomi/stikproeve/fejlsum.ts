import { daysBetween } from '../../../law/kernel/dato.ts';
import { oere, sumOf, type Oere } from '../../../law/kernel/penge.ts';
import { refusionOfStay } from '../../../law/sel/p177-refusion/beloeb.ts';
import { joinLukkede, sharedLukket, withoutLukkede } from '../lukket.ts';
import type { Lukket } from '../refusionsgrundlag.ts';
import { PROEVEBETINGELSER, type Proevebetingelse, type Proeveudfald } from './betingelse.ts';
import type { Frossenlinje } from './frossenlinje.ts';

/** How one condition of a drawn line came out; the days are those it does not hold on, or can't be seen to. */
export interface Proeveresultat {
  readonly betingelse: Proevebetingelse;
  readonly udfald: Proeveudfald;
  readonly gyldig: Lukket | null;
}

/** What the tests of one line come to. Days and øre of those claimed; a day that fails two conditions is one day. */
export interface Linjefejl {
  readonly proevet: boolean;
  readonly fejldage: number;
  readonly fejlbeloeb: Oere;
  readonly usete: number;
  readonly usetBeloeb: Oere;
}

/** What a sample comes to. */
export interface Stikproevesum {
  readonly linjer: number;
  /** Lines of which every condition was looked at. */
  readonly proevede: number;
  readonly fejllinjer: number;
  readonly fejlbeloeb: Oere;
  /** Lines without an error of which something couldn't be seen. */
  readonly usetelinjer: number;
  readonly usetBeloeb: Oere;
}

/** What is wrong with a line by its tests: the claimed days a condition fails on, and the refund of them. */
export function fejlOf(linje: Frossenlinje, resultater: readonly Proeveresultat[]): Linjefejl {
  const spansOf = (wanted: Proeveudfald): readonly Lukket[] => joinLukkede(resultater.flatMap(({ udfald, gyldig }) => (udfald === wanted && gyldig ? [gyldig] : [])));
  const failed = spansOf('holder_ikke');
  const unseen = spansOf('kan_ikke_ses').flatMap((span) => withoutLukkede(span, failed));
  return {
    proevet: PROEVEBETINGELSER.every((betingelse) => resultater.some((resultat) => resultat.betingelse === betingelse)),
    fejldage: daysOn(linje, failed),
    fejlbeloeb: refundOn(linje, failed),
    usete: daysOn(linje, unseen),
    usetBeloeb: refundOn(linje, unseen),
  };
}

/** Adds up the lines of a sample. */
export function sumStikproeve(linjer: readonly Linjefejl[]): Stikproevesum {
  return {
    linjer: linjer.length,
    proevede: linjer.filter(({ proevet }) => proevet).length,
    fejllinjer: linjer.filter(({ fejldage }) => fejldage > 0).length,
    fejlbeloeb: sumOf(linjer.map(({ fejlbeloeb }) => fejlbeloeb)),
    usetelinjer: linjer.filter(({ fejldage, usete }) => fejldage === 0 && usete > 0).length,
    usetBeloeb: sumOf(linjer.map(({ usetBeloeb }) => usetBeloeb)),
  };
}

function daysOn({ dage }: Frossenlinje, spans: readonly Lukket[]): number {
  return claimedOn(dage, spans).reduce((sum, { fra, til }) => sum + daysBetween(fra, til), 0);
}

/** The refund of the claimed days in some spans: what all days came to less what the others do, so that roundings add up. */
function refundOn({ dage, satser }: Frossenlinje, spans: readonly Lukket[]): Oere {
  const rates = satser.map(({ fra, takst, fradrag = 0, egenbetaling }) => ({ fra, takst: oere(takst), fradrag: oere(fradrag), egenbetaling: oere(egenbetaling) }));
  const refund = (days: readonly Lukket[]): number => (days.length === 0 ? 0 : (refusionOfStay(days, rates) ?? 0));
  return oere(refund(dage) - refund(dage.flatMap((part) => withoutLukkede(part, spans))));
}

function claimedOn(dage: readonly Lukket[], spans: readonly Lukket[]): readonly Lukket[] {
  return dage.flatMap((part) => spans.flatMap((span) => sharedLukket(part, span)));
}
