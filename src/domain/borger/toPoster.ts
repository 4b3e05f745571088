import type { IsoDate } from '../../law/kernel/dato.ts';
import { afvis, type Afvis, type Grundlag } from '../ledger/beslutning.ts';
import type { Forloeb } from '../ledger/fakta.ts';

/** Two records that someone says something of: that they are one person, or two. */
export interface ToPoster {
  readonly borgerId: string;
  readonly andenBorgerId: string;
  readonly dato: IsoDate;
  /** The other record as the actor may see it; `null` if they may not. */
  readonly anden: Forloeb | null;
}

/** Why nothing can be said of two records; `null` if something can. */
export function refuseToPoster({ borgerId, andenBorgerId, dato, anden }: ToPoster, { forloeb, today }: Grundlag): Afvis | null {
  if (borgerId === andenBorgerId) return afvis('samme_person', { felt: 'andenBorgerId' });
  if (forloeb?.borgere.includes(andenBorgerId)) return afvis('allerede_koblet', { felt: 'andenBorgerId' });
  // The same answer for a record that is not there and one that is another's: it must not tell that a person exists elsewhere.
  if (!anden) return afvis('ukendt_forekomst', { felt: 'andenBorgerId' });
  return dato > today ? afvis('dato_i_fremtiden', { felt: 'dato' }) : null;
}
