import type { IsoDate } from '../../kernel/dato.ts';
import { stopsAtDeath } from '../../kernel/doed.ts';
import { bool, choice, date } from '../../kernel/fakta.ts';
import { horisont, type Horisont } from '../../kernel/horisont.ts';
import { decided, missing, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';

/** Where the offer of a plan stands. The person may say no, and be offered one again. */
export interface Handleplantilbud extends Begrundet {
  readonly tilstand: 'skal-tilbydes' | 'skal-overvejes' | 'tilbudt' | 'accepteret' | 'afslaaet';
}

/**
 * Must the municipality offer a handleplan, and what did the person say?
 *
 * It must, to someone with considerably reduced function, or with serious social problems who cannot stay in a home of their
 * own without considerable support; to others it weighs whether an offer is suitable. Declining is the person's right.
 */
export const handleplantilbud = rule(
  {
    id: 'sel.p141.handleplantilbud',
    version: 2,
    ref: { act: 'SEL', paragraph: '§ 141, stk. 1 og 2', source: ['LAW-050', 'LAW-051'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['LAW-050', 'LAW-051', 'G2-216', 'G3-089', 'G3-094'],
    facts: {
      doed: date,
      betydeligtNedsatFunktionsevne: bool,
      alvorligeSocialeProblemer: bool,
      behovForBetydeligStoette: bool,
      tilbudt: date,
      svar: choice('accepteret', 'afslaaet'),
    },
  },
  stopsAtDeath((facts, context): Outcome<Handleplantilbud> => {
    const days = horisont(context.today);
    if (wasOffered(facts.tilbudt, days)) return decided(answer(facts.svar ?? 'tilbudt', facts.tilbudt), days.holdsUntil());
    const due = isDue(facts);
    if (typeof due !== 'boolean') return missing(due, days.holdsUntil());
    return decided(answer(due ? 'skal-tilbydes' : 'skal-overvejes', null), days.holdsUntil());
  }),
);

function wasOffered(tilbudt: IsoDate | null, days: Horisont): boolean {
  return tilbudt !== null && days.hasCome(tilbudt);
}

/** Whether an offer is due, or the facts that decide it. */
function isDue(facts: Parameters<typeof handleplantilbud.ask>[0]): boolean | readonly string[] {
  if (facts.betydeligtNedsatFunktionsevne === true) return true;
  if (facts.alvorligeSocialeProblemer === true && facts.behovForBetydeligStoette === true) return true;
  const isSocialGroundOut = facts.alvorligeSocialeProblemer === false || facts.behovForBetydeligStoette === false;
  const open = [
    ...(facts.betydeligtNedsatFunktionsevne === null ? ['betydeligtNedsatFunktionsevne'] : []),
    ...(facts.alvorligeSocialeProblemer === null && !isSocialGroundOut ? ['alvorligeSocialeProblemer'] : []),
    ...(facts.behovForBetydeligStoette === null && !isSocialGroundOut ? ['behovForBetydeligStoette'] : []),
  ];
  return open.length === 0 ? false : open;
}

function answer(tilstand: Handleplantilbud['tilstand'], tilbudt: IsoDate | null): Handleplantilbud {
  return { tilstand, grund: reason(`lov.handleplantilbud.${tilstand}`, { tilbudt }) };
}
