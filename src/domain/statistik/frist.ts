import { addDays, addMonths, isoDate, type IsoDate } from '../../law/kernel/dato.ts';
import type { Kvartal } from '../oekonomi/kvartal.ts';

/** How many months after a quarter its file is due at the latest, at the end of the month; from which quarter, and read where. */
export const INDBERETNINGSFRISTER = [
  { fra: isoDate('2016-07-01'), maaneder: 1, kilde: 'Danmarks Statistik, dokumentation af Herberger og forsorgshjem mv.' },
] as const;

/** The last day to report a quarter, and where that was read; `null` for a quarter of which nothing is known. */
export function indberetningsfristOf({ fra, slut }: Kvartal): { readonly dato: IsoDate; readonly kilde: string } | null {
  const row = INDBERETNINGSFRISTER.findLast((each) => each.fra <= fra);
  if (!row) return null;
  const firstAfter = addMonths(addDays(slut, 1), row.maaneder);
  return { dato: addDays(firstAfter, -1), kilde: row.kilde };
}
