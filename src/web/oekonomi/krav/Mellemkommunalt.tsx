import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Krav } from '../../../contract/krav.ts';
import { lastDayOf } from '../../../text/format.ts';
import { registerQuery } from '../../api/opslag.ts';
import { Card } from '../../design/Card.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';

type Post = Krav['mellemkommunalt'][number];

/** What settled disputes leave between municipalities, with why; nothing where there is none. */
export function Mellemkommunalt({ svar: { mellemkommunalt } }: { readonly svar: Krav }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { data: register } = useQuery(registerQuery);
  if (mellemkommunalt.length === 0) return null;
  const nameOf = (kommuneId: string | null): string => register?.kommuner.find(({ id }) => id === kommuneId)?.navn ?? t('faelles.ukendt');
  return (
    <Card title={t('krav.mellem')}>
      <p className="hv-dempet hv-lille">{t('krav.mellem.hvad')}</p>
      <Table caption={t('krav.mellem.tabel')} hideCaption columns={columnsOf(tekst, nameOf)} rows={mellemkommunalt} rowKey={({ opholdId, fra, retning }) => `${opholdId}${fra}${retning}`} />
    </Card>
  );
}

function columnsOf({ t, dato, tal, kroner }: Tekst, nameOf: (kommuneId: string | null) => string): readonly Column<Post>[] {
  return [
    { key: 'navn', title: t('krav.kol.navn'), heading: true, cell: ({ borgerId, navn }) => <Link to="/borger/$borgerId/refusion" params={{ borgerId }}>{navn || t('web.udenNavn')}</Link> },
    { key: 'kommune', title: t('krav.mellem.kommune'), cell: ({ kommuneId, retning }) => `${nameOf(kommuneId)} ${t(`krav.mellem.${retning}`)}` },
    { key: 'dage', title: t('krav.kol.dage'), cell: ({ fra, til, dage }) => <>{dato(fra)} – {dato(lastDayOf(til))} <span className="hv-dempet">{tal(dage)}</span></> },
    { key: 'aarsag', title: t('krav.mellem.aarsag'), wide: true, cell: ({ retning }) => t(`krav.mellem.aarsag.${retning}`) },
    { key: 'beloeb', title: t('krav.kol.beloeb'), numeric: true, cell: ({ beloeb }) => (beloeb === null ? t('oekonomi.ukendtBeloeb') : kroner(beloeb)) },
  ];
}
