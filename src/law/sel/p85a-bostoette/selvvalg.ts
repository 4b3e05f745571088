import { isoDate, type IsoDate } from '../../kernel/dato.ts';
import { stopsAtDeath } from '../../kernel/doed.ts';
import { bool, choice, date, hasText, text, type Facts } from '../../kernel/fakta.ts';
import { lovvalg, readingOf } from '../../kernel/lovvalg.ts';
import { decided, forecast, missing, notApplicable, reason, type Begrundet, type Outcome, type Reason } from '../../kernel/outcome.ts';
import { rule, type LawContext } from '../../kernel/rule.ts';

/** First day of the bill's rule, and the day the bill was introduced. */
const SELVVALG_FRA = isoDate('2026-07-01');
const SELVVALG_FREMSAT = isoDate('2025-10-23');

/** Whether the bill on self-choice (L 50) was adopted has not been seen: until it is confirmed, its rule is a forecast. */
export const SELVVALG_VEDTAGET = lovvalg({
  id: 'selvvalg',
  question: '15',
  options: ['fremsat', 'vedtaget', 'bortfaldet'],
  careful: 'fremsat',
  ref: { act: 'SEL', paragraph: '§ 85 a, stk. 3', source: ['LAW-045'] },
});

/** What the person chose and what became of it. */
export interface Selvvalg extends Begrundet {
  readonly tilstand: 'kan-vaelge' | 'valgt' | 'afslaaet-med-grund' | 'mangler-begrundelse';
}

const FACTS = {
  doed: date,
  afgoerelsesdato: date,
  udskrevet: date,
  tidsbegraenset: bool,
  medarbejder: text,
  afslagsgrund: choice('faglig', 'ressource'),
  begrundelse: text,
} as const;

/**
 * May the person choose which employee of the boform gives the support after the stay?
 *
 * Where support for a limited time is decided before the discharge, on or after 1 July 2026. The choice may be refused on
 * professional or resource grounds, with reasons. Decisions from before stay as they are.
 */
export const selvvalg = rule(
  {
    id: 'sel.p85a.selvvalg',
    version: 2,
    ref: { act: 'SEL', paragraph: '§ 85 a, stk. 3 og 4', source: ['LAW-045', 'LAW-046', 'LAW-048'] },
    modality: 'skal',
    validity: { fra: SELVVALG_FRA, til: null, kendt: SELVVALG_FREMSAT },
    norms: ['LAW-045', 'LAW-046', 'LAW-048'],
    facts: FACTS,
    lovvalg: [SELVVALG_VEDTAGET],
  },
  stopsAtDeath((facts, context): Outcome<Selvvalg> => {
    const reading = readingOf(SELVVALG_VEDTAGET, context.readings, context.trace);
    if (reading === 'bortfaldet') return notApplicable([reason('lov.selvvalg.bortfaldet')], null);
    if (facts.afgoerelsesdato === null) return missing(['afgoerelsesdato'], null);
    const out = reasonOutside(facts.afgoerelsesdato, facts.udskrevet, facts.tidsbegraenset);
    if (out) return notApplicable([out], null);
    if (facts.tidsbegraenset === null) return missing(['tidsbegraenset'], null);
    return answer(stateOf(facts), reading, context);
  }),
);

function reasonOutside(decidedOn: IsoDate, udskrevet: IsoDate | null, tidsbegraenset: boolean | null): Reason | null {
  if (decidedOn < SELVVALG_FRA) return reason('lov.selvvalg.foer-ikrafttraeden', { fra: SELVVALG_FRA });
  if (udskrevet !== null && decidedOn >= udskrevet) return reason('lov.selvvalg.efter-udskrivning', { udskrevet });
  return tidsbegraenset === false ? reason('lov.selvvalg.ikke-tidsbegraenset') : null;
}

function stateOf(facts: Facts<typeof FACTS>): Selvvalg['tilstand'] {
  if (!hasText(facts.medarbejder)) return 'kan-vaelge';
  if (facts.afslagsgrund === null) return 'valgt';
  return hasText(facts.begrundelse) ? 'afslaaet-med-grund' : 'mangler-begrundelse';
}

/** Adopted and confirmed, the answer is law; anything less is what the bill would make of it. */
function answer(tilstand: Selvvalg['tilstand'], reading: string, { readings }: LawContext): Outcome<Selvvalg> {
  const value = { tilstand, grund: reason(`lov.selvvalg.${tilstand}`) };
  const isLaw = reading === 'vedtaget' && readings.confirmed.includes(SELVVALG_VEDTAGET.id);
  return isLaw ? decided(value, null) : forecast(value, [reason('lov.selvvalg.ikke-set-vedtaget', { fra: SELVVALG_FRA })], null);
}
