import { addDays, type IsoDate } from '../../law/kernel/dato.ts';
import type { Tilstedesvar } from '../ledger/lister.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { nyFakta, retFakta } from '../ledger/journal.ts';
import { findOphold } from './findOphold.ts';

export interface RegistrerTilstede {
  readonly opholdId: string;
  /** The night, by the day on which it begins. */
  readonly nat: IsoDate;
  readonly svar: Tilstedesvar;
}

const AARSAG = 'set igen';

/**
 * Records whether someone who stays here was in the house on a night. A second answer for the same night corrects the first.
 * Who came late in a night and has the next day as the first of the stay was here that night too. It says nothing of the stay
 * itself: no discharge, no place and no day of the refund comes of it (docs/open-questions.md, Q-07).
 */
export function registrerTilstede({ opholdId, nat, svar }: RegistrerTilstede, grundlag: Grundlag): Beslutning {
  const { forloeb, today } = grundlag;
  const ophold = findOphold(forloeb, opholdId);
  if (!forloeb || !ophold) return afvis('ukendt_forekomst', { felt: 'opholdId' });
  if (nat > today) return afvis('dato_i_fremtiden', { felt: 'nat' });
  if (nat < addDays(ophold.gyldig.fra, -1)) return afvis('nat_foer_indskrevet', { felt: 'nat' });
  if (ophold.gyldig.til !== null && nat >= ophold.gyldig.til) return afvis('allerede_udskrevet', { felt: 'nat' });
  const felter = { opholdId, nat, svar };
  const foer = forloeb.tilstede.findLast((set) => set.opholdId === opholdId && set.journalId === ophold.journalId && set.nat === nat);
  if (foer) return registrerFakta([retFakta('tilstede', foer, { felter, aarsag: AARSAG, grundlag })]);
  return registrerFakta([nyFakta('tilstede', felter, { journal: { id: ophold.journalId, borgerId: ophold.borgerId }, grundlag })]);
}
