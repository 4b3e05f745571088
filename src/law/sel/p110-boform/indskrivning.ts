import type { IsoDate } from '../../kernel/dato.ts';
import { choice, date } from '../../kernel/fakta.ts';
import { horisont } from '../../kernel/horisont.ts';
import { decided, missing, notApplicable, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';
import { OPHOLDSTYPE, reasonNot110 } from './ophold.ts';

/** The admission as a decision: whose, from when, and what it did not need. */
export interface Indskrivning extends Begrundet {
  readonly beslutter: 'leder';
  /** The admission counts as decided when the stay begins. */
  readonly truffet: IsoDate;
  readonly vej: 'selvmoeder' | 'offentlig-myndighed' | null;
  /** No municipality has to grant anything first. */
  readonly bevillingKraeves: false;
}

/**
 * Who decided the admission, and when?
 *
 * The leader of the boform, on the day the stay began, whether the person came by themselves or was referred, and whether or
 * not they have stayed before.
 */
export const indskrivning = rule(
  {
    id: 'sel.p110.indskrivning',
    version: 1,
    ref: { act: 'SEL', paragraph: '§ 110, stk. 3 og 4', source: ['LAW-004', 'LAW-005', 'G3-121'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['LAW-004', 'LAW-005', 'G1-076', 'G6-183', 'G6-222', 'G6-223'],
    facts: { opholdstype: OPHOLDSTYPE, indskrevet: date, vej: choice('selvmoeder', 'offentlig-myndighed') },
  },
  (facts, context): Outcome<Indskrivning> => {
    if (facts.opholdstype === null) return missing(['opholdstype'], null);
    const not110 = reasonNot110(facts.opholdstype);
    if (not110) return notApplicable([not110], null);
    if (facts.indskrevet === null) return missing(['indskrevet'], null);
    const days = horisont(context.today);
    const { indskrevet: truffet, vej } = facts;
    if (!days.hasCome(truffet)) return notApplicable([reason('lov.ophold.ikke-begyndt', { indskrevet: truffet })], days.holdsUntil());
    return decided({ beslutter: 'leder', truffet, vej, bevillingKraeves: false, grund: reason('lov.indskrivning.truffet', { truffet }) }, null);
  },
);
