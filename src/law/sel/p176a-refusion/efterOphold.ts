import { addDays, addMonths, daysBetween, earliest, latest, type IsoDate } from '../../kernel/dato.ts';
import type { Reason } from '../../kernel/outcome.ts';
import type { Periode } from '../../kernel/periode.ts';
import type { Bevilling } from './fakta.ts';
import { refusionsperioder, remarksOn, udskrivninger, type EfterOpholdLaesning, type LukketPeriode, type Periodelaesning } from './perioder.ts';

/** How the condition of the decision was met. */
export type Vej = 'afgjort-foer-udskrivning' | 'efter-botilbud';

/** What came of a grant. */
export interface RefusionOfBevilling {
  readonly bevilling: string;
  /** Days of the grant up to the given day. */
  readonly dage: number;
  readonly refusionsdage: number;
  readonly foerste: IsoDate | null;
  readonly sidste: IsoDate | null;
  /** The days with refund, as periods that share none. */
  readonly afsnit: readonly LukketPeriode[];
  /** Further days that only the most generous reading counts; never claimed until a reading is confirmed. */
  readonly afventer: number;
  readonly afventende: readonly LukketPeriode[];
  readonly vej: Vej | null;
  /** Whether it must be told that a decision on the day of discharge came first, before the grant can be judged. */
  readonly lacksTime: boolean;
  /** Why no more days count, or within which period they do. */
  readonly grund: Reason;
}

/** The refund after a stay: each grant in the order given, the periods, and what a reader should know of them. */
export interface RefusionEfterOphold {
  readonly bevillinger: readonly RefusionOfBevilling[];
  readonly perioder: readonly LukketPeriode[];
  readonly bemaerkninger: readonly Reason[];
}

/** One person's stays and grants, and how the law is read. `today` is the last day counted of a grant that still runs. */
export interface EfterOpholdSag {
  readonly ophold: readonly Periode[];
  readonly bevillinger: readonly Bevilling[];
  /** Grants under § 107, where those asked about are under § 85 a: support may follow one. */
  readonly botilbud: readonly Bevilling[];
  readonly today: IsoDate;
  readonly laesning: EfterOpholdLaesning;
}

/** The same person under one reading alone. */
type Laest = Omit<EfterOpholdSag, 'laesning'> & { readonly laesning: Periodelaesning };

/** A grant counted under one reading. */
type Optalt = Omit<RefusionOfBevilling, 'afventer' | 'afventende'>;

const BOSTOETTE_MONTHS = 24;
const BOTILBUD_MONTHS = 12;
const BOTILBUD_QUOTA_MONTHS = 6;

/**
 * SEL § 176 a, stk. 1: § 85 a support for two years from the first discharge, if it was decided before a discharge, or after a
 * § 107 stay that followed directly on one.
 */
export function refusionOfBostoette(sag: EfterOpholdSag): RefusionEfterOphold {
  return underBothReadings(sag, BOSTOETTE_MONTHS, (laest, perioder) =>
    laest.bevillinger.map((bevilling) => {
      const way = wayOf(bevilling, laest);
      const spans = spansFrom(bevilling, { way, perioder, today: laest.today });
      return resultOf(bevilling, { way, spans, today: laest.today, grund: reasonOf(way, spans, perioder) });
    }),
  );
}

/**
 * SEL § 176 a, stk. 2: § 107 offers for six months within one year from the first discharge, if decided before a discharge.
 * The six months are so many days as they are from the first refundable day, used day by day, each day once.
 */
export function refusionOfBotilbud(sag: EfterOpholdSag): RefusionEfterOphold {
  return underBothReadings({ ...sag, botilbud: [] }, BOTILBUD_MONTHS, (laest, perioder) => {
    const open = laest.bevillinger.map((bevilling) => {
      const way = wayOf(bevilling, laest);
      return { bevilling, way, spans: spansFrom(bevilling, { way, perioder, today: laest.today }) };
    });
    const within = withinQuota(open.map(({ spans }) => spans), perioder);
    return open.map(({ bevilling, way, spans }, index) => {
      const counted = within[index] ?? [];
      const used = daysIn(counted) < daysIn(spans);
      const grund = used ? { key: 'refusion.bevilling.maaneder-brugt' } : reasonOf(way, spans, perioder);
      return resultOf(bevilling, { way, spans: counted, today: laest.today, grund });
    });
  });
}

type Count = (laest: Laest, perioder: readonly LukketPeriode[]) => readonly Optalt[];

/** Counts under the reading chosen, and sets beside it the days that only the most generous one counts. */
function underBothReadings(sag: EfterOpholdSag, months: number, count: Count): RefusionEfterOphold {
  const { chosen, generous } = sag.laesning;
  const perioder = refusionsperioder(sag.ophold, months, chosen);
  const most = count({ ...sag, laesning: generous }, refusionsperioder(sag.ophold, months, generous));
  const bevillinger = count({ ...sag, laesning: chosen }, perioder).map((own, index) => {
    const afventende = (most[index]?.afsnit ?? []).flatMap((span) => without(span, own.afsnit));
    return { ...own, afventer: daysIn(afventende), afventende };
  });
  return { bevillinger, perioder, bemaerkninger: remarksOn(sag.ophold, perioder) };
}

/** What is left of a span when others, in order, are taken out of it. */
function without(span: LukketPeriode, others: readonly LukketPeriode[]): readonly LukketPeriode[] {
  let { fra } = span;
  const rest: LukketPeriode[] = [];
  for (const other of others) {
    if (other.til <= fra || other.fra >= span.til) continue;
    if (other.fra > fra) rest.push({ fra, til: other.fra });
    fra = other.til;
  }
  return fra < span.til ? [...rest, { fra, til: span.til }] : rest;
}

/** By which way a grant came under the refund, from which day; or that the time of the decision must be told. */
interface Way {
  readonly vej: Vej | null;
  readonly fra: IsoDate | null;
  readonly lacksTime: boolean;
}

const NO_WAY: Way = { vej: null, fra: null, lacksTime: false };

function wayOf({ afgjort, foerUdskrivning }: Bevilling, { ophold, botilbud, laesning }: Laest): Way {
  const discharges = udskrivninger(ophold);
  const sameDay = discharges.includes(afgjort);
  if (sameDay && foerUdskrivning === null) return { vej: null, fra: null, lacksTime: true };
  const left = discharges.find((day) => day > afgjort || (day === afgjort && foerUdskrivning === true));
  const after = endOfDirectBotilbud(botilbud, discharges, { afgjort, mostDaysBetween: laesning.mostDaysBetween });
  if (after !== undefined && (left === undefined || after < left)) return { vej: 'efter-botilbud', fra: after, lacksTime: false };
  return left === undefined ? NO_WAY : { vej: 'afgjort-foer-udskrivning', fra: left, lacksTime: false };
}

/** The end of a § 107 stay that followed directly on a discharge and was over when the decision was made. */
function endOfDirectBotilbud(botilbud: readonly Bevilling[], discharges: readonly IsoDate[], { afgjort, mostDaysBetween }: { afgjort: IsoDate; mostDaysBetween: number }): IsoDate | undefined {
  return botilbud
    .flatMap(({ fra, til }) => {
      const direct = discharges.some((day) => fra >= day && daysBetween(day, fra) <= mostDaysBetween);
      return til !== null && til > fra && til <= afgjort && direct ? [til] : [];
    })
    .toSorted()
    .at(0);
}

/** The days of a grant up to today that lie in a period and not before its way opened. */
function spansFrom(bevilling: Bevilling, { way, perioder, today }: { way: Way; perioder: readonly LukketPeriode[]; today: IsoDate }): readonly LukketPeriode[] {
  const { fra: opens } = way;
  if (opens === null) return [];
  return perioder.flatMap((periode) => {
    const fra = latest(bevilling.fra, opens, periode.fra);
    const til = earliest(endOf(bevilling, today), periode.til);
    return fra < til ? [{ fra, til }] : [];
  });
}

/** Uses the six months of each period day by day: the span that begins first, then the grant given first; each day once. */
function withinQuota(open: readonly (readonly LukketPeriode[])[], perioder: readonly LukketPeriode[]): readonly (readonly LukketPeriode[])[] {
  const within: LukketPeriode[][] = open.map(() => []);
  for (const periode of perioder) {
    const spans = open
      .flatMap((own, index) => own.filter(({ fra }) => fra >= periode.fra && fra < periode.til).map((span) => ({ ...span, index })))
      .toSorted((a, b) => daysBetween(b.fra, a.fra) || a.index - b.index);
    const first = spans[0]?.fra;
    if (first === undefined) continue;
    let left = quotaFrom(first);
    let covered = first;
    for (const { fra, til, index } of spans) {
      const from = latest(fra, covered);
      const days = Math.min(left, Math.max(0, daysBetween(from, til)));
      if (days > 0) within[index]?.push({ fra: from, til: addDays(from, days) });
      left -= days;
      covered = latest(covered, til);
    }
  }
  return within;
}

/** How many days six months from a day are. */
function quotaFrom(first: IsoDate): number {
  return daysBetween(first, addMonths(first, BOTILBUD_QUOTA_MONTHS));
}

interface Judged {
  readonly way: Way;
  readonly spans: readonly LukketPeriode[];
  readonly today: IsoDate;
  readonly grund: Reason;
}

function resultOf(bevilling: Bevilling, { way, spans, today, grund }: Judged): Optalt {
  const last = spans.at(-1);
  return {
    bevilling: bevilling.bevilling,
    dage: daysBetween(bevilling.fra, endOf(bevilling, today)),
    refusionsdage: daysIn(spans),
    foerste: spans[0]?.fra ?? null,
    sidste: last ? addDays(last.til, -1) : null,
    afsnit: spans,
    vej: way.vej,
    lacksTime: way.lacksTime,
    grund,
  };
}

/** Why a grant has no refund, or within which period it has one. */
function reasonOf(way: Way, spans: readonly LukketPeriode[], perioder: readonly LukketPeriode[]): Reason {
  if (way.lacksTime) return { key: 'refusion.bevilling.samme-dag' };
  const first = spans[0];
  const periode = perioder.find(({ fra, til }) => first && first.fra >= fra && first.fra < til) ?? perioder.at(-1);
  if (!periode) return { key: 'refusion.bevilling.ingen-udskrivning' };
  if (way.vej === null) return { key: 'refusion.bevilling.afgjort-efter-udskrivning' };
  return { key: first ? 'refusion.bevilling.periode' : 'refusion.bevilling.uden-for-perioden', params: { fra: periode.fra, sidste: addDays(periode.til, -1) } };
}

function daysIn(spans: readonly LukketPeriode[]): number {
  return spans.reduce((sum, { fra, til }) => sum + daysBetween(fra, til), 0);
}

/** The first day without the grant, as seen on a day. */
function endOf({ fra, til }: Bevilling, today: IsoDate): IsoDate {
  return til ?? latest(fra, addDays(today, 1));
}
