import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import type { Beboermoeder as Moeder } from '../../../contract/beboermoede.ts';
import { beboermoederQuery } from '../../api/beboermoeder.ts';
import { problemText } from '../../app/sider.tsx';
import { may, useSession } from '../../app/useSession.ts';
import { Button } from '../../design/Button.tsx';
import { EmptyState, Failure, Loading, Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { printCard } from '../../design/udskriv.ts';
import { MoedeDialog } from './MoedeDialog.tsx';
import { SvarDialog } from './SvarDialog.tsx';

const route = getRouteApi('/skal/huset/$boformId/moeder');
type Punkt = Moeder[number]['punkter'][number];

/** What the residents talk about and want together, and what came of it. It is never about one of them. */
export function Beboermoeder(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { boformId } = route.useParams();
  const session = useSession();
  const { data, error, refetch } = useQuery(beboermoederQuery(boformId));
  const [skriver, setSkriver] = useState(false);
  const [svarer, setSvarer] = useState<Punkt | null>(null);
  useEffect(() => { document.title = `${t('moeder.titel')} · ${t('faelles.navn')}`; }, [t]);
  const maaSkrive = may(session, 'beboermoede.skriv');
  return (
    <div className="hv-stak">
      <h1>{t('moeder.titel')}</h1>
      <p className="hv-ikke-print"><Link to="/huset/$boformId" params={{ boformId }}>{t('moeder.tilbage')}</Link></p>
      <Notice><p>{t('moeder.ret')}</p><p>{t('moeder.faelles')}</p></Notice>
      {maaSkrive ? <p className="hv-ikke-print"><Button look="primaer" onClick={() => setSkriver(true)}>{t('moeder.skriv')}</Button></p> : null}
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <Liste moeder={data} onSvar={maaSkrive ? setSvarer : null} /> : <Loading lines={6} />}
      {skriver ? <MoedeDialog boformId={boformId} onClose={() => setSkriver(false)} /> : null}
      {svarer ? <SvarDialog boformId={boformId} punkt={svarer} onClose={() => setSvarer(null)} /> : null}
    </div>
  );
}

function Liste({ moeder, onSvar }: { readonly moeder: Moeder; readonly onSvar: ((punkt: Punkt) => void) | null }): ReactNode {
  const { t, datoMedUgedag } = useTekst();
  if (moeder.length === 0) return <div className="hv-kort"><EmptyState>{t('moeder.tom')}</EmptyState></div>;
  return moeder.map(({ id, art, dato, deltagere, referat, punkter }) => (
    <section key={id} className="hv-kort" data-kort={`moede-${id}`} aria-labelledby={`moede-${id}`}>
      <div className="hv-kort-hoved">
        <h2 id={`moede-${id}`}>{t(`moeder.art.${art}`)} <span className="hv-dempet">{datoMedUgedag(dato)}</span></h2>
        <Button look="stille" onClick={() => printCard(`moede-${id}`)}>{t('moeder.papir')}</Button>
      </div>
      {deltagere === null ? null : <p className="hv-dempet">{t('moeder.antal', { n: deltagere })}</p>}
      <p className="hv-ord">{referat}</p>
      {punkter.length > 0 ? <><h3>{t('moeder.oensker')}</h3><ul className="hv-oensker">{punkter.map((punkt) => <li key={punkt.id}><Oenske punkt={punkt} onSvar={onSvar} /></li>)}</ul></> : null}
    </section>
  ));
}

function Oenske({ punkt, onSvar }: { readonly punkt: Punkt; readonly onSvar: ((punkt: Punkt) => void) | null }): ReactNode {
  const { t, dato } = useTekst();
  const { oenske, svar } = punkt;
  return (
    <>
      <p><strong>{oenske}</strong></p>
      <p>{svar ? `${t(`moeder.udfald.${svar.udfald}`)} ${dato(svar.dato)}: ${svar.svar}` : <span className="hv-dempet">{t('moeder.intetSvar')}</span>}</p>
      {onSvar ? <Button look="stille" onClick={() => onSvar(punkt)}>{t(svar ? 'moeder.svar.igen' : 'moeder.svar')}<span className="hv-skjult"> {oenske}</span></Button> : null}
    </>
  );
}
