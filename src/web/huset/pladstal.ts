import type { Huset } from '../../contract/huset.ts';
import type { Pladskort } from '../../contract/pladser.ts';

type Plads = Huset['pladser'][number];

/** Whether a place can be given: nobody has it, and it is neither out of use nor soon will be, for nobody knows how long a stay lasts. */
export function isLedig({ borger, pause, kommendePause }: Plads): boolean {
  return borger === null && pause === null && kommendePause === null;
}

/** How many places a boform on the map has free; `null` where it does not share its count. */
export function ledigeI({ ledige }: Pick<Pladskort['steder'][number], 'ledige'>): number | null {
  return ledige === null ? null : ledige.reduce((sum, { antal }) => sum + antal, 0);
}

/** How many places are in use, free, and out of use tonight. Every place is one of them. */
export function countPladser(pladser: readonly Plads[]): { readonly brugt: number; readonly ledige: number; readonly ude: number } {
  const brugt = pladser.filter(({ borger }) => borger !== null).length;
  const ledige = pladser.filter(isLedig).length;
  return { brugt, ledige, ude: pladser.length - brugt - ledige };
}
