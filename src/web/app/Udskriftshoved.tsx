import { useEffect, type ReactNode } from 'react';
import { useTekst } from '../design/tekst.tsx';
import { useIsNeutral } from './neutralAfsender.ts';
import { useSession } from './useSession.ts';

/** What stands on a paper and nowhere on a screen: whose it is, who printed it and when; of someone hidden only when. At the top, and at the foot of each page. */
export function Udskriftshoved(): ReactNode {
  const { t, dato } = useTekst();
  const { organisation, bruger, today } = useSession();
  const neutral = useIsNeutral();
  const hvornaar = neutral ? t('web.udskrevet.neutral', { dag: dato(today) }) : t('web.udskrevet', { dag: dato(today), navn: bruger.navn });
  const afsender = neutral ? t('web.neutralAfsender') : organisation.navn;
  useSidefod(`${afsender}, ${hvornaar}`);
  return <p className="hv-print-hoved"><strong>{afsender}</strong><span>{hvornaar}</span></p>;
}

/** The foot of each page, where the browser has one; only a style sheet reaches it. */
function useSidefod(text: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { @bottom-left { content: ${JSON.stringify(text)}; font: 8pt sans-serif; } }`);
    document.adoptedStyleSheets.push(sheet);
    return () => { document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet); };
  }, [text]);
}
