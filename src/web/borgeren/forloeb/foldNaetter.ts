import { addDays } from '../../../law/kernel/dato.ts';
import type { Faktum } from './faktum.ts';

/** What folding reads of a row; `slut` is what became of a fact that no longer stands. */
export type Natraekke = Pick<Faktum, 'art' | 'id' | 'borgerId' | 'dag' | 'tekst'> & { readonly slut: object | null };

/** A row of the list of facts, or a run of alike nights in its place; the newest night first. */
export type Foldet<T> = { readonly naetter: null; readonly raekke: T } | { readonly id: string; readonly naetter: readonly [T, ...T[]] };

/** Fewer are no relief. */
const FEWEST = 3;

/**
 * Folds nights on end of which the same was seen into one, where the newest of them stood; rows are in order, the newest day first.
 * What stands between them, and what was corrected or withdrawn, is left where it is.
 */
export function foldNaetter<T extends Natraekke>(raekker: readonly T[]): readonly Foldet<T>[] {
  const runs = runsOf(raekker).filter((run) => run.length >= FEWEST);
  const byId = new Map(runs.flatMap((run) => run.map(({ id }) => [id, run] as const)));
  return raekker.flatMap((raekke): readonly Foldet<T>[] => {
    const run = byId.get(raekke.id);
    if (!run) return [{ naetter: null, raekke }];
    // The oldest names the run: it stays the same while nights are added.
    return run[0] === raekke ? [{ id: run.at(-1)?.id ?? raekke.id, naetter: run }] : [];
  });
}

function runsOf<T extends Natraekke>(raekker: readonly T[]): readonly [T, ...T[]][] {
  const runs: [T, ...T[]][] = [];
  for (const raekke of raekker) {
    if (raekke.art !== 'tilstede' || raekke.slut !== null) continue;
    const run = runs.find((each) => goesOn(each.at(-1) ?? each[0], raekke));
    if (run) run.push(raekke);
    else runs.push([raekke]);
  }
  return runs;
}

function goesOn(last: Natraekke, next: Natraekke): boolean {
  return last.borgerId === next.borgerId && last.tekst.key === next.tekst.key && addDays(last.dag, -1) === next.dag;
}
