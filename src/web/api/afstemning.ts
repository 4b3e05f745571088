import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AfstemningSvar, Finansfilsvar, Konteringsliste, NyKontering } from '../../contract/afstemning.ts';
import { apiGet, apiPost } from './client.ts';
import { refreshShown } from './kommando.ts';
import { useRecord } from './record.ts';

/** What Hjemvej and the municipality's ledger say of a quarter or a year. */
export function afstemningQuery(periode: string) {
  return queryOptions({
    queryKey: ['afstemning', periode],
    queryFn: ({ signal }) => apiGet<AfstemningSvar>(`afstemning?periode=${periode}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** Where the same reconciliation lies as a file. */
export function afstemningCsvHref(periode: string): string {
  return `/api/v1/afstemning.csv?periode=${periode}`;
}

/** The accounts written down, newest first. */
export const konteringerQuery = queryOptions({
  queryKey: ['konteringer'],
  queryFn: ({ signal }) => apiGet<Konteringsliste>('konteringer', signal),
});

/** Writes down which account a kind of money is posted to. */
export function useNyKontering() {
  return useRecord<Omit<NyKontering, 'id'>>('konteringer');
}

/** Reads a file of the ledger. Nothing is kept. */
export function useLaesFinansfil() {
  return useMutation({ mutationFn: (indhold: string) => apiPost<Finansfilsvar>('finansfil', { indhold }) });
}

/** Keeps what is new and changed in a file of the ledger, all of it or nothing. */
export function useGemFinansposter() {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: (indhold: string) => apiPost<Finansfilsvar>('finansposter', { indhold }), onSuccess: () => refreshShown(queryClient) });
}
