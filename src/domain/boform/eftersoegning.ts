import type { IsoDate } from '../../law/kernel/dato.ts';

/** Nights away after which looking is proposed until a boform decides on its own number. No source gives one. */
const DEFAULT_NAETTER = 3;

/** A boform's own decision on after how many nights away it looks for someone. */
export interface Eftersoegning {
  readonly fra: IsoDate;
  readonly naetter: number;
}

/** The number in force on a day, by decisions in the order they were made; of two from the same day the later stands. */
export function eftersoegningOn(today: IsoDate, besluttet: readonly Eftersoegning[]): number {
  const ordered = besluttet.toSorted((a, b) => (a.fra < b.fra ? -1 : a.fra > b.fra ? 1 : 0));
  return ordered.findLast(({ fra }) => fra <= today)?.naetter ?? DEFAULT_NAETTER;
}
