import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ApiProblem } from '../api/client.ts';
import type { Login } from '../../contract/svar.ts';
import { openSession, sessionQuery } from '../api/session.ts';
import { VisningValg } from '../app/Brugermenu.tsx';
import { problemText } from '../app/sider.tsx';
import { Button } from '../design/Button.tsx';
import { Form, TextField } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import './logind.css';

const route = getRouteApi('/log-ind');

/** The sign-in page: two fields, one button, and one plain sentence when they do not match. */
export function LogInd(): ReactNode {
  const { t } = useTekst();
  const login = useLogin();
  useEffect(() => { document.title = `${t('logind.titel')} · ${t('faelles.navn')}`; }, [t]);
  return (
    <div className="hv-logind">
      <main id="indhold">
        <p className="hv-logind-navn">{t('faelles.navn')}</p>
        <p className="hv-dempet">{t('logind.velkommen')}</p>
        <LogindForm pending={login.isPending} error={login.error} onSubmit={login.mutate} />
      </main>
      <footer><details><summary>{t('web.sprog')} · {t('web.udseende')}</summary><div className="hv-stak"><VisningValg /></div></details></footer>
    </div>
  );
}

interface LogindFormProps {
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onSubmit: (login: Login) => void;
}

function LogindForm({ pending, error, onSubmit }: LogindFormProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const [email, setEmail] = useState('');
  const [adgangskode, setAdgangskode] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { if (error) box.current?.querySelector<HTMLInputElement>('input[type="password"]')?.focus(); }, [error]);
  const wrong = error instanceof ApiProblem && error.code === 'forkert_login';
  return (
    <div ref={box}>
      <Form onSubmit={() => onSubmit({ email: email.trim(), adgangskode })} aria-label={t('logind.titel')}>
        <h1>{t('logind.titel')}</h1>
        {error ? <Notice tone="agt" announce>{wrong ? t('logind.forkert') : problemText(error, tekst)}</Notice> : null}
        <TextField label={t('logind.email')} type="email" inputMode="email" autoComplete="username" value={email} onChange={setEmail} error={email.trim() ? null : t('logind.mangler.email')} />
        <TextField label={t('logind.adgangskode')} type="password" autoComplete="current-password" value={adgangskode} onChange={setAdgangskode} error={adgangskode ? null : t('logind.mangler.adgangskode')} />
        <Button type="submit" look="primaer" large busy={pending}>{t('logind.knap')}</Button>
      </Form>
    </div>
  );
}

function useLogin() {
  const queryClient = useQueryClient();
  const router = useRouter();
  const { til } = route.useSearch();
  return useMutation({
    mutationFn: openSession,
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      router.history.push(til);
    },
  });
}
