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
export function svarOf(beboer: Beboer, nat: IsoDate): Svar {
  const { naetter } = beboer;
  return naetter.find((each) => each.nat === nat)?.svar ?? (isBortvist(beboer, nat) || isFravaerende(beboer, nat) ? 'ude' : 'ved_ikke');
}

/** Whether someone must stay away on a night: until the day they may come again. */
export function isBortvist({ bortvist }: Beboer, nat: IsoDate): boolean {
  return bortvist !== null && (bortvist.til === null || nat < bortvist.til);
}

/** Whether someone is away by agreement on a night: until the day they are expected back. */
export function isFravaerende({ fravaer }: Beboer, nat: IsoDate): boolean {
  return fravaer !== null && fravaer.fra <= nat && nat < fravaer.til;
}

/** Whether someone should be back from an agreed absence by that night, and nobody has seen them. */
export function isSavnet(beboer: Beboer, nat: IsoDate): boolean {
  const { fravaer } = beboer;
  return fravaer !== null && !fravaer.tilbage && nat >= fravaer.til && svarOf(beboer, nat) !== 'til_stede';
}

/** How many are here, away, and not known of, on a night; who must stay away is away until someone saw otherwise. */
export function countSvar(linjer: readonly Natlinje[], nat: IsoDate): Readonly<Record<Svar, number>> {
  const count = (svar: Svar): number => linjer.filter(({ borger }) => svarOf(borger, nat) === svar).length;
  return { til_stede: count('til_stede'), ude: count('ude'), ved_ikke: count('ved_ikke') };
}
