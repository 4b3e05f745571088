import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { husetQuery } from '../api/opslag.ts';
import { useGenveje } from '../app/genveje.ts';
import { problemText } from '../app/sider.tsx';
import { useSession } from '../app/useSession.ts';
import { EmptyState, Failure, Loading } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { FlytDialog, type Flytning } from './FlytDialog.tsx';
import { Hoved } from './Hoved.tsx';
import { IndskrivDialog } from './IndskrivDialog.tsx';
import type { Pladsvalg } from './Pladser.tsx';
import { Tavle } from './Tavle.tsx';
import { Visninger } from './Visninger.tsx';
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
