import type { IsoDate } from '../../law/kernel/dato.ts';
import { lawContext } from '../../law/kernel/rule.ts';
import { kommunalUdskrivning, type KommunalUdskrivning } from '../../law/sel/p110-boform/kommunalUdskrivning.ts';
import { afvis, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { udskrivningsfakta } from './kommunalUdskrivning.ts';
import { findOphold } from './findOphold.ts';
import { udskriv } from './udskriv.ts';

export interface UdskrivKommunalt {
  readonly opholdId: string;
  readonly afgjort: IsoDate;
  /** The day the discharge takes effect. */
  readonly dato: IsoDate;
  readonly destination: 'egen_bolig' | 'botilbud';
  readonly begrundelse: string;
}

/**
 * Records the municipality's decision to discharge (SEL § 110, stk. 5). Refused, with each condition that is not met, unless
 * all hold on the day they must. Only this decision is bound so; whatever really happens goes through `udskriv`.
 */
export function udskrivKommunalt(input: UdskrivKommunalt, grundlag: Grundlag): Beslutning {
  const { forloeb, today, readings } = grundlag;
  const ophold = findOphold(forloeb, input.opholdId);
  if (!forloeb || !ophold) return afvis('ukendt_forekomst', { felt: 'opholdId' });
  if (input.afgjort > today) return afvis('dato_i_fremtiden', { felt: 'afgjort' });
  if (input.dato < input.afgjort) return afvis('virkning_foer_afgoerelse', { felt: 'dato' });
  const vej = input.destination === 'egen_bolig' ? 'bolig' : 'botilbud';
  const facts = udskrivningsfakta(forloeb, { vej, indskrevet: ophold.gyldig.fra, afgjort: input.afgjort, virkning: input.dato });
  const outcome = kommunalUdskrivning.ask(facts, lawContext(today, { readings }));
  // Before the reform the law asked for nothing; no other answer that the rule does not apply, and none for want of facts, is leave to go on.
  const isUnbound = outcome.kind === 'notApplicable' && outcome.reasons.some(({ key }) => key === 'lov.kommunal-udskrivning.foer-reformen');
  if (outcome.kind === 'missing' || (outcome.kind === 'notApplicable' && !isUnbound)) return afvis('betingelser_mangler', { detaljer: outcome.kind === 'missing' ? [] : outcome.reasons });
  if (outcome.kind !== 'notApplicable' && !outcome.value.kanFaaVirkning) return afvis('betingelser_mangler', { detaljer: unmet(outcome.value) });
  return udskriv({ ...input, afgjortAf: 'kommune', maade: 'efter_aftale', planlagt: true }, grundlag);
}

function unmet({ betingelser }: KommunalUdskrivning) {
  return betingelser
    .filter(({ tilstand }) => tilstand !== 'opfyldt')
    .map(({ betingelse, tilstand, tidspunkt }) => ({ key: `lov.betingelse.${betingelse}`, params: { tilstand, tidspunkt } }));
}
