import { useEffect, useSyncExternalStore } from 'react';

let pages = 0;
const listeners = new Set<() => void>();

function tell(change: 1 | -1): void {
  pages += change;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** While a page shows this, its paper names no sender: from whom it comes would tell where someone hidden is. */
export function useNeutralAfsender(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return undefined;
    tell(1);
    return () => tell(-1);
  }, [wanted]);
}

/** Whether the page that is shown asks for paper without a sender. */
export function useIsNeutral(): boolean {
  return useSyncExternalStore(subscribe, () => pages > 0);
}
