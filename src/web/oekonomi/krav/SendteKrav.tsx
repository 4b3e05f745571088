import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import type { Kravliste } from '../../../contract/krav.ts';
import { kravlisteQuery } from '../../api/krav.ts';
import { problemText } from '../../app/sider.tsx';
import { EmptyState, Failure, Loading } from '../../design/Notice.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';
import { Faner } from '../Faner.tsx';
import { useKvartalsnavn } from '../useKvartalsnavn.ts';
import { Regnskabsaar } from './Regnskabsaar.tsx';
import './krav.css';

/** The claims as they were sent, and the accounting years closed. The story: an auditor begins here, and opens a day. */
export function SendteKrav(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { data, error, refetch } = useQuery(kravlisteQuery);
  useEffect(() => { document.title = `${t('krav.sendte')} · ${t('faelles.navn')}`; }, [t]);
  return (
    <>
      <Faner />
      <h1>{t('krav.sendte')}</h1>
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <Indhold svar={data} /> : <Loading lines={6} />}
    </>
  );
}

function Indhold({ svar }: { readonly svar: Kravliste }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const kvartalsnavn = useKvartalsnavn();
  return (
    <div className="hv-to-spalter hv-oek-spalter hv-krav-under">
      <section className="hv-kort">
        {svar.krav.length === 0
          ? <EmptyState action={<Link to="/oekonomi/krav">{t('krav.sendte.tilKrav')}</Link>}>{t('krav.sendte.tom')}</EmptyState>
          : <Table caption={t('krav.sendte.tabel')} columns={columnsOf(tekst, kvartalsnavn)} rows={svar.krav} rowKey={({ id }) => id} />}
      </section>
      <Regnskabsaar lukkede={svar.lukkedeAar} />
    </div>
  );
}

function columnsOf({ t, dato, tal, kroner }: Tekst, kvartalsnavn: (kvartal: string) => string): readonly Column<Kravliste['krav'][number]>[] {
  return [
    { key: 'kvartal', title: t('krav.kol.kvartal'), heading: true, cell: ({ id, kvartal }) => <Link to="/oekonomi/krav/sendte/$kravId" params={{ kravId: id }}>{kvartalsnavn(kvartal)}</Link> },
    { key: 'sendt', title: t('krav.kol.sendt'), cell: ({ dato: sendt }) => dato(sendt) },
    { key: 'af', title: t('krav.kol.af'), cell: ({ afNavn }) => afNavn },
    { key: 'linjer', title: t('krav.kol.linjer'), numeric: true, cell: ({ linjer }) => tal(linjer) },
    { key: 'beloeb', title: t('krav.kol.beloeb'), numeric: true, cell: ({ beloeb }) => kroner(beloeb) },
  ];
}
