import type { IsoDate } from '../../law/kernel/dato.ts';
import { felterOf } from '../ledger/arter.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { retFakta } from '../ledger/journal.ts';

export interface HenvisAfslag {
  readonly afslagId: string;
  readonly henvistTil: string;
  readonly dato: IsoDate;
}

/** Records the referral to another boform that came after the refusal was written. The refusal itself stands. */
export function henvisAfslag({ afslagId, henvistTil, dato }: HenvisAfslag, grundlag: Grundlag): Beslutning {
  const afslag = grundlag.forloeb?.afslag.find(({ forekomstId }) => forekomstId === afslagId);
  if (!afslag) return afvis('ukendt_forekomst', { felt: 'afslagId' });
  if (dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  if (henvistTil === afslag.boformId) return afvis('henvist_til_sig_selv', { felt: 'henvistTil' });
  if (afslag.henvistTil !== null) return afvis('allerede_henvist', { felt: 'henvistTil' });
  const felter = { ...felterOf('afslag', afslag), henvistTil, henvistDen: dato };
  return registrerFakta([retFakta('afslag', afslag, { felter, aarsag: 'henvist senere', grundlag })], { afslagId });
}
