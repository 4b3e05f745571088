import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Lovaendringer, Lovproeve, LovproeveQuery } from '../../contract/lovaendring.ts';
import { apiGet } from './client.ts';

/** The changes of the law that are ahead. */
export const lovaendringerQuery = queryOptions({
  queryKey: ['lovaendringer'],
  queryFn: ({ signal }) => apiGet<Lovaendringer>('lovaendringer', signal),
});

/** What a change would do to the open stays. */
export function lovproeveQuery(wanted: LovproeveQuery) {
  return queryOptions({
    queryKey: ['lovaendringer', wanted],
    queryFn: ({ signal }) => apiGet<Lovproeve>(`lovaendringer/proeve?${new URLSearchParams(wanted).toString()}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** Where the same lies as a file. */
export function lovproeveCsvHref(wanted: LovproeveQuery): string {
  return `/api/v1/lovaendringer/proeve.csv?${new URLSearchParams(wanted).toString()}`;
}
