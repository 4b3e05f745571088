import { stopsAtDeath } from '../../kernel/doed.ts';
import { bool, date } from '../../kernel/fakta.ts';
import { decided, missing, notApplicable, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';
import { BOTILBUD, BOTILBUDSBEHOV } from './behov.ts';

/** Whether a temporary stay under § 107 must be offered, or was. */
export interface MidlertidigtOphold extends Begrundet {
  readonly tilstand: 'skal-tilbydes' | 'tilbudt';
}

/**
 * Must the municipality offer a temporary stay under § 107?
 *
 * To who needs care or treatment and can't manage without support because of it, and to who must be assessed where that can't be
 * done in another way. Whether a stay is the right answer a person decides; else § 107 is a possibility, not a duty. Treatment
 * that was offered is no stay; a lasting stay under § 108 takes its place.
 */
export const midlertidigtOphold = rule(
  {
    id: 'sel.p107.midlertidigt-ophold',
    version: 2,
    ref: { act: 'SEL', paragraph: '§ 107, stk. 2', source: ['G2-064', 'G2-067'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['G2-064', 'G2-067'],
    facts: { doed: date, botilbudsbehov: BOTILBUDSBEHOV, klarerSig: bool, andenMaade: bool, tilbudt: date, tilbudsart: BOTILBUD },
  },
  stopsAtDeath(({ botilbudsbehov, klarerSig, andenMaade, tilbudt, tilbudsart }): Outcome<MidlertidigtOphold> => {
    if (botilbudsbehov === null) return missing(['botilbudsbehov'], null);
    if (botilbudsbehov === 'doegnbehandling') return notApplicable([reason('lov.midlertidigt-ophold.visiteres-til-behandling')], null);
    const [name, value, otherwise] = botilbudsbehov === 'udredning' ? (['andenMaade', andenMaade, 'anden-maade'] as const) : (['klarerSig', klarerSig, 'klarer-sig'] as const);
    if (value === null) return missing([name], null);
    if (value) return notApplicable([reason(`lov.midlertidigt-ophold.${otherwise}`)], null);
    if (tilbudt !== null && tilbudsart === null) return missing(['tilbudsart'], null);
    if (tilbudt !== null && tilbudsart === 'p108') return notApplicable([reason('lov.midlertidigt-ophold.laengerevarende')], null);
    const tilstand = tilbudt !== null && tilbudsart === 'p107' ? 'tilbudt' : 'skal-tilbydes';
    return decided({ tilstand, grund: reason(`lov.midlertidigt-ophold.${tilstand}`) }, null);
  }),
);
