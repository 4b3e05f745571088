import type { IsoDate } from '../../law/kernel/dato.ts';
import type { MulighedId } from '../../law/rsl/p5-helhed/muligheder.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { egenJournal, nyFakta } from '../ledger/journal.ts';
import type { Mulighedsvurdering } from '../ledger/lister.ts';

export interface VurderMuligheder {
  /** At least one; the same answer and reason hold for all of them. */
  readonly muligheder: readonly MulighedId[];
  readonly vurdering: Mulighedsvurdering;
  readonly begrundelse: string;
  readonly dato: IsoDate;
}

/** Records what came of looking at one or more kinds of help the law has (RSL §§ 5 and 6). What was found before stays, of its own day. */
export function vurderMuligheder({ muligheder, vurdering, begrundelse, dato }: VurderMuligheder, grundlag: Grundlag): Beslutning {
  const journal = egenJournal(grundlag);
  if (!journal) return afvis('ingen_journal');
  if (dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  const valgte = [...new Set(muligheder)];
  return registrerFakta(valgte.map((mulighed) => nyFakta('mulighed', { mulighed, vurdering, begrundelse, dato }, { journal, grundlag })));
}
