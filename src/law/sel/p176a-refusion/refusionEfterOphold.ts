import { addDays, addYears, isoDate, latest, type IsoDate } from '../../kernel/dato.ts';
import type { Facts } from '../../kernel/fakta.ts';
import { missing, notApplicable, soonerEnd, type Outcome } from '../../kernel/outcome.ts';
import { rule, type LawContext } from '../../kernel/rule.ts';
import { awaitingReason, carefulWhereOpen, settledOrForecast, unconfirmedReadings } from '../p177-refusion/svar.ts';
import { refusionOfBostoette, refusionOfBotilbud, type EfterOpholdSag, type RefusionEfterOphold } from './efterOphold.ts';
import { EFTER_OPHOLD_FACTS, readBevillinger, readStays } from './fakta.ts';
import { readEfterOphold } from './perioder.ts';
import { EFTER_OPHOLD_VALG, REFUSION_EFTER_OPHOLD_REF } from './valg.ts';

const HEAD = {
  version: 2,
  ref: REFUSION_EFTER_OPHOLD_REF,
  modality: 'kan',
  validity: { fra: isoDate('2023-10-01'), til: null },
  facts: EFTER_OPHOLD_FACTS,
  lovvalg: EFTER_OPHOLD_VALG,
} as const;

/** SEL § 176 a, stk. 1: on which days of § 85 a support the state refunds half. */
export const refusionBostoette = rule({ ...HEAD, id: 'sel.p176a.refusion-bostoette', norms: ['LAW-034', 'LAW-035', 'LAW-038', 'PR-193'] }, (facts, context) =>
  answer(facts, context, { count: refusionOfBostoette, own: 'bostoette' }),
);

/** SEL § 176 a, stk. 2: on which days of § 107 offers the state refunds half. */
export const refusionBotilbud = rule({ ...HEAD, id: 'sel.p176a.refusion-botilbud', norms: ['LAW-036', 'LAW-037', 'LAW-038'] }, (facts, context) =>
  answer(facts, context, { count: refusionOfBotilbud, own: 'botilbud' }),
);

/** What came of each grant, its nights left out: those change every day, the refund does not. */
export interface RefusionEfterOpholdSvar extends Omit<RefusionEfterOphold, 'bevillinger'> {
  readonly bevillinger: readonly Omit<RefusionEfterOphold['bevillinger'][number], 'dage' | 'lacksTime'>[];
}

interface Asked {
  readonly count: (sag: EfterOpholdSag) => RefusionEfterOphold;
  readonly own: 'bostoette' | 'botilbud';
}

function answer(facts: Facts<typeof EFTER_OPHOLD_FACTS>, context: LawContext, { count, own }: Asked): Outcome<RefusionEfterOpholdSvar> {
  const ophold = readStays(facts.ophold);
  const bevillinger = readBevillinger(facts[own], own);
  const botilbud = readBevillinger(facts.botilbud, 'botilbud');
  if (!ophold.value || !bevillinger.value || !botilbud.value) {
    return missing([...new Set([...(ophold.lacks ?? []), ...(bevillinger.lacks ?? []), ...(botilbud.lacks ?? [])])], null);
  }
  const { readings, trace, today } = context;
  const sag: EfterOpholdSag = { ophold: ophold.value, bevillinger: bevillinger.value, botilbud: botilbud.value, today, laesning: readEfterOphold(readings, trace) };
  const counted = count(sag);
  const lacks = counted.bevillinger.flatMap(({ lacksTime }, index) => (lacksTime ? [`${own}[${index}].foerUdskrivning`] : []));
  if (lacks.length > 0) return missing(lacks, null);
  if (counted.perioder.length === 0) return notApplicable([{ key: 'refusion.bevilling.ingen-udskrivning' }], null);
  const careful = { ...sag, laesning: readEfterOphold(carefulWhereOpen(readings)) };
  const because = sameAnswer(withoutNights(counted), withoutNights(count(careful))) ? [] : unconfirmedReadings(EFTER_OPHOLD_VALG, readings);
  return settledOrForecast(withoutNights(counted), [...because, ...awaitingReason(counted.bevillinger)], soonerEnd(lastDayAsNow(sag, count), lastDayAsNow(careful, count)));
}

function withoutNights({ bevillinger, ...rest }: RefusionEfterOphold): RefusionEfterOpholdSvar {
  return { ...rest, bevillinger: bevillinger.map(withoutNightsOf) };
}

function withoutNightsOf({ bevilling, refusionsdage, foerste, sidste, afsnit, afventer, afventende, vej, grund }: RefusionEfterOphold['bevillinger'][number]): RefusionEfterOpholdSvar['bevillinger'][number] {
  return { bevilling, refusionsdage, foerste, sidste, afsnit, afventer, afventende, vej, grund };
}

function sameAnswer(a: RefusionEfterOpholdSvar, b: RefusionEfterOpholdSvar): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Longer than any period, so that every change a running grant can still bring lies before it. */
const LOOK_AHEAD_YEARS = 6;

/** The last day with the same answer, `null` if it never changes: a change begins only on a day where something begins or ends. */
function lastDayAsNow(sag: EfterOpholdSag, count: Asked['count']): IsoDate | null {
  const on = (today: IsoDate): RefusionEfterOphold => count({ ...sag, today });
  const now = withoutNights(on(sag.today));
  const turn = turningDays(sag, on).find((day) => !sameAnswer(withoutNights(on(day)), now));
  return turn === undefined ? null : addDays(turn, -1);
}

function turningDays({ bevillinger, today }: EfterOpholdSag, on: (day: IsoDate) => RefusionEfterOphold): readonly IsoDate[] {
  const far = addYears(latest(today, ...bevillinger.map(({ fra }) => fra)), LOOK_AHEAD_YEARS);
  const later = on(far);
  const spans = [...later.perioder, ...later.bevillinger.flatMap(({ afsnit, afventende }) => [...afsnit, ...afventende]), ...bevillinger];
  const days = spans.flatMap(({ fra, til }) => (til === null ? [fra] : [fra, til]));
  return [...new Set([addDays(today, 1), ...days])].filter((day) => day > today).toSorted();
}
