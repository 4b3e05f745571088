import type { IsoDate } from '../../law/kernel/dato.ts';
import { containsDay, type Periode } from '../../law/kernel/periode.ts';
import type { LawContext } from '../../law/kernel/rule.ts';
import { REFORM_2023 } from '../../law/sel/p110-boform/ophold.ts';
import { takstdel } from '../../law/sel/p177-refusion/takstdel.ts';
import type { Takstdel } from '../db/repositories/takstRepository.ts';

/** A part tagged as refunded that the law keeps out, by its place: throughout, or only from the reform on. */
export interface DelOutside {
  readonly nummer: number;
  readonly kunEfterReformen: boolean;
}

/** The first part that is tagged as refunded though the law keeps it out on some day it is priced for; `null` if none is. */
export function findDelOutside(dele: readonly Takstdel[], { gyldig, context }: { readonly gyldig: Periode; readonly context: LawContext }): DelOutside | null {
  const isOutside = ({ art, formaal, organisatorisk, strukturel }: Takstdel, dag: IsoDate): boolean => {
    const outcome = takstdel.ask({ formaal, dag, organisatorisk, strukturel }, context);
    return art === 'refunderes' && !(outcome.kind === 'decided' && outcome.value.tilstand === 'kan-refunderes');
  };
  const nummer = dele.findIndex((del) => isOutside(del, gyldig.fra));
  if (nummer >= 0) return { nummer, kunEfterReformen: false };
  if (!containsDay(gyldig, REFORM_2023)) return null;
  const later = dele.findIndex((del) => isOutside(del, REFORM_2023));
  return later < 0 ? null : { nummer: later, kunEfterReformen: true };
}
