import type { Huset } from '../../contract/huset.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';

export type Beboer = Huset['udenPlads'][number];
export type Svar = Beboer['naetter'][number]['svar'];
export const SVAR = ['til_stede', 'ude', 'ved_ikke'] as const satisfies readonly Svar[];

/** Someone who stays here and where; `sted` is `null` for who has no place. */
export interface Natlinje {
  readonly borger: Beboer;
  readonly sted: string | null;
}

/** Everyone who stays in the house, place by place, and last who has none. */
export function natlinjerOf({ pladser, udenPlads }: Huset): readonly Natlinje[] {
  return [...pladser.flatMap(({ navn, borger }) => (borger ? [{ borger, sted: navn }] : [])), ...udenPlads.map((borger) => ({ borger, sted: null }))];
}

/** What is known of someone on a night. Before anyone looked, nobody knows. */
export function svarOf({ naetter }: Beboer, nat: IsoDate): Svar {
  return naetter.find((each) => each.nat === nat)?.svar ?? 'ved_ikke';
}

/** How many are here, away, and not known of, on a night. */
export function countSvar(linjer: readonly Natlinje[], nat: IsoDate): Readonly<Record<Svar, number>> {
  const count = (svar: Svar): number => linjer.filter(({ borger }) => svarOf(borger, nat) === svar).length;
  return { til_stede: count('til_stede'), ude: count('ude'), ved_ikke: count('ved_ikke') };
}
