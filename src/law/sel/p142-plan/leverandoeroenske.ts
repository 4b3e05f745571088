import { stopsAtDeath } from '../../kernel/doed.ts';
import { choice, date } from '../../kernel/fakta.ts';
import { horisont } from '../../kernel/horisont.ts';
import { decided, missing, notApplicable, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';
import { OPHOLDSTYPE, reasonNot110, REFORM_2023, REFORM_2023_ADOPTED } from '../p110-boform/ophold.ts';

/** What someone may wish of the boform for the time after: nothing, all or part of the support, or other help with moving. */
export const LEVERANDOEROENSKE = choice('intet', 'hele-stoetten', 'dele-af-stoetten', 'anden-hjaelp');

/** Whether the wish is known. `skal-afklares` does not stop the plan being written, only its being approved. */
export interface AfklaretOenske extends Begrundet {
  readonly tilstand: 'skal-afklares' | 'afklaret';
  readonly oenske: (typeof LEVERANDOEROENSKE.options)[number] | null;
}

/** Has the municipality, while planning, found out whether the person wants the boform to give the support after the stay? */
export const leverandoeroenske = rule(
  {
    id: 'sel.p142.leverandoeroenske',
    version: 2,
    ref: { act: 'SEL', paragraph: '§ 142, stk. 4', source: ['LAW-057', 'PR-200'] },
    modality: 'skal',
    validity: { fra: REFORM_2023, til: null, kendt: REFORM_2023_ADOPTED },
    norms: ['LAW-057', 'PR-200'],
    facts: { doed: date, opholdstype: OPHOLDSTYPE, planlagtFra: date, oenske: LEVERANDOEROENSKE },
  },
  stopsAtDeath((facts, context): Outcome<AfklaretOenske> => {
    if (facts.opholdstype === null) return missing(['opholdstype'], null);
    const not110 = reasonNot110(facts.opholdstype);
    if (not110) return notApplicable([not110], null);
    const days = horisont(context.today);
    const isBefore = facts.planlagtFra === null ? !days.hasCome(REFORM_2023) : facts.planlagtFra < REFORM_2023;
    if (isBefore) return notApplicable([reason('lov.leverandoeroenske.foer-reformen', { reform: REFORM_2023 })], days.holdsUntil());
    const tilstand = facts.oenske === null ? 'skal-afklares' : 'afklaret';
    return decided({ tilstand, oenske: facts.oenske, grund: reason(`lov.leverandoeroenske.${tilstand}`) }, days.holdsUntil());
  }),
);
