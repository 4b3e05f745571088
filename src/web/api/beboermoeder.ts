import { queryOptions } from '@tanstack/react-query';
import type { Beboermoeder, SkrivBeboermoede, SvarBeboerpunkt } from '../../contract/beboermoede.ts';
import { apiGet } from './client.ts';
import { useRecord } from './record.ts';

/** The meetings of residents in a house, the latest first. */
export function beboermoederQuery(boformId: string) {
  return queryOptions({ queryKey: ['huset', boformId, 'beboermoeder'], queryFn: ({ signal }) => apiGet<Beboermoeder>(`huset/${boformId}/beboermoeder`, signal) });
}

/** Writes the minutes of a meeting. */
export function useSkrivBeboermoede(boformId: string) {
  return useRecord<Omit<SkrivBeboermoede, 'id'>>(`huset/${boformId}/beboermoeder`);
}

/** Answers a wish of the residents. */
export function useSvarBeboerpunkt({ boformId, punktId }: { readonly boformId: string; readonly punktId: string }) {
  return useRecord<Omit<SvarBeboerpunkt, 'id'>>(`huset/${boformId}/beboermoeder/${punktId}/svar`);
}
