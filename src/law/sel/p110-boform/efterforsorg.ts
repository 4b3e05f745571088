import { addYears, daysBetween, type IsoDate } from '../../kernel/dato.ts';
import { stopsAtDeath } from '../../kernel/doed.ts';
import { choice, date } from '../../kernel/fakta.ts';
import { horisont } from '../../kernel/horisont.ts';
import { lovvalg, readingOf } from '../../kernel/lovvalg.ts';
import { decided, missing, notApplicable, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule, type LawContext } from '../../kernel/rule.ts';
import { OPHOLDSTYPE, REFORM_2023, reasonNot110 } from './ophold.ts';

/** Whether aftercare given after the reform is refunded. Not found; the careful reading says no. */
export const EFTERFORSORG_REFUSION = lovvalg({
  id: 'efterforsorg',
  question: '8',
  options: ['ingen-refusion', 'refusion'],
  careful: 'ingen-refusion',
  ref: { act: 'SEL', paragraph: '§ 177', source: ['LAW-013'] },
});

/** The most days between discharge and aftercare that still make it a direct continuation; law gives no number. */
const LONGEST_GAP_DAYS = 1;

/** The aftercare a boform may give after a stay. */
export interface Efterforsorg extends Begrundet {
  readonly tilstand: 'kan-tilbydes' | 'gives' | 'udloebet';
  /** Last day of the year after moving out. */
  readonly senest: IsoDate;
  /** Whether days of it count for the refund: those before the reform did. */
  readonly refusion: boolean;
}

/**
 * May the boform give aftercare (efterforsorg) to someone who has moved out?
 *
 * The leader may, for up to one year, in direct continuation of the stay; it adds to the municipality's help and never stands
 * in for it. Someone without a stay before asks the municipality, under its own rules.
 */
export const efterforsorg = rule(
  {
    id: 'sel.p110.efterforsorg',
    version: 2,
    ref: { act: 'SEL', paragraph: '§ 110', source: ['LAW-013', 'G2-060', 'G2-061', 'G6-188'] },
    modality: 'kan',
    validity: { fra: null, til: null },
    norms: ['LAW-013', 'G2-060', 'G2-061', 'G2-062', 'G6-188', 'G6-229'],
    facts: { doed: date, opholdstype: OPHOLDSTYPE, udskrevet: date, begyndt: date, besluttetAf: choice('leder', 'kommune') },
    lovvalg: [EFTERFORSORG_REFUSION],
  },
  stopsAtDeath((facts, context): Outcome<Efterforsorg> => {
    if (facts.opholdstype === null) return missing(['opholdstype'], null);
    if (reasonNot110(facts.opholdstype)) return notApplicable([reason('lov.efterforsorg.intet-ophold')], null);
    const { udskrevet, begyndt } = facts;
    if (udskrevet === null) return notApplicable([reason('lov.ophold.loeber')], null);
    if (facts.besluttetAf === 'kommune') return notApplicable([reason('lov.efterforsorg.kun-lederen')], null);
    if (begyndt !== null && daysBetween(udskrevet, begyndt) > LONGEST_GAP_DAYS) {
      return notApplicable([reason('lov.efterforsorg.ikke-i-forlaengelse', { udskrevet, begyndt })], null);
    }
    return offer({ udskrevet, begyndt }, context);
  }),
);

function offer({ udskrevet, begyndt }: { readonly udskrevet: IsoDate; readonly begyndt: IsoDate | null }, context: LawContext): Outcome<Efterforsorg> {
  const days = horisont(context.today);
  if (!days.hasCome(udskrevet)) return notApplicable([reason('lov.ophold.loeber')], days.holdsUntil());
  const senest = addYears(udskrevet, 1);
  const given = begyndt !== null && days.hasCome(begyndt);
  const tilstand = days.isPast(senest) ? 'udloebet' : given ? 'gives' : 'kan-tilbydes';
  const isRead = readingOf(EFTERFORSORG_REFUSION, context.readings, context.trace) === 'refusion';
  const refusion = !days.hasCome(REFORM_2023) || isRead;
  return decided({ tilstand, senest, refusion, grund: reason(`lov.efterforsorg.${tilstand}`, { senest }) }, days.holdsUntil());
}
