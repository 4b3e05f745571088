import { choice, hasText, text } from '../../kernel/fakta.ts';
import { decided, missing, notApplicable, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';

/** Whether a woman a crisis centre has no room for was helped to another. */
export interface HjaelpTilPlads extends Begrundet {
  readonly tilstand: 'skal-hjaelpes' | 'hjulpet';
}

/** Has the leader of a crisis centre without room helped the woman to a place at another? */
export const hjaelpTilPlads = rule(
  {
    id: 'sel.p109.hjaelp-til-plads',
    version: 1,
    ref: { act: 'SEL', paragraph: '§ 109', source: ['G1-251'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['G1-251'],
    facts: { afslagsgrund: choice('ingen-plads', 'andet'), henvistTil: text },
  },
  ({ afslagsgrund, henvistTil }): Outcome<HjaelpTilPlads> => {
    if (afslagsgrund === null) return missing(['afslagsgrund'], null);
    if (afslagsgrund !== 'ingen-plads') return notApplicable([reason('lov.hjaelp-til-plads.ikke-pladsmangel')], null);
    const tilstand = hasText(henvistTil) ? 'hjulpet' : 'skal-hjaelpes';
    return decided({ tilstand, grund: reason(`lov.hjaelp-til-plads.${tilstand}`) }, null);
  },
);
