import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import type { StatistikopholdQuery, StatistikopholdSvar } from '../../contract/statistik.ts';
import { statistikQuery } from '../api/statistik.ts';
import { problemText } from '../app/sider.tsx';
import { useSession } from '../app/useSession.ts';
import { Select } from '../design/Choice.tsx';
import { Failure, Loading, Notice } from '../design/Notice.tsx';
import { kvartalOf } from '../oekonomi/kvartal.ts';
import { Hent } from './Hent.tsx';
import { Koder } from './Koder.tsx';
import { Linjer } from './Linjer.tsx';
import { Mangler } from './Mangler.tsx';
import { kvartalerFor } from './soegning.ts';
import { useOrd } from './useOrd.ts';
import './statistik.css';

const route = getRouteApi('/skal/statistik');

/**
 * Statistik. The story: the leader of a boform reports the quarter. At any time she sees what would be sent today and what is
 * missing, goes from each gap to the person or writes it down on the spot, and takes the file with her.
 */
export function Statistik(): ReactNode {
  const ord = useOrd();
  const { t } = ord;
  const { today, boformer } = useSession();
  const { kvartal = kvartalOf(today), boform } = route.useSearch();
  const boformId = boform ?? boformer[0]?.id ?? '';
  const wanted = { kvartal, boformId };
  const { data, error, refetch } = useQuery(statistikQuery(wanted));
  useEffect(() => { document.title = `${t('web.statistik')} · ${t('faelles.navn')}`; }, [t]);
  return (
    <>
      <div className="hv-stat-hoved">
        <h1>{t('statistik.titel')}</h1>
        <Valg wanted={wanted} />
      </div>
      {error ? <Failure message={problemText(error, ord)} retry={() => void refetch()} /> : data ? <Kvartalet svar={data} wanted={wanted} /> : <Loading lines={8} />}
    </>
  );
}

function Valg({ wanted: { kvartal, boformId } }: { readonly wanted: StatistikopholdQuery }): ReactNode {
  const { t, kvartal: nameOf } = useOrd();
  const { today, boformer } = useSession();
  const navigate = useNavigate();
  const go = (change: Partial<StatistikopholdQuery>): void => {
    const chosen = { kvartal, boformId, ...change };
    void navigate({ to: '/statistik', search: { kvartal: chosen.kvartal, boform: chosen.boformId } });
  };
  return (
    <div className="hv-stat-valg">
      <Select label={t('statistik.vaelgKvartal')} options={kvartalerFor(today, kvartal).map((value) => ({ value, label: nameOf(value) }))} value={kvartal} onChange={(value) => go({ kvartal: value })} />
      {boformer.length > 1 ? <Select label={t('statistik.vaelgBoform')} options={boformer.map(({ id, navn }) => ({ value: id, label: navn }))} value={boformId} onChange={(value) => go({ boformId: value })} /> : null}
    </div>
  );
}

function Kvartalet({ svar, wanted }: { readonly svar: StatistikopholdSvar; readonly wanted: StatistikopholdQuery }): ReactNode {
  const { t } = useOrd();
  return (
    <>
      <div className="hv-stak">
        <Summer svar={svar} />
        <Notice>{svar.loeber ? t('statistik.loeber', { slut: svar.slut, dag: svar.taltTil }) : t('statistik.slut', { slut: svar.slut })}</Notice>
      </div>
      <div className="hv-stat-spalter">
        <aside><Hent svar={svar} wanted={wanted} /></aside>
        <Mangler svar={svar} />
      </div>
      <div className="hv-stak"><Linjer svar={svar} /><Koder svar={svar} /></div>
    </>
  );
}

function Summer({ svar: { linjer, mangler, udflytninger } }: { readonly svar: StatistikopholdSvar }): ReactNode {
  const { t, tal } = useOrd();
  const count = (alvor: 'rettes' | 'uoplyst'): number => mangler.filter((mangel) => mangel.alvor === alvor).length;
  const { kendte, efterAftale, ukendte } = udflytninger;
  return (
    <dl className="hv-stat-summer">
      <div className="hv-stat-stor"><dt>{t('statistik.sum.linjer')}</dt><dd>{tal(linjer.length)}</dd></div>
      <div><dt>{t('statistik.sum.udenCpr')}</dt><dd>{tal(linjer.filter(({ cpr }) => cpr === 'uoplyst').length)}</dd></div>
      <div><dt>{t('statistik.sum.rettes')}</dt><dd>{tal(count('rettes'))}</dd></div>
      <div><dt>{t('statistik.sum.uoplyst')}</dt><dd>{tal(count('uoplyst'))}</dd></div>
      <div><dt>{t('statistik.sum.efterAftale')}</dt><dd>{t('statistik.sum.andel', { antal: efterAftale, kendte })}</dd>{ukendte > 0 ? <dd className="hv-dempet hv-lille">{t('statistik.sum.ukendte', { n: ukendte })}</dd> : null}</div>
    </dl>
  );
}
