import { queryOptions } from '@tanstack/react-query';
import type { Huset } from '../../contract/huset.ts';
import type { Skjultmodtagere } from '../../contract/skjultmodtager.ts';
import type { Hvorfor, MinDag, Register } from '../../contract/svar.ts';
import { apiGet } from './client.ts';

/** What is due for one's organisation. */
export const minDagQuery = queryOptions({
  queryKey: ['min-dag'],
  queryFn: ({ signal }) => apiGet<MinDag>('min-dag', signal),
});

/** Who receives notices of hidden stays in the reader's municipality. */
export const skjultmodtagerQuery = queryOptions({ queryKey: ['skjultmodtager'], queryFn: ({ signal }) => apiGet<Skjultmodtagere>('skjultmodtager', signal) });

/** The places of a boform tonight. */
export function husetQuery(boformId: string) {
  return queryOptions({
    queryKey: ['huset', boformId],
    queryFn: ({ signal }) => apiGet<Huset>(`huset/${boformId}`, signal),
    refetchInterval: 60_000,
  });
}

/** Municipalities and boformer to choose from. They hardly ever change. */
export const registerQuery = queryOptions({
  queryKey: ['register'],
  queryFn: ({ signal }) => apiGet<Register>('register', signal),
  staleTime: Infinity,
});

export interface Hvorforspoergsmaal {
  readonly borgerId: string;
  readonly regel: string;
  readonly emneId: string;
}

/** Why the law answers as it does about one thing. */
export function hvorforQuery({ borgerId, regel, emneId }: Hvorforspoergsmaal) {
  return queryOptions({
    queryKey: ['hvorfor', borgerId, regel, emneId],
    queryFn: ({ signal }) => apiGet<Hvorfor>(`borgere/${borgerId}/hvorfor?regel=${encodeURIComponent(regel)}&emne=${emneId}`, signal),
  });
}
