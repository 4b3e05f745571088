import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/client.ts';

const TRIES_WITHOUT_NETWORK = 2;

/** Reads are tried again only when there was no network: a refusal stays a refusal. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (tries, error) => error instanceof ApiProblem && error.code === 'netvaerk' && tries < TRIES_WITHOUT_NETWORK,
      },
    },
  });
}
