import type { Norm } from './catalogue.ts';
import type { Mark } from './marks.ts';
import type { Namer } from './named.ts';

/** How many norms there are of a kind, and how many of them the system meets. */
export interface Count {
  total: number;
  covered: number;
}

/** Counts by modality, then by priority. */
export type Counts = Record<string, Record<string, Count>>;

/** Counts of each file of the catalogue, and of all of them. */
export interface Coverage {
  readonly files: Record<string, Counts>;
  readonly all: Counts;
}

/** What the system says of norms: who names them, which tests are marked with them, and which marks proved nothing. */
export interface Claims {
  readonly namers: readonly Namer[];
  readonly marks: readonly Mark[];
  readonly unproved: readonly string[];
}

const MODALITIES = ['skal', 'metode', 'bør', 'kan', 'fact'];
const PRIORITIES = ['core', 'useful', 'context', 'law'];

/** The ids that a rule or screen names and a test is marked with, less those whose tests proved nothing. */
export function coveredIds({ namers, marks, unproved }: Claims): ReadonlySet<string> {
  const marked = new Set(marks.map(({ id }) => id));
  const named = namers.flatMap(({ norms }) => norms);
  return new Set(named.filter((id) => marked.has(id) && !unproved.includes(id)));
}

/** Counts the catalogue by file, modality and priority. */
export function countCoverage(norms: readonly Norm[], covered: ReadonlySet<string>): Coverage {
  const files: Record<string, Counts> = Object.fromEntries(norms.map(({ file }) => [file, {}]));
  const all: Counts = {};
  for (const norm of inReadingOrder(norms)) {
    for (const counts of [(files[norm.file] ??= {}), all]) {
      const count = ((counts[norm.modality] ??= {})[norm.priority] ??= { total: 0, covered: 0 });
      count.total += 1;
      if (covered.has(norm.id)) count.covered += 1;
    }
  }
  return { files, all };
}

/** Where an id is named or marked that the catalogue does not hold. */
export function strayIds(norms: readonly Norm[], { namers, marks }: Claims): readonly string[] {
  const known = new Set(norms.map(({ id }) => id));
  const named = namers.flatMap(({ kind, name, norms: ids }) => ids.map((id) => ({ id, where: `${kind} ${name}` })));
  const marked = marks.map(({ id, file, line }) => ({ id, where: `${file}:${line}` }));
  return [...named, ...marked].filter(({ id }) => !known.has(id)).map(({ id, where }) => `${id} in ${where}`);
}

function inReadingOrder(norms: readonly Norm[]): readonly Norm[] {
  const rank = ({ modality, priority }: Norm): number => MODALITIES.indexOf(modality) * PRIORITIES.length + PRIORITIES.indexOf(priority);
  return norms.toSorted((a, b) => rank(a) - rank(b));
}
