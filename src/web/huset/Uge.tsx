import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import type { Ugen } from '../../contract/pladser.ts';
import { addDays } from '../../law/kernel/dato.ts';
import { ugeQuery } from '../api/pladser.ts';
import { problemText } from '../app/sider.tsx';
import { Failure, Loading } from '../design/Notice.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { useTekst } from '../design/tekst.tsx';
import { Pladsliste } from './Pladsliste.tsx';

type Dag = Ugen['dage'][number];

/** Tonight and the week ahead: how many places are free each night, who leaves, what is out of use; and the places themselves. */
export function Uge({ hus }: { readonly hus: Huset }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { data, error, refetch } = useQuery(ugeQuery(hus.boform.id));
  return (
    <section aria-labelledby="uge" className="hv-stak">
      <h2 id="uge">{t('pladser.uge.titel')}</h2>
      <p className="hv-dempet hv-lille">{t('pladser.uge.hvad')}</p>
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <Naetter dage={data.dage} ventes={hus.ventes} /> : <Loading lines={7} />}
      <Pladsliste hus={hus} />
    </section>
  );
}

function Naetter({ dage, ventes }: { readonly dage: readonly Dag[]; readonly ventes: Huset['ventes'] }): ReactNode {
  const { t } = useTekst();
  const columns: readonly Column<Dag>[] = [
    { key: 'dag', title: t('pladser.uge.dag'), heading: true, cell: ({ dag }) => t('huset.natTil', { dag: addDays(dag, 1) }) },
    { key: 'ledige', title: t('pladser.uge.ledige'), numeric: true, cell: ({ ledige, pladser }) => t('pladser.uge.af', { ledige, pladser }) },
    { key: 'rejser', title: t('pladser.uge.rejser'), wide: true, cell: ({ rejser }) => <Rejser rejser={rejser} /> },
    { key: 'kommer', title: t('pladser.uge.kommer'), wide: true, cell: ({ dag, kommer }) => <Kommer kommer={kommer} ventes={ventes.filter(({ dato }) => dato === dag)} /> },
    { key: 'ude', title: t('pladser.uge.ude'), wide: true, cell: ({ udeAfDrift }) => udeAfDrift.map(({ plads, aarsag }) => <div key={plads}>{t('pladser.uge.ude.linje', { plads, aarsag })}</div>) },
  ];
  return <Table caption={t('pladser.uge.titel')} hideCaption columns={columns} rows={dage} rowKey={({ dag }) => dag} />;
}

/** Who has agreed on coming, from the waiting list or from another boform. */
function Kommer({ kommer, ventes }: { readonly kommer: Dag['kommer']; readonly ventes: Huset['ventes'] }): ReactNode {
  const { t } = useTekst();
  return (
    <>
      {kommer.map(({ borgerId, navn }) => <div key={borgerId}><Link to="/borger/$borgerId" params={{ borgerId }} search={{}}>{navn || t('web.udenNavn')}</Link></div>)}
      {ventes.map(({ id, navn, fra }) => <div key={id}>{t('pladser.uge.kommer.fra', { navn: navn || t('web.udenNavn'), fra })}</div>)}
    </>
  );
}

function Rejser({ rejser }: { readonly rejser: Dag['rejser'] }): ReactNode {
  const { t } = useTekst();
  return rejser.map(({ borgerId, opholdId, navn, plads }) => {
    const vist = navn || t('web.udenNavn');
    return <div key={opholdId}><Link to="/borger/$borgerId" params={{ borgerId }} search={{}}>{plads === null ? vist : t('pladser.uge.rejser.fra', { navn: vist, plads })}</Link></div>;
  });
}
