import type { IsoDate } from '../../law/kernel/dato.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { egenJournal, nyFakta } from '../ledger/journal.ts';

export interface KoblBorgere {
  readonly borgerId: string;
  readonly andenBorgerId: string;
  readonly dato: IsoDate;
  readonly aarsag: string;
}

/** Links two records of one person. Nothing moves: every fact keeps its record, and ending the link restores both as they were. */
export function koblBorgere({ borgerId, andenBorgerId, dato, aarsag }: KoblBorgere, grundlag: Grundlag): Beslutning {
  if (borgerId === andenBorgerId) return afvis('samme_person', { felt: 'andenBorgerId' });
  if (grundlag.forloeb?.borgere.includes(andenBorgerId)) return afvis('allerede_koblet', { felt: 'andenBorgerId' });
  const journal = egenJournal(grundlag);
  if (!journal) return afvis('ingen_journal');
  const kobling = nyFakta('kobling', { andenBorgerId, grund: 'bekraeftet_dublet', dato }, { journal, grundlag });
  return registrerFakta([{ ...kobling, aarsag }], { koblingId: kobling.forekomstId });
}
