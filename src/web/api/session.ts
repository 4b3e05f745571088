import { queryOptions } from '@tanstack/react-query';
import type { Login, Session } from '../../contract/svar.ts';
import { apiDelete, apiGet, apiPost } from './client.ts';

/** The session, fetched once and kept until it is signed out of. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => apiGet<Session>('session', signal),
  staleTime: 5 * 60_000,
  retry: false,
});

export async function openSession(login: Login): Promise<Session> {
  return apiPost<Session>('session', login);
}

export async function closeSession(): Promise<void> {
  await apiDelete('session');
}

/** Uses up a one-time link and signs in. */
export async function spendEngangslink(link: { readonly token: string; readonly adgangskode: string }): Promise<Session> {
  return apiPost<Session>('engangslink', link);
}
