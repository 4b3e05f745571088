import type { IsoDate } from '../../../law/kernel/dato.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../../ledger/beslutning.ts';
import { egenJournal, nyFakta } from '../../ledger/journal.ts';
import { findOphold } from '../../ophold/findOphold.ts';

export interface RegistrerGennemgang {
  readonly opholdId: string;
  readonly dato: IsoDate;
  readonly opfyldt: boolean;
  readonly begrundelse: string;
}

/**
 * Records the municipality's own look at whether the person of a stay belonged to the target group (SEL § 110). It decides what
 * may be claimed of the state, never whether the person may stay.
 */
export function registrerGennemgang({ opholdId, dato, opfyldt, begrundelse }: RegistrerGennemgang, grundlag: Grundlag): Beslutning {
  const journal = egenJournal(grundlag);
  if (!journal) return afvis('ingen_journal');
  if (!findOphold(grundlag.forloeb, opholdId)) return afvis('ukendt_forekomst', { felt: 'opholdId' });
  if (dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  return registrerFakta([nyFakta('gennemgang', { opholdId, dato, opfyldt, begrundelse }, { journal, grundlag })]);
}
