/** One measured thing beside its reference. */
export interface BenchRow {
  readonly name: string;
  /** Medians of all turns. */
  readonly ours: number;
  readonly reference: number;
  readonly unit: string;
  /** Ours to the reference: the median over the turns, and its spread. */
  readonly ratio: number;
  readonly min: number;
  readonly max: number;
  /** What was aimed for, in words. */
  readonly aim: string;
}

/** A benchmark: what `bench/NAME/bench.ts` exports as `bench`. */
export type Bench = () => Promise<readonly BenchRow[]>;

/** What is compared, and how often. */
export interface Comparison {
  readonly name: string;
  readonly unit: string;
  readonly aim: string;
  /** One turn of each gives one figure; the first turns only warm up. */
  readonly ours: () => number | Promise<number>;
  readonly reference: () => number | Promise<number>;
  readonly turns: number;
  readonly warmUp?: number;
}

/** Measures both sides turn by turn, so that what else the machine does falls on both. */
export async function compare({ name, unit, aim, ours, reference, turns, warmUp = 1 }: Comparison): Promise<BenchRow> {
  const pairs: { ours: number; reference: number }[] = [];
  for (let turn = 0; turn < turns + warmUp; turn++) {
    const pair = { ours: await ours(), reference: await reference() };
    if (turn >= warmUp) pairs.push(pair);
  }
  const ratios = pairs.map((pair) => pair.ours / pair.reference);
  return {
    name,
    unit,
    aim,
    ours: median(pairs.map((pair) => pair.ours)),
    reference: median(pairs.map((pair) => pair.reference)),
    ratio: median(ratios),
    min: Math.min(...ratios),
    max: Math.max(...ratios),
  };
}

/** Milliseconds that something takes. */
export async function milliseconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
