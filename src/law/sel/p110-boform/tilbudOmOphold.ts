import { bool, choice, date } from '../../kernel/fakta.ts';
import { decided, missing, notApplicable, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';

/** Whether someone who asked the municipality for a place has been helped to one. `besvaret`: an offer was made and answered. */
export interface TilbudOmOphold extends Begrundet {
  readonly tilstand: 'skal-tilbydes' | 'tilbudt' | 'besvaret';
}

/**
 * Must the municipality offer someone in homelessness a stay, and help find a free and suitable place?
 *
 * If the person wishes it and needs it. No period is set. A boform asks nobody: whoever comes to its door is admitted there.
 */
export const tilbudOmOphold = rule(
  {
    id: 'sel.p110.tilbud-om-ophold',
    version: 1,
    ref: { act: 'SEL', paragraph: '§ 110, stk. 1', source: ['LAW-001', 'G3-081', 'G3-082', 'G6-221'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['G3-081', 'G3-082', 'G6-221'],
    facts: { henvendt: date, oenskerPlads: bool, harBehov: bool, tilbudt: date, pladssvar: choice('ja', 'nej') },
  },
  ({ henvendt, oenskerPlads, harBehov, tilbudt, pladssvar }): Outcome<TilbudOmOphold> => {
    if (henvendt === null) return missing(['henvendt'], null);
    if (tilbudt !== null) return answer(pladssvar === null ? 'tilbudt' : 'besvaret');
    if (oenskerPlads === false) return notApplicable([reason('lov.tilbud-om-ophold.oenskes-ikke')], null);
    if (harBehov === false) return notApplicable([reason('lov.tilbud-om-ophold.intet-behov')], null);
    const unknown = [...(oenskerPlads === null ? ['oenskerPlads'] : []), ...(harBehov === null ? ['harBehov'] : [])];
    return unknown.length > 0 ? missing(unknown, null) : answer('skal-tilbydes');
  },
);

function answer(tilstand: TilbudOmOphold['tilstand']): Outcome<TilbudOmOphold> {
  return decided({ tilstand, grund: reason(`lov.tilbud-om-ophold.${tilstand}`) }, null);
}
