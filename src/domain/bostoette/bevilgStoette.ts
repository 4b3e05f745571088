import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Felter } from '../ledger/felter.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { egenJournal, nyFakta, retFakta } from '../ledger/journal.ts';

export interface BevilgStoette {
  /** The grant that is said anew, of the actor's own journal; a new one if empty. */
  readonly bevillingId?: string | null | undefined;
  readonly paragraf: Felter['bevilling']['paragraf'];
  readonly metode?: Felter['bevilling']['metode'] | undefined;
  readonly afgjort: IsoDate;
  readonly fra: IsoDate;
  readonly til?: IsoDate | null | undefined;
  readonly leverandoer?: string | null | undefined;
  readonly oenskeFulgt?: boolean | null | undefined;
  readonly svarerTilBehov?: boolean | null | undefined;
  readonly begrundelse?: string | null | undefined;
}

/**
 * Records a grant of support or of a place, or says one anew: what was not assessed on the day is assessed later. A wish for provider that is not followed needs
 * reasons (SEL § 85 a, stk. 2).
 */
export function bevilgStoette(input: BevilgStoette, grundlag: Grundlag): Beslutning {
  const journal = egenJournal(grundlag);
  if (!journal) return afvis('ingen_journal');
  if (input.afgjort > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'afgjort' });
  if (input.til && input.til <= input.fra) return afvis('slut_foer_start', { felt: 'til' });
  if (input.paragraf === '85a' && input.oenskeFulgt === false && !input.begrundelse) return afvis('begrundelse_mangler', { felt: 'begrundelse' });
  const gammel = grundlag.forloeb?.bevilling.find(({ forekomstId, journalId }) => forekomstId === input.bevillingId && journalId === journal.id);
  if (input.bevillingId && !gammel) return afvis('ukendt_forekomst', { felt: 'bevillingId' });
  const felter = felterOf(input);
  const bevilling = gammel ? retFakta('bevilling', gammel, { felter, aarsag: 'bevillingen er ændret', grundlag }) : nyFakta('bevilling', felter, { journal, grundlag });
  return registrerFakta([bevilling], { bevillingId: bevilling.forekomstId });
}

function felterOf(input: BevilgStoette): Felter['bevilling'] {
  return {
    paragraf: input.paragraf,
    metode: input.metode ?? null,
    afgjort: input.afgjort,
    gyldig: { fra: input.fra, til: input.til ?? null },
    leverandoer: input.leverandoer ?? null,
    oenskeFulgt: input.oenskeFulgt ?? null,
    svarerTilBehov: input.svarerTilBehov ?? null,
    begrundelse: input.begrundelse ?? null,
  };
}
