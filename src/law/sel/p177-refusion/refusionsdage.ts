import type { IsoDate } from '../../kernel/dato.ts';
import type { Facts } from '../../kernel/fakta.ts';
import { missing } from '../../kernel/outcome.ts';
import type { Periode } from '../../kernel/periode.ts';
import { rule } from '../../kernel/rule.ts';
import { OPHOLD_FACTS, readAndetsteds, readOphold, type NamedOphold } from './fakta.ts';
import { REFUSION_REF, REFUSION_VALG } from './loft.ts';
import { answerRefusion, awaitingReason, settledOrForecast } from './svar.ts';

/** The refund days of a stay. */
export interface RefusionsdageOfOphold {
  readonly ophold: string;
  readonly refusionsdage: number;
  /** Further days that only the most generous reading counts; never claimed until a reading is confirmed. */
  readonly afventer: number;
  readonly foerste: IsoDate | null;
  readonly sidste: IsoDate | null;
}

/** The refund days of a person's stays, and the windows (`til` is the first day after). */
export interface Refusionsdage {
  readonly ophold: readonly RefusionsdageOfOphold[];
  readonly vinduer: readonly (Periode & { readonly til: IsoDate })[];
}

/**
 * SEL § 177: on how many days of a person's § 110 stays the state refunds half. The quota follows the person across boformer
 * and municipalities and is money only: it never ends a stay.
 */
export const refusionsdage = rule(
  {
    id: 'sel.p177.refusionsdage',
    version: 1,
    ref: REFUSION_REF,
    modality: 'kan',
    validity: { fra: null, til: null },
    norms: [
      'LAW-012', 'LAW-014', 'LAW-016', 'LAW-017', 'LAW-018', 'LAW-019', 'LAW-020', 'LAW-021', 'LAW-022', 'LAW-023', 'LAW-024', 'LAW-025', 'LAW-027',
      'PR-002', 'PR-191', 'PR-192',
    ],
    facts: OPHOLD_FACTS,
    lovvalg: REFUSION_VALG,
  },
  (facts, context) => {
    const read = readStays(facts);
    if (read.lacks) return missing(read.lacks, null);
    const { counted, because, holdsUntil } = answerRefusion(read.value, context);
    const ophold = counted.ophold.flatMap((result, stay) => {
      const name = read.value[stay]?.ophold;
      const { refusionsdage, afventer, foerste, sidste } = result;
      return typeof name === 'string' ? [{ ophold: name, refusionsdage, afventer, foerste, sidste }] : [];
    });
    const value: Refusionsdage = { ophold, vinduer: counted.vinduer };
    return settledOrForecast(value, [...because, ...awaitingReason(counted.ophold)], holdsUntil);
  },
);

/** A person's stays and the days used elsewhere, as one list: the days of both use the same quota. */
export function readStays(
  facts: Facts<typeof OPHOLD_FACTS>,
): { readonly value: readonly NamedOphold[]; readonly lacks?: never } | { readonly value?: never; readonly lacks: readonly string[] } {
  const ophold = readOphold(facts.ophold);
  const andetsteds = readAndetsteds(facts.andetsteds);
  if (!ophold.value || !andetsteds.value) return { lacks: [...(ophold.lacks ?? []), ...(andetsteds.lacks ?? [])] };
  return { value: [...ophold.value, ...andetsteds.value] };
}
