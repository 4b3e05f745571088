import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import type { Stikproeve as Stikproevesvar } from '../../../contract/stikproeve.ts';
import { stikproeveCsvHref, stikproeveQuery } from '../../api/stikproeve.ts';
import { problemText } from '../../app/sider.tsx';
import { Button } from '../../design/Button.tsx';
import { Failure, Loading, Notice } from '../../design/Notice.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';
import { useKvartalsnavn } from '../useKvartalsnavn.ts';
import { Afslut } from './Afslut.tsx';
import { BETINGELSER, type Linje } from './valg.ts';
import '../krav/krav.css';

const route = getRouteApi('/skal/oekonomi/stikproever/$stikproeveId');

/** A sample: how it was drawn, what it found, and its lines, each opening to its conditions. */
export function Stikproeve(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { stikproeveId } = route.useParams();
  const kvartalsnavn = useKvartalsnavn();
  const { data, error, refetch } = useQuery(stikproeveQuery(stikproeveId));
  const titel = data ? t('stikproeve.en', { kvartal: kvartalsnavn(data.kvartal) }) : t('stikproeve.titel');
  useEffect(() => { document.title = `${titel} · ${t('faelles.navn')}`; }, [titel, t]);
  return (
    <>
      <nav className="hv-raekke hv-lille" aria-label={t('stikproeve.titel')}>
        <Link to="/oekonomi/stikproever">{t('stikproeve.titel')}</Link>
        {data ? <Link to="/oekonomi/krav/sendte/$kravId" params={{ kravId: data.kravId }}>{kvartalsnavn(data.kvartal)}</Link> : null}
      </nav>
      <div className="hv-oek-hoved">
        <h1>{titel}</h1>
        <span className="hv-raekke hv-krav-med hv-ikke-print"><a className="hv-knap hv-krav-fil" href={stikproeveCsvHref(stikproeveId)} download>{t('stikproeve.csv')}</a><Button onClick={() => window.print()}>{t('web.udskriv')}</Button></span>
      </div>
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <Indhold svar={data} /> : <Loading lines={8} />}
    </>
  );
}

function Indhold({ svar }: { readonly svar: Stikproevesvar }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { afsluttet, omtrukket, linjer } = svar;
  return (
    <div className="hv-stak">
      <Summer svar={svar} />
      <p className="hv-dempet hv-lille">
        {t('stikproeve.trukket', { dag: svar.trukketDen, navn: svar.afNavn, metode: svar.betingelse ? t(`stikproeve.risiko.${svar.betingelse}`) : t(`stikproeve.metode.${svar.metode}`), antal: linjer.length, blandt: svar.blandt, froe: String(svar.froe) })}{' '}
        {t(omtrukket ? 'stikproeve.omtrukket.ja' : 'stikproeve.omtrukket.nej')}
      </p>
      {afsluttet ? <Notice tone="ok">{t('stikproeve.afsluttet', { dag: afsluttet.dato, navn: afsluttet.afNavn })}</Notice> : <Afslut svar={svar} />}
      <section className="hv-kort"><Table caption={t('stikproeve.linjer.tabel')} columns={columnsOf(tekst, svar.id)} rows={linjer} rowKey={({ nummer }) => String(nummer)} /></section>
    </div>
  );
}

function Summer({ svar: { sum } }: { readonly svar: Stikproevesvar }): ReactNode {
  const { t, kroner } = useTekst();
  const procent = sum.linjer === 0 ? 0 : Math.round((100 * sum.fejllinjer) / sum.linjer);
  return (
    <dl className="hv-summer">
      <div className="hv-sum-stor"><dt>{t('stikproeve.sum.fejl')}</dt><dd>{kroner(sum.fejlbeloeb)}</dd></div>
      <div><dt>{t('stikproeve.sum.andel')}</dt><dd>{t('stikproeve.sum.andel.tal', { n: sum.fejllinjer, af: sum.linjer, procent })}</dd><dd className="hv-dempet hv-lille">{t('stikproeve.sum.andel.maal')}</dd></div>
      <div className="hv-sum-afventer"><dt>{t('stikproeve.sum.uset')}</dt><dd>{kroner(sum.usetBeloeb)}</dd><dd className="hv-dempet hv-lille">{t('stikproeve.sum.uset.linjer', { n: sum.usetelinjer })}</dd></div>
      <div><dt>{t('stikproeve.sum.proevede')}</dt><dd>{t('stikproeve.proevede', { n: sum.proevede, af: sum.linjer })}</dd></div>
    </dl>
  );
}

function columnsOf({ t, tal, kroner }: Tekst, stikproeveId: string): readonly Column<Linje>[] {
  return [
    { key: 'nummer', title: '#', cell: ({ nummer }) => tal(nummer + 1) },
    { key: 'navn', title: t('oekonomi.kol.navn'), heading: true, cell: ({ nummer, navn }) => <Link to="/oekonomi/stikproever/$stikproeveId/$nummer" params={{ stikproeveId, nummer: String(nummer) }}>{navn || t('web.udenNavn')}</Link> },
    { key: 'boform', title: t('oekonomi.kol.boform'), cell: ({ boform }) => boform ?? <span className="hv-dempet">{t('oekonomi.skjult')}</span> },
    { key: 'aar', title: t('stikproeve.kol.aar'), cell: ({ aar }) => String(aar) },
    { key: 'krav', title: t('stikproeve.kol.krav'), numeric: true, cell: ({ beloeb }) => kroner(beloeb) },
    { key: 'proevet', title: t('stikproeve.kol.proevet'), cell: ({ proevet, resultater }) => (proevet ? t('stikproeve.linje.proevet') : t('stikproeve.linje.mangler', { n: BETINGELSER.length - resultater.length })) },
    { key: 'fejl', title: t('stikproeve.sum.fejl'), numeric: true, cell: ({ fejldage, fejlbeloeb }) => (fejldage > 0 ? t('stikproeve.linje.fejl', { dage: fejldage, beloeb: fejlbeloeb }) : <span className="hv-dempet">{t('stikproeve.linje.ingenFejl')}</span>) },
  ];
}
