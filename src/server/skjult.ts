import { SKJULT_BOFORM } from '../contract/skjult.ts';
import { isHidden } from '../domain/borger/beskyttet.ts';
import type { Forloeb } from '../domain/ledger/fakta.ts';
import { readOpen } from './db/repositories/skjultmodtagerRepository.ts';
import type { Kontekst } from './requests.ts';

interface Reading {
  /** The course as it stands, which says whether the person is hidden today. */
  readonly current: Forloeb;
  readonly at: Kontekst;
}

/**
 * Facts about a person as a reader may see them: of someone hidden, no boform but those the reader works at and those of the stays
 * whose notice was opened to them, and no sender, unless the reader is the municipality's named recipient. One opened notice tells of
 * its own stay and of no other.
 */
export async function hideWhereabouts(forloeb: Forloeb, { current, at: { tx, actor, today } }: Reading): Promise<Forloeb> {
  if (!isHidden(current, today)) return forloeb;
  const { alle, aabne } = await readOpen(tx, current.orientering.flatMap(({ kuvertId }) => kuvertId ?? []));
  if (alle) return forloeb;
  const opened = new Set(current.orientering.flatMap(({ opholdId, kuvertId }) => (kuvertId !== null && aabne.has(kuvertId) ? [opholdId] : [])));
  return withoutBoformer(forloeb, { own: new Set(actor.boformer), opened });
}

interface Shown {
  /** The boformer the reader works at. */
  readonly own: ReadonlySet<string>;
  /** The stays whose notice was opened to the reader. */
  readonly opened: ReadonlySet<string>;
}

function withoutBoformer(forloeb: Forloeb, { own, opened }: Shown): Forloeb {
  const stays = forloeb.ophold.filter(({ forekomstId, boformId }) => !own.has(boformId) && !opened.has(forekomstId));
  const hidden = new Set(stays.map(({ boformId }) => boformId));
  const ownJournals = new Set(forloeb.journaler.flatMap(({ id, boformId }) => (boformId !== null && own.has(boformId) ? [id] : [])));
  // To a municipality the other side of a notice or a message, whichever way it went, is the boform.
  const unnamed = <F extends { readonly journalId: string; readonly opholdId: string }>(fakta: F): F =>
    ownJournals.has(fakta.journalId) || opened.has(fakta.opholdId) ? fakta : { ...fakta, modpartId: null, modpartNavn: '' };
  return {
    ...forloeb,
    ophold: forloeb.ophold.map((stay) => (stays.includes(stay) ? { ...stay, boformId: SKJULT_BOFORM } : stay)),
    pladshjaelp: forloeb.pladshjaelp.map((hjaelp) => (hjaelp.boformId !== null && hidden.has(hjaelp.boformId) ? { ...hjaelp, boformId: SKJULT_BOFORM } : hjaelp)),
    orientering: forloeb.orientering.map(unnamed),
    besked: forloeb.besked.map(unnamed),
  };
}
