import { useEffect, useEffectEvent } from 'react';
import { flushSync } from 'react-dom';

/** Does something before the page goes to paper, and shows it there: what is left out on a screen belongs on paper. */
export function useFoerUdskrift(prepare: () => void): void {
  const onPrint = useEffectEvent(() => flushSync(prepare));
  useEffect(() => {
    const listen = (): void => onPrint();
    window.addEventListener('beforeprint', listen);
    return () => window.removeEventListener('beforeprint', listen);
  }, []);
}
