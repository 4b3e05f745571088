import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import type { Stikproeveliste } from '../../../contract/stikproeve.ts';
import { stikproeverQuery } from '../../api/stikproeve.ts';
import { problemText } from '../../app/sider.tsx';
import { EmptyState, Failure, Loading } from '../../design/Notice.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';
import { Faner } from '../Faner.tsx';
import { useKvartalsnavn } from '../useKvartalsnavn.ts';
import '../krav/krav.css';

/** The samples drawn from sent claims. The story: an auditor draws one, and an economist sees what it found. */
export function Stikproever(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const kvartalsnavn = useKvartalsnavn();
  const { data, error, refetch } = useQuery(stikproeverQuery);
  useEffect(() => { document.title = `${t('stikproeve.titel')} · ${t('faelles.navn')}`; }, [t]);
  return (
    <>
      <Faner />
      <div className="hv-oek-hoved"><h1>{t('stikproeve.titel')}</h1><Link to="/oekonomi/krav/sendte">{t('stikproeve.tilKrav')}</Link></div>
      <p className="hv-dempet">{t('stikproeve.hvad')}</p>
      <section className="hv-kort hv-krav-under">
        {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <Liste svar={data} columns={columnsOf(tekst, kvartalsnavn)} /> : <Loading lines={6} />}
      </section>
    </>
  );
}

type Raekke = Stikproeveliste['stikproever'][number];

function Liste({ svar: { stikproever }, columns }: { readonly svar: Stikproeveliste; readonly columns: readonly Column<Raekke>[] }): ReactNode {
  const { t } = useTekst();
  if (stikproever.length === 0) return <EmptyState action={<Link to="/oekonomi/krav/sendte">{t('stikproeve.tilKrav')}</Link>}>{t('stikproeve.tom')}</EmptyState>;
  return <Table caption={t('stikproeve.tabel')} columns={columns} rows={stikproever} rowKey={({ id }) => id} />;
}

function columnsOf({ t, dato, tal, kroner }: Tekst, kvartalsnavn: (kvartal: string) => string): readonly Column<Raekke>[] {
  return [
    { key: 'kvartal', title: t('stikproeve.kol.kvartal'), heading: true, cell: ({ id, kvartal }) => <Link to="/oekonomi/stikproever/$stikproeveId" params={{ stikproeveId: id }}>{kvartalsnavn(kvartal)}</Link> },
    { key: 'trukket', title: t('stikproeve.kol.trukket'), cell: ({ trukketDen, afNavn }) => `${dato(trukketDen)}, ${afNavn}` },
    { key: 'metode', title: t('stikproeve.kol.metode'), cell: ({ metode }) => t(`stikproeve.metode.${metode}`) },
    { key: 'proevet', title: t('stikproeve.kol.proevet'), numeric: true, cell: ({ sum }) => t('stikproeve.proevede', { n: sum.proevede, af: sum.linjer }) },
    { key: 'fejl', title: t('stikproeve.kol.fejl'), numeric: true, cell: ({ sum }) => tal(sum.fejllinjer) },
    { key: 'beloeb', title: t('stikproeve.kol.beloeb'), numeric: true, cell: ({ sum }) => kroner(sum.fejlbeloeb) },
    { key: 'status', title: t('stikproeve.kol.status'), cell: ({ afsluttet }) => (afsluttet ? t('stikproeve.status.afsluttet', { dag: afsluttet.dato }) : t('stikproeve.status.aaben')) },
  ];
}
