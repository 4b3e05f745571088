import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Oere } from '../../law/kernel/penge.ts';
import type { Felter } from '../ledger/felter.ts';
import type { GemtFakta, NyFakta } from '../ledger/fakta.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { egenJournal, nyFakta, retFakta } from '../ledger/journal.ts';

export interface SaetEgenbetaling {
  readonly fra: IsoDate;
  readonly til?: IsoDate | null | undefined;
  readonly oerePrDoegn: Oere;
  readonly grund: Felter['egenbetaling']['grund'];
  readonly begrundelse?: string | null | undefined;
}

/** Sets the own payment from a day; a payment still running ends there. A reduction or waiver needs its reason. */
export function saetEgenbetaling(input: SaetEgenbetaling, grundlag: Grundlag): Beslutning {
  const journal = egenJournal(grundlag);
  if (!journal) return afvis('ingen_journal');
  if (input.grund === 'nedsat' && !input.begrundelse) return afvis('begrundelse_mangler', { felt: 'begrundelse' });
  if (input.til && input.til <= input.fra) return afvis('slut_foer_start', { felt: 'til' });
  const loebende = (grundlag.forloeb?.egenbetaling ?? []).filter(({ gyldig }) => gyldig.til === null && gyldig.fra < input.fra);
  const felter = {
    gyldig: { fra: input.fra, til: input.til ?? null },
    oerePrDoegn: input.oerePrDoegn,
    grund: input.grund,
    begrundelse: input.begrundelse ?? null,
  };
  return registrerFakta([...loebende.map((gammel) => afslut(gammel, input.fra, grundlag)), nyFakta('egenbetaling', felter, { journal, grundlag })]);
}

function afslut(gammel: GemtFakta<'egenbetaling'>, til: IsoDate, grundlag: Grundlag): NyFakta {
  const { oerePrDoegn, grund, begrundelse, gyldig } = gammel;
  const felter = { oerePrDoegn, grund, begrundelse, gyldig: { fra: gyldig.fra, til } };
  return retFakta('egenbetaling', gammel, { felter, aarsag: 'ny egenbetaling', grundlag });
}
