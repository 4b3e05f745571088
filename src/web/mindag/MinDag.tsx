import { useEffect, type ReactNode } from 'react';
import { useTekst } from '../design/tekst.tsx';

export function MinDag(): ReactNode {
  const { t } = useTekst();
  useEffect(() => { document.title = `${t('web.minDag')} · ${t('faelles.navn')}`; }, [t]);
  return <h1>{t('web.minDag')}</h1>;
}
