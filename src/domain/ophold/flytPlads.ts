import type { IsoDate } from '../../law/kernel/dato.ts';
import { containsDay } from '../../law/kernel/periode.ts';
import type { GemtFakta, NyFakta } from '../ledger/fakta.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { nyFakta, retFakta } from '../ledger/journal.ts';
import { withdrawal } from '../ledger/tilbagekald.ts';
import { findOphold } from './findOphold.ts';

export interface FlytPlads {
  readonly opholdId: string;
  readonly pladsId: string;
  readonly dato: IsoDate;
}

const AARSAG = 'flyttet til en anden plads';

/**
 * Gives a running stay another place from a day on, or its first. It is the same stay: the place before ends that day, and one
 * that was given from that day or later no longer stands. The database sees to it that nobody else has the place.
 */
export function flytPlads({ opholdId, pladsId, dato }: FlytPlads, grundlag: Grundlag): Beslutning {
  const ophold = findOphold(grundlag.forloeb, opholdId);
  if (!ophold) return afvis('ukendt_forekomst', { felt: 'opholdId' });
  if (ophold.gyldig.til !== null && ophold.gyldig.til <= grundlag.today) return afvis('allerede_udskrevet');
  if (dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  if (dato < ophold.gyldig.fra) return afvis('flyttet_foer_indskrevet', { felt: 'dato' });
  const egne = (grundlag.forloeb?.pladsbelaegning ?? []).filter((plads) => plads.opholdId === opholdId && plads.journalId === ophold.journalId);
  if (egne.some((plads) => plads.pladsId === pladsId && containsDay(plads.gyldig, dato))) return afvis('har_pladsen', { felt: 'pladsId' });
  const journal = { id: ophold.journalId, borgerId: ophold.borgerId };
  return registrerFakta([
    ...egne.flatMap((plads) => given(plads, { dato, grundlag })),
    nyFakta('pladsbelaegning', { opholdId, pladsId, gyldig: { fra: dato, til: ophold.gyldig.til } }, { journal, grundlag }),
  ]);
}

/** What becomes of a place the stay had. */
function given(plads: GemtFakta<'pladsbelaegning'>, { dato, grundlag }: { readonly dato: IsoDate; readonly grundlag: Grundlag }): readonly NyFakta[] {
  if (plads.gyldig.fra >= dato) return [withdrawal({ art: 'pladsbelaegning', fakta: plads }, { aarsag: AARSAG, grundlag })];
  if (!containsDay(plads.gyldig, dato)) return [];
  const felter = { opholdId: plads.opholdId, pladsId: plads.pladsId, gyldig: { fra: plads.gyldig.fra, til: dato } };
  return [retFakta('pladsbelaegning', plads, { felter, aarsag: AARSAG, grundlag })];
}
