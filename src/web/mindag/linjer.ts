import type { MinDag } from '../../contract/svar.ts';
import { addDays, type IsoDate } from '../../law/kernel/dato.ts';
import { compareNavne } from '../../text/format.ts';
import type { Visning } from './soegning.ts';

export type Linje = MinDag['opgaver'][number];

/** How urgent a duty is, in the order of the page. Only the first is ever red. */
export const GRUPPER = ['overskredet', 'nu', 'snart', 'udenFrist', 'raad', 'muligheder'] as const;
export type Gruppe = (typeof GRUPPER)[number];

/** One person's lines within a group. */
export interface Menneske {
  readonly borgerId: string;
  readonly navn: string;
  readonly linjer: readonly Linje[];
}

/** Where a duty belongs today: an overdue statutory duty, one to be done now, soon, without a last day; advice; an offer. */
export function groupOf({ modalitet, tilstand, frist, paamind }: Linje, today: IsoDate): Gruppe {
  if (modalitet === 'kan') return 'muligheder';
  if (modalitet !== 'skal') return 'raad';
  if (tilstand === 'overskredet') return 'overskredet';
  const begins = paamind ?? frist;
  if (begins === null) return 'udenFrist';
  return begins <= today ? 'nu' : 'snart';
}

/** Whether a duty is in the part of time one looks at; what has no last day is in no part of it. */
export function isShown({ frist, paamind }: Linje, { vis, today }: { readonly vis: Visning | undefined; readonly today: IsoDate }): boolean {
  if (vis === undefined) return true;
  const days = [frist, paamind].filter((day) => day !== null);
  const last = addDays(today, vis === 'imorgen' ? 1 : 6);
  const first = vis === 'imorgen' ? last : today;
  return days.some((day) => day >= first && day <= last);
}

/** The lines of a group by person: whose last day comes first is first, then by name. */
export function byMenneske(linjer: readonly Linje[]): readonly Menneske[] {
  const people = new Map<string, Linje[]>();
  for (const linje of linjer) people.set(linje.borgerId, [...(people.get(linje.borgerId) ?? []), linje]);
  const list = [...people].map(([borgerId, own]) => ({ borgerId, navn: own[0]?.navn ?? '', linjer: [...own].sort(byFrist) }));
  return list.sort((a, b) => compareDays(a.linjer[0]?.frist, b.linjer[0]?.frist) || compareNavne(a.navn, b.navn));
}

function byFrist(a: Linje, b: Linje): number {
  return compareDays(a.frist, b.frist) || a.regel.localeCompare(b.regel);
}

function compareDays(a: IsoDate | null | undefined, b: IsoDate | null | undefined): number {
  return (a ?? '9999').localeCompare(b ?? '9999');
}
