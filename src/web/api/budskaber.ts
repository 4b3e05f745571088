import { queryOptions } from '@tanstack/react-query';
import type { Budskaber } from '../../contract/budskab.ts';
import { apiGet } from './client.ts';

/** What has come about stays and nobody has taken into the journal yet; without the words. */
export const budskaberQuery = queryOptions({ queryKey: ['budskaber'], queryFn: ({ signal }) => apiGet<Budskaber>('budskaber', signal) });

/** The same about one person, with the words. */
export function budskaberOmQuery(borgerId: string) {
  return queryOptions({ queryKey: ['borger', borgerId, 'budskaber'], queryFn: ({ signal }) => apiGet<Budskaber>(`borgere/${borgerId}/budskaber`, signal) });
}
