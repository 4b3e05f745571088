import type { LawContext } from '../../law/kernel/rule.ts';
import { recordTrace, type TraceStep } from '../../law/kernel/trace.ts';
import { refusionsbeloeb } from '../../law/sel/p177-refusion/refusionsbeloeb.ts';
import { refusionsdage } from '../../law/sel/p177-refusion/refusionsdage.ts';
import { dagssatserOf } from './dagssatser.ts';
import type { Borgersrefusion } from './refusion.ts';
import { placeOphold, type Boformdata, type Refusionsfakta } from './refusionsgrundlag.ts';

/** The rules a person's refund is asked of. */
export const REFUSION_RULES = [refusionsdage, refusionsbeloeb] as const;

/** Asks the rules of a refund again, this time noting all they use. */
export function traceRefusion(
  fakta: Refusionsfakta,
  { boformer, refusion, context }: { readonly boformer: ReadonlyMap<string, Boformdata>; readonly refusion: Borgersrefusion; readonly context: LawContext },
): readonly TraceStep[] {
  const { stykker } = placeOphold(fakta, boformer, context.today);
  const ophold = stykker.filter(({ ophold: own }) => own !== null).map(({ stykke }) => stykke);
  const andetsteds = stykker.filter(({ ophold: own }) => own === null).map(({ stykke }) => ({ fra: stykke.indskrevet, til: stykke.udskrevet }));
  const satser = refusion.ophold.map(({ ophold: { forekomstId }, satser: own }) => ({ ophold: forekomstId, satser: dagssatserOf(own) }));
  const trace = recordTrace();
  refusionsdage.ask({ ophold, andetsteds }, { ...context, trace });
  refusionsbeloeb.ask({ ophold, andetsteds, satser }, { ...context, trace });
  return trace.steps();
}
