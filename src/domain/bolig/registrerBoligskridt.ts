import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Boligskridt } from '../ledger/lister.ts';
import type { NyFakta } from '../ledger/fakta.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { egenJournal, nyFakta } from '../ledger/journal.ts';

export interface RegistrerBoligskridt {
  readonly boligId?: string | null | undefined;
  readonly adresse?: string | null | undefined;
  readonly udlejer?: string | null | undefined;
  readonly skridt: Boligskridt;
  readonly dato: IsoDate;
}

/** Records a step on the way to a home, naming the home if it is new. Move-in may be possible from a coming day. */
export function registrerBoligskridt(input: RegistrerBoligskridt, grundlag: Grundlag): Beslutning {
  const journal = egenJournal(grundlag);
  if (!journal) return afvis('ingen_journal');
  if (input.skridt !== 'indflytning_mulig' && input.dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  const kendt = grundlag.forloeb?.bolig.find(({ forekomstId }) => forekomstId === input.boligId);
  if (input.boligId && !kendt) return afvis('ukendt_forekomst', { felt: 'boligId' });
  if (!kendt && !input.adresse) return afvis('ukendt_forekomst', { felt: 'adresse' });
  const boligId = kendt?.forekomstId ?? grundlag.nytId();
  const ny: readonly NyFakta[] = kendt
    ? []
    : [nyFakta('bolig', { adresse: input.adresse ?? '', udlejer: input.udlejer ?? null }, { journal, grundlag, forekomstId: boligId })];
  return registrerFakta([...ny, nyFakta('boligskridt', { boligId, skridt: input.skridt, dato: input.dato }, { journal, grundlag })], { boligId });
}
