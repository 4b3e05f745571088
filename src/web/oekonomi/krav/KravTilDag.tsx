import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import type { KravlinjeAabnet } from '../../../contract/krav.ts';
import { kravlinjeQuery } from '../../api/krav.ts';
import { paragrafText } from '../../app/paragraf.ts';
import { problemText } from '../../app/sider.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Failure, Loading } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useKvartalsnavn } from '../useKvartalsnavn.ts';
import { Bevisdage } from './Bevisdage.tsx';
import './krav.css';

const route = getRouteApi('/skal/oekonomi/krav/sendte/$kravId/$opholdId/$aar');

/** One line of a sent claim. The story: an auditor points at an amount, and sees each of its days, why it counts, and every voucher. */
export function KravTilDag(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const valg = route.useParams();
  const kvartalsnavn = useKvartalsnavn();
  const { data, error, refetch } = useQuery(kravlinjeQuery(valg));
  const titel = t('krav.dag.titel', { navn: data?.linje.navn || t('web.udenNavn') });
  useEffect(() => { document.title = `${titel} · ${t('faelles.navn')}`; }, [titel, t]);
  return (
    <>
      <nav className="hv-raekke hv-lille" aria-label={t('krav.vej')}>
        <Link to="/oekonomi/krav/sendte">{t('krav.sendte')}</Link>
        {data ? <Link to="/oekonomi/krav/sendte/$kravId" params={valg}>{kvartalsnavn(data.krav.kvartal)}</Link> : null}
      </nav>
      <div className="hv-oek-hoved"><h1>{titel}</h1><span className="hv-krav-med"><Button onClick={() => window.print()}>{t('web.udskriv')}</Button></span></div>
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <Indhold svar={data} /> : <Loading lines={8} />}
    </>
  );
}

function Indhold({ svar }: { readonly svar: KravlinjeAabnet }): ReactNode {
  const { t, kroner, dato } = useTekst();
  const { krav, linje, konto } = svar;
  return (
    <div className="hv-stak">
      <dl className="hv-summer">
        <div className="hv-sum-stor"><dt>{t('krav.dag.iKravet')}</dt><dd>{kroner(linje.beloeb)}</dd><dd className="hv-dempet hv-lille">{t('faelles.dage', { n: linje.dage })}{linje.beloeb < 0 ? `, ${t('krav.tilbagebetales')}` : ''}</dd></div>
        <div><dt>{t('krav.dag.ialt', { aar: String(linje.aar) })}</dt><dd>{kroner(linje.beloebIalt)}</dd><dd className="hv-dempet hv-lille">{t('faelles.dage', { n: linje.dageIalt })}</dd></div>
        <div><dt>{t('krav.kol.boform')}</dt><dd>{linje.boform ?? t('oekonomi.skjult')}</dd>{linje.art === 'berigtigelse' ? <dd className="hv-dempet hv-lille">{t('krav.art.berigtigelse')}</dd> : null}</div>
        <div><dt>{t('krav.sendt.naar')}</dt><dd>{dato(krav.dato)}</dd></div>
        <div><dt>{t('krav.dag.konto')}</dt>{konto ? <><dd>{konto.konto}</dd><dd className="hv-dempet hv-lille">{konto.navn}</dd></> : <dd className="hv-lille">{t('krav.dag.konto.ingen')}</dd>}</div>
      </dl>
      <p className="hv-dempet hv-lille">{t('krav.dag.ialt.hvad')} {t('krav.dag.fundet', { position: krav.position })}</p>
      <Bevisdage svar={svar} />
      <div className="hv-krav-spalter"><Gennemgang svar={svar} /><Regler svar={svar} /></div>
    </div>
  );
}

function Gennemgang({ svar: { linje: { borgerId }, bilag: { gennemgang } } }: { readonly svar: KravlinjeAabnet }): ReactNode {
  const { t } = useTekst();
  return (
    <Card title={t('krav.dag.gennemgang')}>
      <p>{gennemgang ? t(gennemgang.opfyldt ? 'krav.dag.gennemgang.ja' : 'krav.dag.gennemgang.nej', { dag: gennemgang.dato }) : t('krav.dag.gennemgang.ingen')}</p>
      {gennemgang?.begrundelse ? <blockquote>{gennemgang.begrundelse}</blockquote> : null}
      <p className="hv-ikke-print"><Link to="/borger/$borgerId" params={{ borgerId }} search={{}}>{t(gennemgang?.begrundelse ? 'krav.dag.gennemgang.forloeb' : 'krav.dag.gennemgang.se')}</Link></p>
    </Card>
  );
}

function Regler({ svar: { linje: { borgerId }, regler } }: { readonly svar: KravlinjeAabnet }): ReactNode {
  const tekst = useTekst();
  const { t, besked } = tekst;
  return (
    <Card title={t('krav.dag.regler')}>
      <ul className="hv-krav-regler">
        {regler.map(({ id, version, paragraf }) => <li key={id}><strong>{paragrafText(paragraf, tekst)}</strong> {besked({ key: `lov.titel.${id}` })} <span className="hv-dempet hv-lille">{id}, {t('krav.dag.regler.udgave', { version })}</span></li>)}
      </ul>
      <p className="hv-ikke-print"><Link to="/borger/$borgerId/refusion" params={{ borgerId }}>{t('krav.dag.regler.se')}</Link></p>
    </Card>
  );
}
