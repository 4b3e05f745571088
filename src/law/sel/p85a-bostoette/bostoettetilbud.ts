import { stopsAtDeath } from '../../kernel/doed.ts';
import { bool, choice, date } from '../../kernel/fakta.ts';
import { horisont } from '../../kernel/horisont.ts';
import { decided, missing, notApplicable, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';
import { REFORM_2023, REFORM_2023_ADOPTED } from '../p110-boform/ophold.ts';

/** Whether support under § 85 a can be offered. `vaelg-metode`: it can, by one of four methods yet to be named. */
export interface Bostoettetilbud extends Begrundet {
  readonly tilstand: 'kan-tilbydes' | 'vaelg-metode';
}

/**
 * May the municipality offer support by a Housing First method?
 *
 * It may, to someone in homelessness or at risk of it who needs it because of special social problems. Homeless is who has no
 * dwelling at their disposal, or one that cannot be used; a stay in a boform is not asked for. Nothing is asked of the
 * person first. A grant and a refusal are decisions.
 */
export const bostoettetilbud = rule(
  {
    id: 'sel.p85a.bostoettetilbud',
    version: 2,
    ref: { act: 'SEL', paragraph: '§ 85 a, stk. 1', source: ['LAW-042', 'LAW-043', 'PR-018', 'PR-195'] },
    modality: 'kan',
    validity: { fra: REFORM_2023, til: null, kendt: REFORM_2023_ADOPTED },
    norms: ['LAW-042', 'LAW-043', 'PR-018', 'PR-195', 'VP-106'],
    facts: {
      doed: date,
      afgoerelsesdato: date,
      bolig: choice('ingen', 'kan-ikke-bruges', 'kan-bruges'),
      risikoForHjemloeshed: bool,
      saerligeSocialeProblemer: bool,
      metode: choice('CTI', 'ICM', 'ACT', 'M-ACT'),
    },
  },
  stopsAtDeath((facts, context): Outcome<Bostoettetilbud> => {
    const days = horisont(context.today);
    const isBefore = facts.afgoerelsesdato === null ? !days.hasCome(REFORM_2023) : facts.afgoerelsesdato < REFORM_2023;
    if (isBefore) return notApplicable([reason('lov.bostoettetilbud.foer-reformen', { reform: REFORM_2023 })], days.holdsUntil());
    if (facts.bolig === null) return missing(['bolig'], days.holdsUntil());
    if (facts.bolig === 'kan-bruges' && facts.risikoForHjemloeshed === null) return missing(['risikoForHjemloeshed'], days.holdsUntil());
    if (facts.bolig === 'kan-bruges' && facts.risikoForHjemloeshed === false) return notApplicable([reason('lov.bostoettetilbud.ikke-hjemloes')], days.holdsUntil());
    if (facts.saerligeSocialeProblemer === null) return missing(['saerligeSocialeProblemer'], days.holdsUntil());
    if (!facts.saerligeSocialeProblemer) return notApplicable([reason('lov.bostoettetilbud.ingen-saerlige-problemer')], days.holdsUntil());
    const tilstand = facts.metode === null ? 'vaelg-metode' : 'kan-tilbydes';
    return decided({ tilstand, grund: reason(`lov.bostoettetilbud.${tilstand}`) }, days.holdsUntil());
  }),
);
