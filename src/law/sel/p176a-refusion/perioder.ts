import { addMonths, isoDate, type IsoDate } from '../../kernel/dato.ts';
import { readingOf, type ChosenReadings, type Lovvalg } from '../../kernel/lovvalg.ts';
import type { Reason } from '../../kernel/outcome.ts';
import { countDays, type Periode } from '../../kernel/periode.ts';
import { NO_TRACE, type TraceSink } from '../../kernel/trace.ts';
import { foersteUdskrivningValg, forlaengelseValg, nyPeriodeValg } from './valg.ts';

/** A period whose end is known; `til` is the first day after. */
export interface LukketPeriode extends Periode {
  readonly til: IsoDate;
}

/** One reading of the open questions. */
export interface Periodelaesning {
  readonly newPeriodAfterExpiry: boolean;
  readonly mostDaysBetween: number;
  readonly transfersOpen: boolean;
}

/** The reading chosen, and the one that counts the most: what only the second counts awaits. */
export interface EfterOpholdLaesning {
  readonly chosen: Periodelaesning;
  readonly generous: Periodelaesning;
}

/**
 * The readings of a refund after a stay. The most generous one opens new periods and tolerates a day between, save for a
 * question whose reading is confirmed. Whether a transfer is a first discharge gives neither more nor less, so it is as chosen.
 */
export function readEfterOphold(readings: ChosenReadings, trace: TraceSink = NO_TRACE): EfterOpholdLaesning {
  const chosen = {
    newPeriodAfterExpiry: readingOf(nyPeriodeValg, readings, trace) === 'efter-udloeb',
    mostDaysBetween: readingOf(forlaengelseValg, readings, trace) === 'hoejst-en-dag' ? 1 : 0,
    transfersOpen: readingOf(foersteUdskrivningValg, readings, trace) === 'tidligste',
  };
  const isOpen = ({ id }: Lovvalg): boolean => !readings.confirmed.includes(id);
  return {
    chosen,
    generous: {
      ...chosen,
      newPeriodAfterExpiry: chosen.newPeriodAfterExpiry || isOpen(nyPeriodeValg),
      mostDaysBetween: isOpen(forlaengelseValg) ? 1 : chosen.mostDaysBetween,
    },
  };
}

/** § 176 a took force on this day; an earlier discharge opens no period. */
const IN_FORCE = isoDate('2023-10-01');

/** The days a person was discharged from a § 110-boform since the law took force, each once, in order. */
export function udskrivninger(ophold: readonly Periode[]): readonly IsoDate[] {
  const days = ophold.flatMap(({ til }) => (til !== null && til >= IN_FORCE ? [til] : []));
  return [...new Set(days)].toSorted();
}

/**
 * The periods of refund: each runs `months` from a first discharge, and a discharge within it opens no other. A discharge on or
 * after its end opens the next, if read so.
 */
export function refusionsperioder(ophold: readonly Periode[], months: number, laesning: Periodelaesning): readonly LukketPeriode[] {
  const opening = udskrivninger(ophold).filter((day) => laesning.transfersOpen || !isTransfer(ophold, day));
  const periods: LukketPeriode[] = [];
  for (const day of opening) {
    const last = periods.at(-1);
    if (last && (!laesning.newPeriodAfterExpiry || day < last.til)) continue;
    periods.push({ fra: day, til: addMonths(day, months) });
  }
  return periods;
}

/** What a reader should know of the discharges that opened the periods: that one was a transfer, or ended a single night. */
export function remarksOn(ophold: readonly Periode[], periods: readonly LukketPeriode[]): readonly Reason[] {
  return periods.flatMap(({ fra }) => [
    ...(isTransfer(ophold, fra) ? [{ key: 'refusion.bevilling.foerste-er-overflytning', params: { dag: fra } }] : []),
    ...(ophold.some((stay) => stay.til === fra && countDays(stay, fra) === 1) ? [{ key: 'refusion.bevilling.foerste-er-en-nat', params: { dag: fra } }] : []),
  ]);
}

/** Whether the person was in another § 110 stay on the day of a discharge. */
function isTransfer(ophold: readonly Periode[], day: IsoDate): boolean {
  return ophold.some(({ fra, til }) => fra <= day && (til === null || til > day));
}
