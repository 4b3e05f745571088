import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Maalgruppe } from '../ledger/lister.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { nyFakta, retFakta } from '../ledger/journal.ts';
import { findOphold } from './findOphold.ts';

export interface AfgoerOptagelse extends Maalgruppe {
  readonly opholdId: string;
  readonly afgjort: IsoDate;
  readonly begrundelse?: string | null | undefined;
}

/** Records the leader's decision on admission and what it rests on; a second time it corrects the first. */
export function afgoerOptagelse(input: AfgoerOptagelse, grundlag: Grundlag): Beslutning {
  const ophold = findOphold(grundlag.forloeb, input.opholdId);
  if (!ophold) return afvis('ukendt_forekomst', { felt: 'opholdId' });
  if (input.afgjort > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'afgjort' });
  const felter = felterOf(input);
  const tidligere = grundlag.forloeb?.optagelse.find(({ opholdId }) => opholdId === input.opholdId);
  if (tidligere) return registrerFakta([retFakta('optagelse', tidligere, { felter, aarsag: 'afgørelsen er ført på ny', grundlag })]);
  const journal = { id: ophold.journalId, borgerId: ophold.borgerId };
  return registrerFakta([nyFakta('optagelse', felter, { journal, grundlag })]);
}

function felterOf({ opholdId, afgjort, begrundelse, ...rest }: AfgoerOptagelse) {
  return {
    opholdId,
    afgjort,
    begrundelse: begrundelse ?? null,
    saerligeSocialeProblemer: rest.saerligeSocialeProblemer,
    ingenBolig: rest.ingenBolig,
    kanIkkeVaereIBolig: rest.kanIkkeVaereIBolig,
    akutBehov: rest.akutBehov,
    behovForStoette: rest.behovForStoette,
    lovligtOphold: rest.lovligtOphold,
  };
}
