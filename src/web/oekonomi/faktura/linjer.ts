import { addDays, addMonths, daysBetween, type IsoDate } from '../../../law/kernel/dato.ts';
import type { NyFakturaBody } from '../../../contract/faktura.ts';
import { readOere } from '../../borgeren/forloeb/readOere.ts';
import type { Ophold } from './Opholdsvalg.tsx';

/** A line as it is being typed: what was proposed may be typed over. */
export interface Linje {
  readonly noegle: number;
  readonly tekst: string;
  /** The boform of the stay, `null` without a stay. */
  readonly ophold: { readonly opholdId: string; readonly boform: string } | null;
  readonly fra: IsoDate | null;
  /** The last night. */
  readonly sidste: IsoDate | null;
  readonly dage: string;
  readonly takst: string;
  readonly beloeb: string;
}

/** A whole number of days from 1, or why it is none. */
export function readDage(text: string): number | 'negativ' | 'heltal' {
  if (/^[-−]\s*\d/.test(text.trim())) return 'negativ';
  return /^\d{1,4}$/.test(text.trim()) && Number(text) > 0 ? Number(text) : 'heltal';
}

/** Øre as Danes type kroner: "1465,00". */
export function typedKroner(oere: number): string {
  return `${Math.floor(oere / 100)},${String(oere % 100).padStart(2, '0')}`;
}

/** A line for a stay: its nights in the month before the invoice, at the takst of the register. */
export function lineFor(ophold: Ophold, { navn, noegle, dato }: { readonly navn: string; readonly noegle: number; readonly dato: IsoDate }): Linje {
  const { opholdId, boform, indskrevet, udskrevet, satser } = ophold;
  const until = udskrevet ?? dato;
  const month = monthBefore(dato);
  const inMonth = { fra: later(indskrevet, month.fra), til: earlier(until, month.til) };
  const { fra, til } = inMonth.fra < inMonth.til ? inMonth : { fra: indskrevet, til: until };
  const takst = satser.find((sats) => sats.fra <= fra && fra < sats.til)?.takst ?? null;
  const sidste = til > fra ? addDays(til, -1) : fra;
  return proposed({ noegle, tekst: navn, ophold: { opholdId, boform }, fra, sidste, dage: '', takst: takst === null ? '' : typedKroner(takst), beloeb: '' });
}

/** A line for someone nobody has found. */
export function lineWithout(tekst: string, noegle: number): Linje {
  return { noegle, tekst, ophold: null, fra: null, sidste: null, dage: '', takst: '', beloeb: '' };
}

/** The line with something typed: days follow the dates, and the amount follows days and takst, until they are typed themselves. */
export function typed(linje: Linje, change: Partial<Linje>): Linje {
  const next = { ...linje, ...change };
  if ('fra' in change || 'sidste' in change) return proposed(next);
  return 'dage' in change || 'takst' in change ? withAmount(next) : next;
}

function proposed(linje: Linje): Linje {
  const { fra, sidste } = linje;
  return fra === null || sidste === null || sidste < fra ? linje : withAmount({ ...linje, dage: String(daysBetween(fra, addDays(sidste, 1))) });
}

function withAmount(linje: Linje): Linje {
  const [dage, takst] = [readDage(linje.dage), readOere(linje.takst)];
  return typeof dage === 'number' && takst !== null ? { ...linje, beloeb: typedKroner(dage * takst) } : linje;
}

/** The line as it is sent; `null` while something in it can't be read. */
export function toBody({ tekst, ophold, fra, sidste, ...typedIn }: Linje): NyFakturaBody['linjer'][number] | null {
  const [dage, takst, beloeb] = [readDage(typedIn.dage), readOere(typedIn.takst), readOere(typedIn.beloeb)];
  if (fra === null || sidste === null || sidste < fra || typeof dage !== 'number' || takst === null || beloeb === null) return null;
  return { tekst, opholdId: ophold?.opholdId ?? null, fra, til: addDays(sidste, 1), dage, oerePrDoegn: takst, beloeb };
}

function monthBefore(day: IsoDate): { readonly fra: IsoDate; readonly til: IsoDate } {
  const til = addDays(day, 1 - Number(day.slice(8, 10)));
  return { fra: addMonths(til, -1), til };
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}
