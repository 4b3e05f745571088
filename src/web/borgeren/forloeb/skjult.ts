import type { ForloebSvar } from '../../../contract/forloeb.ts';
import type { Session } from '../../../contract/svar.ts';
import type { Navne } from './navne.ts';
import { beskyttelserOf } from './status.ts';

/** Who reads, and the words that stand where a hidden place would. */
export interface Laeser {
  readonly session: Pick<Session, 'today' | 'boformer'>;
  readonly skjultSted: string;
}

/** Whether the stay of a course is hidden today. */
export function isSkjult(forloeb: ForloebSvar, { session }: Laeser): boolean {
  return beskyttelserOf(forloeb, session.today).includes('skjult_ophold');
}

/** The names behind ids without the boform of someone hidden, for whoever does not work there: head, time line, facts and paper name no place. */
export function hideBoform(navne: Navne, forloeb: ForloebSvar, laeser: Laeser): Navne {
  if (!isSkjult(forloeb, laeser)) return navne;
  const own = new Set(laeser.session.boformer.map(({ id }) => id));
  return { ...navne, boform: (id) => (own.has(id) ? navne.boform(id) : laeser.skjultSted) };
}

/** A course in which what came from the boform of someone hidden says not from where; and a sender who gave no name has these words. */
export function hideAfsender(forloeb: ForloebSvar, laeser: Laeser): ForloebSvar {
  const hides = isSkjult(forloeb, laeser) && laeser.session.boformer.length === 0;
  const named = <F extends { readonly retning: 'sendt' | 'modtaget'; readonly modpartNavn: string }>(fakta: F): F =>
    fakta.modpartNavn === '' || (hides && fakta.retning === 'modtaget') ? { ...fakta, modpartNavn: laeser.skjultSted } : fakta;
  return { ...forloeb, orientering: forloeb.orientering.map(named), besked: forloeb.besked.map(named) };
}
