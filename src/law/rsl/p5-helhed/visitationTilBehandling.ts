import { stopsAtDeath } from '../../kernel/doed.ts';
import { date } from '../../kernel/fakta.ts';
import { decided, missing, notApplicable, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';
import { BOTILBUDSBEHOV } from '../../sel/p107-botilbud/behov.ts';

/** Whether someone who needs treatment by day and night has been led to it. */
export interface VisitationTilBehandling extends Begrundet {
  readonly tilstand: 'skal-visiteres' | 'visiteret';
}

/**
 * Has someone who needs treatment by day and night, for mental illness or misuse, been led to it instead of a stay under § 110?
 *
 * The duty is the municipality's. It never makes a boform say no at the door: who needs a bed tonight gets it.
 */
export const visitationTilBehandling = rule(
  {
    id: 'rsl.p5.visitation-til-behandling',
    version: 2,
    ref: { act: 'RSL', paragraph: '§§ 5 og 6', source: ['G6-193'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['G6-193'],
    facts: { doed: date, botilbudsbehov: BOTILBUDSBEHOV, tilbudt: date },
  },
  stopsAtDeath(({ botilbudsbehov, tilbudt }): Outcome<VisitationTilBehandling> => {
    if (botilbudsbehov === null) return missing(['botilbudsbehov'], null);
    if (botilbudsbehov !== 'doegnbehandling') return notApplicable([reason('lov.visitation-til-behandling.andet-behov')], null);
    const tilstand = tilbudt === null ? 'skal-visiteres' : 'visiteret';
    return decided({ tilstand, grund: reason(`lov.visitation-til-behandling.${tilstand}`) }, null);
  }),
);
