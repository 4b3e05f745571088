import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import type { Borgerrefusion as Svar } from '../../contract/refusion.ts';
import { borgerrefusionQuery } from '../api/refusion.ts';
import { problemText } from '../app/sider.tsx';
import { borgerQuery } from '../borgeren/forloeb/api.ts';
import { EmptyState, Failure, Loading, Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { Opholdsrefusion } from './Opholdsrefusion.tsx';
import { Spor } from './Spor.tsx';
import { Vinduer } from './Vinduer.tsx';
import './oekonomi.css';

const route = getRouteApi('/skal/borger/$borgerId/refusion');

/**
 * The refund of one person. The story: the figure in the list is questioned, by an auditor or by oneself. Here are the years in
 * which days count, every stretch of days with the reason why it counts, waits or does not, and all that the law used.
 */
export function Borgerrefusion(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { borgerId } = route.useParams();
  const { data: borger } = useQuery(borgerQuery(borgerId));
  const { data, error, refetch } = useQuery(borgerrefusionQuery(borgerId, false));
  const navn = borger?.visningsnavn ?? '';
  useEffect(() => { document.title = `${t('web.refusion')} · ${t('faelles.navn')}`; }, [t]);
  return (
    <>
      <nav className="hv-raekke hv-lille" aria-label={t('oekonomi.vej')}><Link to="/oekonomi" search={{}}>{t('oekonomi.titel')}</Link><Link to="/borger/$borgerId" params={{ borgerId }} search={{}}>{navn || t('web.udenNavn')}</Link></nav>
      <h1>{navn === '' ? t('web.refusion') : t('oekonomi.borger.titel', { navn })}</h1>
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <Indhold svar={data} /> : <Loading lines={8} />}
    </>
  );
}

function Indhold({ svar }: { readonly svar: Svar }): ReactNode {
  const { t, kroner, besked } = useTekst();
  const { sum, grunde, ophold, andetsteds } = svar;
  if (ophold.length === 0) return <EmptyState>{t('oekonomi.borger.tom')}</EmptyState>;
  return (
    <div className="hv-stak hv-refusion">
      <dl className="hv-summer">
        <div className="hv-sum-stor"><dt>{t('oekonomi.borger.beloeb')}</dt><dd>{kroner(sum.beloeb)}</dd></div>
        <div><dt>{t('oekonomi.sum.taeller')}</dt><dd>{t('faelles.dage', { n: sum.refusionsdage })}</dd></div>
        <div className="hv-sum-afventer"><dt>{t('oekonomi.sum.afventer')}</dt><dd>{t('faelles.dage', { n: sum.afventer })}</dd></div>
        <div><dt>{t('oekonomi.sum.mangler')}</dt><dd>{t('oekonomi.sum.ophold', { n: sum.mangler })}</dd></div>
      </dl>
      {grunde.length > 0 ? <Notice title={t('oekonomi.ikkeAfgjort')}><ul>{grunde.map((grund) => <li key={JSON.stringify(grund)}>{besked(grund)}</li>)}</ul></Notice> : null}
      <Vinduer svar={svar} />
      {ophold.map((et) => <Opholdsrefusion key={et.opholdId} ophold={et} />)}
      {andetsteds.length > 0 ? <Andetsteds svar={svar} /> : null}
      <Spor borgerId={svar.borgerId} />
    </div>
  );
}

function Andetsteds({ svar: { andetsteds } }: { readonly svar: Svar }): ReactNode {
  const { t } = useTekst();
  return (
    <section className="hv-kort">
      <h2>{t('oekonomi.andetsteds')}</h2>
      <ul>{andetsteds.map(({ id, fra, dage, oplystAf, oplystDen }) => <li key={id}>{t('oekonomi.andetsteds.linje', { dage, fra, af: oplystAf, den: oplystDen })}</li>)}</ul>
    </section>
  );
}
