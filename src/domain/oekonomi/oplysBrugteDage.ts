import type { IsoDate } from '../../law/kernel/dato.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { egenJournal, nyFakta } from '../ledger/journal.ts';

export interface OplysBrugteDage {
  /** First day of the window the other municipality counted in. */
  readonly fra: IsoDate;
  readonly dage: number;
  readonly oplystAf: string;
  readonly oplystDen: IsoDate;
}

/** Records days of the refund limit used elsewhere, and who said so. */
export function oplysBrugteDage({ fra, dage, oplystAf, oplystDen }: OplysBrugteDage, grundlag: Grundlag): Beslutning {
  const journal = egenJournal(grundlag);
  if (!journal) return afvis('ingen_journal');
  if (oplystDen > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'oplystDen' });
  return registrerFakta([nyFakta('brugteDage', { fra, dage, oplystAf, oplystDen }, { journal, grundlag })]);
}
