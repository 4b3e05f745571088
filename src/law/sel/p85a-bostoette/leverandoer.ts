import { stopsAtDeath } from '../../kernel/doed.ts';
import { bool, date, hasText, text } from '../../kernel/fakta.ts';
import { decided, missing, notApplicable, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';
import { LEVERANDOEROENSKE } from '../p142-plan/leverandoeroenske.ts';
import { REFORM_2023, REFORM_2023_ADOPTED } from '../p110-boform/ophold.ts';

/** Whether the decision on support says what it must of the person's wish. */
export interface Leverandoervalg extends Begrundet {
  readonly tilstand: 'oenske-fulgt' | 'begrundet' | 'mangler-begrundelse';
}

/** Does the decision on support under § 85 a follow the person's wish for who gives it, or say why it does not? */
export const leverandoer = rule(
  {
    id: 'sel.p85a.leverandoer',
    version: 2,
    ref: { act: 'SEL', paragraph: '§ 85 a, stk. 2', source: ['LAW-044'] },
    modality: 'skal',
    validity: { fra: REFORM_2023, til: null, kendt: REFORM_2023_ADOPTED },
    norms: ['LAW-044'],
    facts: { doed: date, afgoerelsesdato: date, oenske: LEVERANDOEROENSKE, oenskeFulgt: bool, begrundelse: text },
  },
  stopsAtDeath((facts): Outcome<Leverandoervalg> => {
    if (facts.afgoerelsesdato === null) return missing(['afgoerelsesdato'], null);
    if (facts.afgoerelsesdato < REFORM_2023) return notApplicable([reason('lov.leverandoer.foer-reformen', { reform: REFORM_2023 })], null);
    if (facts.oenske === null) return missing(['oenske'], null);
    if (facts.oenske === 'intet') return notApplicable([reason('lov.leverandoer.intet-oenske')], null);
    if (facts.oenskeFulgt === null) return missing(['oenskeFulgt'], null);
    const tilstand = facts.oenskeFulgt ? 'oenske-fulgt' : hasText(facts.begrundelse) ? 'begrundet' : 'mangler-begrundelse';
    return decided({ tilstand, grund: reason(`lov.leverandoer.${tilstand}`) }, null);
  }),
);
