import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import type { Huset as HusetSvar } from '../../contract/huset.ts';
import { husetQuery } from '../api/opslag.ts';
import { useGenveje } from '../app/genveje.ts';
import { problemText } from '../app/sider.tsx';
import { may, useSession } from '../app/useSession.ts';
import { Button } from '../design/Button.tsx';
import { EmptyState, Failure, Loading } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { AfvisDialog } from './AfvisDialog.tsx';
import { DoegnskifteDialog } from './DoegnskifteDialog.tsx';
import { FlytDialog, type Flytning } from './FlytDialog.tsx';
import { IndskrivDialog } from './IndskrivDialog.tsx';
import { INat } from './INat.tsx';
import { natOf } from './nat.ts';
import { Natliste } from './Natliste.tsx';
import { countSvar, natlinjerOf } from './natliste.ts';
import type { Pladsvalg } from './Pladser.tsx';
import { Tavle } from './Tavle.tsx';
import { useKlokken } from './useKlokken.ts';
import './huset.css';

const route = getRouteApi('/skal/huset/$boformId');

/** The boform one works at; whoever works at several chooses. */
export function MitHus(): ReactNode {
  const { t } = useTekst();
  const { boformer } = useSession();
  const [first] = boformer;
  return first ? <Hus boformId={first.id} /> : <EmptyState action={<Link to="/">{t('web.tilMinDag')}</Link>}>{t('huset.ingen')}</EmptyState>;
}

/** One of several boformer. */
export function Huset(): ReactNode {
  const { boformId } = route.useParams();
  return <Hus key={boformId} boformId={boformId} />;
}

/**
 * Huset. The story: at 02:07 someone stands at the door. Niels, alone at work with an old tablet in one hand, sees which
 * places are free, gives a bed in less than a minute, and sees what must be sent and by when.
 */
function Hus({ boformId }: { readonly boformId: string }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { data, error, refetch } = useQuery(husetQuery(boformId));
  const { indskrivning, indskriv, close } = useIndskrivning();
  const [flytning, setFlytning] = useState<Flytning | null>(null);
  useGenveje({ n: () => indskriv(null) });
  useEffect(() => { document.title = `${t('web.huset')} · ${t('faelles.navn')}`; }, [t]);
  if (error) return <><h1>{t('web.huset')}</h1><Failure message={problemText(error, tekst)} retry={() => void refetch()} /></>;
  if (!data) return <><h1>{t('web.huset')}</h1><Loading lines={8} /></>;
  return (
    <div className="hv-hus">
      <Hoved hus={data} onNew={() => indskriv(null)} />
      <div className="hv-hus-spalter">
        <Visninger hus={data} tavle={<Tavle hus={data} onFree={(pladsId) => indskriv({ pladsId })} onMove={setFlytning} />} />
      </div>
      {indskrivning ? <IndskrivDialog hus={data} begin={indskrivning.begin} onClose={close} /> : null}
      {flytning ? <FlytDialog hus={data} flytning={flytning} onClose={() => setFlytning(null)} /> : null}
    </div>
  );
}

/** The board or the list of the night, whichever is chosen, and beside it what is to be done. */
function Visninger({ hus, tavle }: { readonly hus: HusetSvar; readonly tavle: ReactNode }): ReactNode {
  const { t } = useTekst();
  const [liste, setListe] = useState(false);
  const klokken = useKlokken();
  const { foerste } = natOf({ today: hus.today, klokken, doegnskifte: hus.doegnskifte.klokken });
  return (
    <>
      <div className="hv-stak">
        <div className="hv-raekke hv-ikke-print" role="group" aria-label={t('huset.visning')}>
          <button type="button" className="hv-chip hv-chip-stor" aria-pressed={!liste} onClick={() => setListe(false)}>{t('huset.visning.tavle')}</button>
          <button type="button" className="hv-chip hv-chip-stor" aria-pressed={liste} onClick={() => setListe(true)}>{t('huset.visning.nat')}</button>
          {liste ? null : <span className="hv-dempet">{t('huset.nat.antal', countSvar(natlinjerOf(hus), foerste))}</span>}
        </div>
        {liste ? <Natliste hus={hus} iNat={foerste} /> : tavle}
      </div>
      <INat hus={hus} iNat={foerste} />
    </>
  );
}

/** The form is opened by a press, or by an address that asks for it. */
function useIndskrivning() {
  const { ny } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [pressed, setPressed] = useState<{ readonly begin: Pladsvalg } | null>(null);
  const close = (): void => {
    setPressed(null);
    if (ny !== undefined) void navigate({ to: '.', search: {}, replace: true });
  };
  return { indskrivning: pressed ?? (ny === undefined ? null : { begin: null }), indskriv: (begin: Pladsvalg) => setPressed({ begin }), close };
}

function Hoved({ hus, onNew }: { readonly hus: HusetSvar; readonly onNew: () => void }): ReactNode {
  const { t, klokkeslaet } = useTekst();
  const klokken = useKlokken();
  const { tid, til } = natOf({ today: hus.today, klokken, doegnskifte: hus.doegnskifte.klokken });
  const used = hus.pladser.filter(({ borger }) => borger !== null).length;
  return (
    <div className="hv-hus-hoved">
      <div>
        <h1>{hus.boform.navn}</h1>
        <p className="hv-dempet">{[t(tid === 'dag' ? 'huset.dag' : 'huset.natTil', { dag: til }), klokkeslaet(klokken), t('huset.iBrug', { brugt: used, alle: hus.pladser.length }), t('huset.ledige', { n: hus.pladser.length - used })].join(' · ')}</p>
        <Doegnskifte hus={hus} />
        <Afvisning hus={hus} />
        <FlereHuse boformId={hus.boform.id} />
        <TilFaktura boformId={hus.boform.id} />
      </div>
      <div className="hv-hus-ny"><Button look="primaer" large onClick={onNew}>{t(tid === 'dag' ? 'huset.nyIDag' : 'huset.nyINat')}</Button></div>
    </div>
  );
}

/** What is written down when someone at the door can't be admitted. */
function Afvisning({ hus }: { readonly hus: HusetSvar }): ReactNode {
  const { t } = useTekst();
  const [open, setOpen] = useState(false);
  return (
    <>
      <p className="hv-ikke-print"><button type="button" className="hv-hvorfor-knap" onClick={() => setOpen(true)}>{t('huset.afslag')}</button></p>
      {open ? <AfvisDialog hus={hus} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** When the day turns here, and the way to change it for who leads the house. */
function Doegnskifte({ hus }: { readonly hus: HusetSvar }): ReactNode {
  const { t, klokkeslaet } = useTekst();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const { klokken, kommer } = hus.doegnskifte;
  return (
    <p className="hv-dempet hv-lille hv-ikke-print">
      {t('huset.doegnskifte.er', { klokken: klokkeslaet(klokken) })}
      {kommer ? ` ${t('huset.doegnskifte.kommer', { klokken: klokkeslaet(kommer.klokken), fra: kommer.fra })}` : ''}{' '}
      {may(session, 'boform.indstil') ? <button type="button" className="hv-hvorfor-knap" onClick={() => setOpen(true)}>{t('huset.doegnskifte.ret')}</button> : null}
      {open ? <DoegnskifteDialog hus={hus} onClose={() => setOpen(false)} /> : null}
    </p>
  );
}

/** The way to the invoices, for who makes them. */
function TilFaktura({ boformId }: { readonly boformId: string }): ReactNode {
  const { t } = useTekst();
  return may(useSession(), 'faktura.udsted') ? <p className="hv-ikke-print"><Link to="/huset/$boformId/faktura" params={{ boformId }}>{t('huset.faktura')}</Link></p> : null;
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
