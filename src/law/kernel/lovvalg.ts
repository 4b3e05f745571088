import type { IsoDate } from './dato.ts';
import type { TraceSink } from './trace.ts';
import type { LawRef } from './lawRef.ts';

/** An open question of the law: the readings one may choose between, the careful one as default. */
export interface Lovvalg<V extends string = string> {
  readonly id: string;
  /** Number of the question in docs/open-questions.md. */
  readonly question: string;
  readonly options: readonly V[];
  readonly careful: V;
  readonly ref: LawRef;
}

/** The readings chosen, and which of them an administrator has confirmed as a recorded fact. */
export interface ChosenReadings {
  readonly chosen: Readonly<Record<string, string>>;
  readonly confirmed: readonly string[];
  /** The day each was confirmed, where it is known. */
  readonly confirmedOn?: Readonly<Record<string, IsoDate>>;
}

/** No choice made: every question takes its careful reading, and nothing is confirmed. */
export const CAREFUL_READINGS: ChosenReadings = { chosen: {}, confirmed: [] };

/** A named choice. Throws if the careful reading is not one of the options. */
export function lovvalg<const V extends string>(choice: Lovvalg<V>): Lovvalg<V> {
  if (!choice.options.includes(choice.careful)) throw new Error(`${choice.id}: the careful reading is not an option`);
  return choice;
}

/** The reading in use for a choice. Throws `RangeError` if an unknown one was chosen. */
export function readingOf<V extends string>(choice: Lovvalg<V>, readings: ChosenReadings, trace?: TraceSink): V {
  const wanted = readings.chosen[choice.id] ?? choice.careful;
  const option = choice.options.find((candidate) => candidate === wanted);
  if (option === undefined) throw new RangeError(`${choice.id} has no such reading`);
  trace?.choice(choice.id, option, { confirmed: readings.confirmed.includes(choice.id), confirmedOn: readings.confirmedOn?.[choice.id] });
  return option;
}
