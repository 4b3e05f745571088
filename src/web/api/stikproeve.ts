import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { NyeProeveresultater, NyStikproeve, Stikproeve, Stikproeveliste } from '../../contract/stikproeve.ts';
import { apiGet, apiPost } from './client.ts';
import { refreshShown } from './kommando.ts';
import { useRecord } from './record.ts';

/** The samples of the organisation, newest first. */
export const stikproeverQuery = queryOptions({
  queryKey: ['stikproever'],
  queryFn: ({ signal }) => apiGet<Stikproeveliste>('stikproever', signal),
});

/** One sample with its lines. */
export function stikproeveQuery(stikproeveId: string) {
  return queryOptions({
    queryKey: ['stikproever', stikproeveId],
    queryFn: ({ signal }) => apiGet<Stikproeve>(`stikproever/${stikproeveId}`, signal),
  });
}

/** Where a sample lies as a file. */
export function stikproeveCsvHref(stikproeveId: string): string {
  return `/api/v1/stikproever/${stikproeveId}/fil.csv`;
}

/** Draws a sample. */
export function useTraekStikproeve() {
  return useRecord<Omit<NyStikproeve, 'id'>>('stikproever');
}

/** Records how the conditions of a line came out. */
export function useProeveresultater(stikproeveId: string) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: (resultater: NyeProeveresultater) => apiPost<{ id: string }>(`stikproever/${stikproeveId}/resultater`, resultater), onSuccess: () => refreshShown(queryClient) });
}

/** Ends a sample. */
export function useAfslutStikproeve(stikproeveId: string) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: () => apiPost<{ id: string }>(`stikproever/${stikproeveId}/afslut`, {}), onSuccess: () => refreshShown(queryClient) });
}

/** Releases the days of an error for the next claim. */
export function useFrigivProeveresultat(stikproeveId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (valg: { readonly id: string; readonly begrundelse: string }) => apiPost<{ id: string }>(`stikproever/${stikproeveId}/frigivelser`, valg),
    onSuccess: () => refreshShown(queryClient),
  });
}
