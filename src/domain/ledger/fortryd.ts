import { afvis, registrerFakta, type Beslutning, type Grundlag } from './beslutning.ts';
import type { FaktaArt, Forloeb, NyFakta } from './fakta.ts';
import type { Felter } from './felter.ts';
import { restorePladser, type GivenUpPlads, type Pladsvalg } from './genaabn.ts';
import { retFakta } from './journal.ts';
import { dependentsOf, findFakta, hasLeftTheHouse, withdrawal, type Fundet } from './tilbagekald.ts';

export interface Fortryd {
  /** The rows the command recorded. */
  readonly fakta: readonly string[];
  /** What a row replaced said, by the id of the row that was replaced. */
  readonly forrige: ReadonlyMap<string, Felter[FaktaArt]>;
  readonly aarsag: string;
  /** The courses of children the command wrote of too. */
  readonly boern?: readonly Forloeb[];
  /** What the command withdrew, as far as it is withdrawn still. */
  readonly tilbagekaldte?: readonly Fundet[];
  /** The place that is given where the command took one: the same, if nothing is said. */
  readonly plads?: Pladsvalg | undefined;
}

/**
 * Undoes one command whole: what it recorded first is withdrawn, and what it replaced or withdrew stands again. A place it took
 * may have been given to someone else since: then none is given, or another. What the same person wrote since of a stay, a plan or
 * a home that is withdrawn goes with it. Refused if someone else has built on it since, and for notices that were sent through Hjemvej.
 */
export function fortryd({ fakta, forrige, aarsag, boern = [], tilbagekaldte = [], plads = 'samme' }: Fortryd, grundlag: Grundlag): Beslutning {
  const courses = [...(grundlag.forloeb ? [grundlag.forloeb] : []), ...boern];
  const fundne = [...courses.flatMap((forloeb) => findFakta(forloeb, fakta)), ...tilbagekaldte];
  if (fakta.length === 0 || fundne.some(hasLeftTheHouse)) return afvis('kan_ikke_fortrydes');
  if (fundne.length < fakta.length) return afvis('aendret_imens');
  const ovenpaa = courses.flatMap((forloeb) => writtenSince(fundne, { fakta, forrige }, forloeb));
  if (ovenpaa.some(({ fakta: { registreretAf } }) => registreretAf !== grundlag.actor.bruger.id)) return afvis('aendret_imens');
  const opgivne = fundne.flatMap((fundet) => givenUpPlads(fundet, forrige));
  const andre = fundne.filter(({ fakta: { id } }) => !opgivne.some((opgivet) => opgivet.fakta.id === id));
  // Another place is for the one the command was about; a child has the one it had.
  const isOwn = ({ fakta: { borgerId } }: GivenUpPlads): boolean => grundlag.forloeb?.borgere.includes(borgerId) ?? false;
  return registrerFakta([
    ...[...andre, ...ovenpaa].map((fundet) => undone(fundet, { forrige, aarsag, grundlag })),
    ...restorePladser(opgivne.filter(isOwn), { plads, aarsag, grundlag }),
    ...restorePladser(opgivne.filter((opgivet) => !isOwn(opgivet)), { plads: 'samme', aarsag, grundlag }),
  ]);
}

/** What was written later and has no meaning without what the command recorded first. */
function writtenSince(fundne: readonly Fundet[], { fakta, forrige }: Pick<Fortryd, 'fakta' | 'forrige'>, forloeb: Forloeb): readonly Fundet[] {
  const first = fundne.filter(({ fakta: { erstatter } }) => erstatter === null || !forrige.has(erstatter));
  const ids = first.flatMap((fundet) => dependentsOf(forloeb, fundet)).map(({ fakta: { id } }) => id);
  return findFakta(forloeb, ids.filter((id) => !fakta.includes(id)));
}

/** A place the command took from a stay. */
function givenUpPlads({ art, fakta }: Fundet, forrige: Fortryd['forrige']): readonly GivenUpPlads[] {
  const foer = fakta.erstatter === null ? undefined : forrige.get(fakta.erstatter);
  return art === 'pladsbelaegning' && 'pladsId' in fakta && foer && 'pladsId' in foer ? [{ fakta, foer }] : [];
}

function undone(fundet: Fundet, { forrige, ...med }: Pick<Fortryd, 'forrige' | 'aarsag'> & { readonly grundlag: Grundlag }): NyFakta {
  const { art, fakta } = fundet;
  const felter = fakta.erstatter === null ? undefined : forrige.get(fakta.erstatter);
  return felter === undefined ? withdrawal(fundet, med) : retFakta(art, fakta, { felter, ...med });
}
