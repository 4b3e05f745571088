import type { Forloeb, GemtFakta } from '../ledger/fakta.ts';

/** The stay of an id among the facts the reader may see. */
export function findOphold(forloeb: Forloeb | null, opholdId: string): GemtFakta<'ophold'> | null {
  return forloeb?.ophold.find(({ forekomstId }) => forekomstId === opholdId) ?? null;
}
