import type { Felter } from '../ledger/felter.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { nyFakta } from '../ledger/journal.ts';
import { findOphold } from '../ophold/findOphold.ts';

export interface ModtagBesked {
  readonly opholdId: string;
  readonly budskabId: string;
  /** What the message says and who sent it, as the server looked it up. */
  readonly indhold: Pick<Felter['besked'], 'art' | 'grundlag' | 'tekst' | 'svar' | 'modpartId' | 'modpartNavn'>;
}

/** Takes a message that came by Hjemvej into the receiver's own journal, on the stay as they know it. */
export function modtagBesked({ opholdId, budskabId, indhold }: ModtagBesked, grundlag: Grundlag): Beslutning {
  const ophold = findOphold(grundlag.forloeb, opholdId);
  if (!ophold) return afvis('ukendt_forekomst', { felt: 'opholdId' });
  const felter = { ...indhold, opholdId, retning: 'modtaget', dato: grundlag.today, kanal: 'hjemvej', budskabId } as const;
  return registrerFakta([nyFakta('besked', felter, { journal: { id: ophold.journalId, borgerId: ophold.borgerId }, grundlag })]);
}
