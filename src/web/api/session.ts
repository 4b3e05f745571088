import { queryOptions } from '@tanstack/react-query';
import type { Handling } from '../../contract/tilladelser.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { apiDelete, apiGet, apiPost } from './client.ts';

/** Who is signed in, and what they may do. */
export interface Session {
  readonly bruger: { readonly id: string; readonly navn: string };
  readonly organisation: { readonly id: string; readonly navn: string };
  readonly handlinger: readonly Handling[];
  readonly boformer: readonly { readonly id: string; readonly navn: string }[];
  readonly today: IsoDate;
}

/** The session, fetched once and kept until it is signed out of. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => apiGet<Session>('session', signal),
  staleTime: 5 * 60_000,
  retry: false,
});

export interface Login {
  readonly email: string;
  readonly adgangskode: string;
}

export async function openSession(login: Login): Promise<Session> {
  return apiPost<Session>('session', login);
}

export async function closeSession(): Promise<void> {
  await apiDelete('session');
}
