import { SIZE } from './maal.ts';
import { estimateWidth } from './tekstbredde.ts';

/** Where a mark's words stand. `y` is the baseline; `leader` is drawn from the mark when the words stand away from it. */
export interface PlacedLabel {
  readonly where: 'inside' | 'beside' | 'below';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly leader: boolean;
}

export interface LabelBar {
  readonly x: number;
  readonly width: number;
  readonly text: string;
  readonly point: boolean;
  /** Too low to hold words. */
  readonly low: boolean;
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

interface Taken {
  readonly from: number;
  readonly to: number;
}

const PAD = 7;
const GAP = 6;

/**
 * Words for the bars of one row, ordered from the left: inside where they fit, else beside on the same line where nothing
 * stands, else on the first line below with room. No two words and no word and bar ever overlap. `tracks` is how many lines
 * below were needed; `y` counts from the top of the row.
 */
export function placeLabels(bars: readonly LabelBar[], edges: Edges): { labels: readonly PlacedLabel[]; tracks: number } {
  const onLine: Taken[] = bars.map(({ x, width }) => ({ from: x, to: x + width }));
  const below: Taken[][] = [];
  const labels = bars.map((bar): PlacedLabel => {
    const width = estimateWidth(bar.text, SIZE.font);
    if (!bar.point && !bar.low && width + 2 * PAD <= bar.width) return { where: 'inside', x: bar.x + PAD, y: baseline(0), width, leader: false };
    return placeBeside(bar, width, { onLine, edges }) ?? placeBelow(bar, width, { below, edges });
  });
  return { labels, tracks: below.length };
}

function placeBeside(bar: LabelBar, width: number, { onLine, edges }: { onLine: Taken[]; edges: Edges }): PlacedLabel | null {
  const from = bar.x + bar.width + GAP;
  const wanted = { from, to: from + width };
  if (wanted.to > edges.right || onLine.some((taken) => overlaps(taken, wanted))) return null;
  onLine.push(wanted);
  return { where: 'beside', x: from, y: baseline(0), width, leader: false };
}

function placeBelow(bar: LabelBar, width: number, { below, edges }: { below: Taken[][]; edges: Edges }): PlacedLabel {
  const from = Math.max(edges.left, Math.min(bar.x, edges.right - width));
  const wanted = { from, to: from + width + GAP };
  const found = below.findIndex((track) => !track.some((taken) => overlaps(taken, wanted)));
  const index = found === -1 ? below.push([]) - 1 : found;
  below[index]?.push(wanted);
  return { where: 'below', x: from, y: baseline(index + 1), width, leader: index > 0 };
}

function baseline(line: number): number {
  return line === 0 ? 15.5 : SIZE.bar + line * SIZE.label - 3;
}

function overlaps(a: Taken, b: Taken): boolean {
  return a.from < b.to && b.from < a.to;
}
