import type { ReactNode } from 'react';
import type { Borgerrefusion } from '../../contract/refusion.ts';
import { lastDayOf } from '../../text/format.ts';
import { Table, type Column } from '../design/Table.tsx';
import { useTekst, type Tekst } from '../design/tekst.tsx';
import { Statusmaerke } from './Statusmaerke.tsx';
import { useKvartalsnavn } from './useKvartalsnavn.ts';

type Ophold = Borgerrefusion['ophold'][number];
type Afsnit = Ophold['afsnit'][number];
type Sats = Ophold['satser'][number];
type Kvartal = Ophold['kvartaler'][number];

/** One stay, down to its days: which count and why, at what price, and what each quarter has got. */
export function Opholdsrefusion({ ophold }: { readonly ophold: Ophold }): ReactNode {
  const tekst = useTekst();
  const { t, dato, kroner } = tekst;
  const kvartalsnavn = useKvartalsnavn();
  const { boform, indskrevet, udskrevet, status, mangler, beloeb } = ophold;
  return (
    <section className="hv-kort">
      <div className="hv-kort-hoved">
        <h2>{boform} <span className="hv-dempet">{udskrevet ? t('faelles.periode', { fra: indskrevet, til: udskrevet }) : t('faelles.siden', { fra: dato(indskrevet) })}</span></h2>
        <p><strong>{beloeb === null ? t('oekonomi.ukendtBeloeb') : kroner(beloeb)}</strong> <Statusmaerke status={status} mangler={mangler} /></p>
      </div>
      <Table caption={t('oekonomi.afsnit')} columns={afsnitColumns(tekst)} rows={ophold.afsnit} rowKey={({ fra }) => fra} />
      <details className="hv-mere"><summary>{t('oekonomi.satserOgKvartaler')}</summary>
        <div className="hv-stak">
          <Table caption={t('oekonomi.priser')} columns={satsColumns(tekst)} rows={ophold.satser} rowKey={({ fra }) => fra} />
          <Table caption={t('oekonomi.kvartaler')} columns={kvartalColumns(tekst, kvartalsnavn)} rows={ophold.kvartaler} rowKey={({ kvartal }) => kvartal} />
        </div>
      </details>
    </section>
  );
}

function afsnitColumns({ t, dato, tal, besked }: Tekst): readonly Column<Afsnit>[] {
  return [
    { key: 'dage', title: t('oekonomi.kol.dage'), heading: true, cell: ({ fra, til }) => `${dato(fra)} – ${dato(lastDayOf(til))}` },
    { key: 'antal', title: t('oekonomi.kol.antal'), numeric: true, cell: ({ dage }) => tal(dage) },
    { key: 'taeller', title: t('oekonomi.kol.taellerDe'), cell: ({ taeller }) => <span className={`hv-taeller hv-taeller-${taeller}`}>{t(`oekonomi.taeller.${taeller}`)}</span> },
    { key: 'grund', title: t('oekonomi.kol.grund'), wide: true, cell: ({ grund }) => besked(grund) },
  ];
}

function satsColumns({ t, dato, kroner }: Tekst): readonly Column<Sats>[] {
  const amount = (oere: number | null): string => (oere === null ? t('faelles.ukendt') : kroner(oere));
  return [
    { key: 'dage', title: t('oekonomi.kol.dage'), heading: true, cell: ({ fra, til }) => `${dato(fra)} – ${dato(lastDayOf(til))}` },
    { key: 'takst', title: t('oekonomi.kol.takst'), numeric: true, cell: ({ takst }) => amount(takst) },
    { key: 'ikke', title: t('oekonomi.kol.refunderesIkke'), numeric: true, cell: ({ refunderesIkke, uklar }) => <>{kroner(refunderesIkke)}{uklar > 0 ? <p className="hv-dempet hv-lille">{t('oekonomi.uklarDel', { beloeb: uklar })}</p> : null}</> },
    { key: 'egen', title: t('oekonomi.kol.egenbetaling'), numeric: true, cell: ({ egenbetaling }) => amount(egenbetaling) },
    { key: 'halv', title: t('oekonomi.kol.halv'), numeric: true, cell: ({ takst, refunderesIkke, uklar, egenbetaling }) => (takst === null || egenbetaling === null ? t('faelles.ukendt') : t('oekonomi.halv', { beloeb: Math.max(0, takst - refunderesIkke - uklar - egenbetaling) })) },
  ];
}

function kvartalColumns({ t, kroner, tal }: Tekst, kvartalsnavn: (kvartal: string) => string): readonly Column<Kvartal>[] {
  const amount = (oere: number | null): string => (oere === null ? t('oekonomi.ukendtBeloeb') : kroner(oere));
  return [
    { key: 'kvartal', title: t('oekonomi.kol.kvartal'), heading: true, cell: ({ kvartal }) => kvartalsnavn(kvartal) },
    { key: 'naetter', title: t('oekonomi.kol.naetter'), numeric: true, cell: ({ dage }) => tal(dage) },
    { key: 'taeller', title: t('oekonomi.kol.taeller'), numeric: true, cell: ({ refusionsdage }) => tal(refusionsdage) },
    { key: 'afventer', title: t('oekonomi.kol.afventer'), numeric: true, cell: ({ afventer }) => tal(afventer) },
    { key: 'optjent', title: t('oekonomi.kol.optjent'), numeric: true, cell: ({ optjent }) => amount(optjent) },
    { key: 'tidligere', title: t('oekonomi.kol.tidligere'), numeric: true, cell: ({ tidligere }) => amount(tidligere) },
    { key: 'beloeb', title: t('oekonomi.kol.beloeb'), numeric: true, cell: ({ beloeb }) => amount(beloeb) },
  ];
}
