import { useState, type ReactNode } from 'react';
import type { StatistikkodeSvar, StatistikopholdSvar } from '../../contract/statistik.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { KodeDialog } from './KodeDialog.tsx';
import { useOrd, type Ord } from './useOrd.ts';

/** The codes of the file, list by list: whose each is and since when, and the way to another. */
export function Koder({ svar: { koder, layout, fra } }: { readonly svar: StatistikopholdSvar }): ReactNode {
  const ord = useOrd();
  const { t } = ord;
  const [chosen, setChosen] = useState<StatistikkodeSvar | null>(null);
  const lists = layout.felter.map((felt) => ({ felt, rows: koder.filter(({ liste }) => liste === felt) })).filter(({ rows }) => rows.length > 0);
  return (
    <Card title={t('statistik.koder')} name="koder">
      <p>{t('statistik.koder.hvad')}</p>
      {lists.map(({ felt, rows }) => (
        <details key={felt} className="hv-stat-liste">
          <summary>{ord.felt(felt)} <span className="hv-dempet hv-lille">{t('statistik.egneKoder.antal', { n: rows.filter(isOwn).length, alle: rows.length })}</span></summary>
          <Table caption={ord.felt(felt)} hideCaption columns={columnsOf(ord, setChosen)} rows={rows} rowKey={({ vaerdi }) => vaerdi} />
        </details>
      ))}
      {chosen ? <KodeDialog kode={chosen} fra={fra} onClose={() => setChosen(null)} /> : null}
    </Card>
  );
}

function isOwn({ oprindelse }: StatistikkodeSvar): boolean {
  return oprindelse === 'egen';
}

function columnsOf({ t, dato, vaerdi, felt }: Ord, choose: (kode: StatistikkodeSvar) => void): readonly Column<StatistikkodeSvar>[] {
  return [
    { key: 'vaerdi', title: t('statistik.koder.vaerdi'), heading: true, cell: (kode) => <>{vaerdi(kode)}{kode.betegnelse ? <span className="hv-dempet hv-lille hv-stat-siden">{kode.betegnelse}</span> : null}</> },
    { key: 'kode', title: t('statistik.koder.kode'), cell: ({ kode }) => <code>{kode}</code> },
    { key: 'hvis', title: t('statistik.koder.hvis'), wide: true, cell: ({ oprindelse, kilde }) => <>{t(`statistik.oprindelse.${oprindelse}`)}{kilde ? <span className="hv-dempet hv-lille hv-stat-siden">{kilde}</span> : null}</> },
    { key: 'fra', title: t('statistik.koder.fra'), cell: ({ fra }) => (fra ? dato(fra) : t('statistik.koder.indbygget')) },
    { key: 'skift', title: t('statistik.koder.aendr'), cell: (kode) => <Button look="stille" aria-label={t('statistik.koder.aendrFor', { liste: felt(kode.liste), vaerdi: vaerdi(kode) })} onClick={() => choose(kode)}>{t('statistik.koder.aendr')}</Button> },
  ];
}
