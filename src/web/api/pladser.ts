import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { uuidv7 } from 'uuidv7';
import type { AfslutPause, PausePlads, Pladskort, SaetHusoplysninger, SaetTraek, Ugen } from '../../contract/pladser.ts';
import { apiGet, apiPost } from './client.ts';
import { refreshShown } from './kommando.ts';
import { useRecord } from './record.ts';

/** The week ahead in a house. */
export function ugeQuery(boformId: string) {
  return queryOptions({ queryKey: ['huset', boformId, 'uge'], queryFn: ({ signal }) => apiGet<Ugen>(`huset/${boformId}/uge`, signal) });
}

/** Where there is a free place, as far as it is shared. */
export const pladskortQuery = queryOptions({ queryKey: ['pladskort'], queryFn: ({ signal }) => apiGet<Pladskort>('pladskort', signal) });

/** Takes a place out of use. */
export function usePausePlads(boformId: string, pladsId: string) {
  return useRecord<Omit<PausePlads, 'id'>>(`huset/${boformId}/pladser/${pladsId}/pauser`);
}

/** Decides what a house tells of itself, from a day on. */
export function useSaetHusoplysninger(boformId: string) {
  return useRecord<Omit<SaetHusoplysninger, 'id'>>(`huset/${boformId}/oplysninger`);
}

/** Says that a place is there again. */
export function useAfslutPause(boformId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ pladsId, pauseId, ...felter }: Omit<AfslutPause, 'id'> & { readonly pladsId: string; readonly pauseId: string }) =>
      apiPost<{ id: string }>(`huset/${boformId}/pladser/${pladsId}/pauser/${pauseId}/slut`, { ...felter, id: uuidv7() }),
    onSettled: () => refreshShown(queryClient),
  });
}

/** Decides what is particular about a place, from a day on. */
export function useSaetTraek(boformId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ pladsId, ...felter }: Omit<SaetTraek, 'id'> & { readonly pladsId: string }) => apiPost<{ id: string }>(`huset/${boformId}/pladser/${pladsId}/traek`, { ...felter, id: uuidv7() }),
    onSettled: () => refreshShown(queryClient),
  });
}
