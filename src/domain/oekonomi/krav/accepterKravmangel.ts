import { addDays, type IsoDate } from '../../../law/kernel/dato.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../../ledger/beslutning.ts';
import { egenJournal, nyFakta } from '../../ledger/journal.ts';
import { findOphold } from '../../ophold/findOphold.ts';
import type { AccepterbarBetingelse } from './betingelse.ts';

export interface AccepterKravmangel {
  readonly opholdId: string;
  readonly betingelse: AccepterbarBetingelse;
  readonly fra: IsoDate;
  /** The last day, inclusive. */
  readonly tilOgMed: IsoDate;
  readonly begrundelse: string;
}

/** Records that days are claimed although a condition is not met that the payer does not control, and why. */
export function accepterKravmangel({ opholdId, betingelse, fra, tilOgMed, begrundelse }: AccepterKravmangel, grundlag: Grundlag): Beslutning {
  const journal = egenJournal(grundlag);
  if (!journal) return afvis('ingen_journal');
  if (!findOphold(grundlag.forloeb, opholdId)) return afvis('ukendt_forekomst', { felt: 'opholdId' });
  if (tilOgMed < fra) return afvis('slut_foer_start', { felt: 'tilOgMed' });
  const felter = { opholdId, betingelse, gyldig: { fra, til: addDays(tilOgMed, 1) }, begrundelse };
  return registrerFakta([nyFakta('kravaccept', felter, { journal, grundlag })]);
}
