import { addDays, daysBetween, latest, type IsoDate } from '../../kernel/dato.ts';
import { CAREFUL_READINGS, type ChosenReadings, type Lovvalg } from '../../kernel/lovvalg.ts';
import { decided, forecast, soonerEnd, type Outcome, type Reason } from '../../kernel/outcome.ts';
import type { LawContext } from '../../kernel/rule.ts';
import { explainRefusion, isCounted, type RefusionAfsnit, type RefusionOfBorger } from './forklaring.ts';
import { readRefusionLaw } from './laesning.ts';
import { REFUSION_VALG } from './loft.ts';
import type { NamedOphold } from './fakta.ts';

/** The count of one person under the readings chosen, what it rests on, and how long it stands. */
export interface RefusionSvar {
  readonly counted: RefusionOfBorger;
  /** Why the count is not yet settled: readings chosen but not confirmed that change it. */
  readonly because: readonly Reason[];
  readonly holdsUntil: IsoDate | null;
}

/** Counts one person's stays on the context's day. */
export function answerRefusion(ophold: readonly NamedOphold[], { today, knownOn, readings, stillFrom, trace }: LawContext): RefusionSvar {
  const counted = explainRefusion(ophold, readRefusionLaw({ givenDay: today, knownOn, readings, stillFrom, trace }));
  const careful = carefulWhereOpen(readings);
  const carefully = explainRefusion(ophold, readRefusionLaw({ givenDay: today, knownOn, readings: careful, stillFrom }));
  const stands = (chosen: ChosenReadings): IsoDate | null => lastDayAsNow(ophold, { today, knownOn, readings: chosen, stillFrom });
  return {
    counted,
    because: sameDays(counted, carefully) ? [] : unconfirmedReadings(REFUSION_VALG, readings),
    holdsUntil: soonerEnd(stands(readings), stands(careful)),
  };
}

/** An answer that is settled, or a forecast with its reasons. */
export function settledOrForecast<T>(value: T, because: readonly Reason[], holdsUntil: IsoDate | null): Outcome<T> {
  return because.length === 0 ? decided(value, holdsUntil) : forecast(value, because, holdsUntil);
}

/** The reason of days that only a more generous reading counts. */
export function awaitingReason(counted: readonly { readonly afventer: number }[]): readonly Reason[] {
  const dage = counted.reduce((sum, { afventer }) => sum + afventer, 0);
  return dage > 0 ? [{ key: 'refusion.grund.dageAfventer', params: { dage } }] : [];
}

/** The readings with every question that is not confirmed put back to its careful one. */
export function carefulWhereOpen({ chosen, confirmed }: ChosenReadings): ChosenReadings {
  const kept = Object.entries(chosen).filter(([id]) => confirmed.includes(id));
  return kept.length === 0 && confirmed.length === 0 ? CAREFUL_READINGS : { chosen: Object.fromEntries(kept), confirmed };
}

/** The questions on which another reading than the careful one was chosen without being confirmed. */
export function unconfirmedReadings(valg: readonly Lovvalg[], { chosen, confirmed }: ChosenReadings): readonly Reason[] {
  return valg.flatMap(({ id, careful }) => {
    const laesning = chosen[id] ?? careful;
    return laesning === careful || confirmed.includes(id) ? [] : [{ key: 'refusion.grund.ubekraeftetLaesning', params: { valg: id, laesning } }];
  });
}

function sameDays(a: RefusionOfBorger, b: RefusionOfBorger): boolean {
  const countedDays = ({ ophold }: RefusionOfBorger): string =>
    JSON.stringify(ophold.map(({ afsnit }) => afsnit.filter(isCounted).map(({ fra, til }) => [fra, til])));
  return countedDays(a) === countedDays(b);
}

/** From any day in a stay, the next window opens within a year and a day; two years are sure to show the next change. */
const LOOK_AHEAD_DAYS = 732;

/** The last day on which no running stay gains a day that counts or awaits; `null` if none ever does. */
function lastDayAsNow(ophold: readonly NamedOphold[], { today, ...law }: Pick<LawContext, 'today' | 'knownOn' | 'readings' | 'stillFrom'>): IsoDate | null {
  const running = ophold.filter(({ udskrevet }) => udskrevet === null);
  if (running.length === 0) return null;
  const givenDay = addDays(latest(today, ...running.map(({ indskrevet }) => indskrevet)), LOOK_AHEAD_DAYS);
  const later = explainRefusion(ophold, readRefusionLaw({ givenDay, ...law }));
  const gains = later.ophold.flatMap(({ afsnit }, stay) => (ophold[stay]?.udskrevet === null ? afsnit.flatMap((part) => gainAfter(part, today)) : []));
  const next = gains.toSorted()[0];
  return next === undefined ? null : addDays(next, -1);
}

function gainAfter(part: RefusionAfsnit, today: IsoDate): readonly IsoDate[] {
  if (!isCounted(part) && part.grund !== 'afventer') return [];
  return daysBetween(today, part.til) > 1 ? [latest(part.fra, addDays(today, 1))] : [];
}
