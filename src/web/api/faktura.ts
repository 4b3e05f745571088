import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Fakturafilsvar, Fakturaliste, FakturaQuery, NyFakturaBody } from '../../contract/faktura.ts';
import type { Fakturakladde, UdstedOioubl } from '../../contract/fakturakladde.ts';
import type { NytTakstbevis, Takstbeviser } from '../../contract/krav.ts';
import { apiGet, apiPost, apiPostForDocument } from './client.ts';
import { refreshShown } from './kommando.ts';
import { useRecord } from './record.ts';

/** Invoices received, newest first. */
export function fakturaerQuery(wanted: FakturaQuery) {
  return queryOptions({
    queryKey: ['fakturaer', wanted],
    queryFn: ({ signal }) => apiGet<Fakturaliste>(`fakturaer?${addressOf(wanted)}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** Records an invoice as it was typed. */
export function useNyFaktura() {
  return useRecord<Omit<NyFakturaBody, 'id'>>('fakturaer');
}

/** Ties a line to a stay. */
export function useFindFakturalinje() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (linje: { readonly fakturaId: string; readonly nummer: number; readonly opholdId: string }) => apiPost<{ id: string }>('fakturalinjer', linje),
    onSuccess: () => refreshShown(queryClient),
  });
}

/** Reads a file of invoice lines. Nothing is recorded. */
export function useLaesFakturafil() {
  return useMutation({ mutationFn: (indhold: string) => apiPost<Fakturafilsvar>('fakturafil', { indhold }) });
}

/** Records all the invoices of a file, or none. */
export function useGemFakturaer() {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: (fakturaer: readonly NyFakturaBody[]) => apiPost<{ ids: string[] }>('fakturaer/samlet', { fakturaer }), onSuccess: () => refreshShown(queryClient) });
}

/** The takst of each boform and what is on file of it. */
export const takstbeviserQuery = queryOptions({
  queryKey: ['takstbeviser'],
  queryFn: ({ signal }) => apiGet<Takstbeviser>('takstbeviser', signal),
});

/** Records what is on file of a takst. */
export function useNytTakstbevis() {
  return useRecord<Omit<NytTakstbevis, 'id'>>('takstbeviser');
}

/** Which nights to invoice, and to whom. */
export interface Kladdevalg {
  readonly boformId: string;
  readonly fra: string;
  readonly til: string;
  readonly kommuneId?: string | undefined;
}

/** The draft of a boform's invoice. */
export function kladdeQuery({ boformId, ...wanted }: Kladdevalg) {
  return queryOptions({
    queryKey: ['fakturakladde', boformId, wanted],
    queryFn: ({ signal }) => apiGet<Fakturakladde>(`huset/${boformId}/fakturakladde?${addressOf(wanted)}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** Where the same draft lies as a file under a number. */
export function kladdeCsvHref({ boformId, ...wanted }: Kladdevalg & { readonly nummer: string; readonly dato: string }): string {
  return `/api/v1/huset/${boformId}/fakturakladde.csv?${addressOf(wanted)}`;
}

/** The draft as an electronic invoice. */
export function useOioubl(boformId: string) {
  return useMutation({ mutationFn: (udsted: UdstedOioubl) => apiPostForDocument(`huset/${boformId}/fakturakladde.xml`, udsted) });
}

function addressOf(wanted: object): string {
  return new URLSearchParams(Object.entries(wanted).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))).toString();
}
