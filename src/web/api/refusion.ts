import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Borgerrefusion, Egenbetalingssatser, Loftvalg, Refusionsliste, RefusionslisteQuery } from '../../contract/refusion.ts';
import { apiGet } from './client.ts';
import { useRecord } from './record.ts';

/** The refund of the stays one's organisation pays for. */
export function refusionQuery(wanted: RefusionslisteQuery) {
  return queryOptions({
    queryKey: ['refusion', wanted],
    queryFn: ({ signal }) => apiGet<Refusionsliste>(`refusion?${addressOf(wanted)}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** Where the same list lies as a file. */
export function refusionCsvHref({ kvartal, status }: RefusionslisteQuery): string {
  return `/api/v1/refusion.csv?${addressOf({ ...(kvartal ? { kvartal } : {}), ...(status ? { status } : {}) })}`;
}

/** The refund of one person, day by day. With `spor`, everything the law used. */
export function borgerrefusionQuery(borgerId: string, spor: boolean) {
  return queryOptions({
    queryKey: ['borgerrefusion', borgerId, spor],
    queryFn: ({ signal }) => apiGet<Borgerrefusion>(`borgere/${borgerId}/refusion?spor=${spor ? 'ja' : 'nej'}`, signal),
  });
}

/** The open questions that refund rests on, and how they are read. */
export const loftvalgQuery = queryOptions({
  queryKey: ['loftvalg'],
  queryFn: ({ signal }) => apiGet<Loftvalg>('refusion/loftvalg', signal),
});

/** The rates of own payment by first day. */
export const satserQuery = queryOptions({
  queryKey: ['egenbetalingssatser'],
  queryFn: ({ signal }) => apiGet<Egenbetalingssatser>('egenbetalingssatser', signal),
});

interface Bekraeftelse {
  readonly lovvalg: string;
  /** `null` withdraws what was confirmed before. */
  readonly laesning: string | null;
  readonly dato: IsoDate;
  readonly begrundelse: string;
}

interface NySats {
  readonly fra: IsoDate;
  readonly oerePrDoegn: number;
  readonly kilde: string;
}

/** Confirms a reading of the law for one's organisation, or withdraws it. */
export function useBekraeft() {
  return useRecord<Bekraeftelse>('lovvalg');
}

/** Records a rate of own payment. */
export function useNySats() {
  return useRecord<NySats>('egenbetalingssatser');
}

function addressOf(wanted: object): string {
  return new URLSearchParams(Object.entries(wanted).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))).toString();
}
