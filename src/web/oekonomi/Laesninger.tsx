import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Loftvalg } from '../../contract/refusion.ts';
import { loftvalgQuery } from '../api/refusion.ts';
import { paragrafText } from '../app/paragraf.ts';
import { problemText } from '../app/sider.tsx';
import { may, useSession } from '../app/useSession.ts';
import { Button } from '../design/Button.tsx';
import { Failure, Loading } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { BekraeftDialog } from './BekraeftDialog.tsx';

export type Lovvalg = Loftvalg['valg'][number];

/** The open questions of the law that the figures and the duties rest on: how each is read, and who has confirmed it. */
export function Laesninger(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { data, error, refetch } = useQuery(loftvalgQuery);
  const [valgt, setValgt] = useState<Lovvalg | null>(null);
  return (
    <section className="hv-kort">
      <h2>{t('oekonomi.laesninger')}</h2>
      <p className="hv-dempet hv-lille">{t('oekonomi.laesninger.hvad')}</p>
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <Valgliste valg={data.valg.filter(({ bruges }) => bruges === 'refusion')} onConfirm={setValgt} /> : <Loading lines={4} />}
      {data ? (
        <>
          <h2>{t('oekonomi.laesninger.pligter')}</h2>
          <p className="hv-dempet hv-lille">{t('oekonomi.laesninger.pligter.hvad')}</p>
          <Valgliste valg={data.valg.filter(({ bruges }) => bruges === 'pligter')} onConfirm={setValgt} />
        </>
      ) : null}
      {valgt ? <BekraeftDialog valg={valgt} onClose={() => setValgt(null)} /> : null}
    </section>
  );
}

function Valgliste({ valg, onConfirm }: { readonly valg: readonly Lovvalg[]; readonly onConfirm: (valg: Lovvalg) => void }): ReactNode {
  return <ul className="hv-laesninger">{valg.map((one) => <Laesning key={one.lovvalg} valg={one} onConfirm={() => onConfirm(one)} />)}</ul>;
}

function Laesning({ valg, onConfirm }: { readonly valg: Lovvalg; readonly onConfirm: () => void }): ReactNode {
  const tekst = useTekst();
  const { t, besked } = tekst;
  const session = useSession();
  const { lovvalg, laesning, bekraeftelse, paragraf, spoergsmaal } = valg;
  return (
    <li>
      <h3>{besked({ key: `lov.lovvalg.${lovvalg}` })}</h3>
      <p>{besked({ key: `lov.lovvalg.${lovvalg}.${laesning}` })}</p>
      <p className="hv-dempet hv-lille">{bekraeftelse ? t('oekonomi.bekraeftet', { dag: bekraeftelse.dato, grund: bekraeftelse.begrundelse }) : t('oekonomi.ikkeBekraeftet')} · {paragrafText(paragraf, tekst)} · {t('oekonomi.spoergsmaal', { nummer: spoergsmaal })}</p>
      {may(session, 'lovvalg.bekraeft') ? <Button look="stille" onClick={onConfirm}>{t(bekraeftelse ? 'oekonomi.lovvalg.aendr' : 'oekonomi.lovvalg.bekraeft')}<span className="hv-skjult"> {besked({ key: `lov.lovvalg.${lovvalg}` })}</span></Button> : null}
    </li>
  );
}
