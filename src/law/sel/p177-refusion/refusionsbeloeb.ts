import { addDays, earliest, latest, type IsoDate } from '../../kernel/dato.ts';
import { amount, date, list, object, text, type Facts } from '../../kernel/fakta.ts';
import type { LawRef } from '../../kernel/lawRef.ts';
import { missing, soonerEnd, type Reason } from '../../kernel/outcome.ts';
import { oere, sumOf, type Oere } from '../../kernel/penge.ts';
import { rule } from '../../kernel/rule.ts';
import { kvartalsslut, refusionOfStay, type Dagssats } from './beloeb.ts';
import { OPHOLD_FACTS, readSatser, SATS_FACTS, type NamedOphold, type Read } from './fakta.ts';
import { isCounted, type RefusionOfOphold } from './forklaring.ts';
import { REFUSION_VALG } from './loft.ts';
import { readStays } from './refusionsdage.ts';
import { answerRefusion, awaitingReason, settledOrForecast } from './svar.ts';

const BELOEB_REF: LawRef = { act: 'BEK 224/2021', paragraph: '§ 5', source: ['LAW-027', 'LAW-029'] };
const KVARTAL_REF: LawRef = { act: 'BEK 1591/2017', paragraph: '§ 53', source: ['LAW-030', 'LAW-166'] };

/** The refund of a stay in øre. */
export interface BeloebOfOphold {
  readonly ophold: string;
  readonly refusionsdage: number;
  readonly beloeb: Oere;
}

/** BEK 224/2021 § 5: half of takst less what of it is not refunded and less egenbetaling for each refund day, rounded to øre once per stay. */
export const refusionsbeloeb = rule(
  {
    id: 'sel.p177.refusionsbeloeb',
    version: 2,
    ref: BELOEB_REF,
    modality: 'kan',
    validity: { fra: null, til: null },
    norms: ['LAW-016', 'LAW-027', 'LAW-029', 'G6-228'],
    facts: { ...OPHOLD_FACTS, ...SATS_FACTS },
    lovvalg: REFUSION_VALG,
  },
  (facts, context) => {
    const stays = readStays(facts);
    if (stays.lacks) return missing(stays.lacks, null);
    const { counted, because, holdsUntil } = answerRefusion(stays.value, context);
    const priced = priceStays(stays.value, counted.ophold, facts.satser);
    if (priced.lacks) return missing(priced.lacks, holdsUntil);
    const value = { ophold: priced.value, beloeb: sumOf(priced.value.map(({ beloeb }) => beloeb)) };
    return settledOrForecast(value, [...because, ...awaitingReason(counted.ophold)], holdsUntil);
  },
);

/** What is claimed of a stay for a quarter, in øre; a negative amount is paid back. */
export interface Kvartalslinje {
  readonly ophold: string;
  readonly optjent: Oere;
  readonly tidligereKraevet: Oere;
  readonly beloeb: Oere;
}

/**
 * BEK 1591/2017 § 53: the claim of a quarter, a line per stay: what the stay has earned to the quarter's end, rounded, less what
 * was claimed before. So the lines always add up to the rounded stay, and a correction falls in the next line by itself.
 */
export const kvartalslinjer = rule(
  {
    id: 'sel.p177.kvartalslinjer',
    version: 2,
    ref: KVARTAL_REF,
    modality: 'kan',
    validity: { fra: null, til: null },
    norms: ['LAW-030', 'LAW-166'],
    facts: {
      ...OPHOLD_FACTS,
      ...SATS_FACTS,
      /** Any day in the quarter. */
      kvartal: date,
      tidligereKraevet: list(object({ ophold: text, beloeb: amount })),
    },
    lovvalg: REFUSION_VALG,
  },
  (facts, context) => {
    const stays = readStays(facts);
    const earlier = readEarlier(facts.tidligereKraevet);
    const lacks = [...(stays.lacks ?? []), ...(earlier.lacks ?? []), ...(facts.kvartal === null ? ['kvartal'] : [])];
    if (!stays.value || !earlier.value || facts.kvartal === null) return missing(lacks, null);
    const slut = kvartalsslut(facts.kvartal);
    const upTo = { ...context, today: earliest(context.today, slut) };
    const { counted, because, holdsUntil } = answerRefusion(stays.value.map((stay) => endingBy(slut, stay)), upTo);
    const open: readonly Reason[] = context.today < slut ? [{ key: 'refusion.grund.kvartalLoeber', params: { slut } }] : [];
    const until = context.today < slut ? soonerEnd(holdsUntil, addDays(slut, -1)) : null;
    const priced = priceStays(stays.value, counted.ophold, facts.satser);
    if (priced.lacks) return missing(priced.lacks, until);
    return settledOrForecast({ slut, linjer: linesOf(priced.value, earlier.value) }, [...open, ...because], until);
  },
);

/** A stay as it stands at the end of a day: what comes later is not earned yet. */
function endingBy(last: IsoDate, stay: NamedOphold): NamedOphold {
  if (stay.udskrevet === null) return stay;
  return { ...stay, udskrevet: latest(stay.indskrevet, earliest(stay.udskrevet, addDays(last, 1))) };
}

interface Claimed {
  readonly ophold: string;
  readonly beloeb: Oere;
}

/** A line per stay, and one for each stay that was claimed before and is there no more. */
function linesOf(earned: readonly Claimed[], earlier: readonly Claimed[]): readonly Kvartalslinje[] {
  const names = [...new Set([...earned, ...earlier].map(({ ophold }) => ophold))];
  const total = (claims: readonly Claimed[], name: string): Oere => sumOf(claims.filter(({ ophold }) => ophold === name).map(({ beloeb }) => beloeb));
  return names.map((ophold) => {
    const optjent = total(earned, ophold);
    const tidligereKraevet = total(earlier, ophold);
    return { ophold, optjent, tidligereKraevet, beloeb: oere(optjent - tidligereKraevet) };
  });
}

function readEarlier(facts: readonly { readonly ophold: string | null; readonly beloeb: Oere | null }[] | null): Read<Claimed> {
  if (facts === null) return { lacks: ['tidligereKraevet'] };
  const value: Claimed[] = [];
  const lacks: string[] = [];
  for (const [index, { ophold, beloeb }] of facts.entries()) {
    if (ophold !== null && beloeb !== null) value.push({ ophold, beloeb });
    else lacks.push(`tidligereKraevet[${index}].${ophold === null ? 'ophold' : 'beloeb'}`);
  }
  return lacks.length > 0 ? { lacks } : { value };
}

/** The refund of each named stay. What lacks is the rate of a counted day: a stay of which no day counts needs none. */
function priceStays(
  stays: readonly NamedOphold[],
  counted: readonly RefusionOfOphold[],
  satser: Facts<typeof SATS_FACTS>['satser'],
): Read<BeloebOfOphold> {
  const value: BeloebOfOphold[] = [];
  const lacks: string[] = [];
  for (const [index, { ophold }] of stays.entries()) {
    const result = counted[index];
    if (ophold === null || !result) continue;
    const beloeb = priceStay(result, satserOf(ophold, satser));
    if (typeof beloeb === 'number') value.push({ ophold, refusionsdage: result.refusionsdage, beloeb });
    else lacks.push(...beloeb);
  }
  return lacks.length > 0 ? { lacks } : { value };
}

function satserOf(ophold: string, facts: Facts<typeof SATS_FACTS>['satser']): Read<Dagssats> {
  const at = (facts ?? []).findIndex((fact) => fact.ophold === ophold);
  const found = facts?.[at];
  return found ? readSatser(found.satser, `satser[${at}].satser`) : { lacks: ['satser'] };
}

function priceStay({ afsnit }: RefusionOfOphold, satser: Read<Dagssats>): Oere | readonly string[] {
  const days = afsnit.filter(isCounted);
  if (days.length === 0) return oere(0);
  if (satser.lacks) return satser.lacks;
  return refusionOfStay(days, satser.value) ?? ['satser'];
}
