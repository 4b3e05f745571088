import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import type { Refusionsliste } from '../../contract/refusion.ts';
import { refusionCsvHref, refusionQuery } from '../api/refusion.ts';
import { problemText } from '../app/sider.tsx';
import { useSession } from '../app/useSession.ts';
import { Failure, Loading, Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { Faner } from './Faner.tsx';
import { kvartalOf } from './kvartal.ts';
import { Kvartalsvalg } from './Kvartalsvalg.tsx';
import { Laesninger } from './Laesninger.tsx';
import { Liste } from './Liste.tsx';
import { Satser } from './Satser.tsx';
import { PAGE, type Refusionssoegning } from './soegning.ts';
import { useKvartalsnavn } from './useKvartalsnavn.ts';
import './oekonomi.css';

const route = getRouteApi('/skal/oekonomi');

/**
 * Økonomi. The story: an economist makes up the quarter. She sees what may be claimed, which days wait and for what, opens any
 * line down to its days and reasons, and takes the list with her as a file.
 */
export function Oekonomi(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { today } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const kvartal = search.kvartal ?? kvartalOf(today);
  const wanted = { kvartal, ...(search.status ? { status: search.status } : {}), fra: search.fra ?? 0, antal: PAGE };
  const { data, error, refetch } = useQuery(refusionQuery(wanted));
  useEffect(() => { document.title = `${t('web.oekonomi')} · ${t('faelles.navn')}`; }, [t]);
  return (
    <>
      <Faner />
      <div className="hv-oek-hoved">
        <h1>{t('oekonomi.titel')}</h1>
        <Kvartalsvalg kvartal={kvartal} today={today} onChoose={(valgt) => void navigate({ search: { kvartal: valgt } })} />
        <a className="hv-knap hv-oek-csv" href={refusionCsvHref(wanted)} download>{t('oekonomi.csv')}</a>
      </div>
      <div className="hv-to-spalter hv-oek-spalter">
        {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <Kvartalet svar={data} search={search} /> : <Loading lines={8} />}
        <aside className="hv-stak"><Laesninger /><Satser today={today} /></aside>
      </div>
    </>
  );
}

function Kvartalet({ svar, search }: { readonly svar: Refusionsliste; readonly search: Refusionssoegning }): ReactNode {
  const { t } = useTekst();
  const kvartalsnavn = useKvartalsnavn();
  return (
    <div className="hv-stak">
      <Summer svar={svar} />
      {svar.loeber && svar.kvartal ? <Notice>{t('oekonomi.loeber', { kvartal: kvartalsnavn(svar.kvartal), slut: svar.slut, dag: svar.today })}</Notice> : null}
      <Liste svar={svar} search={search} />
    </div>
  );
}

function Summer({ svar: { sum, sumKvartal } }: { readonly svar: Refusionsliste }): ReactNode {
  const { t, kroner } = useTekst();
  const own = sumKvartal ?? sum;
  return (
    <dl className="hv-summer">
      <div className="hv-sum-stor"><dt>{t('oekonomi.sum.beloeb')}</dt><dd>{kroner(own.beloeb)}</dd></div>
      <div><dt>{t('oekonomi.sum.taeller')}</dt><dd>{t('faelles.dage', { n: own.refusionsdage })}</dd></div>
      <div className="hv-sum-afventer"><dt>{t('oekonomi.sum.afventer')}</dt><dd>{t('faelles.dage', { n: own.afventer })}</dd><dd className="hv-dempet hv-lille">{t('oekonomi.sum.afventerIAlt', { n: sum.afventer })}</dd></div>
      <div><dt>{t('oekonomi.sum.mangler')}</dt><dd>{t('oekonomi.sum.ophold', { n: own.mangler })}</dd></div>
      <div><dt>{t('oekonomi.sum.ialt')}</dt><dd>{t('oekonomi.sum.ophold', { n: own.ophold })}</dd><dd className="hv-dempet hv-lille">{t('faelles.naetter', { n: own.dage })}</dd></div>
    </dl>
  );
}
