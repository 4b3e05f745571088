import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { ApiProblem } from '../api/client.ts';
import { sessionQuery, spendEngangslink } from '../api/session.ts';
import { problemText } from '../app/sider.tsx';
import { Button } from '../design/Button.tsx';
import { Check } from '../design/Choice.tsx';
import { Form, TextField } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { ForDoeren } from './ForDoeren.tsx';

const SHORTEST = 12;

/** Someone comes with a one-time link, chooses a password and is in. A link that is used or too old says so. */
export function Engangslink(): ReactNode {
  const { t } = useTekst();
  const [token] = useState(() => location.hash.slice(1));
  const spend = useSpend(token);
  useEffect(() => { document.title = `${t('engangslink.titel')} · ${t('faelles.navn')}`; }, [t]);
  const used = token === '' || (spend.error instanceof ApiProblem && spend.error.code === 'engangslink_brugt');
  return (
    <ForDoeren>
      {used ? <Notice tone="agt" title={t('engangslink.titel')} announce>{t('fejl.engangslink_brugt')}</Notice> : <Kodevalg pending={spend.isPending} error={spend.error} onSubmit={spend.mutate} />}
    </ForDoeren>
  );
}

interface KodevalgProps {
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onSubmit: (adgangskode: string) => void;
}

/** One field, which may be shown while it is typed: no second one to copy mistakes into. */
function Kodevalg({ pending, error, onSubmit }: KodevalgProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const [adgangskode, setAdgangskode] = useState('');
  const [vist, setVist] = useState(false);
  const short = adgangskode.length < SHORTEST ? t('engangslink.kort', { n: SHORTEST }) : null;
  return (
    <Form onSubmit={() => onSubmit(adgangskode)} aria-label={t('engangslink.titel')}>
      <h1>{t('engangslink.titel')}</h1>
      {error ? <Notice tone="agt" announce>{problemText(error, tekst)}</Notice> : null}
      <TextField label={t('logind.adgangskode')} hint={t('engangslink.hint', { n: SHORTEST })} type={vist ? 'text' : 'password'} autoComplete="new-password" value={adgangskode} onChange={setAdgangskode} error={short} />
      <Check label={t('logind.vis')} checked={vist} onChange={setVist} />
      <Button type="submit" look="primaer" large busy={pending}>{t('engangslink.knap')}</Button>
    </Form>
  );
}

function useSpend(token: string) {
  const queryClient = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: (adgangskode: string) => spendEngangslink({ token, adgangskode }),
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      router.history.replace('/');
    },
  });
}
