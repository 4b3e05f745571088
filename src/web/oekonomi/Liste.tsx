import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Refusionsliste, Refusionsraekke } from '../../contract/refusion.ts';
import { EmptyState } from '../design/Notice.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { useTekst, type Tekst } from '../design/tekst.tsx';
import { Sider } from './Sider.tsx';
import { PAGE, STATUSSER, type Refusionssoegning } from './soegning.ts';
import { Statusmaerke } from './Statusmaerke.tsx';

interface ListeProps {
  readonly svar: Refusionsliste;
  readonly search: Refusionssoegning;
}

/** Every stay with nights in the quarter, by name; each opens to its days. */
export function Liste({ svar, search }: ListeProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  return (
    <section className="hv-kort">
      <div className="hv-kort-hoved"><h2>{t('oekonomi.ophold')} <span className="hv-dempet">{svar.antal}</span></h2><Statusfilter search={search} /></div>
      {svar.raekker.length === 0 ? <EmptyState>{t(search.status ? 'oekonomi.tomStatus' : 'oekonomi.tom')}</EmptyState> : <Table caption={t('oekonomi.tabel')} hideCaption columns={columnsOf(tekst)} rows={svar.raekker} rowKey={({ opholdId }) => opholdId} />}
      <Sider antal={svar.antal} fra={search.fra ?? 0} page={PAGE} />
    </section>
  );
}

function columnsOf({ t, dato, kroner, tal }: Tekst): readonly Column<Refusionsraekke>[] {
  const own = (row: Refusionsraekke) => row.kvartalet ?? row;
  const amount = (oere: number | null): string => (oere === null ? t('oekonomi.ukendtBeloeb') : kroner(oere));
  return [
    { key: 'navn', title: t('oekonomi.kol.navn'), heading: true, cell: ({ borgerId, navn }) => <Link to="/borger/$borgerId/refusion" params={{ borgerId }}>{navn || t('web.udenNavn')}</Link> },
    { key: 'boform', title: t('oekonomi.kol.boform'), cell: ({ boform }) => boform ?? <span className="hv-dempet">{t('oekonomi.skjult')}</span> },
    { key: 'ophold', title: t('oekonomi.kol.ophold'), cell: ({ indskrevet, udskrevet }) => udskrevet ? t('faelles.periode', { fra: indskrevet, til: udskrevet }) : t('faelles.siden', { fra: dato(indskrevet) }) },
    { key: 'dage', title: t('oekonomi.kol.naetter'), numeric: true, cell: (row) => tal(own(row).dage) },
    { key: 'taeller', title: t('oekonomi.kol.taeller'), numeric: true, cell: (row) => tal(own(row).refusionsdage) },
    { key: 'afventer', title: t('oekonomi.kol.afventer'), numeric: true, cell: (row) => tal(own(row).afventer) },
    { key: 'beloeb', title: t('oekonomi.kol.beloeb'), numeric: true, cell: (row) => amount(own(row).beloeb) },
    { key: 'ialt', title: t('oekonomi.kol.ialt'), numeric: true, cell: ({ beloeb }) => amount(beloeb) },
    { key: 'status', title: t('oekonomi.kol.status'), cell: ({ status, mangler, andenHandlekommune }) => <><Statusmaerke status={status} mangler={mangler} />{andenHandlekommune ? <p className="hv-dempet hv-lille">{t('oekonomi.andenHandlekommune', { ...andenHandlekommune })}</p> : null}</> },
  ];
}

function Statusfilter({ search: { kvartal, status } }: { readonly search: Refusionssoegning }): ReactNode {
  const { t } = useTekst();
  const base = kvartal ? { kvartal } : {};
  return (
    <nav className="hv-udsnit" aria-label={t('oekonomi.filter')}>
      {[undefined, ...STATUSSER].map((each) => (
        <Link key={each ?? 'alle'} to="/oekonomi" search={each ? { ...base, status: each } : base} activeProps={{}} className="hv-udsnit-valg" aria-current={each === status ? 'page' : undefined}>{t(each ? `oekonomi.status.${each}` : 'oekonomi.alle')}</Link>
      ))}
    </nav>
  );
}
