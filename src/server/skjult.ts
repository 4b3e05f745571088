import { SKJULT_BOFORM } from '../contract/skjult.ts';
import { isHidden } from '../domain/borger/beskyttet.ts';
import type { Forloeb } from '../domain/ledger/fakta.ts';
import { maySeeWhereabouts } from './db/repositories/skjultmodtagerRepository.ts';
import type { Kontekst } from './requests.ts';

interface Reading {
  /** The course as it stands, which says whether the person is hidden today. */
  readonly current: Forloeb;
  readonly at: Kontekst;
}

/**
 * Facts about a person as a reader may see them: of someone hidden, no boform but those the reader works at, and no sender, unless the
 * reader is the municipality's named recipient or was let in by them.
 */
export async function hideWhereabouts(forloeb: Forloeb, { current, at: { tx, actor, today } }: Reading): Promise<Forloeb> {
  if (!isHidden(current, today)) return forloeb;
  const kuverter = current.orientering.flatMap(({ kuvertId }) => kuvertId ?? []);
  return (await maySeeWhereabouts(tx, kuverter)) ? forloeb : withoutBoformer(forloeb, new Set(actor.boformer));
}

function withoutBoformer(forloeb: Forloeb, own: ReadonlySet<string>): Forloeb {
  const stays = new Set(forloeb.ophold.map(({ boformId }) => boformId));
  const hides = (boformId: string | null): boolean => boformId !== null && stays.has(boformId) && !own.has(boformId);
  // To a municipality the other side of a notice or a message, whichever way it went, is the boform.
  const unnamed = <F extends object>(fakta: F): F => (own.size === 0 ? { ...fakta, modpartId: null, modpartNavn: '' } : fakta);
  const placed = <F extends { readonly boformId: string | null }>(fakta: F): F => (hides(fakta.boformId) ? { ...fakta, boformId: SKJULT_BOFORM } : fakta);
  return {
    ...forloeb,
    ophold: forloeb.ophold.map(placed),
    pladshjaelp: forloeb.pladshjaelp.map(placed),
    orientering: forloeb.orientering.map(unnamed),
    besked: forloeb.besked.map(unnamed),
  };
}
