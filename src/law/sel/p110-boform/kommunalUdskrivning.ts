import type { IsoDate } from '../../kernel/dato.ts';
import { stopsAtDeath } from '../../kernel/doed.ts';
import { bool, choice, date, list } from '../../kernel/fakta.ts';
import { horisont, type Horisont } from '../../kernel/horisont.ts';
import { lovvalg, readingOf } from '../../kernel/lovvalg.ts';
import { decided, missing, notApplicable, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule, type LawContext } from '../../kernel/rule.ts';
import { REFORM_2023, REFORM_2023_ADOPTED, UDSKRIVNINGSMAADE } from './ophold.ts';

/** The conditions of stk. 5: the route, when each must hold, and the fact that says since when it does. */
const BETINGELSER = [
  { betingelse: 'plan', vej: 'begge', tidspunkt: 'afgoerelse', siden: 'planFra' },
  { betingelse: 'bolig-anvist', vej: 'bolig', tidspunkt: 'afgoerelse', siden: 'boligAnvist' },
  { betingelse: 'stoette-bevilget', vej: 'bolig', tidspunkt: 'afgoerelse', siden: 'stoetteBevilget' },
  { betingelse: 'stoette-svarer-til-behov', vej: 'bolig', tidspunkt: 'afgoerelse', siden: 'stoetteBevilget' },
  { betingelse: 'lejekontrakt', vej: 'bolig', tidspunkt: 'virkning', siden: 'lejekontraktUnderskrevet' },
  { betingelse: 'indflytning-bolig', vej: 'bolig', tidspunkt: 'virkning', siden: 'boligIndflytningMulig' },
  { betingelse: 'stoette-kan-begynde', vej: 'bolig', tidspunkt: 'virkning', siden: 'stoetteKanBegynde' },
  { betingelse: 'botilbud-bevilget', vej: 'botilbud', tidspunkt: 'afgoerelse', siden: 'botilbudBevilget' },
  { betingelse: 'indflytning-botilbud', vej: 'botilbud', tidspunkt: 'virkning', siden: 'botilbudIndflytningMulig' },
] as const;

type Betingelse = (typeof BETINGELSER)[number]['betingelse'];

/** `uvist`: nobody has recorded whether it holds. It is no "no", but nothing can be decided on it. */
export type Betingelsestilstand = 'opfyldt' | 'mangler' | 'uvist';

/** The route out of the boform: a home with support, or a place under § 107 or § 108. */
export type Udskrivningsvej = 'bolig' | 'botilbud';

/** A condition of the municipal discharge, and whether it holds on the day it must. */
export interface Udskrivningsbetingelse {
  readonly betingelse: Betingelse;
  readonly vej: 'begge' | Udskrivningsvej;
  readonly tidspunkt: 'afgoerelse' | 'virkning';
  readonly tilstand: Betingelsestilstand;
}

/** Whether the municipality may decide the discharge, and whether it may take effect. */
export interface KommunalUdskrivning extends Begrundet {
  readonly vej: Udskrivningsvej;
  readonly kanAfgoeres: boolean;
  readonly kanFaaVirkning: boolean;
  readonly betingelser: readonly Udskrivningsbetingelse[];
  /** A complaint is with the authority, and the law does not say whether the discharge must wait: ask before it takes effect. */
  readonly spoergFoerVirkning: boolean;
}

/** Whether a complaint holds a municipal discharge back. Not found in the law; the careful reading asks before it takes effect. */
export const KLAGE_VIRKNING = lovvalg({
  id: 'klagevirkning',
  question: '22',
  options: ['spoerg', 'ingen-opsaettelse'],
  careful: 'spoerg',
  ref: { act: 'SEL', paragraph: '§ 110, stk. 5', source: ['LAW-006'] },
});

const FACTS = {
  doed: date,
  udskrivningsmaade: UDSKRIVNINGSMAADE,
  vej: choice('bolig', 'botilbud'),
  afgoerelsesdato: date,
  virkningsdato: date,
  planFra: date,
  planTil: date,
  boligAnvist: date,
  stoetteBevilget: date,
  stoetteSvarerTilBehov: bool,
  lejekontraktUnderskrevet: date,
  boligIndflytningMulig: date,
  stoetteKanBegynde: date,
  botilbudBevilget: date,
  botilbudIndflytningMulig: date,
  /** Conditions that someone has recorded as not met. */
  ikkeOpfyldt: list(choice(...BETINGELSER.map(({ betingelse }) => betingelse))),
  klageModtaget: date,
  klageAfgjort: date,
} as const;

type UdskrivningFacts = Parameters<typeof kommunalUdskrivning.ask>[0];

/**
 * May the municipality discharge someone from a § 110 boform?
 *
 * Only with a plan and either a home with what it takes, or a place under § 107 or § 108. Each condition is tested on the day
 * it must hold: the decision, or the day the discharge takes effect; a day not fixed yet is tested as if it were today. The
 * rule binds the municipality's own decision only: every other way out of a boform can always be recorded.
 */
export const kommunalUdskrivning = rule(
  {
    id: 'sel.p110.kommunal-udskrivning',
    version: 2,
    ref: { act: 'SEL', paragraph: '§ 110, stk. 5', source: ['LAW-006', 'PR-202', 'PR-203', 'PR-204', 'PR-205'] },
    modality: 'skal',
    validity: { fra: REFORM_2023, til: null, kendt: REFORM_2023_ADOPTED },
    norms: ['LAW-006', 'PR-202', 'PR-203', 'PR-204', 'PR-205', 'PR-273'],
    facts: FACTS,
    lovvalg: [KLAGE_VIRKNING],
  },
  stopsAtDeath((facts, context): Outcome<KommunalUdskrivning> => {
    const { udskrivningsmaade: maade, vej } = facts;
    if (maade === null) return missing(['udskrivningsmaade'], null);
    if (maade !== 'kommunal') return notApplicable([reason('lov.kommunal-udskrivning.binder-kun-kommunen', { maade })], null);
    const days = horisont(context.today);
    const decidedOn = facts.afgoerelsesdato;
    const isBefore = decidedOn === null ? !days.hasCome(REFORM_2023) : decidedOn < REFORM_2023;
    if (isBefore) return notApplicable([reason('lov.kommunal-udskrivning.foer-reformen', { reform: REFORM_2023 })], days.holdsUntil());
    if (vej === null) return missing(['vej'], null);
    const betingelser = testConditions(facts, vej, days);
    const { kanAfgoeres, kanFaaVirkning } = summarize(betingelser);
    const spoergFoerVirkning = mustAskFirst(facts, context, days);
    const grund = reason(`lov.kommunal-udskrivning.${kanFaaVirkning ? 'kan-faa-virkning' : kanAfgoeres ? 'kan-afgoeres' : 'mangler'}`, {
      opfyldt: betingelser.filter(({ tilstand }) => tilstand === 'opfyldt').length,
      antal: betingelser.length,
    });
    return decided({ vej, kanAfgoeres, kanFaaVirkning, betingelser, spoergFoerVirkning, grund }, days.holdsUntil());
  }),
);

function testConditions(facts: UdskrivningFacts, vej: Udskrivningsvej, days: Horisont): readonly Udskrivningsbetingelse[] {
  return BETINGELSER.filter((condition) => condition.vej === 'begge' || condition.vej === vej).map((condition) => {
    const { betingelse, tidspunkt } = condition;
    const day = tidspunkt === 'afgoerelse' ? facts.afgoerelsesdato : facts.virkningsdato;
    return { betingelse, vej: condition.vej, tidspunkt, tilstand: stateOf(condition, facts, { day, days }) };
  });
}

interface Test {
  /** The day the condition is tested on; `null` is today. */
  readonly day: IsoDate | null;
  readonly days: Horisont;
}

function stateOf({ betingelse, siden }: (typeof BETINGELSER)[number], facts: UdskrivningFacts, test: Test): Betingelsestilstand {
  const since = facts[siden];
  if (facts.ikkeOpfyldt?.includes(betingelse) === true) return 'mangler';
  if (betingelse === 'plan' && facts.planTil !== null && hasBegun(facts.planTil, test)) return 'mangler';
  if (betingelse === 'stoette-svarer-til-behov' && facts.stoetteSvarerTilBehov !== true) {
    return facts.stoetteSvarerTilBehov === false ? 'mangler' : 'uvist';
  }
  if (since === null) return 'uvist';
  return hasBegun(since, test) ? 'opfyldt' : 'mangler';
}

function hasBegun(since: IsoDate, { day, days }: Test): boolean {
  return day === null ? days.hasCome(since) : since <= day;
}

function summarize(betingelser: readonly Udskrivningsbetingelse[]): { readonly kanAfgoeres: boolean; readonly kanFaaVirkning: boolean } {
  const holds = (wanted: readonly Udskrivningsbetingelse[]): boolean => wanted.every(({ tilstand }) => tilstand === 'opfyldt');
  const kanAfgoeres = holds(betingelser.filter(({ tidspunkt }) => tidspunkt === 'afgoerelse'));
  return { kanAfgoeres, kanFaaVirkning: kanAfgoeres && holds(betingelser) };
}

/** A complaint that came and is not settled makes the careful reading ask before the discharge takes effect. */
function mustAskFirst(facts: UdskrivningFacts, context: LawContext, days: Horisont): boolean {
  if (facts.klageModtaget === null || !days.hasCome(facts.klageModtaget)) return false;
  if (facts.klageAfgjort !== null && days.hasCome(facts.klageAfgjort)) return false;
  return readingOf(KLAGE_VIRKNING, context.readings, context.trace) === 'spoerg';
}
