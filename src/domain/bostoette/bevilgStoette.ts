import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Felter } from '../ledger/felter.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { egenJournal, nyFakta } from '../ledger/journal.ts';

export interface BevilgStoette {
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

/** Records a grant of support or of a place. A wish for provider that is not followed needs reasons (SEL § 85 a, stk. 2). */
export function bevilgStoette(input: BevilgStoette, grundlag: Grundlag): Beslutning {
  const journal = egenJournal(grundlag);
  if (!journal) return afvis('ingen_journal');
  if (input.afgjort > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'afgjort' });
  if (input.til && input.til <= input.fra) return afvis('slut_foer_start', { felt: 'til' });
  if (input.paragraf === '85a' && input.oenskeFulgt === false && !input.begrundelse) return afvis('begrundelse_mangler', { felt: 'begrundelse' });
  const felter = {
    paragraf: input.paragraf,
    metode: input.metode ?? null,
    afgjort: input.afgjort,
    gyldig: { fra: input.fra, til: input.til ?? null },
    leverandoer: input.leverandoer ?? null,
    oenskeFulgt: input.oenskeFulgt ?? null,
    svarerTilBehov: input.svarerTilBehov ?? null,
    begrundelse: input.begrundelse ?? null,
  };
  const bevilling = nyFakta('bevilling', felter, { journal, grundlag });
  return registrerFakta([bevilling], { bevillingId: bevilling.forekomstId });
}
