import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Statistiklinje, StatistikopholdSvar } from '../../contract/statistik.ts';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/Notice.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { useOrd, type Felt, type Ord } from './useOrd.ts';

/** The lines of the file in words, in its order. Of a CPR number it says only whether there is one. */
export function Linjer({ svar: { linjer, layout } }: { readonly svar: StatistikopholdSvar }): ReactNode {
  const ord = useOrd();
  const title = ord.t('statistik.linjer');
  return (
    <Card title={title} aside={<span className="hv-dempet">{linjer.length}</span>} name="linjer">
      {linjer.length === 0 ? <EmptyState>{ord.t('statistik.linjer.tom')}</EmptyState> : <div className="hv-stat-linjer"><Table caption={title} hideCaption columns={columnsOf(layout.felter, ord)} rows={linjer} rowKey={({ opholdId }) => opholdId} /></div>}
    </Card>
  );
}

function columnsOf(felter: readonly Felt[], { t, felt: nameOf, celle }: Ord): readonly Column<Statistiklinje>[] {
  const navn: Column<Statistiklinje> = {
    key: 'navn', title: t('statistik.kol.navn'), heading: true,
    cell: (linje) => <Link to="/borger/$borgerId" params={{ borgerId: linje.borgerId }}>{linje.navn || t('web.udenNavn')}</Link>,
  };
  return [navn, ...felter.map((felt) => ({ key: felt, title: nameOf(felt), cell: (linje: Statistiklinje) => celle(felt, linje) }))];
}
