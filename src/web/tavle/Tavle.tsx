import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Navigate, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { Session } from '../../contract/svar.ts';
import type { Tavle as Tavlesvar } from '../../contract/tavle.ts';
import { ApiProblem } from '../api/client.ts';
import { sessionQuery } from '../api/session.ts';
import { tavleQuery } from '../api/tavle.ts';
import { forgetKladder } from '../app/kladde.ts';
import { problemText } from '../app/sider.tsx';
import { Failure, Loading, Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { ForDoeren } from '../logind/ForDoeren.tsx';
import { BegyndVagt } from './BegyndVagt.tsx';
import { endLaast, forgetLaas, isLaast } from './laas.ts';
import { LaasOp } from './LaasOp.tsx';
import './tavle.css';

/**
 * The shared tablet of a house. The story: Niels lays it down to carry a bag upstairs; when he is back it shows nobody's name. He
 * presses his own, types six digits and is where he was. Locked it tells who works tonight; after a full sign-in it offers a PIN.
 */
export function Tavle(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { data, error, refetch } = useQuery(tavleQuery);
  const session = useFullSession();
  useEffect(() => { document.title = `${t('tavle.titel')} · ${t('faelles.navn')}`; }, [t]);
  const [begin] = useState(isLaast);
  if (error) return <ForDoeren><Failure message={error instanceof ApiProblem && error.code === 'netvaerk' && begin ? t('tavle.netvaerk') : problemText(error, tekst)} retry={() => void refetch()} /></ForDoeren>;
  if (!data || session === undefined) return <ForDoeren><Loading lines={4} /></ForDoeren>;
  if (session?.tavle?.medPin === true) return <Navigate to="/huset" />;
  return <ForDoeren><Indhold tavle={data} session={session} /></ForDoeren>;
}

function Indhold({ tavle, session }: { readonly tavle: Tavlesvar; readonly session: Session | null }): ReactNode {
  const { t } = useTekst();
  const unlocked = useUnlocked();
  if (tavle.enhed === null) return <Notice tone="agt" title={t('tavle.titel')}>{t('tavle.ukendt')} <Link to="/log-ind" search={{ til: '/' }}>{t('tavle.logInd')}</Link></Notice>;
  if (session?.tavle) return <BegyndVagt session={session} onDone={unlocked} />;
  return <LaasOp enhed={tavle.enhed} vagter={tavle.vagter} onDone={unlocked} />;
}

/** A full session on the tablet; `null` without one, `undefined` until it is known. One that was locked away is ended, not used. */
function useFullSession(): Session | null | undefined {
  const [locked, setLocked] = useState(isLaast);
  useEffect(() => {
    if (locked) void endLaast().then(() => setLocked(isLaast()));
  }, [locked]);
  const { data, error } = useQuery({ ...sessionQuery, enabled: !locked, staleTime: 0 });
  if (locked || error) return null;
  return data;
}

/** Someone is in: the drafts of others are forgotten, and the house opens. */
function useUnlocked(): (session: Session) => void {
  const queryClient = useQueryClient();
  const router = useRouter();
  return useCallback((session: Session) => {
    forgetLaas();
    forgetKladder(session.bruger.id);
    queryClient.clear();
    queryClient.setQueryData(sessionQuery.queryKey, session);
    void router.navigate({ to: '/huset', search: {} });
  }, [queryClient, router]);
}
