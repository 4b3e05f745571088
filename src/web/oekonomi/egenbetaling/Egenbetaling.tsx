import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import type { Skyldigliste } from '../../../contract/egenbetaling.ts';
import { skyldigCsvHref, skyldigQuery } from '../../api/egenbetaling.ts';
import { problemText } from '../../app/sider.tsx';
import { useSession } from '../../app/useSession.ts';
import { Button } from '../../design/Button.tsx';
import { Select } from '../../design/Choice.tsx';
import { EmptyState, Failure, Loading } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { Faner } from '../Faner.tsx';
import { Skyldige } from './Skyldige.tsx';
import { maanedBefore, maanederUntil } from './soegning.ts';
import '../krav/krav.css';

const route = getRouteApi('/skal/oekonomi/egenbetaling');

/** Egenbetaling. The story: the economist sends out the month's own payments, and sees where none can be said yet and why. */
export function Egenbetaling(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { today } = useSession();
  const navigate = route.useNavigate();
  const maaned = route.useSearch().maaned ?? maanedBefore(today);
  const { data, error, refetch } = useQuery(skyldigQuery(maaned));
  useEffect(() => { document.title = `${t('egenbetaling.titel')} · ${t('faelles.navn')}`; }, [t]);
  return (
    <>
      <Faner />
      <div className="hv-oek-hoved">
        <h1>{t('egenbetaling.titel')}</h1>
        <div className="hv-kvartalsvalg"><Select label={t('egenbetaling.maaned')} options={maanederUntil(today).map((value) => ({ value, label: `${value.slice(5)}.${value.slice(0, 4)}` }))} value={maaned} onChange={(valgt) => void navigate({ search: { maaned: valgt } })} /></div>
        <span className="hv-raekke hv-krav-med hv-ikke-print"><a className="hv-knap hv-krav-fil" href={skyldigCsvHref(maaned)} download>{t('egenbetaling.csv')}</a><Button onClick={() => window.print()}>{t('web.udskriv')}</Button></span>
      </div>
      <p className="hv-dempet">{t('egenbetaling.hvad')}</p>
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <Maaneden svar={data} /> : <Loading lines={8} />}
    </>
  );
}

function Maaneden({ svar }: { readonly svar: Skyldigliste }): ReactNode {
  const { t, kroner, tal } = useTekst();
  const { sum, slut, borgere } = svar;
  return (
    <div className="hv-stak hv-krav-under">
      <dl className="hv-summer">
        <div className="hv-sum-stor"><dt>{t('egenbetaling.ialt')}</dt><dd>{kroner(sum.beloeb)}</dd><dd className="hv-dempet hv-lille">{t('egenbetaling.loeber', { dag: slut })}</dd></div>
        <div><dt>{t('egenbetaling.naetter')}</dt><dd>{tal(sum.dage)}</dd></div>
        <div className="hv-sum-afventer"><dt>{t('egenbetaling.ukendte')}</dt><dd>{tal(sum.ukendte)}</dd></div>
      </dl>
      <section className="hv-kort">{borgere.length === 0 ? <EmptyState>{t('egenbetaling.tom')}</EmptyState> : <Skyldige svar={svar} />}</section>
    </div>
  );
}
