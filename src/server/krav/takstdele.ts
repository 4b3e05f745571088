import type { IsoDate } from '../../law/kernel/dato.ts';
import type { LawContext } from '../../law/kernel/rule.ts';
import { takstdel } from '../../law/sel/p177-refusion/takstdel.ts';
import type { Takstdel } from '../db/repositories/takstRepository.ts';

/** Which part is tagged as refunded though the law keeps it out, by its place; `null` if none is. */
export function findDelOutside(dele: readonly Takstdel[], { fra, context }: { readonly fra: IsoDate; readonly context: LawContext }): number | null {
  const found = dele.findIndex(({ art, formaal, organisatorisk, strukturel }) => {
    const outcome = takstdel.ask({ formaal, dag: fra, organisatorisk, strukturel }, context);
    return art === 'refunderes' && !(outcome.kind === 'decided' && outcome.value.tilstand === 'kan-refunderes');
  });
  return found < 0 ? null : found;
}
