import { afvis, registrerFakta, type Beslutning, type Grundlag } from './beslutning.ts';
import type { FaktaArt, NyFakta } from './fakta.ts';
import type { Felter } from './felter.ts';
import { retFakta } from './journal.ts';
import { findFakta, hasLeftTheHouse, withdrawal, type Fundet } from './tilbagekald.ts';

export interface Fortryd {
  /** The rows the command recorded. */
  readonly fakta: readonly string[];
  /** What a row replaced said, by the id of the row that was replaced. */
  readonly forrige: ReadonlyMap<string, Felter[FaktaArt]>;
  readonly aarsag: string;
}

/**
 * Undoes one command whole: what it recorded first is withdrawn, and what it replaced stands again. Refused if someone has
 * built on it since, and for notices that were sent through Hjemvej.
 */
export function fortryd({ fakta, forrige, aarsag }: Fortryd, grundlag: Grundlag): Beslutning {
  const fundne = grundlag.forloeb ? findFakta(grundlag.forloeb, fakta) : [];
  if (fakta.length === 0 || fundne.some(hasLeftTheHouse)) return afvis('kan_ikke_fortrydes');
  if (fundne.length < fakta.length) return afvis('aendret_imens');
  return registrerFakta(fundne.map((fundet) => undone(fundet, { forrige, aarsag, grundlag })));
}

function undone(fundet: Fundet, { forrige, ...med }: Pick<Fortryd, 'forrige' | 'aarsag'> & { readonly grundlag: Grundlag }): NyFakta {
  const { art, fakta } = fundet;
  const felter = fakta.erstatter === null ? undefined : forrige.get(fakta.erstatter);
  return felter === undefined ? withdrawal(fundet, med) : retFakta(art, fakta, { felter, ...med });
}
