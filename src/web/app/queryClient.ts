import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/client.ts';

const TRIES_WITHOUT_NETWORK = 2;

/**
 * Reads are tried again only when there was no network: a refusal stays a refusal. A write without network fails at once, with
 * a sentence that says so, instead of waiting unseen.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        staleTime: 15_000,
        retry: (tries, error) => error instanceof ApiProblem && error.code === 'netvaerk' && tries < TRIES_WITHOUT_NETWORK,
      },
    },
  });
}
