import type { IsoDate } from '../../kernel/dato.ts';
import { stopsAtDeath } from '../../kernel/doed.ts';
import { date, list, object, text, type Facts } from '../../kernel/fakta.ts';
import { decided, missing, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';

const FIELDS = { indsatsId: text, fra: date, til: date, efterIndsats: text } as const;

/** An effort that begins before the one it follows has ended, and the first day on which it would not. */
export interface Indsatsoverlap {
  readonly indsatsId: string;
  readonly efterIndsats: string;
  readonly tidligst: IsoDate;
}

/** The order in time of what a plan offers, and where it does not hold. */
export interface Tidsraekkefoelge extends Begrundet {
  readonly tilstand: 'ingen' | 'passer' | 'overlapper';
  /** The ids: by their first day, and each after the one it follows. */
  readonly raekkefoelge: readonly string[];
  readonly overlap: readonly Indsatsoverlap[];
}

/**
 * In which order do the efforts of a plan come, and does any begin before the one it follows has ended?
 *
 * The plan is to support the right order in time of what different authorities offer. An effort that begins early is pointed out and
 * never stopped: it may be meant so. `til` is the first day after; without it nothing is known of the end, and nothing is said.
 */
export const tidsraekkefoelge = rule(
  {
    id: 'sel.p141.tidsraekkefoelge',
    version: 1,
    ref: { act: 'SEL', paragraph: '§ 141', source: ['G3-129'] },
    modality: 'boer',
    validity: { fra: null, til: null },
    norms: ['G3-129'],
    facts: { doed: date, indsatser: list(object(FIELDS)) },
  },
  stopsAtDeath(({ indsatser }): Outcome<Tidsraekkefoelge> => {
    if (indsatser === null) return missing(['indsatser'], null);
    const kendte = indsatser.flatMap(known);
    const overlap = kendte.flatMap((indsats) => overlapOf(indsats, kendte));
    const tilstand = kendte.length === 0 ? 'ingen' : overlap.length === 0 ? 'passer' : 'overlapper';
    const grund = reason(`lov.tidsraekkefoelge.${tilstand}`, { antal: overlap.length });
    return decided({ tilstand, raekkefoelge: inOrder(kendte), overlap, grund }, null);
  }),
);

interface Indsats {
  readonly indsatsId: string;
  readonly fra: IsoDate;
  readonly til: IsoDate | null;
  readonly efterIndsats: string | null;
}

function known({ indsatsId, fra, til, efterIndsats }: Facts<typeof FIELDS>): readonly Indsats[] {
  return indsatsId !== null && fra !== null ? [{ indsatsId, fra, til, efterIndsats }] : [];
}

function overlapOf({ indsatsId, fra, efterIndsats }: Indsats, alle: readonly Indsats[]): readonly Indsatsoverlap[] {
  const foer = alle.find((each) => each.indsatsId === efterIndsats);
  return foer?.til && fra < foer.til ? [{ indsatsId, efterIndsats: foer.indsatsId, tidligst: foer.til }] : [];
}

/** By the first day; what follows something comes after it, even where it begins earlier. A ring is cut where it was met. */
function inOrder(indsatser: readonly Indsats[]): readonly string[] {
  const placed = new Set<string>();
  const met = new Set<string>();
  const place = (indsats: Indsats): void => {
    if (met.has(indsats.indsatsId)) return;
    met.add(indsats.indsatsId);
    const foer = indsatser.find(({ indsatsId }) => indsatsId === indsats.efterIndsats);
    if (foer) place(foer);
    placed.add(indsats.indsatsId);
  };
  for (const indsats of indsatser.toSorted((a, b) => (a.fra < b.fra ? -1 : a.fra > b.fra ? 1 : 0))) place(indsats);
  return [...placed];
}
