import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Skyldigliste } from '../../contract/egenbetaling.ts';
import { apiGet } from './client.ts';

/** The own payment due in a month. */
export function skyldigQuery(maaned: string) {
  return queryOptions({
    queryKey: ['egenbetalinger', maaned],
    queryFn: ({ signal }) => apiGet<Skyldigliste>(`egenbetalinger?maaned=${maaned}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** Where the same list lies as a file. */
export function skyldigCsvHref(maaned: string): string {
  return `/api/v1/egenbetalinger.csv?maaned=${maaned}`;
}
