import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Soegesvar } from '../../contract/svar.ts';
import { apiPost } from './client.ts';

const SHORTEST = 2;

/** Searches what one may see. The answer is not kept. */
export function soegQuery(text: string) {
  return queryOptions({
    queryKey: ['soeg', text],
    queryFn: ({ signal }) => apiPost<Soegesvar>('soeg', { q: text }, signal),
    enabled: text.length >= SHORTEST,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
}
