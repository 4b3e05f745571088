import { addDays, addMonths, type IsoDate } from '../../kernel/dato.ts';
import { stopsAtDeath } from '../../kernel/doed.ts';
import { date } from '../../kernel/fakta.ts';
import { horisont } from '../../kernel/horisont.ts';
import { decided, missing, notApplicable, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';
import { OPHOLDSTYPE, reasonNot110 } from './ophold.ts';

/** Where a meeting of the person, the boform and the municipality stands. */
export interface Trepartsmoede extends Begrundet {
  readonly tilstand: 'kan-holdes' | 'maaneden-er-gaaet' | 'holdt';
  /** The last day of the first month of the stay. */
  readonly foersteMaaned: IsoDate;
}

/**
 * Have the person, the boform's contact person and the municipality met within the first month of the stay?
 *
 * The guidelines say that the boform may with advantage try to set it up; nobody must, and a month gone by makes nothing late.
 */
export const trepartsmoede = rule(
  {
    id: 'sel.p110.trepartsmoede',
    version: 2,
    ref: { act: 'SEL', paragraph: '§ 110', source: ['G3-098'] },
    modality: 'kan',
    validity: { fra: null, til: null },
    norms: ['G3-098'],
    facts: { doed: date, opholdstype: OPHOLDSTYPE, indskrevet: date, udskrevet: date, moedeHoldt: date },
  },
  stopsAtDeath((facts, context): Outcome<Trepartsmoede> => {
    if (facts.opholdstype === null) return missing(['opholdstype'], null);
    const not110 = reasonNot110(facts.opholdstype);
    if (not110) return notApplicable([not110], null);
    const { indskrevet, udskrevet, moedeHoldt } = facts;
    if (indskrevet === null) return missing(['indskrevet'], null);
    const foersteMaaned = addDays(addMonths(indskrevet, 1), -1);
    if (moedeHoldt !== null) return decided({ tilstand: 'holdt', foersteMaaned, grund: reason('lov.trepartsmoede.holdt', { moedeHoldt }) }, null);
    const days = horisont(context.today);
    if (!days.hasCome(indskrevet)) return notApplicable([reason('lov.ophold.ikke-begyndt', { indskrevet })], days.holdsUntil());
    if (udskrevet !== null && days.hasCome(udskrevet)) return notApplicable([reason('lov.trepartsmoede.slut', { udskrevet })], days.holdsUntil());
    const tilstand = days.isPast(foersteMaaned) ? 'maaneden-er-gaaet' : 'kan-holdes';
    return decided({ tilstand, foersteMaaned, grund: reason(`lov.trepartsmoede.${tilstand}`, { foersteMaaned }) }, days.holdsUntil());
  }),
);
