import type { IsoDate } from '../../law/kernel/dato.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import type { Botilbud, Botilbudsbehov } from '../ledger/lister.ts';
import { findJournal, nyFakta, retFakta } from '../ledger/journal.ts';

export interface RegistrerBotilbudsbehov {
  readonly botilbudsbehovId?: string | null | undefined;
  readonly oplyst: IsoDate;
  readonly behov: Botilbudsbehov;
  readonly klarerSig: boolean | null;
  readonly andenMaade: boolean | null;
  readonly tilbud?: { readonly art: Botilbud; readonly dato: IsoDate } | null | undefined;
  readonly begrundelse?: string | null | undefined;
}

/** Records a need that belongs to another offer than § 110, and what was offered for it; with the id of the first it says it anew. */
export function registrerBotilbudsbehov(input: RegistrerBotilbudsbehov, grundlag: Grundlag): Beslutning {
  const { forloeb, today } = grundlag;
  const { oplyst, behov, klarerSig, andenMaade, tilbud } = input;
  const journal = forloeb && findJournal(forloeb, { art: 'myndighed' });
  if (!forloeb || !journal) return afvis('ingen_journal');
  if (oplyst > today) return afvis('dato_i_fremtiden', { felt: 'oplyst' });
  if (tilbud && tilbud.dato > today) return afvis('dato_i_fremtiden', { felt: 'tilbud' });
  if (tilbud && tilbud.dato < oplyst) return afvis('slut_foer_start', { felt: 'tilbud' });
  const felter = { oplyst, behov, klarerSig, andenMaade, tilbudt: tilbud?.dato ?? null, tilbud: tilbud?.art ?? null, begrundelse: input.begrundelse ?? null };
  if (!input.botilbudsbehovId) return registrerFakta([nyFakta('botilbudsbehov', felter, { journal, grundlag })]);
  const foer = forloeb.botilbudsbehov.find(({ forekomstId }) => forekomstId === input.botilbudsbehovId);
  if (!foer) return afvis('ukendt_forekomst', { felt: 'botilbudsbehovId' });
  return registrerFakta([retFakta('botilbudsbehov', foer, { felter, aarsag: 'ført videre', grundlag })]);
}
