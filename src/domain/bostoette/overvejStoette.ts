import type { IsoDate } from '../../law/kernel/dato.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { nyFakta } from '../ledger/journal.ts';
import { findOphold } from '../ophold/findOphold.ts';

export interface OvervejStoette {
  readonly opholdId: string;
  readonly dato: IsoDate;
  readonly behov: boolean;
  readonly begrundelse: string;
}

/** Records that the municipality has considered whether support beyond the boform's is needed during a stay, and what it came to. */
export function overvejStoette({ opholdId, dato, behov, begrundelse }: OvervejStoette, grundlag: Grundlag): Beslutning {
  const ophold = findOphold(grundlag.forloeb, opholdId);
  if (!ophold) return afvis('ukendt_forekomst', { felt: 'opholdId' });
  if (dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  const journal = { id: ophold.journalId, borgerId: ophold.borgerId };
  return registrerFakta([nyFakta('stoetteovervejelse', { opholdId, dato, behov, begrundelse }, { journal, grundlag })]);
}
