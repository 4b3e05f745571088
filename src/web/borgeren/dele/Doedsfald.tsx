import type { ReactNode } from 'react';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { nuOf } from '../forloeb/status.ts';
import { useBorger } from '../useBorger.ts';

/** What a death stops and what is left to do, said once and quietly. */
export function Doedsfald(): ReactNode {
  const { t } = useTekst();
  const { billede: { forloeb }, session: { today }, navn } = useBorger();
  const nu = nuOf(forloeb, today);
  return nu.kind === 'doed' ? <Notice><p>{t('afsked.doed', { navn, dato: nu.dato })}</p><p>{t('afsked.doed.tilbage')}</p></Notice> : null;
}
