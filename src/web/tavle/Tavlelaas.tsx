import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { ApiProblem, apiGet, onSessionEnded } from '../api/client.ts';
import { useTekst } from '../design/tekst.tsx';
import { useLaas } from './laas.ts';

const MINUTE_MS = 60_000;
/** How often a touch tells the server that someone is here. */
const TOLD_MS = 20_000;
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** On the shared tablet: the way to lock it, and the lock that falls by itself when nobody touches it or the session has ended. */
export function Tavlelaas({ minutter }: { readonly minutter: number }): ReactNode {
  const { t } = useTekst();
  const laas = useLaas();
  const router = useRouter();
  useEffect(() => { void router.preloadRoute({ to: '/tavle' }); }, [router]);
  useEffect(() => onSessionEnded(() => {
    laas();
    return Promise.reject(new ApiProblem('ikke_logget_ind'));
  }), [laas]);
  useIdleLock(minutter * MINUTE_MS, laas);
  return <button type="button" className="hv-chip hv-chip-stor hv-laas" onClick={laas}>{t('web.laas')}</button>;
}

function useIdleLock(idleMs: number, laas: () => void): void {
  const told = useRef(0);
  useEffect(() => {
    let timer = setTimeout(laas, idleMs);
    const touched = (): void => {
      clearTimeout(timer);
      timer = setTimeout(laas, idleMs);
      const now = performance.now();
      if (now - told.current < TOLD_MS) return;
      told.current = now;
      void apiGet('session').catch(() => undefined);
    };
    for (const touch of TOUCHES) window.addEventListener(touch, touched, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const touch of TOUCHES) window.removeEventListener(touch, touched);
    };
  }, [idleMs, laas]);
}
