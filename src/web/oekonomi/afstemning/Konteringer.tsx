import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Konteringsliste } from '../../../contract/afstemning.ts';
import { lastDayOf } from '../../../text/format.ts';
import { konteringerQuery } from '../../api/afstemning.ts';
import { problemText } from '../../app/sider.tsx';
import { may, useSession } from '../../app/useSession.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { EmptyState, Failure, Loading } from '../../design/Notice.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';
import { KonteringDialog } from './KonteringDialog.tsx';

type Kontering = Konteringsliste['konteringer'][number];

/** Which account each kind of money is posted to, by date and with where it was read; and the way to write one, for whoever may. */
export function Konteringer(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const session = useSession();
  const { data, error, refetch } = useQuery(konteringerQuery);
  const [open, setOpen] = useState(false);
  return (
    <Card title={t('afstemning.kontering')}>
      <p className="hv-dempet hv-lille">{t('afstemning.kontering.hvad')}</p>
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <Liste konteringer={data.konteringer} /> : <Loading lines={3} />}
      {may(session, 'krav.skriv') ? <p className="hv-krav-under hv-ikke-print"><Button onClick={() => setOpen(true)}>{t('afstemning.kontering.ny')}</Button></p> : null}
      {open ? <KonteringDialog today={session.today} onClose={() => setOpen(false)} /> : null}
    </Card>
  );
}

function Liste({ konteringer }: Konteringsliste): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  if (konteringer.length === 0) return <EmptyState>{t('afstemning.kontering.tom')}</EmptyState>;
  return <Table caption={t('afstemning.kontering.tabel')} hideCaption columns={columnsOf(tekst)} rows={konteringer} rowKey={({ id }) => id} />;
}

function columnsOf({ t, dato }: Tekst): readonly Column<Kontering>[] {
  return [
    { key: 'art', title: t('afstemning.kol.art'), heading: true, cell: ({ art }) => t(`afstemning.art.${art}`) },
    { key: 'konto', title: t('afstemning.kol.konto'), cell: ({ konto, navn }) => <span>{konto} <span className="hv-dempet hv-lille">{navn}</span></span> },
    { key: 'gyldig', title: t('afstemning.kol.gyldig'), cell: ({ fra, til }) => (til === null ? t('takst.gaelderFra', { fra }) : t('faelles.periode', { fra, til: lastDayOf(til) })) },
    { key: 'kilde', title: t('afstemning.kol.kilde'), wide: true, cell: ({ kilde }) => kilde },
    { key: 'skrevet', title: t('afstemning.kol.skrevet'), cell: ({ dato: day, afNavn }) => `${dato(day)} ${afNavn}` },
  ];
}
