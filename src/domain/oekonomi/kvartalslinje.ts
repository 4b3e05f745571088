import { addDays, daysBetween, earliest, latest, type IsoDate } from '../../law/kernel/dato.ts';
import { oere, type Oere } from '../../law/kernel/penge.ts';
import { kvartalerBetween, type Kvartal } from './kvartal.ts';
import { endBefore, countOf, amountBefore, type Opholdsrefusion } from './refusion.ts';

/** The line of a stay in a quarter. Amounts are `null` where a fact is missing. */
export interface Kvartalslinje {
  readonly kvartal: Kvartal;
  readonly dage: number;
  readonly refusionsdage: number;
  readonly afventer: number;
  /** The stay to the end of the quarter, rounded, and to the end of the one before. */
  readonly optjent: Oere | null;
  readonly tidligere: Oere | null;
  readonly beloeb: Oere | null;
}

/**
 * What a stay adds in a quarter (BEK 1591/2017 § 53): its rounded total to the quarter's end less its rounded total to the end
 * of the quarter before, so that the lines always add up to the rounded stay. What was claimed before is what the same facts
 * and readings gave to that day.
 */
export function kvartalslinjeOf(refusion: Opholdsrefusion, kvartal: Kvartal): Kvartalslinje {
  const { fra, slut } = kvartal;
  const after = addDays(slut, 1);
  const optjent = amountBefore(refusion, after);
  const tidligere = amountBefore(refusion, fra);
  const within = (taeller: 'ja' | 'afventer'): number =>
    countOf(endBefore(refusion.afsnit, after), taeller) - countOf(endBefore(refusion.afsnit, fra), taeller);
  return {
    kvartal,
    dage: daysWithin(refusion, fra, after),
    refusionsdage: within('ja'),
    afventer: within('afventer'),
    optjent,
    tidligere,
    beloeb: optjent === null || tidligere === null ? null : oere(optjent - tidligere),
  };
}

/** A line for each quarter the stay has a night in. */
export function kvartalslinjerOf(refusion: Opholdsrefusion): readonly Kvartalslinje[] {
  const { fra, til } = refusion.periode;
  return til <= fra ? [] : kvartalerBetween(fra, addDays(til, -1)).map((kvartal) => kvartalslinjeOf(refusion, kvartal));
}

function daysWithin({ periode }: Opholdsrefusion, fra: IsoDate, after: IsoDate): number {
  return Math.max(0, daysBetween(latest(periode.fra, fra), earliest(periode.til, after)));
}
