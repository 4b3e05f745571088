import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { egenJournal, nyFakta } from '../ledger/journal.ts';
import { refuseToPoster, type ToPoster } from './toPoster.ts';

export interface AdskilBorgere extends ToPoster {
  readonly begrundelse: string;
}

/** Records that two who look alike are two human beings, so that neither holds the other's claim back. */
export function adskilBorgere({ begrundelse, ...poster }: AdskilBorgere, grundlag: Grundlag): Beslutning {
  const refusal = refuseToPoster(poster, grundlag);
  if (refusal) return refusal;
  const journal = egenJournal(grundlag);
  if (!journal) return afvis('ingen_journal');
  const { andenBorgerId, dato } = poster;
  return registrerFakta([nyFakta('ikkeSamme', { andenBorgerId, dato, begrundelse }, { journal, grundlag })]);
}
