import type { Journal } from '../../domain/ledger/fakta.ts';

/** The boform in whose journal a fact is written; `null` if it is the journal of no boform. */
export function boformOf({ journal }: { readonly journal: Pick<Journal, 'id'> }, journaler: readonly Journal[]): string | null {
  return journaler.find(({ id }) => id === journal.id)?.boformId ?? null;
}
