import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AfstemningSvar } from '../../../contract/afstemning.ts';
import { isoDate } from '../../../law/kernel/dato.ts';
import { Card } from '../../design/Card.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';

type Forklaring = AfstemningSvar['forklaringer'][number];

/** The invoices, claims and rows of the ledger that make the differences; nothing where there is none. */
export function Forklaringer({ forklaringer }: Pick<AfstemningSvar, 'forklaringer'>): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  if (forklaringer.length === 0) return null;
  return (
    <Card title={t('afstemning.forklaringer')}>
      <Table caption={t('afstemning.forklaringer.tabel')} columns={columnsOf(tekst)} rows={forklaringer} rowKey={({ konto, reference }) => `${konto ?? ''}\n${reference}`} />
    </Card>
  );
}

function columnsOf(tekst: Tekst): readonly Column<Forklaring>[] {
  const { t, kroner } = tekst;
  return [
    { key: 'reference', title: t('afstemning.kol.reference'), heading: true, cell: (forklaring) => <Reference forklaring={forklaring} /> },
    { key: 'konto', title: t('afstemning.kol.konto'), cell: ({ konto }) => konto ?? t('afstemning.udenKonto') },
    { key: 'hjemvej', title: t('afstemning.kol.hjemvej'), numeric: true, cell: ({ hjemvej }) => kroner(hjemvej) },
    { key: 'regnskab', title: t('afstemning.kol.regnskab'), numeric: true, cell: ({ regnskab }) => kroner(regnskab) },
    { key: 'forskel', title: t('afstemning.kol.forskel'), numeric: true, cell: ({ forskel }) => <strong>{kroner(forskel)}</strong> },
    { key: 'aarsag', title: t('afstemning.kol.aarsag'), wide: true, cell: (forklaring) => <>{causeOf(forklaring, tekst)}{forklaring.numre.length > 0 ? <span className="hv-dempet hv-lille"> {t('afstemning.poster', { numre: forklaring.numre.join(', ') })}</span> : null}</> },
  ];
}

/** The claim or the invoice by its reference, with the way to it. */
function Reference({ forklaring: { reference, art, kravId } }: { readonly forklaring: Forklaring }): ReactNode {
  const { t } = useTekst();
  const what = art === null ? null : <span className="hv-dempet hv-lille">{t(`afstemning.art.${art}`)}</span>;
  if (kravId !== null) return <span><Link to="/oekonomi/krav/sendte/$kravId" params={{ kravId }}>{reference}</Link> {what}</span>;
  return <span>{art === 'udgift' ? <Link to="/oekonomi/fakturaer">{reference}</Link> : reference} {what}</span>;
}

function causeOf({ aarsag, hos, hjemvej }: Forklaring, { t, dato }: Tekst): string {
  if (aarsag === 'anden_periode') return t('afstemning.aarsag.anden_periode', { dag: hos === null ? '' : dato(isoDate(hos)) });
  if (aarsag === 'anden_konto') return t(hjemvej === 0 ? 'afstemning.aarsag.anden_konto.hjemvej' : 'afstemning.aarsag.anden_konto.regnskab', { konto: hos ?? '' });
  return t(`afstemning.aarsag.${aarsag}`);
}
