import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Krav, KravlinjeAabnet, Kravliste, KravQuery, SendtKravMedLinjer } from '../../contract/krav.ts';
import { ApiProblem, apiGet, apiPost } from './client.ts';
import { refreshShown } from './kommando.ts';
import { useRecord } from './record.ts';

/** A quarter's claim as it stands, one page of its lines. */
export function kravQuery(wanted: KravQuery) {
  return queryOptions({
    queryKey: ['krav', wanted],
    queryFn: ({ signal }) => apiGet<Krav>(`krav?${addressOf(wanted)}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** Where the same lines lie as a file. */
export function kravCsvHref({ kvartal, vis, mangler }: KravQuery): string {
  return `/api/v1/krav.csv?${addressOf({ kvartal, vis, mangler })}`;
}

/** The claims sent so far and the accounting years closed. */
export const kravlisteQuery = queryOptions({
  queryKey: ['krav', 'sendte'],
  queryFn: ({ signal }) => apiGet<Kravliste>('krav/sendte', signal),
});

/** A claim as it was sent. It never changes. */
export function sendtKravQuery(kravId: string) {
  return queryOptions({
    queryKey: ['krav', 'sendte', kravId],
    queryFn: ({ signal }) => apiGet<SendtKravMedLinjer>(`krav/sendte/${kravId}`, signal),
  });
}

/** Which line of a sent claim: a stay in an accounting year. */
export interface Linjevalg {
  readonly kravId: string;
  readonly opholdId: string;
  readonly aar: string;
}

/** One line of a sent claim with everything it rests on. */
export function kravlinjeQuery({ kravId, opholdId, aar }: Linjevalg) {
  return queryOptions({
    queryKey: ['krav', 'sendte', kravId, opholdId, aar],
    queryFn: ({ signal }) => apiGet<KravlinjeAabnet>(`krav/sendte/${kravId}/linje?${addressOf({ opholdId, aar })}`, signal),
  });
}

interface NytKrav {
  readonly kvartal: string;
  /** Øre, as the sender saw it. */
  readonly beloeb: number;
}

/** Sends a claim. When the amount has changed meanwhile, the claim is fetched anew. */
export function useSendKrav() {
  const queryClient = useQueryClient();
  const record = useRecord<NytKrav>('krav');
  const refetch = (error: Error): void => { if (error instanceof ApiProblem && error.code === 'krav_aendret') void queryClient.invalidateQueries({ queryKey: ['krav'] }); };
  return { ...record, send: (krav: NytKrav, onSent: (id: string) => void) => record.mutate(krav, { onSuccess: ({ id }) => onSent(id), onError: refetch }) };
}

/** Closes an accounting year. */
export function useLukRegnskabsaar() {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: (aar: number) => apiPost<Kravliste>('regnskabsaar', { aar }), onSuccess: () => refreshShown(queryClient) });
}

function addressOf(wanted: object): string {
  return new URLSearchParams(Object.entries(wanted).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))).toString();
}
