import type { ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { useTekst } from '../design/tekst.tsx';
import { printCard } from '../design/udskriv.ts';
import './brev.css';

interface OrienteringsbrevProps {
  readonly kommune: string;
  /** The person it is for, where one is known. */
  readonly tilPerson: string | null;
  /** Nobody may learn where the person is: the outside and the subject then tell of no boform and no person. */
  readonly skjult: boolean;
  readonly om: 'indskrivning' | 'udskrivning';
  readonly linjer: readonly { readonly key: string; readonly titel: string; readonly tekst: string }[];
}

const NAVN = 'orienteringsbrev';

/** A notice to send outside Hjemvej: what stands on the outside or as the subject, and what stands inside. */
export function Orienteringsbrev({ kommune, tilPerson, skjult, om, linjer }: OrienteringsbrevProps): ReactNode {
  const { t } = useTekst();
  const til = [tilPerson, kommune].filter(Boolean).join(', ');
  return (
    <section className="hv-brev" aria-label={t('web.brev')} data-kort={NAVN}>
      <p><span className="hv-dempet hv-lille">{t('web.brev.udenpaa')}</span><br /><strong>{t(tilPerson ? 'web.brev.personligt' : 'web.brev.til', { til })}</strong></p>
      <p><span className="hv-dempet hv-lille">{t('web.brev.emne')}</span><br />{t(skjult ? 'web.brev.emne.skjult' : `web.brev.emne.${om}`)}</p>
      <dl>{linjer.map(({ key, titel, tekst }) => <div key={key}><dt>{titel}</dt><dd>{tekst}</dd></div>)}</dl>
      {skjult ? <p>{t('web.brev.skjult')}</p> : null}
      <div className="hv-ikke-print"><Button look="stille" onClick={() => printCard(NAVN)}>{t('web.brev.udskriv')}</Button></div>
    </section>
  );
}
