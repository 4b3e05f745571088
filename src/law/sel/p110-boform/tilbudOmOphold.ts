import type { IsoDate } from '../../kernel/dato.ts';
import { stopsAtDeath } from '../../kernel/doed.ts';
import { bool, choice, date } from '../../kernel/fakta.ts';
import { horisont } from '../../kernel/horisont.ts';
import { decided, missing, notApplicable, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';

/**
 * Whether someone who asked the municipality for a place has been helped to one. `besvaret`: an offer was made and answered;
 * `indskrevet`: they have been admitted to a boform since.
 */
export interface TilbudOmOphold extends Begrundet {
  readonly tilstand: 'skal-tilbydes' | 'tilbudt' | 'besvaret' | 'indskrevet';
}

/**
 * Must the municipality offer someone in homelessness a stay, and help find a free and suitable place?
 *
 * If the person wishes it and needs it. No period is set. A boform asks nobody: whoever comes to its door is admitted there, and
 * has the place that was asked for.
 */
export const tilbudOmOphold = rule(
  {
    id: 'sel.p110.tilbud-om-ophold',
    version: 2,
    ref: { act: 'SEL', paragraph: '§ 110, stk. 1', source: ['LAW-001', 'G3-081', 'G3-082', 'G6-221'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['G3-081', 'G3-082', 'G6-221'],
    facts: { doed: date, henvendt: date, indskrevet: date, oenskerPlads: bool, harBehov: bool, tilbudt: date, pladssvar: choice('ja', 'nej') },
  },
  stopsAtDeath(({ henvendt, indskrevet, oenskerPlads, harBehov, tilbudt, pladssvar }, context): Outcome<TilbudOmOphold> => {
    if (henvendt === null) return missing(['henvendt'], null);
    const days = horisont(context.today);
    if (indskrevet !== null && indskrevet >= henvendt && days.hasCome(indskrevet)) return answer('indskrevet', null);
    if (tilbudt !== null) return answer(pladssvar === null ? 'tilbudt' : 'besvaret', days.holdsUntil());
    if (oenskerPlads === false) return notApplicable([reason('lov.tilbud-om-ophold.oenskes-ikke')], days.holdsUntil());
    if (harBehov === false) return notApplicable([reason('lov.tilbud-om-ophold.intet-behov')], days.holdsUntil());
    const unknown = [...(oenskerPlads === null ? ['oenskerPlads'] : []), ...(harBehov === null ? ['harBehov'] : [])];
    return unknown.length > 0 ? missing(unknown, days.holdsUntil()) : answer('skal-tilbydes', days.holdsUntil());
  }),
);

function answer(tilstand: TilbudOmOphold['tilstand'], holdsUntil: IsoDate | null): Outcome<TilbudOmOphold> {
  return decided({ tilstand, grund: reason(`lov.tilbud-om-ophold.${tilstand}`) }, holdsUntil);
}
