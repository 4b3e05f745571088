import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Leverandoeroenske } from '../ledger/lister.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { egenJournal, nyFakta } from '../ledger/journal.ts';

/** Records whom the person wants help from after the stay, as found out while planning (SEL § 142, stk. 4). */
export function registrerLeverandoeroenske(
  { oenske, dato }: { readonly oenske: Leverandoeroenske; readonly dato: IsoDate },
  grundlag: Grundlag,
): Beslutning {
  const journal = egenJournal(grundlag);
  if (!journal) return afvis('ingen_journal');
  if (dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  return registrerFakta([nyFakta('leverandoeroenske', { oenske, dato }, { journal, grundlag })]);
}
