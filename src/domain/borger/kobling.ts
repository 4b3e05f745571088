import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Forloeb } from '../ledger/fakta.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { egenJournal, nyFakta } from '../ledger/journal.ts';

export interface KoblBorgere {
  readonly borgerId: string;
  readonly andenBorgerId: string;
  readonly dato: IsoDate;
  readonly aarsag: string;
  /** The other record as the actor may see it; `null` if they may not. */
  readonly anden: Forloeb | null;
}

/** Links two records of one person. Nothing moves: every fact keeps its record, and ending the link restores both as they were. */
export function koblBorgere({ borgerId, andenBorgerId, dato, aarsag, anden }: KoblBorgere, grundlag: Grundlag): Beslutning {
  if (borgerId === andenBorgerId) return afvis('samme_person', { felt: 'andenBorgerId' });
  if (grundlag.forloeb?.borgere.includes(andenBorgerId)) return afvis('allerede_koblet', { felt: 'andenBorgerId' });
  // The same answer for a record that is not there and one that is another's: it must not tell that a person exists elsewhere.
  if (!anden) return afvis('ukendt_forekomst', { felt: 'andenBorgerId' });
  if (dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  const journal = egenJournal(grundlag);
  if (!journal) return afvis('ingen_journal');
  const kobling = nyFakta('kobling', { andenBorgerId, grund: 'bekraeftet_dublet', dato }, { journal, grundlag });
  return registrerFakta([{ ...kobling, aarsag }], { koblingId: kobling.forekomstId });
}
