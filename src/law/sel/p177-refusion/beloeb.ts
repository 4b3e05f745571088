import { addDays, addMonths, daysBetween, earliest, latest, type IsoDate } from '../../kernel/dato.ts';
import { halfOf, oere, sumOf, timesDays, type Oere } from '../../kernel/penge.ts';
import type { Periode } from '../../kernel/periode.ts';

/** What a day costs from a day on, until the next rate: takst and egenbetaling in øre. */
export interface Dagssats {
  readonly fra: IsoDate;
  readonly takst: Oere;
  /** What of the takst the state does not refund: it is taken out before the halving. */
  readonly fradrag: Oere;
  readonly egenbetaling: Oere;
}

/** What the municipality itself pays for a day: takst less egenbetaling, never below 0 (BEK 224/2021 § 5, stk. 5). */
export function netDagssats(takst: Oere, egenbetaling: Oere): Oere {
  return oere(Math.max(0, takst - egenbetaling));
}

/** The refund of days at one rate: half, rounded half up to whole øre once. */
export function refusionOfDays(days: number, net: Oere): Oere {
  return halfOf(timesDays(net, days));
}

/**
 * The refund of a stay: half of all its counted days at the rate of each, rounded half up to whole øre once.
 * `undefined` if a counted day has no rate. `counted` are closed periods that share no day; `satser` are ordered by `fra`.
 */
export function refusionOfStay(counted: readonly Periode[], satser: readonly Dagssats[]): Oere | undefined {
  const costs = counted.map((periode) => costOfPeriode(periode, satser));
  return costs.every((cost) => cost !== undefined) ? halfOf(sumOf(costs)) : undefined;
}

/** The last day of the quarter a day lies in. */
export function kvartalsslut(day: IsoDate): IsoDate {
  const monthsLeft = 2 - ((Number(day.slice(5, 7)) - 1) % 3);
  const firstOfMonth = addDays(day, 1 - Number(day.slice(8, 10)));
  return addDays(addMonths(firstOfMonth, monthsLeft + 1), -1);
}

function costOfPeriode({ fra, til }: Periode, satser: readonly Dagssats[]): Oere | undefined {
  if (til === null || til <= fra) return til === null ? undefined : oere(0);
  const first = satser[0];
  if (!first || first.fra > fra) return undefined;
  return sumOf(
    satser.map((sats, index) => {
      const days = daysBetween(latest(fra, sats.fra), earliest(til, satser[index + 1]?.fra ?? til));
      return timesDays(netDagssats(oere(sats.takst - sats.fradrag), sats.egenbetaling), Math.max(0, days));
    }),
  );
}
