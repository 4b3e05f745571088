import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import type { Lovaendring, Lovaendringer as Svar } from '../../../contract/lovaendring.ts';
import { lovaendringerQuery } from '../../api/lovaendring.ts';
import { paragrafText } from '../../app/paragraf.ts';
import { problemText } from '../../app/sider.tsx';
import { Choice, Select } from '../../design/Choice.tsx';
import { EmptyState, Failure, Loading } from '../../design/Notice.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';
import { Faner } from '../Faner.tsx';
import { kvartalerFrom } from '../kvartal.ts';
import { useKvartalsnavn } from '../useKvartalsnavn.ts';
import { Proeve } from './Proeve.tsx';

const route = getRouteApi('/skal/oekonomi/lovaendringer');

/** Quarters one may count to: prices and approvals are seldom known further ahead. */
const QUARTERS_AHEAD = 9;

/** Before a law changes. The story: an economist asks what a change would do to the stays that are open, before the budget is made. */
export function Lovaendringer(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { data, error, refetch } = useQuery(lovaendringerQuery);
  useEffect(() => { document.title = `${t('lovaendring.titel')} · ${t('faelles.navn')}`; }, [t]);
  return (
    <>
      <Faner />
      <div className="hv-oek-hoved"><h1>{t('lovaendring.titel')}</h1></div>
      <p className="hv-dempet">{t('lovaendring.hvad')}</p>
      <div className="hv-stak">{error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : data ? <Valg svar={data} /> : <Loading lines={6} />}</div>
    </>
  );
}

function Valg({ svar: { today, aendringer } }: { readonly svar: Svar }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const kvartalsnavn = useKvartalsnavn();
  const kvartaler = kvartalerFrom(today, QUARTERS_AHEAD);
  const kvartal = kvartaler.find((each) => each === search.kvartal) ?? kvartaler[0] ?? '';
  const valgt = aendringer.find(({ id }) => id === search.aendring);
  if (aendringer.length === 0) return <EmptyState>{t('lovaendring.ingen')}</EmptyState>;
  return (
    <>
      <section className="hv-kort hv-ikke-print">
        <Choice label={t('lovaendring.hvilken')} options={aendringer.map((each) => ({ value: each.id, label: aendringText(each, tekst), hint: hintOf(each, tekst) }))} value={valgt?.id ?? null} onChange={(aendring) => void navigate({ search: { ...search, aendring }, resetScroll: false })} />
        <Select label={t('lovaendring.til')} hint={t('lovaendring.til.hint')} options={kvartaler.map((value) => ({ value, label: kvartalsnavn(value) }))} value={kvartal} onChange={(til) => void navigate({ search: { ...search, kvartal: til }, resetScroll: false })} />
      </section>
      {valgt ? <Proeve wanted={{ aendring: valgt.id, kvartal }} navn={aendringText(valgt, tekst)} /> : null}
    </>
  );
}

/** The change in one line: the question with the reading it would get, or the limit that comes. */
function aendringText({ lovvalg, laesning, raekker }: Lovaendring, { t, besked }: Tekst): string {
  const [raekke] = raekker;
  if (lovvalg !== null && laesning !== null) return `${besked({ key: `lov.lovvalg.${lovvalg}` })} ${besked({ key: `lov.lovvalg.${lovvalg}.${laesning}` })}`;
  return raekke?.fra ? t('lovaendring.vedtaget', { loft: raekke.loft ?? 0, fra: raekke.fra }) : '';
}

function hintOf({ lovvalg, laesning, paragraf, raekker }: Lovaendring, tekst: Tekst): string {
  const { t, besked } = tekst;
  const [raekke] = raekker;
  const status = raekke ? t(`lovaendring.status.${raekke.status}`, { kendt: raekke.kendt }) : '';
  const means = lovvalg !== null && laesning !== null ? besked({ key: `oekonomi.betyder.${lovvalg}.${laesning}` }) : status;
  return [means, paragrafText(paragraf, tekst)].filter(Boolean).join(' · ');
}
