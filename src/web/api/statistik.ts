import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { IsoDate } from '../../law/kernel/dato.ts';
import type { StatistikkodeSvar, StatistikopholdQuery, StatistikopholdSvar } from '../../contract/statistik.ts';
import { apiGet } from './client.ts';
import { useRecord } from './record.ts';

/** What a boform would send of a quarter today, and what is missing. */
export function statistikQuery(wanted: StatistikopholdQuery) {
  return queryOptions({
    queryKey: ['statistik', wanted],
    queryFn: ({ signal }) => apiGet<StatistikopholdSvar>(`statistik/ophold?${addressOf(wanted)}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** Where the same lies as a file. */
export function statistikHref(wanted: StatistikopholdQuery, form: 'txt' | 'xlsx'): string {
  return `/api/v1/statistik/ophold.${form}?${addressOf(wanted)}`;
}

interface NyKode extends Pick<StatistikkodeSvar, 'liste' | 'vaerdi' | 'kode' | 'oprindelse' | 'betegnelse' | 'kilde'> {
  readonly fra: IsoDate;
}

/** Records a code for one's organisation. */
export function useNyKode() {
  return useRecord<NyKode>('statistik/koder');
}

function addressOf({ kvartal, boformId }: StatistikopholdQuery): string {
  return new URLSearchParams({ kvartal, boformId }).toString();
}
