import type { OpgaveSvar } from '../../../contract/svar.ts';
import { daysBetween, type IsoDate } from '../../../law/kernel/dato.ts';

const RANG = { skal: 0, metode: 1, boer: 2, kan: 3 } as const;
const NO_DATE = 10_000;

/** Duties in the order they press: overdue, then due, then without a date; what the law demands before what is advised. Offers apart. */
export function pligterOf(opgaver: readonly OpgaveSvar[], today: IsoDate): { readonly skal: readonly OpgaveSvar[]; readonly kan: readonly OpgaveSvar[] } {
  const ordered = [...opgaver].sort((a, b) => RANG[a.modalitet] - RANG[b.modalitet] || daysLeft(a, today) - daysLeft(b, today));
  return { skal: ordered.filter(({ modalitet }) => modalitet !== 'kan'), kan: ordered.filter(({ modalitet }) => modalitet === 'kan') };
}

function daysLeft({ frist }: OpgaveSvar, today: IsoDate): number {
  return frist ? daysBetween(today, frist) : NO_DATE;
}
