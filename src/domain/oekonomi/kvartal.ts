import { addDays, addMonths, isoDate, type IsoDate } from '../../law/kernel/dato.ts';
import { kvartalsslut } from '../../law/sel/p177-refusion/beloeb.ts';

/** A quarter of a year by its name in a claim, and its first and last day. */
export interface Kvartal {
  readonly navn: string;
  readonly fra: IsoDate;
  readonly slut: IsoDate;
}

/** The quarter a day lies in. */
export function kvartalOf(day: IsoDate): Kvartal {
  const slut = kvartalsslut(day);
  return { navn: `${slut.slice(0, 4)}K${Number(slut.slice(5, 7)) / 3}`, fra: addMonths(addDays(slut, 1), -3), slut };
}

/** A quarter by its name, `2026K4`. Throws `RangeError` if the name is none. */
export function kvartalByName(navn: string): Kvartal {
  const [, year, number] = /^(\d{4})K([1-4])$/.exec(navn) ?? [];
  if (year === undefined || number === undefined) throw new RangeError('not a quarter written YYYYKn');
  return kvartalOf(isoDate(`${year}-${String(Number(number) * 3).padStart(2, '0')}-01`));
}

/** Every quarter from that of one day to that of another, in order. */
export function kvartalerBetween(first: IsoDate, last: IsoDate): readonly Kvartal[] {
  const found: Kvartal[] = [];
  for (let at = kvartalOf(first); at.fra <= last; at = kvartalOf(addDays(at.slut, 1))) found.push(at);
  return found;
}
