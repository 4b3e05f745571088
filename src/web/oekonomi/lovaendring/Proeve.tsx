import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Lovforskel, Lovproeve, LovproeveQuery } from '../../../contract/lovaendring.ts';
import { lovproeveCsvHref, lovproeveQuery } from '../../api/lovaendring.ts';
import { problemText } from '../../app/sider.tsx';
import { Button } from '../../design/Button.tsx';
import { EmptyState, Failure, Loading, Notice } from '../../design/Notice.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';

interface ProeveProps {
  readonly wanted: LovproeveQuery;
  readonly navn: string;
}

/** What a change would do: in all, and for each open stay it would move. */
export function Proeve({ wanted, navn }: ProeveProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { data, error, refetch } = useQuery(lovproeveQuery(wanted));
  if (error) return <Failure message={problemText(error, tekst)} retry={() => void refetch()} />;
  if (!data) return <Loading lines={6} />;
  return (
    <section className="hv-kort" aria-live="polite">
      <div className="hv-kort-hoved">
        <h2>{navn}</h2>
        <span className="hv-raekke hv-ikke-print"><a className="hv-knap" href={lovproeveCsvHref(wanted)} download>{t('oekonomi.csv')}</a><Button onClick={() => window.print()}>{t('web.udskriv')}</Button></span>
      </div>
      <Summer proeve={data} />
      <Notice>{t('lovaendring.forudsaetning', { til: data.til })}</Notice>
      {data.raekker.length === 0 ? <EmptyState>{t('lovaendring.ingenForskel', { n: data.aabne })}</EmptyState> : <Table caption={t('lovaendring.tabel', { n: data.raekker.length, af: data.aabne })} columns={columnsOf(tekst)} rows={data.raekker} rowKey={({ opholdId }) => opholdId} />}
    </section>
  );
}

function Summer({ proeve: { sum: { foer, efter }, raekker, aabne } }: { readonly proeve: Lovproeve }): ReactNode {
  const { t, kroner } = useTekst();
  return (
    <dl className="hv-summer">
      <div className="hv-sum-stor"><dt>{t('lovaendring.forskel')}</dt><dd>{signed(efter.beloeb - foer.beloeb, kroner)}</dd><dd className="hv-dempet hv-lille">{t('lovaendring.fraTil', { foer: foer.beloeb, efter: efter.beloeb })}</dd></div>
      <div><dt>{t('lovaendring.dage')}</dt><dd>{signed(efter.refusionsdage - foer.refusionsdage, (dage) => t('faelles.dage', { n: dage }))}</dd><dd className="hv-dempet hv-lille">{t('lovaendring.dageFraTil', { foer: foer.refusionsdage, efter: efter.refusionsdage })}</dd></div>
      <div><dt>{t('lovaendring.ophold')}</dt><dd>{t('lovaendring.antal', { n: raekker.length, af: aabne })}</dd></div>
      {foer.mangler > 0 ? <div><dt>{t('oekonomi.sum.mangler')}</dt><dd>{t('oekonomi.sum.ophold', { n: foer.mangler })}</dd></div> : null}
    </dl>
  );
}

/** A difference with its sign, so that more and less are told apart without colour. */
function signed(value: number, words: (size: number) => string): string {
  return value > 0 ? `+${words(value)}` : value < 0 ? `−${words(-value)}` : words(0);
}

function columnsOf({ t, dato, kroner, tal }: Tekst): readonly Column<Lovforskel>[] {
  const amount = (oere: number | null): string => (oere === null ? t('oekonomi.ukendtBeloeb') : kroner(oere));
  return [
    { key: 'navn', title: t('oekonomi.kol.navn'), heading: true, cell: ({ borgerId, navn }) => <Link to="/borger/$borgerId/refusion" params={{ borgerId }}>{navn || t('web.udenNavn')}</Link> },
    { key: 'boform', title: t('oekonomi.kol.boform'), cell: ({ boform }) => boform ?? <span className="hv-dempet">{t('oekonomi.skjult')}</span> },
    { key: 'ophold', title: t('oekonomi.kol.ophold'), cell: ({ indskrevet }) => t('faelles.siden', { fra: dato(indskrevet) }) },
    { key: 'fra', title: t('lovaendring.kol.fra'), cell: ({ fra }) => (fra ? dato(fra) : '') },
    { key: 'foer', title: t('lovaendring.kol.foer'), numeric: true, cell: ({ foer }) => tal(foer.refusionsdage) },
    { key: 'efter', title: t('lovaendring.kol.efter'), numeric: true, cell: ({ efter }) => tal(efter.refusionsdage) },
    { key: 'beloebFoer', title: t('lovaendring.kol.beloebFoer'), numeric: true, cell: ({ foer }) => amount(foer.beloeb) },
    { key: 'beloebEfter', title: t('lovaendring.kol.beloebEfter'), numeric: true, cell: ({ efter }) => amount(efter.beloeb) },
  ];
}
