import { addDays, latest, type IsoDate } from '../../kernel/dato.ts';
import { stopsAtDeath } from '../../kernel/doed.ts';
import { bool, choice, date, integer, list, object, type FactValue } from '../../kernel/fakta.ts';
import { horisont, type Horisont } from '../../kernel/horisont.ts';
import { addHverdage } from '../../kernel/kalender.ts';
import { decided, missing, notApplicable, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { intersectPeriode, type Periode } from '../../kernel/periode.ts';
import { rule } from '../../kernel/rule.ts';
import { OPHOLDSTYPE, reasonNot110, REFORM_2023, REFORM_2023_ADOPTED, type Opholdstype } from '../p110-boform/ophold.ts';

/** A plan the duty may be met by: in force from `fra`, no longer from `til` on. */
const PLAN = object({
  plantype: choice('p141', 'p142', 'helhedsorienteret', 'opholdsplan'),
  fra: date,
  til: date,
  /** The person's consent, which only a helhedsorienteret plan needs (§ 141, stk. 7). */
  samtykke: bool,
});

type PlanFacts = FactValue<typeof PLAN>;

/** Targets that a municipality has set itself. Law knows none, so they never make the duty overdue. */
export interface LokaleMaal {
  readonly start: IsoDate | null;
  readonly plan: IsoDate | null;
}

/** Where the plan duty stands: open, met, or the stay ended first, which closes it without blame. */
export interface Planpligt extends Begrundet {
  readonly tilstand: 'aaben' | 'opfyldt' | 'ikke-naaet';
  /** The first day of the duty. */
  readonly siden: IsoDate;
  /** The type of the plan that meets it. */
  readonly opfyldtAf: string | null;
  readonly lokaleMaal: LokaleMaal;
}

/**
 * Must the municipality draw up a plan, and is there one?
 *
 * From the reform a plan is due for everyone who stays in a § 110 boform; it is no offer, and that someone takes no part is
 * noted, not a way out. No deadline is found in the law (open question 13), so none is invented: a local target counts from
 * the day the notice came. A plan under § 141 or a helhedsorienteret plan with consent meets the duty, an opholdsplan never.
 */
export const planpligt = rule(
  {
    id: 'sel.p142.planpligt',
    version: 2,
    ref: { act: 'SEL', paragraph: '§ 142, stk. 1', source: ['LAW-055', 'LAW-056', 'PR-199'] },
    modality: 'skal',
    validity: { fra: REFORM_2023, til: null, kendt: REFORM_2023_ADOPTED },
    norms: ['LAW-054', 'LAW-055', 'LAW-056', 'PR-199', 'G1-021', 'G3-131'],
    facts: {
      doed: date,
      opholdstype: OPHOLDSTYPE,
      indskrevet: date,
      udskrevet: date,
      planer: list(PLAN),
      orienteringModtaget: date,
      maalStartHverdage: integer,
      maalPlanDage: integer,
    },
  },
  stopsAtDeath((facts, context): Outcome<Planpligt> => {
    const stay = stayUnderDuty(facts, horisont(context.today));
    if (stay.outcome) return stay.outcome;
    if (facts.planer === null) return missing(['planer'], stay.days.holdsUntil());
    const plan = planFor(facts.planer, stay.span, stay.days);
    const ended = stay.span.til !== null && stay.days.hasCome(stay.span.til);
    const tilstand = plan ? 'opfyldt' : ended ? 'ikke-naaet' : 'aaben';
    const lokaleMaal = localTargets(facts.orienteringModtaget, facts.maalStartHverdage, facts.maalPlanDage);
    const opfyldtAf = plan?.plantype ?? null;
    const grund = reason(`lov.planpligt.${tilstand}`, { siden: stay.span.fra, udskrevet: stay.span.til, plan: plan?.fra ?? null });
    return decided({ tilstand, siden: stay.span.fra, opfyldtAf, lokaleMaal, grund }, stay.days.holdsUntil());
  }),
);

interface StayFacts {
  readonly opholdstype: Opholdstype | null;
  readonly indskrevet: IsoDate | null;
  readonly udskrevet: IsoDate | null;
}

type StayUnderDuty =
  | { readonly outcome: Outcome<never> }
  | { readonly outcome?: never; readonly span: Periode; readonly days: Horisont };

/** The part of the stay on which the duty rests: from the reform on. */
function stayUnderDuty(facts: StayFacts, days: Horisont): StayUnderDuty {
  if (facts.opholdstype === null) return { outcome: missing(['opholdstype'], null) };
  const not110 = reasonNot110(facts.opholdstype);
  if (not110) return { outcome: notApplicable([not110], null) };
  if (facts.indskrevet === null) return { outcome: missing(['indskrevet'], null) };
  const { indskrevet, udskrevet } = facts;
  if (udskrevet !== null && udskrevet <= indskrevet) return { outcome: notApplicable([reason('lov.ophold.ingen-naetter')], null) };
  const span = { fra: latest(indskrevet, REFORM_2023), til: udskrevet };
  const beforeReform = reason('lov.planpligt.foer-reformen', { reform: REFORM_2023 });
  if (udskrevet !== null && udskrevet <= span.fra) return { outcome: notApplicable([beforeReform], null) };
  if (!days.hasCome(span.fra)) {
    const why = indskrevet < span.fra ? beforeReform : reason('lov.ophold.ikke-begyndt', { indskrevet });
    return { outcome: notApplicable([why], days.holdsUntil()) };
  }
  return { span, days };
}

/** The first plan that meets the duty: for a running stay one in force today, for an ended one any that was in force during it. */
function planFor(planer: readonly PlanFacts[], span: Periode, days: Horisont): PlanFacts | undefined {
  const ended = span.til !== null && days.hasCome(span.til);
  return planer.find(({ plantype, fra, til, samtykke }) => {
    if (fra === null || plantype === null || plantype === 'opholdsplan') return false;
    if (plantype === 'helhedsorienteret' && samtykke !== true) return false;
    const inForce = { fra, til };
    return ended ? intersectPeriode(inForce, span) !== null : isInForceToday(inForce, days);
  });
}

function isInForceToday({ fra, til }: Periode, days: Horisont): boolean {
  return days.hasCome(fra) && (til === null || !days.hasCome(til));
}

function localTargets(received: IsoDate | null, startHverdage: number | null, planDage: number | null): LokaleMaal {
  return {
    start: received === null || startHverdage === null ? null : addHverdage(received, startHverdage, 'man-fre'),
    plan: received === null || planDage === null ? null : addDays(received, planDage),
  };
}
