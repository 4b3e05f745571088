import { stopsAtDeath } from '../../kernel/doed.ts';
import { bool, date, list, object } from '../../kernel/fakta.ts';
import { decided, missing, notApplicable, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';
import { OPHOLDSTYPE, reasonNot110 } from './ophold.ts';

/** A need beyond the boform's help that the municipality was told of; `svaret` is the day it was granted or refused. */
const BEHOV = object({ modtaget: date, svaret: date });

/** Where the help beyond the boform's stands during a stay. */
export interface SupplerendeStoette extends Begrundet {
  readonly tilstand: 'ikke-overvejet' | 'overvejet' | 'behov-ikke-daekket' | 'venter-svar';
}

/**
 * Has the handlekommune considered whether support beyond the boform's is needed, and answered what it was asked?
 *
 * Needs beyond what the boform gives are the municipality's to cover, by the rules for adults or other law. No deadline was
 * found, so none is counted: an unanswered need stays open until it is granted or refused.
 */
export const supplerendeStoette = rule(
  {
    id: 'sel.p110.supplerende-stoette',
    version: 2,
    ref: { act: 'RSL', paragraph: '§ 5', source: ['G6-202', 'G6-226'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['G6-202', 'G6-226'],
    facts: { doed: date, opholdstype: OPHOLDSTYPE, behovOvervejet: date, behovFundet: bool, stoettebehov: list(BEHOV) },
  },
  stopsAtDeath((facts): Outcome<SupplerendeStoette> => {
    if (facts.opholdstype === null) return missing(['opholdstype'], null);
    const not110 = reasonNot110(facts.opholdstype);
    if (not110) return notApplicable([not110], null);
    const venter = (facts.stoettebehov ?? []).filter(({ svaret }) => svaret === null).map(({ modtaget }) => modtaget);
    if (venter.length > 0) return answer('venter-svar', { modtaget: venter[0] ?? null });
    if (facts.behovOvervejet === null) return answer('ikke-overvejet', {});
    return answer(facts.behovFundet ? 'behov-ikke-daekket' : 'overvejet', { behovOvervejet: facts.behovOvervejet });
  }),
);

function answer(tilstand: SupplerendeStoette['tilstand'], params: Readonly<Record<string, string | null>>): Outcome<SupplerendeStoette> {
  return decided({ tilstand, grund: reason(`lov.supplerende-stoette.${tilstand}`, params) }, null);
}
