import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Forloeb } from '../ledger/fakta.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { egenJournal, nyFakta } from '../ledger/journal.ts';

export interface AdskilBorgere {
  readonly borgerId: string;
  readonly andenBorgerId: string;
  readonly dato: IsoDate;
  readonly begrundelse: string;
  /** The other record as the actor may see it; `null` if they may not. */
  readonly anden: Forloeb | null;
}

/** Records that two who look alike are two human beings, so that neither holds the other's claim back. */
export function adskilBorgere({ borgerId, andenBorgerId, dato, begrundelse, anden }: AdskilBorgere, grundlag: Grundlag): Beslutning {
  if (borgerId === andenBorgerId) return afvis('samme_person', { felt: 'andenBorgerId' });
  if (grundlag.forloeb?.borgere.includes(andenBorgerId)) return afvis('allerede_koblet', { felt: 'andenBorgerId' });
  // The same answer for a record that is not there and one that is another's: it must not tell that a person exists elsewhere.
  if (!anden) return afvis('ukendt_forekomst', { felt: 'andenBorgerId' });
  if (dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  const journal = egenJournal(grundlag);
  if (!journal) return afvis('ingen_journal');
  return registrerFakta([nyFakta('ikkeSamme', { andenBorgerId, dato, begrundelse }, { journal, grundlag })]);
}
