import { addDays, daysBetween, earliest, latest, type IsoDate } from '../../law/kernel/dato.ts';
import { decided, forecast, missing, reason, soonerEnd, type Outcome, type Reason } from '../../law/kernel/outcome.ts';
import { oere, type Oere } from '../../law/kernel/penge.ts';
import type { LawContext } from '../../law/kernel/rule.ts';
import { refusionOfStay } from '../../law/sel/p177-refusion/beloeb.ts';
import { isCounted, type RefusionAfsnit } from '../../law/sel/p177-refusion/forklaring.ts';
import { answerRefusion, type RefusionSvar } from '../../law/sel/p177-refusion/svar.ts';
import { dagssatserOf, findMissing, satserFor, type Mangel, type Satsafsnit } from './dagssatser.ts';
import { sumOthers, type AndenHandlekommune, type DageHosAnden } from './handlekommune.ts';
import { placeOphold, type Boformdata, type Lukket, type Optaelling, type Refusionsfakta } from './refusionsgrundlag.ts';

export type { Satsmangel } from './dagssatser.ts';

/** What can be said of the refund of a stay: settled, resting on open readings, held for a missing fact, or none at all. */
export type Refusionsstatus = 'afgjort' | 'prognose' | 'mangler' | 'ingen';

/** Days of a stay with one reason. `afventer`: only the most generous reading counts them. */
export interface Dagsafsnit extends Lukket {
  readonly taeller: 'ja' | 'afventer' | 'nej';
  readonly grund: Reason;
  /** First day of the window they lie in, `null` without one. */
  readonly vindue: IsoDate | null;
}

/** The refund of a stay. Days are nights. */
export interface Opholdsrefusion {
  readonly ophold: Refusionsfakta['ophold'][number];
  /** The days of the stay, to and including today while it runs. */
  readonly periode: Lukket;
  readonly refusionsdage: number;
  readonly afventer: number;
  /** First and last day that counts. */
  readonly foerste: IsoDate | null;
  readonly sidste: IsoDate | null;
  readonly afsnit: readonly Dagsafsnit[];
  /** Days that count for another municipality, which was handlekommune on them. */
  readonly andenHandlekommune: AndenHandlekommune | null;
  readonly satser: readonly Satsafsnit[];
  readonly mangler: readonly Mangel[];
  /** Øre: half of takst less egenbetaling over the counted days, or the facts that are missing to say it. */
  readonly beloeb: Outcome<Oere>;
  readonly status: Refusionsstatus;
}

/** A window and what is used of it. */
export interface Refusionsvindue extends Lukket {
  /** The limit its latest day was held against; `null` if no day was. */
  readonly loft: number | null;
  readonly refusionsdage: number;
  readonly afventer: number;
  readonly andetsteds: number;
}

/** The refund of one person as one municipality knows the facts. */
export interface Borgersrefusion {
  readonly ophold: readonly Opholdsrefusion[];
  readonly vinduer: readonly Refusionsvindue[];
  /** Why the figures are not settled, if they are not: readings not confirmed that change them, and days that await. */
  readonly grunde: readonly Reason[];
  readonly holdsUntil: IsoDate | null;
}

/**
 * The refund of a person's stays on a day (SEL § 177, BEK 224/2021 § 5), counted by the law on the municipality's own facts.
 * `boformer` holds what the register says of each boform; one that is not there has no approval and no takst.
 */
export function calculateRefusion(fakta: Refusionsfakta, boformer: ReadonlyMap<string, Boformdata>, context: LawContext): Borgersrefusion {
  const optaelling = placeOphold(fakta, boformer, context.today);
  const svar = answerRefusion(optaelling.stykker.map(({ stykke }) => stykke), context);
  const ophold = fakta.ophold.map((stay, index) => {
    const periode = daysOfStay(stay.gyldig, context.today);
    const afsnit = afsnitOf(index, optaelling, svar);
    const satser = satserFor(periode, { boform: boformer.get(stay.boformId) ?? UNKNOWN_BOFORM, egenbetaling: fakta.egenbetaling, journalId: stay.journalId });
    const andenHandlekommune = sumOthers(optaelling.hosAnden.flatMap((days) => (days.ophold === index ? [days.periode] : [])));
    return priceOphold({ ophold: stay, periode, afsnit, andenHandlekommune, satser }, svar.because);
  });
  const afventer = ophold.reduce((sum, stay) => sum + stay.afventer, 0);
  return {
    ophold,
    vinduer: vinduerOf(optaelling, svar),
    grunde: afventer > 0 ? [...svar.because, reason('refusion.grund.dageAfventer', { dage: afventer })] : svar.because,
    holdsUntil: soonerEnd(svar.holdsUntil, nextTurn(fakta, boformer, context.today)),
  };
}

const UNKNOWN_BOFORM = { takster: [], fradrag: [] } as const;

function daysOfStay({ fra, til }: { readonly fra: IsoDate; readonly til: IsoDate | null }, today: IsoDate): Lukket {
  return { fra, til: til ?? latest(fra, addDays(today, 1)) };
}

function afsnitOf(index: number, { stykker, omtvistet, hosAnden }: Optaelling, { counted }: RefusionSvar): readonly Dagsafsnit[] {
  const counts = stykker.flatMap(({ ophold }, at) => (ophold === index ? (counted.ophold[at]?.afsnit ?? []).map(dagsafsnitOf) : []));
  const claimed = omtvistet.flatMap(({ ophold, periode }) => (ophold === index ? [claimedElsewhere(periode)] : []));
  const others = hosAnden.flatMap(({ ophold, periode }) => (ophold === index ? [ofOther(periode)] : []));
  return [...counts, ...claimed, ...others].toSorted((a, b) => (a.fra < b.fra ? -1 : 1));
}

function dagsafsnitOf(afsnit: RefusionAfsnit): Dagsafsnit {
  const { fra, til, grund, vindue, loft, brugtFoer } = afsnit;
  const taeller = isCounted(afsnit) ? 'ja' : grund === 'afventer' ? 'afventer' : 'nej';
  return { fra, til, taeller, vindue, grund: reason(`refusion.afsnit.${grund}`, { ...shown({ fra, til }), loft, brugt: brugtFoer, vindue }) };
}

function claimedElsewhere({ fra, til }: Lukket): Dagsafsnit {
  return { fra, til, taeller: 'nej', vindue: null, grund: reason('refusion.afsnit.brugt-andetsteds', shown({ fra, til })) };
}

function ofOther({ fra, til, siden }: DageHosAnden): Dagsafsnit {
  return { fra, til, taeller: 'nej', vindue: null, grund: reason('refusion.afsnit.anden-handlekommune', { ...shown({ fra, til }), siden }) };
}

function shown({ fra, til }: Lukket): { foerste: IsoDate; sidste: IsoDate; dage: number } {
  return { foerste: fra, sidste: addDays(til, -1), dage: daysBetween(fra, til) };
}

type Unpriced = Pick<Opholdsrefusion, 'ophold' | 'periode' | 'afsnit' | 'andenHandlekommune' | 'satser'>;

function priceOphold(unpriced: Unpriced, grunde: readonly Reason[]): Opholdsrefusion {
  const counted = unpriced.afsnit.filter(({ taeller }) => taeller === 'ja');
  const [refusionsdage, afventer] = [countOf(unpriced.afsnit, 'ja'), countOf(unpriced.afsnit, 'afventer')];
  const mangler = findMissing(counted, unpriced.satser);
  const last = counted.at(-1);
  return {
    ...unpriced,
    refusionsdage,
    afventer,
    foerste: counted[0]?.fra ?? null,
    sidste: last ? addDays(last.til, -1) : null,
    mangler,
    beloeb: amountOf(unpriced, mangler, grunde),
    status: statusOf({ refusionsdage, afventer, mangler, grunde }),
  };
}

function amountOf(unpriced: Unpriced, mangler: readonly Mangel[], grunde: readonly Reason[]): Outcome<Oere> {
  const value = amountBefore({ ...unpriced, mangler }, unpriced.periode.til);
  if (value === null) return missing([...new Set(mangler.map(({ fakta }) => fakta))], null);
  return grunde.length === 0 ? decided(value, null) : forecast(value, grunde, null);
}

function statusOf({ refusionsdage, afventer, mangler, grunde }: Pick<Opholdsrefusion, 'refusionsdage' | 'afventer' | 'mangler'> & { grunde: readonly Reason[] }): Refusionsstatus {
  if (mangler.length > 0) return 'mangler';
  if (afventer > 0 || (grunde.length > 0 && refusionsdage > 0)) return 'prognose';
  return refusionsdage > 0 ? 'afgjort' : 'ingen';
}

/** Days of some kind among spans of days. */
export function countOf(afsnit: readonly Dagsafsnit[], taeller: Dagsafsnit['taeller']): number {
  return afsnit.reduce((sum, { fra, til, taeller: kind }) => sum + (kind === taeller ? daysBetween(fra, til) : 0), 0);
}

/** What a stay has earned on the days before a day, rounded to øre; `null` if a fact is missing for one of them. */
export function amountBefore({ afsnit, satser, mangler }: Pick<Opholdsrefusion, 'afsnit' | 'satser' | 'mangler'>, day: IsoDate): Oere | null {
  if (mangler.some(({ fra }) => fra < day)) return null;
  const counted = endBefore(afsnit, day).filter(({ taeller }) => taeller === 'ja');
  return counted.length === 0 ? oere(0) : (refusionOfStay(counted, dagssatserOf(satser)) ?? null);
}

/** The spans as they stand before a day: what comes later is cut off. */
export function endBefore(afsnit: readonly Dagsafsnit[], day: IsoDate): readonly Dagsafsnit[] {
  return afsnit.filter(({ fra }) => fra < day).map((part) => ({ ...part, til: earliest(part.til, day) }));
}

function vinduerOf({ stykker }: Optaelling, { counted }: RefusionSvar): readonly Refusionsvindue[] {
  const spans = counted.ophold.flatMap(({ afsnit }, at) => afsnit.map((part) => ({ part, own: stykker[at]?.ophold !== null })));
  return counted.vinduer.map(({ fra, til }) => {
    const within = spans.filter(({ part }) => part.vindue === fra);
    const days = (wanted: (span: (typeof within)[number]) => boolean): number =>
      within.reduce((sum, span) => sum + (wanted(span) ? daysBetween(span.part.fra, span.part.til) : 0), 0);
    const held = within.filter(({ part }) => part.grund !== 'afventer').toSorted((a, b) => (a.part.fra < b.part.fra ? -1 : 1));
    return {
      fra,
      til,
      loft: held.at(-1)?.part.loft ?? null,
      refusionsdage: days(({ own, part }) => own && isCounted(part)),
      afventer: days(({ own, part }) => own && part.grund === 'afventer'),
      andetsteds: days(({ own }) => !own),
    };
  });
}

/** The last day before an approval, a takst, what is on file of it, an own payment or a handlekommune of a stay that still runs begins or ends. */
function nextTurn({ ophold, egenbetaling, roller }: Refusionsfakta, boformer: ReadonlyMap<string, Boformdata>, today: IsoDate): IsoDate | null {
  const running = ophold.filter(({ gyldig }) => gyldig.til === null).map(({ boformId }) => boformer.get(boformId));
  const spans = [...running.flatMap((boform) => [...(boform?.godkendt ?? []), ...[...(boform?.takster ?? []), ...(boform?.fradrag ?? [])].map(({ gyldig }) => gyldig)]), ...[...egenbetaling, ...roller].map(({ gyldig }) => gyldig)];
  const turns = running.length === 0 ? [] : spans.flatMap(({ fra, til }) => [fra, til]).filter((day): day is IsoDate => day !== null && day > today);
  const next = turns.toSorted()[0];
  return next === undefined ? null : addDays(next, -1);
}
