import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import type { Krav as Kravsvar } from '../../../contract/krav.ts';
import { kravCsvHref, kravQuery } from '../../api/krav.ts';
import { problemText } from '../../app/sider.tsx';
import { useSession } from '../../app/useSession.ts';
import { Button } from '../../design/Button.tsx';
import { Failure, Loading, Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { Faner } from '../Faner.tsx';
import { kvartalBefore, kvartalOf } from '../kvartal.ts';
import { Kvartalsvalg } from '../Kvartalsvalg.tsx';
import { Kravlinjer } from './Kravlinjer.tsx';
import { Kravskema } from './Kravskema.tsx';
import { SendKrav } from './SendKrav.tsx';
import { Mellemkommunalt } from './Mellemkommunalt.tsx';
import { PAGE, type Kravsoegning } from './soegning.ts';
import { Venter } from './Venter.tsx';
import './krav.css';

const route = getRouteApi('/skal/oekonomi/krav');

/**
 * Krav. The story: the economist makes up the quarter's claim. She sees in the terms of the ministry what may be asked for, what
 * waits and whose task it is, brings what she can, and sends; what was sent is frozen.
 */
export function Krav(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { today } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const kvartal = search.kvartal ?? kvartalBefore(kvartalOf(today));
  const filter = { kvartal, ...(search.vis ? { vis: search.vis } : {}), ...(search.mangler ? { mangler: search.mangler } : {}) };
  const { data, error, refetch } = useQuery(kravQuery({ ...filter, fra: search.fra ?? 0, antal: PAGE }));
  useEffect(() => { document.title = `${t('krav.titel')} · ${t('faelles.navn')}`; }, [t]);
  return (
    <>
      <Faner />
      <div className="hv-oek-hoved">
        <h1>{t('krav.titel')}</h1>
        <Kvartalsvalg kvartal={kvartal} today={today} onChoose={(valgt) => void navigate({ search: { kvartal: valgt } })} />
        <Link to="/oekonomi/krav/sendte">{t('krav.sendte')}</Link>
        <span className="hv-raekke hv-krav-med hv-ikke-print">
          <a className="hv-knap hv-krav-fil" href={kravCsvHref(filter)} download>{t('krav.csv')}</a>
          <Button onClick={() => window.print()}>{t('web.udskriv')}</Button>
        </span>
      </div>
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <Kravet svar={data} search={search} /> : <Loading lines={8} />}
    </>
  );
}

interface KravetProps {
  readonly svar: Kravsvar;
  readonly search: Kravsoegning;
}

function Kravet({ svar, search }: KravetProps): ReactNode {
  const { t } = useTekst();
  const { today } = useSession();
  return (
    <div className="hv-stak">
      <Status svar={svar} />
      {svar.slut >= today && !svar.spaerret ? <Notice>{t('krav.loeber', { slut: svar.slut, dag: today })}</Notice> : null}
      <div className="hv-krav-spalter"><Kravskema svar={svar} /><Venter svar={svar} search={search} /></div>
      <Mellemkommunalt svar={svar} />
      <Kravlinjer svar={svar} search={search} />
    </div>
  );
}

/** The figure, the days it is due, and the way to send it; or why it can't be sent. */
function Status({ svar }: { readonly svar: Kravsvar }): ReactNode {
  const { t, kroner } = useTekst();
  const { sum, frister, slut } = svar;
  return (
    <>
      <div className="hv-krav-status">
        <dl className="hv-summer">
          <div className="hv-sum-stor"><dt>{t('krav.kan')}</dt><dd>{kroner(sum.krav)}</dd></div>
          <div className="hv-sum-afventer"><dt>{t('krav.venterIalt')}</dt><dd>{kroner(sum.forventet - sum.faktisk)}</dd></div>
          <div><dt>{t('krav.frist', { aar: slut.slice(0, 4) })}</dt><dd className="hv-lille">{t('krav.frist.foreloebig', { dag: frister.foreloebig })}</dd><dd className="hv-lille">{t('krav.frist.endelig', { dag: frister.endelig })}</dd></div>
        </dl>
        <SendKrav svar={svar} />
      </div>
      <Spaerret svar={svar} />
    </>
  );
}

function Spaerret({ svar: { sendt, spaerret, sum, sender } }: { readonly svar: Kravsvar }): ReactNode {
  const { t } = useTekst();
  if (sendt) return <Notice tone="ok"><p>{t('krav.erSendt', { dag: sendt.dato, beloeb: sendt.beloeb })}</p><p><Link to="/oekonomi/krav/sendte/$kravId" params={{ kravId: sendt.id }}>{t('krav.erSendt.se')}</Link></p></Notice>;
  if (spaerret && spaerret !== 'sendt') return <Notice>{t(`krav.spaerret.${spaerret}`)}</Notice>;
  if (sender === 0) return <Notice>{t('krav.intet')}</Notice>;
  return sum.krav === 0 ? <Notice>{t('krav.nul', { linjer: sender })}</Notice> : null;
}
