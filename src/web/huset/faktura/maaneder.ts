import { addDays, addMonths, type IsoDate } from '../../../law/kernel/dato.ts';

/** A month: its first day and the first day after. */
export interface Maaned {
  readonly fra: IsoDate;
  readonly til: IsoDate;
}

const SHOWN = 13;

/** The months one may invoice, the one that runs first. */
export function maanederTo(today: IsoDate): readonly Maaned[] {
  const first = addDays(today, 1 - Number(today.slice(8, 10)));
  return Array.from({ length: SHOWN }, (_, back) => ({ fra: addMonths(first, -back), til: addMonths(first, 1 - back) }));
}
