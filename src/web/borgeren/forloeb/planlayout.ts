import { addDays, addMonths, daysBetween, isoDate, type IsoDate } from '../../../law/kernel/dato.ts';
import { lawContext } from '../../../law/kernel/rule.ts';
import { tidsraekkefoelge, type Tidsraekkefoelge } from '../../../law/sel/p141-handleplan/tidsraekkefoelge.ts';
import type { Outcome } from '../../../law/kernel/outcome.ts';
import type { ForloebSvar } from '../../../contract/forloeb.ts';
import type { Gemt } from './faktum.ts';

type Indsats = Gemt<'planindsats'>;

/** A stroke from the end of an effort down to the one that follows it, as it passes through a row; places are per cent of the width. */
export interface Streg {
  readonly x: number;
  readonly del: 'begynder' | 'gennem' | 'ender';
}

/** An effort as a row of the drawing. */
export interface Planraekke {
  readonly indsats: Indsats;
  /** From one; what follows it names it so. */
  readonly nummer: number;
  readonly efterNummer: number | null;
  /** The first day on which it would come after the one it follows, where it begins before that. */
  readonly tidligst: IsoDate | null;
  readonly x: number;
  readonly bredde: number;
  /** The part of the bar that lies before the other has ended. */
  readonly forTidlig: number;
  readonly streger: readonly Streg[];
}

/** The efforts of a plan as a drawing: rows in order, and months with their place. */
export interface Planlayout {
  readonly raekker: readonly Planraekke[];
  readonly maaneder: readonly { readonly dag: IsoDate; readonly x: number }[];
  /** `null` where the day lies outside. */
  readonly idag: number | null;
}

/** What the law says of the order in time of the efforts of a plan. */
export function tidsraekkefoelgeOf(forloeb: ForloebSvar, planId: string, today: IsoDate): Outcome<Tidsraekkefoelge> {
  const indsatser = forloeb.planindsats.filter((each) => each.planId === planId).map(({ forekomstId, gyldig, efterId }) => ({ indsatsId: forekomstId, fra: gyldig.fra, til: gyldig.til, efterIndsats: efterId }));
  return tidsraekkefoelge.ask({ doed: forloeb.udskrivning.findLast(({ maade }) => maade === 'doedsfald')?.dato ?? null, indsatser }, lawContext(today));
}

const MOST_MONTHS = 14;

/** Draws the efforts in the order the law gave. An effort without a planned last day runs on to the edge. */
export function planlayoutOf(indsatser: readonly Indsats[], { raekkefoelge, overlap }: Pick<Tidsraekkefoelge, 'raekkefoelge' | 'overlap'>, today: IsoDate): Planlayout {
  const rows = raekkefoelge.flatMap((id) => indsatser.filter(({ forekomstId }) => forekomstId === id));
  const akse = axisOf(rows);
  const numbers = new Map(rows.map(({ forekomstId }, at) => [forekomstId, at + 1]));
  const raekker = rows.map((indsats, at): Planraekke => {
    const { fra, til } = indsats.gyldig;
    const tidligst = overlap.find(({ indsatsId }) => indsatsId === indsats.forekomstId)?.tidligst ?? null;
    const end = til ?? akse.til;
    return {
      indsats, nummer: at + 1, efterNummer: (indsats.efterId === null ? undefined : numbers.get(indsats.efterId)) ?? null, tidligst,
      x: akse.place(fra), bredde: akse.place(end) - akse.place(fra), forTidlig: tidligst ? akse.place(tidligst < end ? tidligst : end) - akse.place(fra) : 0,
      streger: stregerOf(rows, at, akse.place),
    };
  });
  return { raekker, maaneder: akse.maaneder, idag: today >= akse.fra && today <= akse.til ? akse.place(today) : null };
}

/** From the first of the first month to the end of the last. */
function axisOf(rows: readonly Indsats[]) {
  const days = rows.flatMap(({ gyldig: { fra, til } }) => [fra, til ?? addMonths(fra, 1)]).toSorted();
  const fra = firstOfMonth(days[0] ?? isoDate('2000-01-01'));
  const til = addMonths(firstOfMonth(addDays(days.at(-1) ?? fra, -1)), 1);
  const length = daysBetween(fra, til);
  const place = (day: IsoDate): number => (daysBetween(fra, day) / length) * 100;
  const months: IsoDate[] = [];
  for (let month = fra; month < til; month = addMonths(month, 1)) months.push(month);
  const step = Math.ceil(months.length / MOST_MONTHS);
  return { fra, til, place, maaneder: months.filter((_, at) => at % step === 0).map((dag) => ({ dag, x: place(dag) })) };
}

function firstOfMonth(day: IsoDate): IsoDate {
  return isoDate(`${day.slice(0, 8)}01`);
}

/** Every stroke that touches a row: one for each effort above or in it that another at or below it follows. */
function stregerOf(rows: readonly Indsats[], at: number, place: (day: IsoDate) => number): readonly Streg[] {
  return rows.flatMap((foer, from): readonly Streg[] => {
    const last = rows.findLastIndex(({ efterId }) => efterId === foer.forekomstId);
    if (foer.gyldig.til === null || last <= from || at < from || at > last) return [];
    const x = place(foer.gyldig.til);
    return [{ x, del: at === from ? 'begynder' : at === last ? 'ender' : 'gennem' }];
  });
}
