import { rowInForce } from '../../kernel/dated.ts';
import type { IsoDate } from '../../kernel/dato.ts';
import { date } from '../../kernel/fakta.ts';
import type { Frist } from '../../kernel/frist.ts';
import { horisont } from '../../kernel/horisont.ts';
import { hverdagsfrist, LOERDAG } from '../../kernel/kalender.ts';
import { missing, notApplicable, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule, type LawContext } from '../../kernel/rule.ts';
import { AFSENDELSE, afsendtOf, answerOf, FORMODET_KOMMUNE, INDSKRIVNING_HVERDAGE, type Afsendt } from './orienteringsfrist.ts';
import { OPHOLDSTYPE, reasonNot110 } from './ophold.ts';

/** Where the notice of an admission stands. `truffet` is the day the admission counts as decided: the first of the stay. */
export interface OrienteringOmIndskrivning extends Frist, Afsendt, Begrundet {
  readonly truffet: IsoDate;
}

/**
 * Has the handlekommune been told of the admission, and by when must it be?
 *
 * The three hverdage run from the start of the stay, whenever it was typed in. A later notice is late, not undone. That the
 * municipality is not known or disputed changes nothing: the rule does not ask for it.
 */
export const orienteringOmIndskrivning = rule(
  {
    id: 'sel.p110.orientering-om-indskrivning',
    version: 2,
    ref: { act: 'SEL', paragraph: '§ 110, stk. 6', source: ['LAW-007', 'G3-120', 'G3-121'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['LAW-007', 'LAW-014', 'LAW-141', 'LAW-142', 'LAW-143', 'LAW-144', 'G3-087', 'G3-119', 'G3-120', 'G3-121'],
    facts: { opholdstype: OPHOLDSTYPE, indskrevet: date, ...AFSENDELSE },
    lovvalg: [LOERDAG, FORMODET_KOMMUNE],
  },
  (facts, context): Outcome<OrienteringOmIndskrivning> => {
    if (facts.opholdstype === null) return missing(['opholdstype'], null);
    const not110 = reasonNot110(facts.opholdstype);
    if (not110) return notApplicable([not110], null);
    if (facts.indskrevet === null) return missing(['indskrevet'], null);
    const days = horisont(context.today);
    if (!days.hasCome(facts.indskrevet)) {
      return notApplicable([reason('lov.ophold.ikke-begyndt', { indskrevet: facts.indskrevet })], days.holdsUntil());
    }
    const frist = fristFrom(facts.indskrevet, context);
    const afsendt = afsendtOf(facts, frist, { context, days });
    const grund = reason(afsendt.afvist ? 'lov.orientering.afvist' : `lov.orientering-om-indskrivning.${afsendt.tilstand}`, { svaret: facts.afvist, indskrevet: facts.indskrevet, sendt: facts.sendt, ...frist });
    return answerOf({ ...afsendt, truffet: facts.indskrevet, ...frist, grund }, { context, days });
  },
);

function fristFrom(indskrevet: IsoDate, context: LawContext): Frist {
  const { value } = rowInForce(INDSKRIVNING_HVERDAGE, { date: indskrevet, knownOn: context.knownOn }, context.trace);
  return hverdagsfrist(indskrevet, value, context);
}
