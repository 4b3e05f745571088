import type { Outcome } from '../../law/kernel/outcome.ts';
import type { LawContext } from '../../law/kernel/rule.ts';
import { recordTrace, type TraceStep } from '../../law/kernel/trace.ts';
import type { Forloeb } from '../ledger/fakta.ts';
import { SPOERGSMAAL } from './opgaver.ts';

/** Asks one rule about one thing again, this time noting all it uses. `null` if the course has no such question. */
export function forklar(
  { forloeb, regel, emneId }: { readonly forloeb: Forloeb; readonly regel: string; readonly emneId: string },
  context: LawContext,
): { readonly outcome: Outcome<unknown>; readonly trace: readonly TraceStep[] } | null {
  const spoergsmaal = SPOERGSMAAL.find((kandidat) => kandidat.regel.id === regel);
  const trace = recordTrace();
  const outcome = spoergsmaal?.besvarEmne(forloeb, emneId, { ...context, trace });
  return outcome ? { outcome, trace: trace.steps() } : null;
}
