import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Destination, Udskrivningsmaade } from '../ledger/felter.ts';
import type { GemtFakta, NyFakta } from '../ledger/fakta.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { nyFakta, retFakta } from '../ledger/journal.ts';
import { findOphold } from './findOphold.ts';

export interface Udskriv {
  readonly opholdId: string;
  readonly dato: IsoDate;
  readonly afgjort?: IsoDate | null | undefined;
  readonly afgjortAf: 'leder' | 'kommune' | 'ingen';
  readonly maade: Udskrivningsmaade;
  readonly destination: Destination;
  readonly planlagt: boolean;
  readonly begrundelse?: string | null | undefined;
}

/**
 * Records that a stay ended, whatever the way: agreed, walked out, expelled, hospital, prison, death. Nothing is asked that
 * could keep a real event from being recorded. The stay and the bed end that day; home and support go on. Only a planned
 * discharge may lie ahead.
 */
export function udskriv(input: Udskriv, grundlag: Grundlag): Beslutning {
  const ophold = findOphold(grundlag.forloeb, input.opholdId);
  if (!ophold) return afvis('ukendt_forekomst', { felt: 'opholdId' });
  if (ophold.gyldig.til !== null) return afvis('allerede_udskrevet');
  if (!input.planlagt && input.dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  if (input.dato <= ophold.gyldig.fra) return afvis('udskrevet_foer_indskrevet', { felt: 'dato' });
  return registrerFakta([
    afslutOphold(ophold, input.dato, grundlag),
    ...frigivPlads(input, grundlag),
    nyFakta('udskrivning', felterOf(input), { journal: { id: ophold.journalId, borgerId: ophold.borgerId }, grundlag }),
  ]);
}

function afslutOphold(ophold: GemtFakta<'ophold'>, til: IsoDate, grundlag: Grundlag): NyFakta {
  const { boformId, art, ankomstKl, henvist, gyldig } = ophold;
  return retFakta('ophold', ophold, {
    felter: { boformId, art, ankomstKl, henvist, gyldig: { fra: gyldig.fra, til } }, aarsag: 'udskrevet', grundlag,
  });
}

function frigivPlads({ opholdId, dato }: Udskriv, grundlag: Grundlag): readonly NyFakta[] {
  const belaegninger = grundlag.forloeb?.pladsbelaegning ?? [];
  return belaegninger
    .filter((belaegning) => belaegning.opholdId === opholdId && belaegning.gyldig.til === null && belaegning.gyldig.fra < dato)
    .map((belaegning) =>
      retFakta('pladsbelaegning', belaegning, {
        felter: { opholdId, pladsId: belaegning.pladsId, gyldig: { fra: belaegning.gyldig.fra, til: dato } }, aarsag: 'udskrevet', grundlag,
      }),
    );
}

function felterOf(input: Udskriv) {
  const { opholdId, dato, afgjortAf, maade, destination, planlagt } = input;
  return { opholdId, dato, afgjort: input.afgjort ?? null, afgjortAf, maade, destination, planlagt, begrundelse: input.begrundelse ?? null };
}
