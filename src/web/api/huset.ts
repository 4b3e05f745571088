import { useMutation, useQueryClient } from '@tanstack/react-query';
import { uuidv7 } from 'uuidv7';
import type { LukEkstraplads, OpretEkstraplads, SaetDoegnskifte, SaetEftersoegning } from '../../contract/huset.ts';
import { apiPost } from './client.ts';
import { refreshShown } from './kommando.ts';
import { useRecord } from './record.ts';

/** Decides when the day turns at a boform, from a day on. */
export function useSaetDoegnskifte(boformId: string) {
  return useRecord<Omit<SaetDoegnskifte, 'id'>>(`huset/${boformId}/doegnskifte`);
}

/** Decides after how many nights away a boform looks for someone, from a day on. */
export function useSaetEftersoegning(boformId: string) {
  return useRecord<Omit<SaetEftersoegning, 'id'>>(`huset/${boformId}/eftersoegning`);
}

/** Makes an extra place in a house; answers the id of the place. */
export function useOpretEkstraplads(boformId: string) {
  return useRecord<Omit<OpretEkstraplads, 'id'>>(`huset/${boformId}/ekstrapladser`);
}

/** Says of someone expected that they did not come. */
export function useKomIkke(boformId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (ankomstId: string) => apiPost<{ id: string }>(`huset/${boformId}/ventes/${ankomstId}/kom-ikke`, {}),
    onSettled: () => refreshShown(queryClient),
  });
}

/** Closes an extra place that nobody has. */
export function useLukEkstraplads(boformId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ pladsId, ...felter }: Omit<LukEkstraplads, 'id'> & { readonly pladsId: string }) => apiPost<{ id: string }>(`huset/${boformId}/ekstrapladser/${pladsId}/luk`, { ...felter, id: uuidv7() }),
    onSettled: () => refreshShown(queryClient),
  });
}
