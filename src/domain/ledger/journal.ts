import type { Actor } from '../adgang/actor.ts';
import type { Felter } from './felter.ts';
import type { FaktaArt, Forloeb, GemtFakta, Journal, Journalart, NyFakta } from './fakta.ts';
import type { Grundlag } from './beslutning.ts';

/**
 * The journal an actor writes in about a person: of the kind their role keeps, at their boform if it is a boform's. Of linked
 * records the one that was asked about comes first.
 */
export function findJournal(forloeb: Forloeb, wanted: { readonly art: Journalart; readonly boformId?: string }): Journal | null {
  const fits = forloeb.journaler.filter(({ art, boformId }) => art === wanted.art && (wanted.boformId === undefined || boformId === wanted.boformId));
  const rank = ({ borgerId }: Journal): number => forloeb.borgere.indexOf(borgerId);
  return [...fits].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** The kind of journal an actor's role writes in. `null` for roles that keep none. */
export function journalartOf({ roller }: Actor): Journalart | null {
  if (roller.some((rolle) => rolle === 'boformsleder' || rolle === 'boformsmedarbejder' || rolle === 'vikar')) return 'boform';
  if (roller.some((rolle) => rolle === 'myndighedsraadgiver' || rolle === 'teamleder' || rolle === 'oekonomi')) return 'myndighed';
  if (roller.includes('bostoettemedarbejder')) return 'stoette';
  return roller.includes('skp_medarbejder') ? 'skp' : null;
}

/** The journal in which an actor writes about the person of the command; `null` if they keep none about them. */
export function egenJournal({ actor, forloeb }: Grundlag): Journal | null {
  const art = journalartOf(actor);
  return forloeb === null || art === null ? null : findJournal(forloeb, { art });
}

/** A new fact of a new thing, or of a thing that exists when `forekomstId` is given. */
export function nyFakta<A extends FaktaArt>(
  art: A,
  felter: Felter[A],
  { journal, grundlag, kilde, forekomstId }: { journal: Pick<Journal, 'id' | 'borgerId'>; grundlag: Grundlag; kilde?: string; forekomstId?: string },
): NyFakta {
  const id = grundlag.nytId();
  return { art, felter, journal: { id: journal.id, borgerId: journal.borgerId }, id, forekomstId: forekomstId ?? id, kilde: kilde ?? 'registreret' } as NyFakta;
}

/** A correction: the same thing said anew, with a cause; the old row stays and learns what replaced it. */
export function retFakta<A extends FaktaArt>(
  art: A,
  gammel: GemtFakta<A>,
  { felter, aarsag, grundlag }: { felter: Felter[A]; aarsag: string; grundlag: Grundlag },
): NyFakta {
  return {
    art,
    felter,
    journal: { id: gammel.journalId, borgerId: gammel.borgerId },
    id: grundlag.nytId(),
    forekomstId: gammel.forekomstId,
    kilde: 'registreret',
    erstatter: gammel.id,
    aarsag,
  } as NyFakta;
}
