import type { IsoDate } from '../../law/kernel/dato.ts';

/** The first quarter with days under the reform of October 2023. */
const FIRST = '2023K4';

/** The quarter a day is in: `2026K4`. */
export function kvartalOf(date: IsoDate): string {
  return `${date.slice(0, 4)}K${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** The quarter before. */
export function kvartalBefore(kvartal: string): string {
  const { aar, nummer } = partsOf(kvartal);
  return nummer === 1 ? `${aar - 1}K4` : `${aar}K${nummer - 1}`;
}

/** The year and number of a quarter. */
export function partsOf(kvartal: string): { readonly aar: number; readonly nummer: number } {
  return { aar: Number(kvartal.slice(0, 4)), nummer: Number(kvartal.slice(5)) };
}

/** The quarter after. */
export function kvartalAfter(kvartal: string): string {
  const { aar, nummer } = partsOf(kvartal);
  return nummer === 4 ? `${aar + 1}K1` : `${aar}K${nummer + 1}`;
}

/** Some quarters from that of a day on. */
export function kvartalerFrom(today: IsoDate, count: number): readonly string[] {
  const found = [kvartalOf(today)];
  while (found.length < count) found.push(kvartalAfter(found.at(-1) ?? ''));
  return found;
}

/** The quarters one may look at, the latest first. */
export function kvartalerUntil(today: IsoDate): readonly string[] {
  const found: string[] = [];
  for (let kvartal = kvartalOf(today); kvartal >= FIRST; kvartal = kvartalBefore(kvartal)) found.push(kvartal);
  return found;
}
