import type { ForloebSvar } from '../../../contract/forloeb.ts';
import { SKJULT_BOFORM } from '../../../contract/skjult.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { Navne } from './navne.ts';
import { beskyttelserOf } from './status.ts';

/** Whether the stay of a course is hidden today. */
export function isSkjult(forloeb: ForloebSvar, today: IsoDate): boolean {
  return beskyttelserOf(forloeb, today).includes('skjult_ophold');
}

/** The names behind ids, with these words for a boform the reader may not learn of: the answer holds no id of it. */
export function nameBoform(navne: Navne, skjultSted: string): Navne {
  return { ...navne, boform: (id) => (id === SKJULT_BOFORM ? skjultSted : navne.boform(id)) };
}

/** A course in which a sender of whom no name is told has these words. */
export function nameAfsender(forloeb: ForloebSvar, skjultSted: string): ForloebSvar {
  const named = <F extends { readonly modpartNavn: string }>(fakta: F): F => (fakta.modpartNavn === '' ? { ...fakta, modpartNavn: skjultSted } : fakta);
  return { ...forloeb, orientering: forloeb.orientering.map(named), besked: forloeb.besked.map(named) };
}
