import type { ReactNode } from 'react';
import type { AfstemningSvar } from '../../../contract/afstemning.ts';
import { Card } from '../../design/Card.tsx';
import { EmptyState } from '../../design/Notice.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';

type Konto = AfstemningSvar['konti'][number];

/** What both say of each account, and the difference. */
export function Konti({ svar: { konti, sum } }: { readonly svar: AfstemningSvar }): ReactNode {
  const tekst = useTekst();
  const { t, kroner } = tekst;
  return (
    <Card title={t('afstemning.konti')}>
      <p className="hv-dempet hv-lille">{t('afstemning.konti.hvad')}</p>
      <dl className="hv-summer">
        <div><dt>{t('afstemning.kol.hjemvej')}</dt><dd>{kroner(sum.hjemvej)}</dd></div>
        <div><dt>{t('afstemning.kol.regnskab')}</dt><dd>{kroner(sum.regnskab)}</dd></div>
        <div><dt>{t('afstemning.kol.forskel')}</dt><dd>{kroner(sum.forskel)}</dd></div>
      </dl>
      {konti.length === 0 ? <EmptyState>{t('afstemning.konti.tom')}</EmptyState> : (
        <Table
          caption={t('afstemning.konti.tabel')}
          hideCaption
          columns={columnsOf(tekst)}
          rows={konti}
          rowKey={({ konto }) => konto ?? ''}
        />
      )}
    </Card>
  );
}

function columnsOf({ t, kroner }: Tekst): readonly Column<Konto>[] {
  return [
    { key: 'konto', title: t('afstemning.kol.konto'), heading: true, cell: ({ konto, navn }) => (konto === null ? t('afstemning.udenKonto') : <span>{konto} {navn ? <span className="hv-dempet hv-lille">{navn}</span> : null}</span>) },
    { key: 'hjemvej', title: t('afstemning.kol.hjemvej'), numeric: true, cell: ({ hjemvej }) => kroner(hjemvej) },
    { key: 'regnskab', title: t('afstemning.kol.regnskab'), numeric: true, cell: ({ regnskab }) => kroner(regnskab) },
    { key: 'forskel', title: t('afstemning.kol.forskel'), numeric: true, cell: ({ forskel }) => (forskel === 0 ? <span className="hv-dempet">{kroner(0)}</span> : <strong>{kroner(forskel)}</strong>) },
  ];
}
