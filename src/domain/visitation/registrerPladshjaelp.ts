import type { IsoDate } from '../../law/kernel/dato.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { findJournal, nyFakta, retFakta } from '../ledger/journal.ts';

export interface RegistrerPladshjaelp {
  readonly pladshjaelpId?: string | null | undefined;
  readonly henvendt: IsoDate;
  readonly oenske: boolean | null;
  readonly behov: boolean | null;
  readonly tilbud?: { readonly boformId: string; readonly dato: IsoDate; readonly egnet: string } | null | undefined;
  readonly svar?: 'ja' | 'nej' | null | undefined;
}

/** Records that someone asked the municipality for a place, and what came of it; with the id of the first it says it anew. */
export function registrerPladshjaelp(input: RegistrerPladshjaelp, grundlag: Grundlag): Beslutning {
  const { forloeb, today } = grundlag;
  const { henvendt, oenske, behov, tilbud } = input;
  const journal = forloeb && findJournal(forloeb, { art: 'myndighed' });
  if (!forloeb || !journal) return afvis('ingen_journal');
  if (henvendt > today) return afvis('dato_i_fremtiden', { felt: 'henvendt' });
  if (tilbud && tilbud.dato > today) return afvis('dato_i_fremtiden', { felt: 'tilbud' });
  if (tilbud && tilbud.dato < henvendt) return afvis('slut_foer_start', { felt: 'tilbud' });
  const felter = { henvendt, oenske, behov, boformId: tilbud?.boformId ?? null, tilbudt: tilbud?.dato ?? null, egnet: tilbud?.egnet ?? null, svar: tilbud ? (input.svar ?? null) : null };
  if (!input.pladshjaelpId) return registrerFakta([nyFakta('pladshjaelp', felter, { journal, grundlag })]);
  const foer = forloeb.pladshjaelp.find(({ forekomstId }) => forekomstId === input.pladshjaelpId);
  if (!foer) return afvis('ukendt_forekomst', { felt: 'pladshjaelpId' });
  return registrerFakta([retFakta('pladshjaelp', foer, { felter, aarsag: 'ført videre', grundlag })]);
}
