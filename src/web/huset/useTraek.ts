import type { Huset } from '../../contract/huset.ts';
import { useTekst } from '../design/tekst.tsx';

/** The traits of a place in words, "hund, kun kvinder"; empty if there is nothing particular. */
export function useTraek(): (traek: Huset['pladser'][number]['traek']) => string {
  const { t } = useTekst();
  return (traek) => traek.map((each) => t(`pladser.traek.${each}`)).join(', ');
}
