import { useEffect, useRef } from 'react';
import { useVisning } from './Visning.tsx';

/** What single keys do, by key. */
export type Genveje = Readonly<Record<string, () => void>>;

/** Single keys for the page one is on. They rest while someone types, while a dialog is open, and where they are turned off. */
export function useGenveje(genveje: Genveje): void {
  const { indstillinger: { enkelttaster } } = useVisning();
  const latest = useRef(genveje);
  useEffect(() => { latest.current = genveje; });
  useEffect(() => {
    if (!enkelttaster) return undefined;
    const listen = (event: KeyboardEvent): void => {
      const act = latest.current[event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [enkelttaster]);
}

function isBusy(target: EventTarget | null): boolean {
  const typing = target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]') !== null;
  return typing || document.querySelector('dialog[open]') !== null;
}
