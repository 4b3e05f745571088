import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/client.ts';
import { EmptyState, Failure, Loading } from '../design/Notice.tsx';
import { useTekst, type Tekst } from '../design/tekst.tsx';

/** The sentence for a problem, with its details if the API gave any. */
export function problemText(error: unknown, { t, has, besked }: Tekst): string {
  if (!(error instanceof ApiProblem)) return t('fejl.ukendt');
  const key = `fejl.${error.code}`;
  return [has(key) ? t(key) : t('fejl.ukendt'), ...error.details.map(besked)].join(' ');
}

export function PagePending(): ReactNode {
  return <div className="hv-side"><Loading lines={6} /></div>;
}

export function PageFailure({ error, reset }: ErrorComponentProps): ReactNode {
  const tekst = useTekst();
  const router = useRouter();
  const retry = (): void => {
    reset();
    void router.invalidate();
  };
  return <main className="hv-side" id="indhold" tabIndex={-1}><Failure message={problemText(error, tekst)} retry={retry} /></main>;
}

export function NotFound(): ReactNode {
  const { t } = useTekst();
  return <div className="hv-side"><EmptyState action={<Link to="/">{t('web.tilMinDag')}</Link>}>{t('web.sideFindesIkke')}</EmptyState></div>;
}
