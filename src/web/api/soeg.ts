import { queryOptions } from '@tanstack/react-query';
import { apiPost } from './client.ts';

/** People found: no more than what tells two apart. */
export interface Soegesvar {
  readonly borgere: readonly { readonly borgerId: string; readonly navn: string; readonly linje: string }[];
}

const SHORTEST = 2;

/** Searches what one may see. The answer is not kept. */
export function soegQuery(text: string) {
  return queryOptions({
    queryKey: ['soeg', text],
    queryFn: ({ signal }) => apiPost<Soegesvar>('soeg', { q: text }, signal),
    enabled: text.length >= SHORTEST,
    gcTime: 0,
    placeholderData: (previous) => previous,
  });
}
