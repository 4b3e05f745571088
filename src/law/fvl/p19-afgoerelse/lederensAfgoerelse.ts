import { stopsAtDeath } from '../../kernel/doed.ts';
import { bool, date } from '../../kernel/fakta.ts';
import { horisont, type Horisont } from '../../kernel/horisont.ts';
import { decided, missing, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule, type LawContext } from '../../kernel/rule.ts';
import { klageadgang, KORT_BORTVISNING, L130_START } from '../../sel/p166-klage/klageadgang.ts';

/** What the law on public administration asks of a decision. */
export type Garanti = 'partshoering' | 'begrundelse' | 'klagevejledning';

/** `ikke-kraevet`: this decision needs none. `uvist`: whether it needs one, or has one, is not recorded. */
export type Garantitilstand = 'opfyldt' | 'mangler' | 'ikke-kraevet' | 'uvist';

/** Which guarantees a decision needs and has. */
export interface LederensAfgoerelse extends Begrundet {
  readonly tilstand: 'klar' | 'mangler';
  readonly garantier: readonly { readonly garanti: Garanti; readonly tilstand: Garantitilstand }[];
}

const FACTS = {
  doed: date,
  ...klageadgang.facts,
  nyeOplysningerTilUgunst: bool,
  partshoert: date,
  skriftlig: bool,
  begrundet: bool,
  klagevejledt: bool,
} as const;

type AfgoerelseFacts = Parameters<typeof lederensAfgoerelse.ask>[0];

/**
 * Does the leader's decision on admission or discharge keep the guarantees of the law on public administration?
 *
 * Hearing where the decision rests on facts against the person that they do not know; reasons in a written decision, and
 * guidance on complaint, unless it gives the person all they asked for, as an admission does. A decision told by word of
 * mouth gets its reasons in writing when the person asks.
 */
export const lederensAfgoerelse = rule(
  {
    id: 'fvl.p19.lederens-afgoerelse',
    version: 2,
    ref: { act: 'FVL', paragraph: '§§ 19, 22-25', source: ['LAW-005', 'LAW-092', 'LAW-093', 'LAW-095', 'G3-127'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['LAW-092', 'LAW-093', 'LAW-095', 'G3-127', 'G4-201', 'G4-202'],
    facts: FACTS,
    lovvalg: [L130_START, KORT_BORTVISNING],
  },
  stopsAtDeath((facts, context): Outcome<LederensAfgoerelse> => {
    if (facts.afgoerelse === null) return missing(['afgoerelse'], null);
    const days = horisont(context.today);
    const garantier = [
      { garanti: 'partshoering', tilstand: hearing(facts, days) },
      { garanti: 'begrundelse', tilstand: reasons(facts) },
      { garanti: 'klagevejledning', tilstand: guidance(facts, context) },
    ] as const;
    const lacking = garantier.filter(({ tilstand }) => tilstand === 'mangler' || tilstand === 'uvist');
    const tilstand = lacking.length === 0 ? 'klar' : 'mangler';
    return decided({ tilstand, garantier, grund: reason(`lov.lederens-afgoerelse.${tilstand}`, { antal: lacking.length }) }, days.holdsUntil());
  }),
);

function hearing(facts: AfgoerelseFacts, days: Horisont): Garantitilstand {
  if (facts.afgoerelse === 'indskrivning' || facts.nyeOplysningerTilUgunst === false) return 'ikke-kraevet';
  if (facts.partshoert !== null && days.hasCome(facts.partshoert)) return 'opfyldt';
  return facts.nyeOplysningerTilUgunst === true ? 'mangler' : 'uvist';
}

function reasons(facts: AfgoerelseFacts): Garantitilstand {
  if (facts.afgoerelse === 'indskrivning' || facts.skriftlig === false) return 'ikke-kraevet';
  return recorded(facts.begrundet);
}

function guidance(facts: AfgoerelseFacts, context: LawContext): Garantitilstand {
  if (facts.afgoerelse === 'indskrivning') return 'ikke-kraevet';
  const adgang = klageadgang.ask(facts, context);
  if (adgang.kind === 'decided' && !adgang.value.klagevejledning) return 'ikke-kraevet';
  return recorded(facts.klagevejledt);
}

function recorded(done: boolean | null): Garantitilstand {
  return done === null ? 'uvist' : done ? 'opfyldt' : 'mangler';
}
