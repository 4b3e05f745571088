import { bool, choice, hasText, text } from '../../kernel/fakta.ts';
import { decided, missing, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';

/** Whether a refusal has a ground the law knows; it can be recorded either way. */
export interface Afslag extends Begrundet {
  readonly tilstand: 'har-grund' | 'mangler-grund' | 'aldrig-grund' | 'skal-henvises' | 'henvist';
}

/**
 * May a boform refuse someone a stay?
 *
 * Not someone in the target group: the boformer serve the whole country, and are there for who lives in chaos, so that neither
 * chaos nor being intoxicated is ever a ground by itself. A full house must refer to another boform, and so must one that can't
 * admit for another reason. The refusal is the leader's decision and is recorded whatever this rule says of it.
 */
export const afslag = rule(
  {
    id: 'sel.p110.afslag',
    version: 3,
    ref: { act: 'SEL', paragraph: '§ 110, stk. 4', source: ['LAW-005', 'G6-184', 'G6-190'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['G6-184', 'G6-190'],
    facts: { afslagsgrund: choice('uden-for-maalgruppe', 'ingen-plads', 'kaotisk-livssituation', 'beruset', 'andet'), iMaalgruppe: bool, henvistTil: text },
  },
  (facts): Outcome<Afslag> => {
    if (facts.afslagsgrund === null) return missing(['afslagsgrund'], null);
    if (facts.afslagsgrund === 'kaotisk-livssituation' || facts.afslagsgrund === 'beruset') return answer('aldrig-grund');
    if (facts.afslagsgrund === 'ingen-plads') return answer(hasText(facts.henvistTil) ? 'henvist' : 'skal-henvises');
    if (facts.iMaalgruppe === null) return facts.afslagsgrund === 'andet' && hasText(facts.henvistTil) ? answer('henvist') : missing(['iMaalgruppe'], null);
    return answer(facts.iMaalgruppe ? 'mangler-grund' : 'har-grund');
  },
);

function answer(tilstand: Afslag['tilstand']): Outcome<Afslag> {
  return decided({ tilstand, grund: reason(`lov.afslag.${tilstand}`) }, null);
}
