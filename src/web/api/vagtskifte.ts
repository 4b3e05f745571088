import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { uuidv7 } from 'uuidv7';
import type { OvertagVagt, SkrivHusnotat, Vagtskifte } from '../../contract/vagtskifte.ts';
import { apiGet, apiPost } from './client.ts';
import { refreshShown } from './kommando.ts';
import { useRecord } from './record.ts';

/** What the incoming shift of a house is told. */
export function vagtskifteQuery(boformId: string) {
  return queryOptions({ queryKey: ['huset', boformId, 'vagtskifte'], queryFn: ({ signal }) => apiGet<Vagtskifte>(`huset/${boformId}/vagtskifte`, signal) });
}

/** Writes a note about the house as such. */
export function useSkrivHusnotat(boformId: string) {
  return useRecord<Omit<SkrivHusnotat, 'id'>>(`huset/${boformId}/husnotater`);
}

/** Takes the watch over. */
export function useOvertagVagt(boformId: string) {
  return useRecord<Omit<OvertagVagt, 'id'>>(`huset/${boformId}/vagtskifte`);
}

/** Takes back a note about the house, or that one took over. */
export function useTagTilbage(boformId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ art, id }: { readonly art: 'husnotater' | 'vagtskifte'; readonly id: string }) => apiPost<{ id: string }>(`huset/${boformId}/${art}/${id}/fortryd`, { id: uuidv7() }),
    onSettled: () => refreshShown(queryClient),
  });
}
