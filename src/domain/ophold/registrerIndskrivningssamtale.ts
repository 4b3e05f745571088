import type { IsoDate } from '../../law/kernel/dato.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { nyFakta, retFakta } from '../ledger/journal.ts';
import { findOphold } from './findOphold.ts';

export interface RegistrerIndskrivningssamtale {
  readonly opholdId: string;
  readonly dato: IsoDate;
  readonly perspektiv: string;
  readonly kommune?: string | null | undefined;
}

/** Records the talk at admission; a second time corrects the first. */
export function registrerIndskrivningssamtale({ opholdId, dato, perspektiv, kommune }: RegistrerIndskrivningssamtale, grundlag: Grundlag): Beslutning {
  const ophold = findOphold(grundlag.forloeb, opholdId);
  if (!ophold) return afvis('ukendt_forekomst', { felt: 'opholdId' });
  if (dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  const felter = { opholdId, dato, perspektiv, kommune: kommune ?? null };
  const foer = grundlag.forloeb?.indskrivningssamtale.findLast((samtale) => samtale.opholdId === opholdId && samtale.journalId === ophold.journalId);
  if (foer) return registrerFakta([retFakta('indskrivningssamtale', foer, { felter, aarsag: 'samtalen er skrevet på ny', grundlag })]);
  return registrerFakta([nyFakta('indskrivningssamtale', felter, { journal: { id: ophold.journalId, borgerId: ophold.borgerId }, grundlag })]);
}
