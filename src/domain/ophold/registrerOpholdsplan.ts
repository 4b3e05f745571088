import type { IsoDate } from '../../law/kernel/dato.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { nyFakta } from '../ledger/journal.ts';
import { findOphold } from './findOphold.ts';

export interface RegistrerOpholdsplan {
  readonly opholdId: string;
  readonly skridt: 'udarbejdet' | 'revideret';
  readonly dato: IsoDate;
}

/** Records that the boform's plan for the stay was drawn up or revised. */
export function registrerOpholdsplan({ opholdId, skridt, dato }: RegistrerOpholdsplan, grundlag: Grundlag): Beslutning {
  const ophold = findOphold(grundlag.forloeb, opholdId);
  if (!ophold) return afvis('ukendt_forekomst', { felt: 'opholdId' });
  if (dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  const journal = { id: ophold.journalId, borgerId: ophold.borgerId };
  return registrerFakta([nyFakta('opholdsplan', { opholdId, skridt, dato }, { journal, grundlag })]);
}
