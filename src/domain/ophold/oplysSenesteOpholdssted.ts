import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Opholdssted } from '../ledger/lister.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { nyFakta, retFakta } from '../ledger/journal.ts';
import { findOphold } from './findOphold.ts';

export interface OplysSenesteOpholdssted {
  readonly opholdId: string;
  readonly sted: Opholdssted;
  /** The day it was told. */
  readonly oplyst: IsoDate;
}

/** Records where the person stayed last before a stay, as told; told anew, it corrects what was told before. */
export function oplysSenesteOpholdssted({ opholdId, sted, oplyst }: OplysSenesteOpholdssted, grundlag: Grundlag): Beslutning {
  const ophold = findOphold(grundlag.forloeb, opholdId);
  if (!ophold) return afvis('ukendt_forekomst', { felt: 'opholdId' });
  if (oplyst > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'oplyst' });
  const felter = { opholdId, sted, oplyst };
  const foer = grundlag.forloeb?.senesteOpholdssted.find((fakta) => fakta.opholdId === opholdId);
  if (foer) return registrerFakta([retFakta('senesteOpholdssted', foer, { felter, aarsag: 'oplyst på ny', grundlag })]);
  return registrerFakta([nyFakta('senesteOpholdssted', felter, { journal: { id: ophold.journalId, borgerId: ophold.borgerId }, grundlag })]);
}
