import { choice, list, text } from '../../kernel/fakta.ts';
import { horisont, type Horisont } from '../../kernel/horisont.ts';
import type { IsoDate } from '../../kernel/dato.ts';
import { decided, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';
import { RAADGIVNINGSFAKTA, unlessKrisecenter } from './raadgivningsfakta.ts';

/** Where the coordinating counselling stands, and what it takes account of. */
export interface KoordinerendeRaadgivning extends Begrundet {
  readonly tilstand: 'venter-paa-udflytning' | 'skal-begynde' | 'gives' | 'afsluttet';
  /** One course with the initial counselling: from the day the first of the two began. */
  readonly forloebFra: IsoDate | null;
  /** What it is about, as the adviser wrote it; never a closed list. */
  readonly emner: readonly string[];
  readonly andet: string | null;
}

/**
 * Is the coordinating counselling given to someone who leaves a crisis centre?
 *
 * It begins at the latest when the moving out is being prepared, and goes on until the person and any children have settled in a
 * home of their own. With the initial counselling it is one course. It takes account of all that bears on a life without violence.
 */
export const koordinerendeRaadgivning = rule(
  {
    id: 'sel.p109.koordinerende-raadgivning',
    version: 1,
    ref: { act: 'SEL', paragraph: '§ 109, stk. 7', source: ['G1-253', 'G1-255', 'G1-258'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['G1-253', 'G1-255', 'G1-258'],
    facts: { ...RAADGIVNINGSFAKTA, emner: list(choice('bolig', 'oekonomi', 'arbejde', 'skole', 'dagtilbud', 'sundhed')), andreEmner: text },
  },
  (facts, context): Outcome<KoordinerendeRaadgivning> => {
    const other = unlessKrisecenter(facts.krisecenterophold);
    if (other) return other;
    const days = horisont(context.today);
    const { udflytningForberedesFra, koordinerendeBegyndt, indledendeBegyndt, etableretIEgenBolig, emner, andreEmner } = facts;
    const tilstand = stateOf({ udflytningForberedesFra, koordinerendeBegyndt, etableretIEgenBolig }, days);
    const forloebFra = indledendeBegyndt !== null && (koordinerendeBegyndt === null || indledendeBegyndt < koordinerendeBegyndt) ? indledendeBegyndt : koordinerendeBegyndt;
    const grund = reason(`lov.koordinerende-raadgivning.${tilstand}`, { udflytningForberedesFra, koordinerendeBegyndt, etableretIEgenBolig });
    return decided({ tilstand, forloebFra, emner: emner ?? [], andet: andreEmner, grund }, days.holdsUntil());
  },
);

interface Dage {
  readonly udflytningForberedesFra: IsoDate | null;
  readonly koordinerendeBegyndt: IsoDate | null;
  readonly etableretIEgenBolig: IsoDate | null;
}

function stateOf({ udflytningForberedesFra, koordinerendeBegyndt, etableretIEgenBolig }: Dage, days: Horisont): KoordinerendeRaadgivning['tilstand'] {
  if (etableretIEgenBolig !== null && days.hasCome(etableretIEgenBolig)) return 'afsluttet';
  if (koordinerendeBegyndt !== null && days.hasCome(koordinerendeBegyndt)) return 'gives';
  return udflytningForberedesFra !== null && days.hasCome(udflytningForberedesFra) ? 'skal-begynde' : 'venter-paa-udflytning';
}
