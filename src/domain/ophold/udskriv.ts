import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Destination, Udskrivningsmaade } from '../ledger/lister.ts';
import type { GemtFakta, NyFakta } from '../ledger/fakta.ts';
import { felterOf } from '../ledger/arter.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { nyFakta, retFakta } from '../ledger/journal.ts';
import { udgangsfakta, withdrawal } from '../ledger/tilbagekald.ts';
import { udskrivningOf } from '../opgave/ophold.ts';
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
 * Records that a stay ended, whatever the way: agreed, walked out, expelled, hospital, prison, death, and also on the day it
 * began. Nothing is asked that could keep a real event from being recorded. The stay and the bed end that day; home and support
 * go on. Only a planned discharge may lie ahead, and while it does, what really happens takes its place.
 */
export function udskriv(input: Udskriv, grundlag: Grundlag): Beslutning {
  const ophold = findOphold(grundlag.forloeb, input.opholdId);
  if (!ophold) return afvis('ukendt_forekomst', { felt: 'opholdId' });
  if (ophold.gyldig.til !== null && ophold.gyldig.til <= grundlag.today) return afvis('allerede_udskrevet');
  if (!input.planlagt && input.dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  if (input.dato < ophold.gyldig.fra) return afvis('udskrevet_foer_indskrevet', { felt: 'dato' });
  return registrerFakta([
    retFakta('ophold', ophold, {
      felter: { ...felterOf('ophold', ophold), gyldig: { fra: ophold.gyldig.fra, til: input.dato } }, aarsag: 'udskrevet', grundlag,
    }),
    ...frigivPlads(input, { ophold, grundlag }),
    udskrivningFakta(input, { ophold, grundlag }),
    ...withdrawnPlans(input, { ophold, grundlag }),
  ]);
}

interface At {
  readonly ophold: GemtFakta<'ophold'>;
  readonly grundlag: Grundlag;
}

/** Every bed of the stay is free from the day of leaving; whoever stayed no night in one never had it. */
function frigivPlads({ opholdId, dato }: Udskriv, { ophold, grundlag }: At): readonly NyFakta[] {
  const belaegninger = grundlag.forloeb?.pladsbelaegning ?? [];
  return belaegninger
    .filter((belaegning) => belaegning.opholdId === opholdId && belaegning.journalId === ophold.journalId && lastsPast(belaegning, { ophold, dato }))
    .map((belaegning) => {
      if (belaegning.gyldig.fra >= dato) return withdrawal({ art: 'pladsbelaegning', fakta: belaegning }, { aarsag: 'udskrevet', grundlag });
      const felter = { opholdId, pladsId: belaegning.pladsId, gyldig: { fra: belaegning.gyldig.fra, til: dato } };
      return retFakta('pladsbelaegning', belaegning, { felter, aarsag: 'udskrevet', grundlag });
    });
}

/** Whether a bed was to be had on the day of leaving or after it, or as long as the stay. */
function lastsPast({ gyldig: { til } }: GemtFakta<'pladsbelaegning'>, { ophold, dato }: Pick<At, 'ophold'> & Pick<Udskriv, 'dato'>): boolean {
  return til === null || til > dato || til === ophold.gyldig.til;
}

/** Where someone was to move to, or was told to stay away from: of no account once it went otherwise. */
function withdrawnPlans({ opholdId }: Udskriv, { grundlag }: At): readonly NyFakta[] {
  const planned = grundlag.forloeb ? udgangsfakta(grundlag.forloeb, opholdId) : [];
  return planned.map((fundet) => withdrawal(fundet, { aarsag: 'det gik anderledes end planlagt', grundlag }));
}

/** The discharge, in the place of one that was only planned. */
function udskrivningFakta(input: Udskriv, { ophold, grundlag }: At): NyFakta {
  const { opholdId, dato, afgjortAf, maade, destination, planlagt } = input;
  const felter = { opholdId, dato, afgjort: input.afgjort ?? null, afgjortAf, maade, destination, planlagt, begrundelse: input.begrundelse ?? null };
  const planlagtFoer = grundlag.forloeb && udskrivningOf(grundlag.forloeb, ophold);
  if (planlagtFoer) return retFakta('udskrivning', planlagtFoer, { felter, aarsag: 'det gik anderledes end planlagt', grundlag });
  return nyFakta('udskrivning', felter, { journal: { id: ophold.journalId, borgerId: ophold.borgerId }, grundlag });
}
