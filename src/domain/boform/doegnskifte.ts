import type { IsoDate } from '../../law/kernel/dato.ts';

/** A decision on the hour at which the day turns, from a day on. `klokken` is "HH:MM". */
export interface Doegnskifte {
  readonly fra: IsoDate;
  readonly klokken: string;
}

/** When the day turns now, and when it next will turn at another hour. */
export interface Doegnskifter {
  readonly klokken: string;
  readonly kommer: Doegnskifte | null;
}

/**
 * When the day turns on a day, by decisions in the order they were made: of two from the same day the later stands. Before the
 * first of them the hour `foer` holds.
 */
export function doegnskifterOn(today: IsoDate, { besluttet, foer }: { readonly besluttet: readonly Doegnskifte[]; readonly foer: string }): Doegnskifter {
  const ordered = besluttet.toSorted((a, b) => (a.fra < b.fra ? -1 : a.fra > b.fra ? 1 : 0));
  const coming = ordered.filter(({ fra }) => fra > today);
  return { klokken: ordered.findLast(({ fra }) => fra <= today)?.klokken ?? foer, kommer: coming.findLast(({ fra }) => fra === coming[0]?.fra) ?? null };
}
