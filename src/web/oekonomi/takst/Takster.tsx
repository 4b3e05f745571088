import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import type { Takstbeviser } from '../../../contract/krav.ts';
import { lastDayOf } from '../../../text/format.ts';
import { takstbeviserQuery } from '../../api/faktura.ts';
import { problemText } from '../../app/sider.tsx';
import { may, useSession } from '../../app/useSession.ts';
import { Button } from '../../design/Button.tsx';
import { EmptyState, Failure, Loading } from '../../design/Notice.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';
import { Faner } from '../Faner.tsx';
import { TakstbevisDialog } from './TakstbevisDialog.tsx';
import '../faktura/faktura.css';

type Boform = Takstbeviser['boformer'][number];
type Takst = Boform['takster'][number];
type Bevis = Boform['beviser'][number];

/**
 * Takster. The story: the claim waits because nothing is on file of a takst. The economist writes in what she has seen and which
 * parts are not refunded, with reasons; what was written before stays.
 */
export function Takster(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { data, error, refetch } = useQuery(takstbeviserQuery);
  useEffect(() => { document.title = `${t('takst.titel')} · ${t('faelles.navn')}`; }, [t]);
  return (
    <>
      <Faner />
      <div className="hv-oek-hoved"><h1>{t('takst.titel')}</h1></div>
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <Boformer boformer={data.boformer} /> : <Loading lines={8} />}
    </>
  );
}

function Boformer({ boformer }: { readonly boformer: readonly Boform[] }): ReactNode {
  const { t } = useTekst();
  if (boformer.length === 0) return <section className="hv-kort"><EmptyState>{t('takst.tom')}</EmptyState></section>;
  return <div className="hv-stak">{boformer.map((boform) => <EnBoform key={boform.id} boform={boform} />)}</div>;
}

function EnBoform({ boform }: { readonly boform: Boform }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const session = useSession();
  const [open, setOpen] = useState(false);
  return (
    <section className="hv-kort" aria-label={boform.navn}>
      <div className="hv-kort-hoved"><h2>{boform.navn}</h2>{may(session, 'krav.skriv') ? <Button onClick={() => setOpen(true)}>{t('takst.ny')}</Button> : null}</div>
      {boform.takster.length === 0 ? <p>{t('takst.register.tom')}</p> : <Table caption={t('takst.register')} columns={columnsOf(tekst)} rows={boform.takster} rowKey={({ fra }) => fra} />}
      <h3 className="hv-afsnit">{t('takst.beviser')}</h3>
      <p className="hv-dempet hv-lille">{t(boform.beviser.length === 0 ? 'takst.beviser.tom' : 'takst.beviser.hvad')}</p>
      {boform.beviser.map((bevis) => <Beviset key={bevis.id} bevis={bevis} />)}
      {open ? <TakstbevisDialog boform={boform} today={session.today} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

function columnsOf(tekst: Tekst): readonly Column<Takst>[] {
  const { t, kroner } = tekst;
  return [
    { key: 'fra', title: t('takst.kol.fra'), heading: true, cell: (takst) => spanOf(takst, tekst) },
    { key: 'takst', title: t('takst.kol.takst'), numeric: true, cell: ({ oerePrDoegn }) => kroner(oerePrDoegn) },
    { key: 'kilde', title: t('takst.kol.kilde'), cell: ({ kilde }) => kilde },
  ];
}

function spanOf({ fra, til }: Pick<Takst, 'fra' | 'til'>, { t }: Tekst): string {
  return til === null ? t('takst.gaelderFra', { fra }) : t('faelles.periode', { fra, til: lastDayOf(til) });
}

/** What was written of a takst once: its evidence in a line, and its parts with why. */
function Beviset({ bevis }: { readonly bevis: Bevis }): ReactNode {
  const tekst = useTekst();
  const { t, kroner } = tekst;
  const { belaegningProcent, tilbudsportalSet, paategnetDen, revisor, forbehold, dele } = bevis;
  const said = [
    paategnetDen === null ? t('takst.paategnet.ikke') : t('takst.paategnet.vaerdi', { dag: paategnetDen, revisor: revisor ?? '' }),
    ...(forbehold === null ? [] : [t('takst.forbehold.vaerdi', { tekst: forbehold })]),
    ...(tilbudsportalSet === null ? [] : [t('takst.portal.vaerdi', { dag: tilbudsportalSet })]),
    ...(belaegningProcent === null ? [] : [t('takst.belaegning.vaerdi', { n: belaegningProcent })]),
  ];
  return (
    <div className="hv-takst-bevis">
      <p><strong>{spanOf(bevis, tekst)}</strong>: {said.join(', ')}</p>
      <ul>{dele.map(({ navn, oerePrDoegn, art, begrundelse }, at) => <li key={at}>{navn}, <span className="hv-tal">{kroner(oerePrDoegn)}</span>, {t(`takst.del.art.${art}`)}{begrundelse === null ? '' : `: ${begrundelse}`}</li>)}</ul>
    </div>
  );
}
