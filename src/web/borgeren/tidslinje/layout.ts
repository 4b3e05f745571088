import { earliest, latest, type IsoDate } from '../../../law/kernel/dato.ts';
import { placeLabels, type PlacedLabel } from './etiketter.ts';
import { SIZE } from './maal.ts';
import { dayScale, ticksOf, type Tick } from './skala.ts';
import type { LaneId, TidslinjeMark } from './types.ts';
import type { Vindue } from './vindue.ts';

/** A mark with its words, ready to be laid out. */
export interface WordedMark extends TidslinjeMark {
  readonly text: string;
}

export interface LayoutInput {
  readonly lanes: readonly LaneId[];
  readonly marks: readonly WordedMark[];
  readonly today: IsoDate;
  readonly vindue: Vindue;
  readonly width: number;
  /** Lane names above their bars instead of beside them, for a narrow screen. */
  readonly narrow: boolean;
}

export interface PlacedMark {
  readonly mark: WordedMark;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The mark goes on beyond the window, or still runs. */
  readonly opensLeft: boolean;
  readonly opensRight: boolean;
  readonly label: PlacedLabel;
}

export interface PlacedLane {
  readonly id: LaneId;
  readonly y: number;
  readonly height: number;
  /** Baseline of the lane's name. */
  readonly nameY: number;
}

export interface TidslinjeLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly todayX: number | null;
  readonly ticks: readonly Tick[];
  readonly lanes: readonly PlacedLane[];
  /** In reading order: lane by lane, each from the first day on. */
  readonly marks: readonly PlacedMark[];
}

interface Bar {
  readonly mark: WordedMark;
  readonly x: number;
  readonly width: number;
  readonly opensLeft: boolean;
  readonly opensRight: boolean;
}

/** Places every visible mark, its words, the scale and today. The same facts and width always give the same drawing. */
export function layoutTidslinje(input: LayoutInput): TidslinjeLayout {
  const left = input.narrow ? SIZE.leftAbove : SIZE.leftBeside;
  const right = input.width - SIZE.right;
  const scale = dayScale(input.vindue, left, right);
  const lanes: PlacedLane[] = [];
  const marks: PlacedMark[] = [];
  let y: number = SIZE.top;
  for (const id of input.lanes) {
    const bars = input.marks.filter(({ lane }) => lane === id).flatMap((mark) => toBar(mark, input, scale)).sort(byStart);
    const placed = placeLane(bars, { y: y + (input.narrow ? SIZE.name : 0) + SIZE.lanePad, left, right });
    const height = placed.bottom - y + SIZE.lanePad;
    lanes.push({ id, y, height, nameY: y + SIZE.lanePad + 15 });
    marks.push(...placed.marks);
    y += height;
  }
  const todayX = input.today >= input.vindue.from && input.today < input.vindue.to ? scale(input.today) : null;
  return { width: input.width, height: y + SIZE.foot, left, right, top: SIZE.top, todayX, ticks: ticksOf(input.vindue, scale), lanes, marks };
}

function toBar(mark: WordedMark, { vindue, today }: LayoutInput, scale: (day: IsoDate) => number): Bar[] {
  if (mark.kind === 'point') return pointBar(mark, vindue, scale);
  const runs = mark.to === null;
  const end = mark.to ?? latest(mark.from, today);
  if (mark.from >= vindue.to || end < vindue.from || (end === vindue.from && !runs)) return [];
  const x = scale(latest(mark.from, vindue.from));
  const width = Math.max(SIZE.leastBar, scale(earliest(end, vindue.to)) - x);
  return [{ mark, x, width, opensLeft: mark.from < vindue.from, opensRight: runs || end > vindue.to }];
}

function pointBar(mark: WordedMark, vindue: Vindue, scale: (day: IsoDate) => number): Bar[] {
  if (mark.from < vindue.from || mark.from >= vindue.to) return [];
  return [{ mark, x: scale(mark.from) - SIZE.point / 2, width: SIZE.point, opensLeft: false, opensRight: false }];
}

interface LaneBox {
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** Puts the bars of a lane in as few rows as keep them apart, and each row's words inside, beside or below. */
function placeLane(bars: readonly Bar[], box: LaneBox): { marks: PlacedMark[]; bottom: number } {
  const marks: PlacedMark[] = [];
  let y = box.y;
  for (const row of intoRows(bars)) {
    const { labels, tracks } = placeLabels(row.map((bar) => ({ ...bar, text: bar.mark.text, point: bar.mark.kind === 'point', low: isLow(bar.mark) })), box);
    for (const [index, bar] of row.entries()) {
      const label = labels[index];
      if (label) marks.push(place(bar, y, { ...label, y: y + label.y }));
    }
    y += SIZE.row + tracks * SIZE.label;
  }
  return { marks: marks.sort((a, b) => byStart(a, b)), bottom: Math.max(y, box.y + SIZE.row) };
}

/** A bar too low to hold its words. */
function isLow({ intensity }: TidslinjeMark): boolean {
  return intensity !== undefined && intensity < 3;
}

function place(bar: Bar, rowY: number, label: PlacedLabel): PlacedMark {
  if (bar.mark.kind === 'point') return { ...bar, y: rowY + (SIZE.bar - SIZE.point) / 2, height: SIZE.point, label };
  const height = Math.round((SIZE.bar * (bar.mark.intensity ?? 3)) / 3);
  return { ...bar, y: rowY + SIZE.bar - height, height, label };
}

function intoRows(bars: readonly Bar[]): readonly (readonly Bar[])[] {
  const rows: Bar[][] = [];
  for (const bar of bars) {
    const free = rows.find((row) => (row.at(-1)?.x ?? 0) + (row.at(-1)?.width ?? 0) <= bar.x + 0.5);
    if (free) free.push(bar);
    else rows.push([bar]);
  }
  return rows;
}

function byStart(a: { readonly x: number; readonly mark: WordedMark }, b: { readonly x: number; readonly mark: WordedMark }): number {
  return a.mark.from === b.mark.from ? a.x - b.x : a.mark.from < b.mark.from ? -1 : 1;
}
