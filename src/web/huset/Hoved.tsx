import { Link } from '@tanstack/react-router';
import { Suspense, useState, type ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import { addDays } from '../../law/kernel/dato.ts';
import { may, useSession } from '../app/useSession.ts';
import { Button } from '../design/Button.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { Advarsler } from './Advarsler.tsx';
import { natOf } from './nat.ts';
import { countPladser } from './pladstal.ts';
import { Tavleadgang } from './Tavleadgang.tsx';
import { useKlokken } from './useKlokken.ts';
import { AfvisDialog, DoegnskifteDialog, HusoplysningerDialog } from './vedBehov.ts';

/** Whose house it is, how full it is tonight, what the house has decided, and the way in for someone at the door. */
export function Hoved({ hus, onNew }: { readonly hus: Huset; readonly onNew: () => void }): ReactNode {
  const { t, klokkeslaet } = useTekst();
  const klokken = useKlokken();
  const { tid, til } = natOf({ today: hus.today, klokken, doegnskifte: hus.doegnskifte.klokken });
  const { brugt, ledige, ude } = countPladser(hus.pladser);
  return (
    <div className="hv-hus-hoved">
      <div>
        <h1>{hus.boform.navn}</h1>
        <p className="hv-dempet">{[t(tid === 'dag' ? 'huset.dag' : 'huset.natTil', { dag: til }), klokkeslaet(klokken), t('huset.iBrug', { brugt, alle: hus.pladser.length }), t('huset.ledige', { n: ledige }), ...(ude > 0 ? [t('pladser.pause.antal', { n: ude })] : [])].join(' · ')}</p>
        <Advarsler boformId={hus.boform.id} />
        <Doegnskifte hus={hus} />
        <Godkendt hus={hus} />
        <FlereHuse boformId={hus.boform.id} />
        <div className="hv-hus-veje hv-ikke-print">
          <Link to="/huset/$boformId/vagt" params={{ boformId: hus.boform.id }}>{t('vagt.titel')}</Link>
          <Afvisning hus={hus} />
          <Oplysninger hus={hus} />
          <Link to="/huset/$boformId/moeder" params={{ boformId: hus.boform.id }}>{t('moeder.titel')}</Link>
          <Tavleadgang hus={hus} />
          <TilFaktura boformId={hus.boform.id} />
        </div>
      </div>
      <div className="hv-hus-ny"><Button look="primaer" large onClick={onNew}>{t(tid === 'dag' ? 'huset.nyIDag' : 'huset.nyINat')}</Button></div>
    </div>
  );
}

/** What is written down when someone at the door can't be admitted. */
function Afvisning({ hus }: { readonly hus: Huset }): ReactNode {
  const { t } = useTekst();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="hv-hvorfor-knap" onClick={() => setOpen(true)}>{t('huset.afslag')}</button>
      {open ? <Suspense><AfvisDialog hus={hus} onClose={() => setOpen(false)} /></Suspense> : null}
    </>
  );
}

/** When the day turns here, and the way to change it for who leads the house. */
function Doegnskifte({ hus }: { readonly hus: Huset }): ReactNode {
  const { t, klokkeslaet } = useTekst();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const { klokken, kommer } = hus.doegnskifte;
  return (
    <>
      <p className="hv-dempet hv-lille hv-ikke-print">
        {t('huset.doegnskifte.er', { klokken: klokkeslaet(klokken) })}
        {kommer ? ` ${t('huset.doegnskifte.kommer', { klokken: klokkeslaet(kommer.klokken), fra: kommer.fra })}` : ''}{' '}
        {may(session, 'boform.indstil') ? <button type="button" className="hv-hvorfor-knap" onClick={() => setOpen(true)}>{t('huset.doegnskifte.ret')}</button> : null}
      </p>
      {open ? <Suspense><DoegnskifteDialog hus={hus} onClose={() => setOpen(false)} /></Suspense> : null}
    </>
  );
}

/** From when the house is approved; and for who leads it, until when, and what lapses then: a day of the claim, never a stay. */
function Godkendt({ hus: { godkendelser, today } }: { readonly hus: Huset }): ReactNode {
  const { t } = useTekst();
  const leder = may(useSession(), 'boform.indstil');
  const gaelder = godkendelser.filter(({ fra }) => fra <= today);
  if (gaelder.length === 0) return leder ? <div className="hv-ikke-print"><Notice tone="agt">{t('pladser.godkendt.ikke')}</Notice></div> : null;
  return gaelder.map(({ paragraf, fra, til }) => (
    <p key={paragraf} className="hv-dempet hv-lille hv-ikke-print">{t(til === null || !leder ? 'pladser.godkendt' : 'pladser.godkendt.til', { paragraf, fra, sidst: til === null ? null : addDays(til, -1) })}</p>
  ));
}

/** What the house tells others of itself, for who leads it. */
function Oplysninger({ hus }: { readonly hus: Huset }): ReactNode {
  const { t } = useTekst();
  const session = useSession();
  const [open, setOpen] = useState(false);
  if (!may(session, 'boform.indstil')) return null;
  return (
    <>
      <button type="button" className="hv-hvorfor-knap" onClick={() => setOpen(true)}>{t('pladser.oplysninger')}</button>
      {open ? <Suspense><HusoplysningerDialog hus={hus} onClose={() => setOpen(false)} /></Suspense> : null}
    </>
  );
}

/** The way to the invoices, for who makes them. */
function TilFaktura({ boformId }: { readonly boformId: string }): ReactNode {
  const { t } = useTekst();
  return may(useSession(), 'faktura.udsted') ? <Link to="/huset/$boformId/faktura" params={{ boformId }}>{t('huset.faktura')}</Link> : null;
}

function FlereHuse({ boformId }: { readonly boformId: string }): ReactNode {
  const { t } = useTekst();
  const { boformer } = useSession();
  if (boformer.length < 2) return null;
  return (
    <nav aria-label={t('huset.flere')} className="hv-raekke">
      {boformer.map(({ id, navn }) => <Link key={id} to="/huset/$boformId" params={{ boformId: id }} aria-current={id === boformId ? 'page' : undefined}>{navn}</Link>)}
    </nav>
  );
}
