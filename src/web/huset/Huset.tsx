import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useEffect, useState, type ReactNode } from 'react';
import type { Huset as HusetSvar } from '../../contract/huset.ts';
import { husetQuery } from '../api/opslag.ts';
import { useGenveje } from '../app/genveje.ts';
import { problemText } from '../app/sider.tsx';
import { useSession } from '../app/useSession.ts';
import { EmptyState, Failure, Loading } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { FlytDialog, type Flytning } from './FlytDialog.tsx';
import { Hoved } from './Hoved.tsx';
import { IndskrivDialog, type Begyndelse } from './IndskrivDialog.tsx';
import { KvitteringDialog, type Kvittering } from './KvitteringDialog.tsx';
import type { Pladsvalg } from './Pladser.tsx';
import { isLedig } from './pladstal.ts';
import { Tavle } from './Tavle.tsx';
import { AfvisDialog } from './vedBehov.ts';
import { Visninger } from './Visninger.tsx';
import './huset.css';

const route = getRouteApi('/skal/huset/$boformId');

const UDEN_VALG: Begyndelse = { plads: null };

/** The place proposed for who waited: the first that can be given. */
function firstFree({ pladser }: HusetSvar): Pladsvalg {
  const plads = pladser.find(isLedig);
  return plads ? { pladsId: plads.id } : null;
}

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
  const [kvittering, setKvittering] = useState<Kvittering | null>(null);
  const [under18, setUnder18] = useState<string | null>(null);
  useGenveje({ n: () => indskriv(UDEN_VALG) });
  useEffect(() => { document.title = `${t('web.huset')} · ${t('faelles.navn')}`; }, [t]);
  if (error) return <><h1>{t('web.huset')}</h1><Failure message={problemText(error, tekst)} retry={() => void refetch()} /></>;
  if (!data) return <><h1>{t('web.huset')}</h1><Loading lines={8} /></>;
  return (
    <div className="hv-hus">
      <Hoved hus={data} onNew={() => indskriv(UDEN_VALG)} />
      <div className="hv-hus-spalter">
        <Visninger hus={data} onAdmit={(gaest) => indskriv({ plads: firstFree(data), gaest })} tavle={<Tavle hus={data} onFree={(pladsId) => indskriv({ plads: { pladsId } })} onMove={setFlytning} />} />
      </div>
      {indskrivning ? <IndskrivDialog hus={data} begin={indskrivning} onClose={close} onAdmitted={setKvittering} onUnder18={(navn) => { close(); setUnder18(navn); }} /> : null}
      {kvittering ? <KvitteringDialog hus={data} kvittering={kvittering} onClose={() => setKvittering(null)} /> : null}
      {under18 === null ? null : <Suspense><AfvisDialog hus={data} begin={{ navn: under18, grund: 'under_18' }} onClose={() => setUnder18(null)} /></Suspense>}
      {flytning ? <FlytDialog hus={data} flytning={flytning} onClose={() => setFlytning(null)} /> : null}
    </div>
  );
}

/** The form is opened by a press, or by an address that asks for it. */
function useIndskrivning() {
  const { ny } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [pressed, setPressed] = useState<Begyndelse | null>(null);
  const close = (): void => {
    setPressed(null);
    if (ny !== undefined) void navigate({ to: '.', search: {}, replace: true });
  };
  return { indskrivning: pressed ?? (ny === undefined ? null : UDEN_VALG), indskriv: setPressed, close };
}
