import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Felter } from '../ledger/felter.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import type { Forloeb } from '../ledger/fakta.ts';
import { egenJournal, nyFakta } from '../ledger/journal.ts';

export interface RegistrerRelation {
  readonly art: Exclude<Felter['relation']['art'], 'barn'>;
  /** The record of the other person, where the actor keeps one. */
  readonly anden: Forloeb | null;
  readonly navn: string;
  readonly foedselsdato?: IsoDate | null | undefined;
  readonly oplystAf: string;
  readonly dato: IsoDate;
}

/** Records a child's parent or someone's violent partner, with who told it: by name as it was told, and by record where there is one. */
export function registrerRelation({ art, anden, navn, foedselsdato, oplystAf, dato }: RegistrerRelation, grundlag: Grundlag): Beslutning {
  const journal = egenJournal(grundlag);
  if (!journal) return afvis('ingen_journal');
  if (dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  const andenBorgerId = anden?.borgere[0] ?? null;
  if (andenBorgerId !== null && grundlag.forloeb?.borgere.includes(andenBorgerId)) return afvis('samme_person', { felt: 'relateretId' });
  const felter = { art, andenBorgerId, navn, foedselsdato: foedselsdato ?? null, oplystAf, dato };
  return registrerFakta([nyFakta('relation', felter, { journal, grundlag })]);
}
