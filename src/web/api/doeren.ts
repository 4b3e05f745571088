import { queryOptions } from '@tanstack/react-query';
import type { Morgen, Venteliste } from '../../contract/doeren.ts';
import { apiGet } from './client.ts';

/** What the night left for the morning in a house. */
export function morgenQuery(boformId: string) {
  return queryOptions({ queryKey: ['huset', boformId, 'morgen'], queryFn: ({ signal }) => apiGet<Morgen>(`huset/${boformId}/morgen`, signal) });
}

/** Who waits for a place in a house. */
export function ventelisteQuery(boformId: string) {
  return queryOptions({ queryKey: ['huset', boformId, 'venteliste'], queryFn: ({ signal }) => apiGet<Venteliste>(`huset/${boformId}/venteliste`, signal) });
}
