import { useTekst } from '../design/tekst.tsx';
import { partsOf } from './kvartal.ts';

/** "4. kvartal 2026". */
export function useKvartalsnavn(): (kvartal: string) => string {
  const { t } = useTekst();
  return (kvartal) => {
    const { aar, nummer } = partsOf(kvartal);
    return t('oekonomi.kvartal', { nummer, aar: String(aar) });
  };
}
