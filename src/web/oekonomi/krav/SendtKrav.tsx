import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import type { SendtKravMedLinjer } from '../../../contract/krav.ts';
import { sendtKravQuery } from '../../api/krav.ts';
import { problemText } from '../../app/sider.tsx';
import { Button } from '../../design/Button.tsx';
import { EmptyState, Failure, Loading } from '../../design/Notice.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';
import { Sider } from '../Sider.tsx';
import { TraekStikproeve } from '../stikproeve/TraekStikproeve.tsx';
import { useKvartalsnavn } from '../useKvartalsnavn.ts';
import { PAGE } from './soegning.ts';
import './krav.css';

const route = getRouteApi('/skal/oekonomi/krav/sendte/$kravId');

type Linje = SendtKravMedLinjer['linjer'][number];

/** A claim as it was sent, line by line; each line opens to its days and what they rest on. */
export function SendtKrav(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { kravId } = route.useParams();
  const kvartalsnavn = useKvartalsnavn();
  const { data, error, refetch } = useQuery(sendtKravQuery(kravId));
  const titel = data ? t('krav.sendt.titel', { kvartal: kvartalsnavn(data.krav.kvartal) }) : t('krav.sendte');
  useEffect(() => { document.title = `${titel} · ${t('faelles.navn')}`; }, [titel, t]);
  return (
    <>
      <nav className="hv-raekke hv-lille" aria-label={t('krav.vej')}><Link to="/oekonomi/krav">{t('krav.titel')}</Link><Link to="/oekonomi/krav/sendte">{t('krav.sendte')}</Link></nav>
      <div className="hv-oek-hoved"><h1>{titel}</h1><span className="hv-raekke hv-krav-med hv-ikke-print">{data && data.linjer.length > 0 ? <TraekStikproeve kravId={kravId} /> : null}<Button onClick={() => window.print()}>{t('web.udskriv')}</Button></span></div>
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <Indhold svar={data} /> : <Loading lines={8} />}
    </>
  );
}

function Indhold({ svar: { krav, linjer } }: { readonly svar: SendtKravMedLinjer }): ReactNode {
  const tekst = useTekst();
  const { t, dato, kroner, tal } = tekst;
  const { fra = 0 } = route.useSearch();
  return (
    <div className="hv-stak">
      <dl className="hv-summer">
        <div className="hv-sum-stor"><dt>{t('krav.sendt.beloeb')}</dt><dd>{kroner(krav.beloeb)}</dd></div>
        <div><dt>{t('krav.sendt.naar')}</dt><dd>{dato(krav.dato)}</dd><dd className="hv-dempet hv-lille">{t('krav.sendt.naar.af', { navn: krav.afNavn })}</dd></div>
        <div><dt>{t('krav.kol.linjer')}</dt><dd>{tal(linjer.length)}</dd></div>
        <div><dt>{t('krav.sendt.regler')}</dt><dd className="hv-lille">{krav.lovudgave.split(' ').join(', ')}</dd></div>
      </dl>
      <section className="hv-kort">
        {linjer.length === 0 ? <EmptyState>{t('krav.sendt.tom')}</EmptyState> : <Table caption={t('krav.sendt.tabel')} columns={columnsOf(tekst, krav.id)} rows={linjer.slice(fra, fra + PAGE)} rowKey={({ opholdId, aar }) => `${opholdId}${aar}`} />}
        <Sider antal={linjer.length} fra={fra} page={PAGE} />
      </section>
    </div>
  );
}

function columnsOf({ t, tal, kroner }: Tekst, kravId: string): readonly Column<Linje>[] {
  return [
    { key: 'navn', title: t('krav.kol.navn'), heading: true, cell: ({ opholdId, aar, navn }) => <Link to="/oekonomi/krav/sendte/$kravId/$opholdId/$aar" params={{ kravId, opholdId, aar: String(aar) }}>{navn || t('web.udenNavn')}</Link> },
    { key: 'boform', title: t('krav.kol.boform'), cell: ({ boform }) => boform ?? <span className="hv-dempet">{t('oekonomi.skjult')}</span> },
    { key: 'aar', title: t('krav.kol.aar'), cell: ({ aar, art }) => <>{aar} <span className="hv-dempet">{art === 'aaret' ? '' : t(`krav.art.${art}`)}</span></> },
    { key: 'dage', title: t('krav.kol.dage'), numeric: true, cell: ({ dage }) => tal(dage) },
    { key: 'beloeb', title: t('krav.kol.beloeb'), numeric: true, cell: ({ beloeb }) => kroner(beloeb) },
  ];
}
