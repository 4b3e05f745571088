import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import type { Fakturakladde } from '../../../contract/fakturakladde.ts';
import { lastDayOf } from '../../../text/format.ts';
import { kladdeQuery } from '../../api/faktura.ts';
import { problemText } from '../../app/sider.tsx';
import { useSession } from '../../app/useSession.ts';
import { Select } from '../../design/Choice.tsx';
import { EmptyState, Failure, Loading, Notice } from '../../design/Notice.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';
import { Hent } from './Hent.tsx';
import { maanederTo } from './maaneder.ts';
import '../huset.css';

const route = getRouteApi('/skal/huset/$boformId/faktura');

type Linje = Fakturakladde['linjer'][number];

/**
 * Faktura. The story: the month is over. Lone picks month and municipality, sees the nights of each at the takst of the day and
 * whom no municipality was told of, and takes the invoice with her as a file.
 */
export function Kladde(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { boformId } = route.useParams();
  const { today, boformer } = useSession();
  const maaneder = maanederTo(today);
  const [fra, setFra] = useState<string>(maaneder[1]?.fra ?? today);
  const [kommuneId, setKommuneId] = useState<string | null>(null);
  const til = maaneder.find((maaned) => maaned.fra === fra)?.til ?? today;
  const { data, error, refetch } = useQuery(kladdeQuery({ boformId, fra, til, ...(kommuneId ? { kommuneId } : {}) }));
  const boform = boformer.find(({ id }) => id === boformId)?.navn ?? '';
  useEffect(() => { document.title = `${t('huset.faktura')} · ${t('faelles.navn')}`; }, [t]);
  return (
    <div className="hv-stak">
      <nav aria-label={t('huset.flere')}><Link to="/huset/$boformId" params={{ boformId }}>{boform}</Link></nav>
      <h1>{t('kladde.titel', { boform })}</h1>
      <p>{t('kladde.hvad')}</p>
      <div className="hv-form"><Select label={t('kladde.maaned')} options={maaneder.map((maaned) => ({ value: maaned.fra, label: t('faelles.periode', { fra: maaned.fra, til: lastDayOf(maaned.til) }) }))} value={fra} onChange={setFra} /></div>
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <Indhold svar={data} kommuneId={kommuneId} onChoose={setKommuneId} /> : <Loading lines={6} />}
    </div>
  );
}

interface IndholdProps {
  readonly svar: Fakturakladde;
  readonly kommuneId: string | null;
  readonly onChoose: (kommuneId: string) => void;
}

function Indhold({ svar, kommuneId, onChoose }: IndholdProps): ReactNode {
  const { t } = useTekst();
  const { kommuner, udenKommune, ikkeSlut } = svar;
  const chosen = kommuner.find(({ id }) => id === kommuneId);
  return (
    <>
      {kommuner.length === 0 ? <EmptyState>{t('kladde.ingenKommuner')}</EmptyState> : <div className="hv-form"><Select label={t('kladde.kommune')} options={kommuner.map(({ id, navn }) => ({ value: id, label: navn }))} value={chosen?.id ?? null} onChange={onChoose} /></div>}
      {udenKommune.length > 0 ? <Notice tone="agt"><p>{t('kladde.udenKommune')}</p><ul>{udenKommune.map(({ opholdId, borgerId, navn }) => <li key={opholdId}><Link to="/borger/$borgerId" params={{ borgerId }}>{navn || t('web.udenNavn')}</Link></li>)}</ul></Notice> : null}
      {ikkeSlut ? <Notice>{t('kladde.ikkeSlut', { dag: ikkeSlut })}</Notice> : null}
      {chosen ? <Linjer svar={svar} kommuneId={chosen.id} /> : kommuner.length > 0 ? <p className="hv-dempet">{t('kladde.vaelgKommune')}</p> : null}
    </>
  );
}

function Linjer({ svar, kommuneId }: { readonly svar: Fakturakladde; readonly kommuneId: string }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  if (svar.linjer.length === 0) return <EmptyState>{t('kladde.tom')}</EmptyState>;
  return (
    <>
      <section className="hv-kort">
        <div className="hv-kort-hoved"><h2>{t('kladde.linjer')}</h2><strong className="hv-tal">{t('kladde.ialt', { beloeb: svar.beloeb })}</strong></div>
        <Table caption={t('kladde.linjer')} hideCaption columns={columnsOf(tekst)} rows={svar.linjer} rowKey={({ opholdId, fra }) => `${opholdId}${fra}`} />
      </section>
      {svar.uprissat > 0 ? <Notice tone="agt">{t('kladde.uprissat', { n: svar.uprissat })}</Notice> : <Hent svar={svar} kommuneId={kommuneId} />}
    </>
  );
}

function columnsOf({ t, kroner, tal }: Tekst): readonly Column<Linje>[] {
  const amount = (oere: number | null): string => (oere === null ? t('faelles.ukendt') : kroner(oere));
  return [
    { key: 'borger', title: t('faktura.kol.borger'), heading: true, cell: ({ navn, skjult }) => <>{navn || t('web.udenNavn')}{skjult ? <p className="hv-dempet hv-lille">{t('kladde.skjult')}</p> : null}</> },
    { key: 'dage', title: t('faktura.kol.dage'), cell: ({ fra, til }) => t('faktura.dage', { fra, til: lastDayOf(til) }) },
    { key: 'antal', title: t('faktura.kol.antal'), numeric: true, cell: ({ dage }) => tal(dage) },
    { key: 'takst', title: t('faktura.kol.takst'), numeric: true, cell: ({ oerePrDoegn }) => amount(oerePrDoegn) },
    { key: 'beloeb', title: t('faktura.kol.beloeb'), numeric: true, cell: ({ beloeb }) => amount(beloeb) },
  ];
}
