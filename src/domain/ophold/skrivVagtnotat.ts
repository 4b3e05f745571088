import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { nyFakta } from '../ledger/journal.ts';
import { findOphold } from './findOphold.ts';

export interface SkrivVagtnotat {
  readonly opholdId: string;
  readonly tekst: string;
}

/** Writes a note for the next shift about someone who stays here, on the day it is. Of a stay that has ended there is nothing to hand over. */
export function skrivVagtnotat({ opholdId, tekst }: SkrivVagtnotat, grundlag: Grundlag): Beslutning {
  const { forloeb, today } = grundlag;
  const ophold = findOphold(forloeb, opholdId);
  if (!ophold) return afvis('ukendt_forekomst', { felt: 'opholdId' });
  if (ophold.gyldig.til !== null && ophold.gyldig.til < today) return afvis('allerede_udskrevet', { felt: 'opholdId' });
  return registrerFakta([nyFakta('vagtnotat', { opholdId, dato: today, tekst }, { journal: { id: ophold.journalId, borgerId: ophold.borgerId }, grundlag })]);
}
