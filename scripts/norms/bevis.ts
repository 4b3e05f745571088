import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createVitest } from 'vitest/node';
import type { Mark } from './marks.ts';
import type { Namer } from './named.ts';

/** What breaking each rule showed: the ids whose tests never noticed, and the marked tests that were red before anything was broken. */
export interface Proof {
  readonly unproved: readonly string[];
  readonly redBefore: readonly string[];
}

/** Whose rules and tests are tried, and where to say how far the work has come. */
export interface Trial {
  readonly root: string;
  readonly rules: readonly Namer[];
  readonly marks: readonly Mark[];
  readonly progress: (line: string) => void;
}

type VitePlugin = ReturnType<typeof breakRule>;

const KERNEL = /\/src\/law\/kernel\/rule\.ts$/;

/**
 * A vite plugin under which one rule answers nothing: an answer of no known kind, so that a test which looks at the answer
 * goes red and a test which only calls the rule does not. All other rules are built as always.
 */
export function breakRule(id: string | null) {
  return {
    name: 'hjemvej:break-rule',
    enforce: 'pre' as const,
    load(path: string): string | null {
      if (!KERNEL.test(path)) return null;
      const intact = JSON.stringify(`${path}?intact`);
      return [
        `export * from ${intact};`,
        `import { rule as intact } from ${intact};`,
        `const broken = { ask: () => ({ kind: 'nothing', holdsUntil: null }) };`,
        `export const rule = (head, answer) => ({ ...intact(head, answer), ...(head.id === ${JSON.stringify(id)} ? broken : {}) });`,
      ].join('\n');
    },
  };
}

/** Breaks each rule in turn and runs the tests marked with its norms. An id is proved when one of them goes red for one rule that names it. */
export async function prove({ root, rules, marks, progress }: Trial): Promise<Proof> {
  const marked = new Set(marks.map(({ id }) => id));
  const tried = rules.map(({ name, norms }) => ({ name, ids: norms.filter((id) => marked.has(id)) })).filter(({ ids }) => ids.length > 0);
  const toProve = new Set(tried.flatMap(({ ids }) => ids));
  const redBefore = await redTests({ root, marks: marks.filter(({ id }) => toProve.has(id)), broken: null });
  const proved = new Set<string>();
  for (const [index, { name, ids }] of tried.entries()) {
    const red = await redTests({ root, marks: marks.filter(({ id }) => ids.includes(id)), broken: name });
    const noticed = ids.filter((id) => [...red].some((test) => test.includes(`[${id}]`) && !redBefore.has(test)));
    for (const id of noticed) proved.add(id);
    progress(`${index + 1}/${tried.length} ${name}: ${noticed.length} of ${ids.length} ids noticed`);
  }
  return { unproved: [...toProve].filter((id) => !proved.has(id)), redBefore: [...redBefore] };
}

interface Run {
  readonly root: string;
  readonly marks: readonly Mark[];
  /** The rule that answers nothing; `null` for none. */
  readonly broken: string | null;
}

/** In these one test goes on where the one before it ended, so that a marked one is nothing without those above it. */
const STORIES = /^test\/stories\//;

/** The names of the marked tests that are red while a rule is broken (or none is). Stories run whole, other files only their marked tests. */
async function redTests({ root, marks, broken }: Run): Promise<ReadonlySet<string>> {
  const isMarked = idPattern(marks);
  const whole = await failedTests({ root, broken, marks: marks.filter(({ file }) => STORIES.test(file)) }, undefined);
  const alone = await failedTests({ root, broken, marks: marks.filter(({ file }) => !STORIES.test(file)) }, isMarked);
  return new Set([...whole, ...alone].filter((test) => isMarked.test(test)));
}

function idPattern(marks: readonly Mark[]): RegExp {
  return new RegExp(`\\[(${[...new Set(marks.map(({ id }) => id))].join('|')})\\]`);
}

/** The names of the tests that fail in the files of the marks, of those whose name fits. */
async function failedTests({ root, marks, broken }: Run, testNamePattern: RegExp | undefined): Promise<readonly string[]> {
  if (marks.length === 0) return [];
  const vitest = await createVitest({
    root,
    config: false,
    watch: false,
    reporters: [{}],
    // The cache knows a plugin by its name, and would answer with what another broken rule left there.
    fsModuleCache: false,
    ...(testNamePattern === undefined ? {} : { testNamePattern }),
    projects: await projectsWith(root, breakRule(broken)),
  });
  try {
    const { testModules } = await vitest.start([...new Set(marks.map(({ file }) => file))]);
    return testModules.flatMap((module) => [...module.children.allTests('failed')].map((test) => `${module.relativeModuleId} > ${test.fullName}`));
  } finally {
    await vitest.close();
  }
}

/** The project's own test set-up without the browser, where a rule runs out of reach of the plugin. Throws if there is none. */
async function projectsWith(root: string, plugin: VitePlugin): Promise<(Project & { plugins: VitePlugin[] })[]> {
  const set: unknown = await import(pathToFileURL(join(root, 'vitest.config.ts')).href);
  if (!isSetUp(set)) throw new Error('vitest.config.ts exports no config.test.projects');
  return set.config.test.projects.filter(({ test }) => test.name !== 'browser').map((project) => ({ ...project, plugins: [plugin] }));
}

interface Project {
  readonly test: { readonly name: string };
}

function isSetUp(set: unknown): set is { readonly config: { readonly test: { readonly projects: readonly Project[] } } } {
  return Array.isArray(at(at(at(set, 'config'), 'test'), 'projects'));
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}
