import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, isoDate, type IsoDate } from '../../../law/kernel/dato.ts';
import { layoutTidslinje, type LayoutInput, type TidslinjeLayout, type WordedMark } from './layout.ts';
import { SIZE } from './maal.ts';
import { LANES, type LaneId } from './types.ts';

const today = isoDate('2026-11-20');
const year = { from: isoDate('2026-01-01'), to: isoDate('2027-01-01') };

function mark(id: string, from: string, more: Partial<WordedMark> = {}): WordedMark {
  return {
    id, from: isoDate(from), to: null, lane: 'ophold', kind: 'span', certainty: 'fact', tone: 'boform', text: id,
    label: { key: 'borgeren.tl.navn', params: { navn: id } }, facts: [], ...more,
  };
}

function layout(marks: readonly WordedMark[], more: Partial<LayoutInput> = {}): TidslinjeLayout {
  return layoutTidslinje({ lanes: LANES, marks, today, vindue: year, width: 980, narrow: false, ...more });
}

it('draws a running stay from its first day to today, open to the right', () => {
  const result = layout([mark('Fyrtårnet', '2026-11-09')]);
  const [placed] = result.marks;
  expect(placed?.opensRight).toBe(true);
  expect(placed && placed.x + placed.width).toBeCloseTo(result.todayX ?? Number.NaN);
});

it('ends a stay at the day of discharge, which is not a night', () => {
  const [first, second] = layout([mark('a', '2026-02-01', { to: isoDate('2026-06-01') }), mark('b', '2026-06-01', { to: isoDate('2026-10-01') })]).marks;
  expect(first && first.x + first.width).toBeCloseTo(second?.x ?? Number.NaN);
  expect(first?.y).toBe(second?.y);
  expect(first?.opensRight).toBe(false);
});

it('gives overlapping spans a row each', () => {
  const [first, second] = layout([mark('a', '2026-02-01', { to: isoDate('2026-06-01') }), mark('b', '2026-05-31', { to: isoDate('2026-10-01') })]).marks;
  expect(second?.y).toBeGreaterThan(first?.y ?? Number.NaN);
});

it('cuts a span at the window and says that it goes on', () => {
  const [placed] = layout([mark('a', '2025-01-01', { to: isoDate('2027-06-01') })]).marks;
  expect(placed).toMatchObject({ x: SIZE.leftBeside, opensLeft: true, opensRight: true });
});

it.each([
  ['ended before the window', '2025-01-01', '2026-01-01', 0], ['ended on its first day', '2025-01-01', '2026-01-02', 1],
  ['begins on its last day', '2026-12-31', '2027-02-01', 1], ['begins after the window', '2027-01-01', '2027-02-01', 0],
])('a span that %s is shown %#', (_case, from, to, shown) => {
  expect(layout([mark('a', from, { to: isoDate(to) })]).marks).toHaveLength(shown);
});

it('puts the words inside a bar that holds them, and beside one that does not', () => {
  const [long, short] = layout([mark('Skovvej 3', '2026-01-01', { to: isoDate('2026-08-01') }), mark('venner', '2026-09-01', { to: isoDate('2026-09-08') })]).marks;
  expect(long?.label.where).toBe('inside');
  expect(short?.label.where).toBe('beside');
});

it('moves words below where the line is full, and makes the lane higher for them', () => {
  const crowded = ['2026-05-01', '2026-05-08', '2026-05-15'].map((from) => mark(`orientering ${from}`, from, { kind: 'point' }));
  const result = layout(crowded);
  expect(result.marks.map(({ label }) => label.where)).toEqual(['below', 'below', 'beside']);
  const lane = result.lanes.find(({ id }) => id === 'ophold');
  expect(lane?.height).toBeGreaterThan(layout([]).lanes[1]?.height ?? Number.NaN);
});

it('draws a phase of support as high as it is intensive, standing on the same floor', () => {
  const [three, one] = layout([mark('fase 1', '2026-01-01', { to: isoDate('2026-04-01'), intensity: 3 }), mark('fase 3', '2026-04-01', { to: isoDate('2026-08-01'), intensity: 1 })]).marks;
  expect(one?.height).toBeLessThan(three?.height ?? 0);
  expect((one?.y ?? 0) + (one?.height ?? 0)).toBe((three?.y ?? 0) + (three?.height ?? 0));
});

it('has no line for today when the window does not hold it', () => {
  expect(layout([], { vindue: { from: isoDate('2024-01-01'), to: isoDate('2025-01-01') } }).todayX).toBeNull();
});

it('puts lane names above their bars on a narrow screen and uses the whole width', () => {
  const narrow = layout([mark('a', '2026-01-01', { to: isoDate('2026-02-01') })], { narrow: true });
  expect(narrow.left).toBe(SIZE.leftAbove);
  expect(narrow.marks[0]?.y).toBeGreaterThan(narrow.lanes[1]?.nameY ?? Number.NaN);
});

const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(isoDate('2023-06-01'), n));
const anyMark = fc.record({
  from: day, length: fc.integer({ min: 1, max: 400 }), runs: fc.boolean(), point: fc.boolean(), lane: fc.constantFrom<LaneId[]>(...LANES),
  text: fc.string({ minLength: 1, maxLength: 24 }), intensity: fc.constantFrom<(1 | 2 | 3)[]>(1, 2, 3),
});
const anyMarks = fc.array(anyMark, { maxLength: 25 }).map((all) => all.map(({ from, length, runs, point, ...rest }, index): WordedMark =>
  mark(String(index), from, { ...rest, kind: point ? 'point' : 'span', to: point || runs ? null : addDays(from, length) })));

it('never lets words overlap words or other bars, whatever the marks', () => {
  fc.assert(fc.property(anyMarks, fc.constantFrom(true, false), (marks, narrow) => {
    const { marks: placed } = layout(marks, { narrow, vindue: { from: isoDate('2023-06-01'), to: isoDate('2027-09-01') } });
    const boxes = placed.flatMap(boxesOf);
    for (const [index, a] of boxes.entries()) for (const b of boxes.slice(index + 1)) expect(a.id !== b.id && collide(a, b)).toBe(false);
  }), { seed: 20_261_120, numRuns: 150 });
});

it('shows every mark of the window once, inside the drawing, lane by lane and in order of time', () => {
  fc.assert(fc.property(anyMarks, (marks) => {
    const result = layout(marks, { vindue: { from: isoDate('2023-06-01'), to: isoDate('2028-12-01') }, today: isoDate('2028-01-01') });
    expect(result.marks.map(({ mark: { id } }) => id).sort()).toEqual(marks.map(({ id }) => id).sort());
    for (const { y, height, label } of result.marks) expect(Math.max(y + height, label.y)).toBeLessThanOrEqual(result.height);
    expect(result.marks).toEqual([...result.marks].sort((a, b) => LANES.indexOf(a.mark.lane) - LANES.indexOf(b.mark.lane) || order(a.mark.from, b.mark.from)));
  }), { seed: 20_261_120, numRuns: 100 });
});

interface Box { readonly id: string; readonly x: number; readonly y: number; readonly right: number; readonly bottom: number }

/** The bar, and its words unless they stand inside it. */
function boxesOf({ mark: { id }, x, y, width, height, label }: TidslinjeLayout['marks'][number]): Box[] {
  const bar = { id: `bar ${id}`, x, y, right: x + width, bottom: y + height };
  const words = { id: `words ${id}`, x: label.x, y: label.y - 10, right: label.x + label.width, bottom: label.y + 2 };
  return label.where === 'inside' ? [bar] : [bar, words];
}

function collide(a: Box, b: Box): boolean {
  const slack = 0.6;
  return a.x < b.right - slack && b.x < a.right - slack && a.y < b.bottom - slack && b.y < a.bottom - slack;
}

function order(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
