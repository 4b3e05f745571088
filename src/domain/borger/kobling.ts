import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { egenJournal, nyFakta } from '../ledger/journal.ts';
import { refuseToPoster, type ToPoster } from './toPoster.ts';

export interface KoblBorgere extends ToPoster {
  readonly aarsag: string;
}

/** Links two records of one person. Nothing moves: every fact keeps its record, and ending the link restores both as they were. */
export function koblBorgere({ aarsag, ...poster }: KoblBorgere, grundlag: Grundlag): Beslutning {
  const refusal = refuseToPoster(poster, grundlag);
  if (refusal) return refusal;
  const journal = egenJournal(grundlag);
  if (!journal) return afvis('ingen_journal');
  const { andenBorgerId, dato } = poster;
  const kobling = nyFakta('kobling', { andenBorgerId, grund: 'bekraeftet_dublet', dato }, { journal, grundlag });
  return registrerFakta([{ ...kobling, aarsag }], { koblingId: kobling.forekomstId });
}
