import type { Huset } from '../../contract/huset.ts';
import { useTekst } from '../design/tekst.tsx';

export type Traek = Huset['pladser'][number]['traek'][number];

/** What may be particular about a place, in the order it is chosen from. */
export const TRAEK = ['kvinder', 'par', 'hund', 'koerestol', 'laas', 'stofbrug'] as const satisfies readonly Traek[];

/** The traits of a place in words, "hund, kun kvinder"; empty if there is nothing particular. */
export function useTraek(): (traek: readonly Traek[]) => string {
  const { t } = useTekst();
  return (traek) => traek.map((each) => t(`pladser.traek.${each}`)).join(', ');
}
