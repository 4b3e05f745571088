import { addDays, toDayNumber, toIsoDate, type DayNumber, type IsoDate } from '../../law/kernel/dato.ts';
import type { Oere } from '../../law/kernel/penge.ts';
import { intersectPeriode, type Periode } from '../../law/kernel/periode.ts';
import type { NamedOphold } from '../../law/sel/p177-refusion/fakta.ts';
import type { Forloeb, GemtFakta } from '../ledger/fakta.ts';
import { daysOfOthers, type DageHosAnden, type Handlekommunerolle } from './handlekommune.ts';

/** The kinds of stay a refund reads: a child with a parent has none of its own. */
export type Refusionsart = Exclude<GemtFakta<'ophold'>['art'], 'barn'>;

/** The facts of one person that a refund rests on, over every linked record. */
export interface Refusionsfakta {
  readonly ophold: readonly (Pick<GemtFakta<'ophold'>, 'forekomstId' | 'borgerId' | 'journalId' | 'boformId' | 'gyldig' | 'position'> & { readonly art: Refusionsart })[];
  readonly egenbetaling: readonly Pick<GemtFakta<'egenbetaling'>, 'journalId' | 'gyldig' | 'oerePrDoegn' | 'position'>[];
  readonly brugteDage: readonly Pick<GemtFakta<'brugteDage'>, 'id' | 'fra' | 'dage' | 'oplystAf' | 'oplystDen' | 'position'>[];
  /** Who is recorded as handlekommune, by day. */
  readonly roller: readonly Handlekommunerolle[];
}

/** What is on file of the parts of a takst the state does not refund, and of those nobody knows whether it does. */
export interface Takstfradrag {
  readonly gyldig: Periode;
  readonly refunderesIkke: Oere;
  readonly uklar: Oere;
}

/** What the register of boformer says of one: when it stood on Tilbudsportalen as a § 110-boform, and its takst by day. */
export interface Boformdata {
  readonly godkendt: readonly Periode[];
  readonly takster: readonly { readonly gyldig: Periode; readonly oerePrDoegn: Oere }[];
  /** What the municipality has on file of the takst, the last recorded first: of two for a day the first stands. */
  readonly fradrag: readonly Takstfradrag[];
}

/** The facts of a course as a municipality knows them: what stands in its own journals, nothing of the boform's. */
export function refusionsfaktaOf({ journaler, ophold, egenbetaling, brugteDage, kommunerolle }: Forloeb, organisationId: string): Refusionsfakta {
  const egne = new Set(journaler.filter(({ art }) => art === 'myndighed').map(({ id }) => id));
  const isOwn = ({ journalId }: { readonly journalId: string }): boolean => egne.has(journalId);
  return {
    ophold: ophold.filter(isOwn).flatMap((each) => (each.art === 'barn' ? [] : [{ ...each, art: each.art }])),
    egenbetaling: egenbetaling.filter(isOwn),
    brugteDage: brugteDage.filter(isOwn),
    roller: kommunerolle.filter(isOwn).flatMap(({ rolle, kommuneId, gyldig, omtvistet }) =>
      (rolle === 'handlekommune' || rolle === 'registreret' ? [{ rolle, egen: kommuneId === organisationId, kommuneId, gyldig, omtvistet }] : [])),
  };
}

/** A piece of a stay as the law counts it: `ophold` is its place among the stays, `null` for days in another's boform. */
export interface Stykke {
  readonly ophold: number | null;
  readonly stykke: NamedOphold;
}

/**
 * What the law is asked: pieces of stays. Beside them the days of a stay that another municipality says it has used, and those on
 * which another is handlekommune: they use the person's quota and are not ours.
 */
export interface Optaelling {
  readonly stykker: readonly Stykke[];
  readonly omtvistet: readonly { readonly ophold: number; readonly periode: Lukket }[];
  readonly hosAnden: readonly { readonly ophold: number; readonly periode: DageHosAnden }[];
}

/** A period that has ended; `til` is the first day after. */
export type Lukket = Periode & { readonly til: IsoDate };

/**
 * The stays as the law counts them: each cut where its boform came on or went off Tilbudsportalen, a part counting as begun the
 * day it begins, and days used elsewhere beside them. Days on which another municipality is handlekommune are days elsewhere.
 */
export function placeOphold({ ophold, brugteDage, roller }: Refusionsfakta, boformer: ReadonlyMap<string, Boformdata>, today: IsoDate): Optaelling {
  const ordered = ophold.map((stay, index) => ({ stay, index }));
  const parts = ordered.flatMap(({ stay, index }) =>
    cutByGodkendelse(stay, boformer.get(stay.boformId)?.godkendt ?? [], today).map((stykke) => ({ ophold: index, stykke })),
  );
  const hosAnden = parts.flatMap(({ ophold: at, stykke }) => countedSpan(stykke, today).flatMap((span) => daysOfOthers(roller, span).map((periode) => ({ ophold: at, periode }))));
  const othersDays = daysIn(hosAnden.map(({ periode }) => periode));
  const without = (stykker: readonly Stykke[], days: Days): readonly Stykke[] =>
    stykker.flatMap(({ ophold: at, stykke }) => withoutDays(stykke, days, today).map((rest) => ({ ophold: at, stykke: rest })));
  const ours = without(parts, othersDays);
  const { andetsteds, omtvistet } = placeBrugteDage(brugteDage, brugteDage.length === 0 ? NO_DAYS : daysOf(ours.map(({ stykke }) => stykke), today));
  const elsewhere = spansOf(new Set([...andetsteds, ...othersDays])).map(({ fra, til }) => ({ ophold: null, stykke: elsewhereOf(fra, til) }));
  return { stykker: [...without(ours, omtvistet), ...elsewhere], omtvistet: ours.flatMap((part) => disputedOf(part, omtvistet, today)), hosAnden };
}

function daysIn(spans: readonly Lukket[]): Days {
  const days = new Set<number>();
  for (const { fra, til } of spans) for (let day: number = toDayNumber(fra); day < toDayNumber(til); day++) days.add(day);
  return days;
}

function elsewhereOf(fra: IsoDate, til: IsoDate): NamedOphold {
  return { ophold: null, type: '110', tilbudsportal: true, indskrevet: fra, udskrevet: til };
}

function cutByGodkendelse({ forekomstId, art, gyldig }: Refusionsfakta['ophold'][number], godkendt: readonly Periode[], today: IsoDate): readonly NamedOphold[] {
  const partOf = ({ fra, til }: Periode, tilbudsportal: boolean): NamedOphold => ({
    ophold: forekomstId, type: art, tilbudsportal, indskrevet: fra, udskrevet: gyldig.til === null && (til === null || til > today) ? null : til,
  });
  if (art !== '110') return [partOf(gyldig, true)];
  const parts: NamedOphold[] = [];
  let fra = gyldig.fra;
  for (const periode of mergePerioder(godkendt)) {
    const shared = intersectPeriode(periode, { fra, til: gyldig.til });
    if (!shared || isAhead(shared, gyldig, today)) continue;
    if (shared.fra > fra) parts.push(partOf({ fra, til: shared.fra }, false));
    parts.push(partOf(shared, true));
    if (shared.til === null || shared.til === gyldig.til || (gyldig.til === null && shared.til > today)) return parts;
    fra = shared.til;
  }
  return [...parts, partOf({ fra, til: gyldig.til }, false)];
}

/** What comes after today is not cut out of a stay that still runs: it runs on as it stands today. */
function isAhead(shared: Periode, gyldig: Periode, today: IsoDate): boolean {
  return gyldig.til === null && shared.fra > today;
}

/** Periods in order, those that touch or overlap made one: a renewed approval leaves no gap. */
function mergePerioder(perioder: readonly Periode[]): readonly Periode[] {
  const merged: Periode[] = [];
  for (const periode of perioder.toSorted((a, b) => (a.fra < b.fra ? -1 : 1))) {
    const last = merged.at(-1);
    if (last && (last.til === null || last.til >= periode.fra)) {
      merged[merged.length - 1] = { fra: last.fra, til: laterEnd(last.til, periode.til) };
    } else merged.push(periode);
  }
  return merged;
}

function laterEnd(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return null;
  return a > b ? a : b;
}

type Days = ReadonlySet<number>;

/** Most people have no days that another claims: nothing is laid out day by day for them. */
const NO_DAYS: Days = new Set();

/** The span of a piece that the law would count, a running one to and including today; none if it would not. */
function countedSpan(part: NamedOphold, today: IsoDate): readonly Lukket[] {
  const til = part.udskrevet ?? addDays(today, 1);
  return part.type === '110' && part.tilbudsportal && part.indskrevet < til ? [{ fra: part.indskrevet, til }] : [];
}

/** The days of the pieces that the law would count, a running one to and including today. */
function daysOf(parts: readonly NamedOphold[], today: IsoDate): Days {
  const days = new Set<number>();
  for (const { fra, til } of parts.flatMap((part) => countedSpan(part, today))) for (let day: number = toDayNumber(fra); day < toDayNumber(til); day++) days.add(day);
  return days;
}

/**
 * Puts days that another municipality told only the number of on days of the calendar, as early from the first day of its window
 * as they can have been: on days she was in no boform of ours. So our days come no earlier in the window than they do in truth,
 * and none counts that would not. What there is no room for by the day it was told is on days we count too: those are disputed,
 * and not ours to claim.
 */
function placeBrugteDage(brugte: Refusionsfakta['brugteDage'], own: Days): { readonly andetsteds: Days; readonly omtvistet: Days } {
  const andetsteds = new Set<number>();
  const omtvistet = new Set<number>();
  for (const { fra, dage, oplystDen } of brugte.toSorted((a, b) => (a.fra < b.fra ? -1 : 1))) {
    const first: number = toDayNumber(fra);
    const end = Math.max(first + dage, toDayNumber(oplystDen) + 1);
    let left = dage;
    const take = (day: number): void => {
      andetsteds.add(day);
      if (own.has(day)) omtvistet.add(day);
      left--;
    };
    for (let day = first; day < end && left > 0; day++) if (!own.has(day) && !andetsteds.has(day)) take(day);
    for (let day = first; left > 0; day++) if (!andetsteds.has(day)) take(day);
  }
  return { andetsteds, omtvistet };
}

function spansOf(days: Days): readonly Lukket[] {
  const spans: { from: number; to: number }[] = [];
  for (const day of [...days].toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last?.to === day) last.to = day + 1;
    else spans.push({ from: day, to: day + 1 });
  }
  return spans.map(({ from, to }) => ({ fra: toIsoDate(from as DayNumber), til: toIsoDate(to as DayNumber) }));
}

/** The days of a piece that are disputed. */
function sharedDays(part: NamedOphold, omtvistet: Days, today: IsoDate): Days {
  const [span] = omtvistet.size === 0 ? [] : countedSpan(part, today);
  if (!span) return NO_DAYS;
  const [from, to] = [toDayNumber(span.fra), toDayNumber(span.til)];
  return new Set([...omtvistet].filter((day) => day >= from && day < to));
}

function disputedOf({ ophold, stykke }: Stykke, omtvistet: Days, today: IsoDate): Optaelling['omtvistet'] {
  return ophold === null ? [] : spansOf(sharedDays(stykke, omtvistet, today)).map((periode) => ({ ophold, periode }));
}

/** What is left of a piece when the disputed days are taken out. */
function withoutDays(part: NamedOphold, omtvistet: Days, today: IsoDate): readonly NamedOphold[] {
  if (omtvistet.size === 0) return [part];
  const rest: NamedOphold[] = [];
  let indskrevet = part.indskrevet;
  for (const { fra, til } of spansOf(sharedDays(part, omtvistet, today))) {
    if (fra > indskrevet) rest.push({ ...part, indskrevet, udskrevet: fra });
    indskrevet = til;
  }
  const ended = part.udskrevet !== null && indskrevet >= part.udskrevet && rest.length > 0;
  return ended ? rest : [...rest, { ...part, indskrevet }];
}
