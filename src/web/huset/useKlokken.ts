import { useEffect, useState } from 'react';
import { klokkeslaetInDenmark } from '../../text/format.ts';

const HALF_A_MINUTE = 30_000;

/** The clock on the wall, "02:07". It only proposes; the day comes from the server. */
export function useKlokken(): string {
  const [klokken, setKlokken] = useState(() => klokkeslaetInDenmark(new Date()));
  useEffect(() => {
    const timer = window.setInterval(() => setKlokken(klokkeslaetInDenmark(new Date())), HALF_A_MINUTE);
    return () => window.clearInterval(timer);
  }, []);
  return klokken;
}
