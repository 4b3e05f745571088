import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Krav, KravlinjeSvar } from '../../../contract/krav.ts';
import { EmptyState } from '../../design/Notice.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';
import { Sider } from '../Sider.tsx';
import { Holdt } from './Holdt.tsx';
import { PAGE, VISNINGER, type Kravsoegning } from './soegning.ts';

interface KravlinjerProps {
  readonly svar: Krav;
  readonly search: Kravsoegning;
}

/** Every stay and accounting year of a claim, by name, with what each asks for and what its days wait for. */
export function Kravlinjer({ svar, search }: KravlinjerProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  return (
    <section className="hv-kort">
      <div className="hv-kort-hoved"><h2>{t('krav.linjer')} <span className="hv-dempet">{svar.antal}</span></h2><Visningsvalg search={search} /></div>
      {search.mangler ? <Kun search={search} /> : null}
      {svar.linjer.length === 0 ? <EmptyState>{t(search.vis ? `krav.tom.${search.vis}` : 'krav.tom')}</EmptyState> : <Table caption={t('krav.linjer.tabel')} hideCaption columns={columnsOf(tekst)} rows={svar.linjer} rowKey={({ opholdId, aar }) => `${opholdId}${aar}`} />}
      <Sider antal={svar.antal} fra={search.fra ?? 0} page={PAGE} />
    </section>
  );
}

function Kun({ search: { kvartal, mangler } }: { readonly search: Kravsoegning }): ReactNode {
  const { t } = useTekst();
  return (
    <p className="hv-raekke" role="status">
      <span>{mangler ? t('krav.kun', { hvad: t(`krav.mangler.${mangler}`) }) : null}</span>
      <Link to="/oekonomi/krav" search={{ ...(kvartal ? { kvartal } : {}), vis: 'venter' }} resetScroll={false} className="hv-ikke-print">{t('krav.kun.fjern')}</Link>
    </p>
  );
}

function columnsOf({ t, kroner }: Tekst): readonly Column<KravlinjeSvar>[] {
  const amount = ({ dage, beloeb }: { readonly dage: number; readonly beloeb: number | null }): ReactNode => (
    <span>{beloeb === null ? t('oekonomi.ukendtBeloeb') : kroner(beloeb)}<span className="hv-dempet hv-lille hv-krav-note">{t('faelles.dage', { n: dage })}</span></span>
  );
  return [
    { key: 'navn', title: t('krav.kol.navn'), heading: true, cell: ({ borgerId, navn }) => <Link to="/borger/$borgerId/refusion" params={{ borgerId }}>{navn || t('web.udenNavn')}</Link> },
    { key: 'boform', title: t('krav.kol.boform'), cell: ({ boform }) => boform ?? <span className="hv-dempet">{t('oekonomi.skjult')}</span> },
    { key: 'aar', title: t('krav.kol.aar'), cell: ({ aar, art }) => <span>{aar}{art === 'aaret' ? null : <span className="hv-dempet hv-lille hv-krav-note">{t(`krav.art.${art}`)}</span>}</span> },
    { key: 'forventet', title: t('krav.kol.forventet'), numeric: true, cell: ({ forventet }) => amount(forventet) },
    { key: 'faktisk', title: t('krav.kol.faktisk'), numeric: true, cell: ({ faktisk }) => amount(faktisk) },
    { key: 'anmodet', title: t('krav.kol.anmodet'), numeric: true, cell: ({ anmodet }) => amount(anmodet) },
    { key: 'forskel', title: t('krav.kol.forskel'), numeric: true, cell: ({ forskel }) => <span>{amount(forskel)}{forskel.beloeb < 0 ? <span className="hv-lille hv-krav-note">{t('krav.tilbagebetales')}</span> : null}</span> },
    { key: 'venter', title: t('krav.kol.venter'), wide: true, cell: (linje) => <Holdt linje={linje} /> },
  ];
}

function Visningsvalg({ search: { kvartal, vis } }: { readonly search: Kravsoegning }): ReactNode {
  const { t } = useTekst();
  const base = kvartal ? { kvartal } : {};
  return (
    <nav className="hv-udsnit" aria-label={t('krav.vis')}>
      {[undefined, ...VISNINGER].map((each) => (
        <Link key={each ?? 'alle'} to="/oekonomi/krav" search={each ? { ...base, vis: each } : base} resetScroll={false} activeProps={{}} className="hv-udsnit-valg" aria-current={each === vis ? 'page' : undefined}>{t(each ? `krav.vis.${each}` : 'krav.vis.alle')}</Link>
      ))}
    </nav>
  );
}
