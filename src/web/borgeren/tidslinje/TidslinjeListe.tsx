import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Table, type Column } from '../../design/Table.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { WordedMark } from './layout.ts';
import { MarkFacts } from './MarkPanel.tsx';
import { certaintyOf, whenOf } from './Strip.tsx';

/** The same marks in order of time, for who reads better than looks, and for who listens. */
export function TidslinjeListe({ marks, today }: { readonly marks: readonly WordedMark[]; readonly today: IsoDate }): ReactNode {
  const { t } = useTekst();
  const rows = [...marks].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const columns: readonly Column<WordedMark>[] = [
    { key: 'naar', title: t('tidslinje.naar'), cell: (mark) => whenOf(mark, t), heading: true },
    { key: 'hvad', title: t('tidslinje.hvad'), cell: (mark) => <strong>{mark.text}</strong> },
    { key: 'spor', title: t('tidslinje.spor'), cell: (mark) => t(`tidslinje.bane.${mark.lane}`) },
    { key: 'sikkerhed', title: t('tidslinje.sikkerhed'), cell: (mark) => certaintyOf(mark, t) },
    { key: 'bag', title: t('tidslinje.bag'), cell: (mark) => <MarkFacts facts={mark.facts} /> },
  ];
  return <Table caption={t('tidslinje.idag', { dag: today })} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
