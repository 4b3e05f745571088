import type { ReactNode } from 'react';
import type { KravlinjeAabnet } from '../../../contract/krav.ts';
import { lastDayOf } from '../../../text/format.ts';
import { Card } from '../../design/Card.tsx';
import { EmptyState } from '../../design/Notice.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';
import { splitBevis, type Bevisafsnit } from './bevisafsnit.ts';

/** The claimed days of a line, each stretch with why it counts, its price and its vouchers beside it. */
export function Bevisdage({ svar }: { readonly svar: KravlinjeAabnet }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const afsnit = splitBevis(svar);
  return (
    <Card title={t('krav.dag.dage')}>
      {afsnit.length === 0 ? <EmptyState>{t('krav.dag.tom')}</EmptyState> : <div className="hv-krav-bevis"><Table caption={t('krav.dag.tabel')} columns={columnsOf(tekst)} rows={afsnit} rowKey={({ fra }) => fra} /></div>}
    </Card>
  );
}

function columnsOf({ t, dato, tal, besked }: Tekst): readonly Column<Bevisafsnit>[] {
  return [
    { key: 'dage', title: t('oekonomi.kol.dage'), heading: true, cell: ({ fra, til }) => `${dato(fra)} – ${dato(lastDayOf(til))}` },
    { key: 'antal', title: t('oekonomi.kol.antal'), numeric: true, cell: ({ dage }) => tal(dage) },
    { key: 'grund', title: t('krav.dag.kol.grund'), wide: true, cell: ({ grund }) => besked(grund) },
    { key: 'pris', title: t('krav.dag.kol.pris'), wide: true, cell: ({ sats }) => <Pris sats={sats} /> },
    { key: 'bilag', title: t('krav.dag.kol.bilag'), wide: true, cell: (afsnit) => <Bilag afsnit={afsnit} /> },
  ];
}

function Pris({ sats }: Pick<Bevisafsnit, 'sats'>): ReactNode {
  const { t } = useTekst();
  if (!sats) return t('faelles.ukendt');
  const { takst, fradrag = 0, egenbetaling } = sats;
  const parts = [
    t('krav.dag.sats', { takst }),
    ...(fradrag > 0 ? [t('krav.dag.fradrag', { fradrag })] : []),
    t('krav.dag.egenbetaling', { egenbetaling }),
    t('krav.dag.staten', { beloeb: Math.max(0, takst - fradrag - egenbetaling) }),
  ];
  return <ul className="hv-krav-punkter">{parts.map((part) => <li key={part}>{part}</li>)}</ul>;
}

function Bilag({ afsnit: { faktura, takst, handlekommune, accepteret } }: { readonly afsnit: Bevisafsnit }): ReactNode {
  const { t } = useTekst();
  const parts = [
    faktura ? t('krav.dag.faktura', { beloeb: faktura.oerePrDoegn }) : t('krav.dag.udenFaktura'),
    t(takst?.paategnet ? 'krav.dag.paategnet' : 'krav.dag.ikkePaategnet'),
    t(takst?.afklaret ? 'krav.dag.afklaret' : 'krav.dag.uafklaret'),
    ...(handlekommune === null ? [] : [t(handlekommune ? 'krav.dag.handlekommune' : 'krav.dag.ikkeHandlekommune')]),
    ...accepteret.map((betingelse) => (betingelse === 'anden_kommune' ? t('krav.dag.accepteret.anden_kommune') : t('krav.dag.accepteret.paategning'))),
  ];
  return <ul className="hv-krav-punkter">{parts.map((part) => <li key={part}>{part}</li>)}</ul>;
}
