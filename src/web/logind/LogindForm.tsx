import { useEffect, useRef, useState, type ReactNode } from 'react';
import { problemText } from '../app/sider.tsx';
import type { Login } from '../../contract/svar.ts';
import { Button } from '../design/Button.tsx';
import { Form, TextField } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';

interface LogindFormProps {
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onSubmit: (login: Login) => void;
  /** Left out where the dialog around it has the heading. */
  readonly heading?: boolean;
}

/** Two fields, one button, and one plain sentence when they do not match. */
export function LogindForm({ pending, error, onSubmit, heading = true }: LogindFormProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const [email, setEmail] = useState('');
  const [adgangskode, setAdgangskode] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  useEffect(() => { if (error) box.current?.querySelector<HTMLInputElement>('input[type="password"]')?.focus(); }, [error]);
  return (
    <div ref={box} className="hv-logind-form">
      <Form onSubmit={() => onSubmit({ email: email.trim(), adgangskode })} aria-label={t('logind.titel')}>
        {heading ? <h1>{t('logind.titel')}</h1> : null}
        {error ? <Notice tone="agt" announce>{problemText(error, tekst)}</Notice> : null}
        <TextField label={t('logind.email')} type="email" inputMode="email" autoComplete="username" value={email} onChange={setEmail} error={email.trim() ? null : t('logind.mangler.email')} />
        <TextField label={t('logind.adgangskode')} type="password" autoComplete="current-password" value={adgangskode} onChange={setAdgangskode} error={adgangskode ? null : t('logind.mangler.adgangskode')} />
        <Button type="submit" look="primaer" large busy={pending}>{t('logind.knap')}</Button>
      </Form>
    </div>
  );
}
