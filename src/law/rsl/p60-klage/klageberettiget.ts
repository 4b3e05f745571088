import { bool, choice } from '../../kernel/fakta.ts';
import { decided, missing, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';

/** Whether someone may complain, and what is asked of them first. */
export interface Klageberettiget extends Begrundet {
  readonly tilstand: 'berettiget' | 'mangler-fuldmagt' | 'ikke-berettiget';
}

/** May this person complain of a decision? Only the one it concerns, or someone who shows their authority. */
export const klageberettiget = rule(
  {
    id: 'rsl.p60.klageberettiget',
    version: 1,
    ref: { act: 'RSL', paragraph: '§ 60, stk. 2', source: ['G6-236', 'LAW-011', 'LAW-096'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['G6-236', 'LAW-096'],
    facts: { klager: choice('borger', 'repraesentant', 'andre'), fuldmagt: bool },
  },
  (facts): Outcome<Klageberettiget> => {
    if (facts.klager === null) return missing(['klager'], null);
    if (facts.klager === 'borger') return answer('berettiget');
    if (facts.klager === 'andre') return answer('ikke-berettiget');
    if (facts.fuldmagt === null) return missing(['fuldmagt'], null);
    return answer(facts.fuldmagt ? 'berettiget' : 'mangler-fuldmagt');
  },
);

function answer(tilstand: Klageberettiget['tilstand']): Outcome<Klageberettiget> {
  return decided({ tilstand, grund: reason(`lov.klageberettiget.${tilstand}`) }, null);
}
