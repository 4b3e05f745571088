import { latest } from '../../law/kernel/dato.ts';
import type { GemtFakta, NyFakta } from './fakta.ts';
import type { Felter } from './felter.ts';
import type { Grundlag } from './beslutning.ts';
import { nyFakta, retFakta } from './journal.ts';

/** The place of a stay that is opened again: the one it had, none for now, or another. */
export type Pladsvalg = 'samme' | 'ingen' | { readonly pladsId: string };

/** A place that was given up, and how it stood before. */
export interface GivenUpPlads {
  readonly fakta: GemtFakta<'pladsbelaegning'>;
  readonly foer: Felter['pladsbelaegning'];
}

interface Med {
  readonly plads: Pladsvalg;
  readonly aarsag: string;
  readonly grundlag: Grundlag;
}

/**
 * Gives places back that were given up. Another place is given from today, or from the day the old one ends if that is to come:
 * whoever slept elsewhere meanwhile did not sleep there.
 */
export function restorePladser(opgivne: readonly GivenUpPlads[], { plads, aarsag, grundlag }: Med): readonly NyFakta[] {
  if (plads === 'samme') return opgivne.map(({ fakta, foer }) => retFakta('pladsbelaegning', fakta, { felter: foer, aarsag, grundlag }));
  const sidste = opgivne.at(-1);
  if (plads === 'ingen' || !sidste) return [];
  const { fakta, foer } = sidste;
  const fra = latest(fakta.gyldig.til ?? foer.gyldig.fra, grundlag.today);
  const journal = { id: fakta.journalId, borgerId: fakta.borgerId };
  return [nyFakta('pladsbelaegning', { opholdId: foer.opholdId, pladsId: plads.pladsId, gyldig: { fra, til: foer.gyldig.til } }, { journal, grundlag })];
}
