import { stopsAtDeath } from '../../kernel/doed.ts';
import { choice, date, list, object } from '../../kernel/fakta.ts';
import { horisont, type Horisont } from '../../kernel/horisont.ts';
import { decided, missing, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';
import { MULIGHED_IDS, MULIGHEDER, MULIGHEDSVURDERINGER, type Mulighed, type MulighedId } from './muligheder.ts';

/** Which kinds of help nobody has looked at yet. */
export interface Helhedsvurdering extends Begrundet {
  readonly tilstand: 'samlet' | 'mangler';
  readonly mangler: readonly MulighedId[];
}

/**
 * Has the municipality looked at every kind of help in social and employment law for this person?
 *
 * The assessment is of the whole, and no period is set. That something is not relevant is an answer; that nobody looked is none.
 */
export const helhedsvurdering = rule(
  {
    id: 'rsl.p5.helhedsvurdering',
    version: 1,
    ref: { act: 'RSL', paragraph: '§§ 5 og 6', source: ['LAW-079', 'G3-101'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['G3-101', 'LAW-079'],
    facts: { doed: date, vurderinger: list(object({ mulighed: choice(...MULIGHED_IDS), mulighedsvurdering: choice(...MULIGHEDSVURDERINGER) })) },
  },
  stopsAtDeath(({ vurderinger }, { today }): Outcome<Helhedsvurdering> => {
    if (vurderinger === null) return missing(['vurderinger'], null);
    const days = horisont(today);
    const alle = muligheder(days);
    const set = new Set(vurderinger.filter(({ mulighedsvurdering }) => mulighedsvurdering !== null).map(({ mulighed }) => mulighed));
    const mangler = alle.filter(({ id }) => !set.has(id)).map(({ id }) => id);
    const tilstand = mangler.length === 0 ? 'samlet' : 'mangler';
    const grund = reason(`lov.helhedsvurdering.${tilstand}`, { alle: alle.length, set: alle.length - mangler.length, antal: mangler.length });
    return decided({ tilstand, mangler, grund }, days.holdsUntil());
  }),
);

/** The kinds of help the law has on the day. */
function muligheder(days: Horisont): readonly Mulighed[] {
  return MULIGHEDER.filter(({ fra }) => fra === null || days.hasCome(fra));
}
