import { stopsAtDeath } from '../../kernel/doed.ts';
import { date, hasText, text } from '../../kernel/fakta.ts';
import { decided, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';

/** The four parts that a handleplan has. */
export const PLANDELE = ['formaal', 'indsats', 'forventetVarighed', 'saerligeForhold'] as const;

/** Which parts of a handleplan are still empty. */
export interface Planindhold extends Begrundet {
  readonly tilstand: 'komplet' | 'mangler';
  readonly mangler: readonly (typeof PLANDELE)[number][];
}

/** Does a handleplan say what it must: purpose, effort, expected duration, and other matters such as home, work or treatment? */
export const planindhold = rule(
  {
    id: 'sel.p141.planindhold',
    version: 2,
    ref: { act: 'SEL', paragraph: '§ 141, stk. 3', source: ['LAW-052', 'G3-025'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['LAW-052', 'G2-217', 'G3-025'],
    facts: { doed: date, formaal: text, indsats: text, forventetVarighed: text, saerligeForhold: text },
  },
  stopsAtDeath((facts): Outcome<Planindhold> => {
    const mangler = PLANDELE.filter((part) => !hasText(facts[part]));
    const tilstand = mangler.length === 0 ? 'komplet' : 'mangler';
    return decided({ tilstand, mangler, grund: reason(`lov.planindhold.${tilstand}`, { antal: mangler.length }) }, null);
  }),
);
