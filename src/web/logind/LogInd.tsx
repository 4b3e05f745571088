import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { openSession, sessionQuery } from '../api/session.ts';
import { forgetKladder } from '../app/kladde.ts';
import { useTekst } from '../design/tekst.tsx';
import { ForDoeren } from './ForDoeren.tsx';
import { forgetLaas } from '../tavle/laas.ts';
import { LogindForm } from './LogindForm.tsx';

const route = getRouteApi('/log-ind');

/** The sign-in page. Whoever was on their way somewhere comes there afterwards. */
export function LogInd(): ReactNode {
  const { t } = useTekst();
  const login = useLogin();
  useEffect(() => { document.title = `${t('logind.titel')} · ${t('faelles.navn')}`; }, [t]);
  return <ForDoeren><LogindForm pending={login.isPending} error={login.error} onSubmit={login.mutate} /></ForDoeren>;
}

function useLogin() {
  const queryClient = useQueryClient();
  const router = useRouter();
  const { til } = route.useSearch();
  return useMutation({
    mutationFn: openSession,
    onSuccess: (session) => {
      forgetLaas();
      forgetKladder(session.bruger.id);
      queryClient.setQueryData(sessionQuery.queryKey, session);
      router.history.push(session.tavle ? '/tavle' : til);
    },
  });
}
