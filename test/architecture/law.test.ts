import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, type IsoDate } from '../../src/law/kernel/dato.ts';
import type { FactFields, FactShape } from '../../src/law/kernel/fakta.ts';
import type { Outcome, Reason } from '../../src/law/kernel/outcome.ts';
import { lawContext, type AnyRule, type LawContext } from '../../src/law/kernel/rule.ts';
import { recordTrace, type TraceStep } from '../../src/law/kernel/trace.ts';
import { allLovvalg, ruleById, RULES } from '../../src/law/rules.ts';
import { daLov } from '../../src/text/da/lov.ts';
import { CATALOGUES, isTextKey } from '../../src/text/index.ts';
import { slotsOf } from '../../src/text/message.ts';
import { anyAnchor, dayNear, factsOf, readingsOf } from '../support/facts.ts';

/** How many entries each file of the norm catalogue and the law list has; ids run from 001 without gaps. */
const CATALOGUE_SIZES: Readonly<Record<string, number>> = { G1: 264, G2: 224, G3: 234, G4: 204, G5: 181, G6: 239, HF: 322, PR: 278, VP: 221, LAW: 167 };

const ROOT = join(import.meta.dirname, '../..');
const LAW = join(ROOT, 'src/law');
const SEED = 20261120;
const RUNS = 150;
const DAYS_LOOKED_AT = 16;
const FAR_AHEAD_DAYS = 1_500;

interface Question {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly context: LawContext;
}

/** Any facts of a rule, asked on any day near them, under any readings, with the law as known on any day near them. */
function questionsTo({ facts, lovvalg = [] }: AnyRule): fc.Arbitrary<Question> {
  return fc.tuple(anyAnchor(), anyAnchor()).chain(([anchor, other]) =>
    fc
      .record({ facts: factsOf(facts, anchor), today: fc.oneof(dayNear(anchor), dayNear(other)), knownOn: fc.option(dayNear(other)), readings: readingsOf(lovvalg) })
      .map((asked) => ({ facts: asked.facts, context: lawContext(asked.today, { readings: asked.readings, knownOn: asked.knownOn ?? asked.today }) })),
  );
}

function askRule(rule: AnyRule, facts: unknown, context: LawContext): Outcome<unknown> {
  return rule.ask(facts as never, context);
}

/** Every day on which an outcome says that it still holds, or so many of them, the last among them, that a slip shows. */
function daysItHolds(today: IsoDate, holdsUntil: IsoDate | null): readonly IsoDate[] {
  const last = holdsUntil ?? addDays(today, FAR_AHEAD_DAYS);
  const length = daysBetween(today, last);
  const step = Math.max(1, Math.floor(length / DAYS_LOOKED_AT));
  return [...Array.from({ length: Math.floor(length / step) }, (_, index) => addDays(today, (index + 1) * step)), last];
}

/** The names of the facts that the rule itself read, and those that its sub-rules read. */
function factsRead(steps: readonly TraceStep[]): readonly string[] {
  return steps.flatMap((step) => (step.step === 'fact' ? [step.name] : step.step === 'rule' ? factsRead(step.steps) : []));
}

function factNames(fields: FactFields): readonly string[] {
  return Object.entries(fields).flatMap(([name, shape]) => [name, ...nestedNames(shape)]);
}

function nestedNames(shape: FactShape): readonly string[] {
  if (shape.type === 'list') return nestedNames(shape.of);
  return shape.type === 'object' ? factNames(shape.fields) : [];
}

function options(fields: FactFields): readonly string[] {
  return Object.entries(fields).flatMap(([name, shape]) => optionsOf(name, shape));
}

/** Conditions have words of their own, whether they stand in an answer or in a fact. */
const CONDITIONS = 'ikkeOpfyldt';

function optionsOf(name: string, shape: FactShape): readonly string[] {
  const prefix = name === CONDITIONS ? 'lov.betingelse' : `lov.valg.${name}`;
  if (shape.type === 'choice') return shape.options.map((option) => `${prefix}.${option}`);
  if (shape.type === 'list') return optionsOf(name, shape.of);
  return shape.type === 'object' ? options(shape.fields) : [];
}

/** Words for values of outcomes, which stand in the law as plain codes. */
const STATES = /^lov\.(tilstand|betingelse|tidspunkt|element|garanti)\./;

/** The keys of the words that name a rule, its facts, their options and the questions it reads. */
function namesOf(rule: AnyRule): readonly string[] {
  const questions = (rule.lovvalg ?? []).flatMap(({ id, options: readings }) => [`lov.lovvalg.${id}`, ...readings.map((reading) => `lov.lovvalg.${id}.${reading}`)]);
  return [`lov.titel.${rule.id}`, ...factNames(rule.facts).map((name) => `lov.fakta.${name}`), ...options(rule.facts), ...questions];
}

/** Every reason in an outcome, wherever in its value it stands. */
function reasonsIn(value: unknown): readonly Reason[] {
  if (Array.isArray(value)) return value.flatMap(reasonsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'key' in value && typeof value.key === 'string' ? [value as Reason] : [];
  return [...own, ...Object.values(value).flatMap(reasonsIn)];
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).map((name) => join(folder, name));
}

function countInLaw(pattern: RegExp): number {
  return filesOf(LAW).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(pattern)]).length;
}

describe('the list of rules', () => {
  it('holds every rule of the law room, each under its own id', () => {
    expect(RULES.length).toBeGreaterThan(20);
    expect(RULES.length).toBe(countInLaw(/^export const \w+ = rule\(/gm));
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const rule of RULES) expect(ruleById(rule.id)).toBe(rule);
    expect(ruleById('sel.p0.findes-ikke')).toBeUndefined();
  });

  it('reaches every open question that the law reads, and docs/open-questions.md tells each with its readings', () => {
    expect(allLovvalg().length).toBe(countInLaw(/^export const \w+ = lovvalg\(/gm));
    const sections = new Map(readFileSync(join(ROOT, 'docs/open-questions.md'), 'utf8').split('\n## Q-').slice(1).map((text) => [Number(text.slice(0, 2)), text]));
    expect([...sections.keys()]).toEqual(Array.from({ length: Math.max(25, sections.size) }, (_, index) => index + 1));
    for (const { id, question, options: readings, careful } of allLovvalg()) {
      const section = sections.get(Number(question)) ?? '';
      for (const part of [`Reading \`${id}\``, `\`${careful}\` (careful)`, ...readings.map((reading) => `\`${reading}\``)]) expect([id, section.replaceAll('\n', ' ').includes(part)]).toEqual([id, true]);
    }
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it('cites a paragraph, its sources and its norms, all of which exist, and a validity', () => {
    expect(rule.id).toMatch(/^[a-z]+\.p\d+[a-z]?(\.[a-z0-9-]+)+$/);
    expect(rule.ref.paragraph).toMatch(/^§§? \d/);
    expect(rule.norms.length).toBeGreaterThan(0);
    for (const id of [...rule.ref.source, ...rule.norms]) {
      const [, file = '', number = ''] = /^([A-Z]+\d?)-(\d{3})$/.exec(id) ?? [];
      expect([id, Number(number) >= 1 && Number(number) <= (CATALOGUE_SIZES[file] ?? 0)]).toEqual([id, true]);
    }
    expect(new Set(rule.norms).size).toBe(rule.norms.length);
    const { fra, til, kendt } = rule.validity;
    expect(fra === null || til === null || fra <= til).toBe(true);
    expect(kendt === undefined || fra === null || kendt <= fra).toBe(true);
    expect(rule.version).toBeGreaterThanOrEqual(1);
  });

  it('gives the same answer on every day until it says that it ends', () => {
    fc.assert(
      fc.property(questionsTo(rule), ({ facts, context }) => {
        const outcome = askRule(rule, facts, context);
        const { holdsUntil } = outcome;
        expect(holdsUntil === null || holdsUntil >= context.today).toBe(true);
        for (const today of daysItHolds(context.today, holdsUntil)) expect([today, askRule(rule, facts, { ...context, today })]).toEqual([today, outcome]);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('answers the same in bulk as traced, and its trace holds only facts it declares', () => {
    fc.assert(
      fc.property(questionsTo(rule), ({ facts, context }) => {
        const trace = recordTrace();
        const outcome = askRule(rule, facts, context);
        expect(askRule(rule, facts, { ...context, trace })).toEqual(outcome);
        const [step] = trace.steps();
        if (step?.step !== 'rule') throw new Error('a rule opens its own step');
        expect([step.rule, step.outcome]).toEqual([rule.id, outcome]);
        expect(factsRead(step.steps).filter((name) => !Object.hasOwn(rule.facts, name))).toEqual([]);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('lacks only facts that it reads, and has words for every reason in both languages', () => {
    fc.assert(
      fc.property(questionsTo(rule), ({ facts, context }) => {
        const trace = recordTrace();
        const outcome = askRule(rule, facts, { ...context, trace });
        const read = factsRead(trace.steps());
        const lacked = outcome.kind === 'missing' ? outcome.facts.map((path) => /^\w+/.exec(path)?.[0] ?? path) : [];
        expect(lacked.filter((name) => !read.includes(name))).toEqual([]);
        for (const { key, params } of reasonsIn(outcome)) {
          expect([key, isTextKey(key)]).toEqual([key, true]);
          if (isTextKey(key)) expect([key, slotsOf(CATALOGUES.da[key]).filter((slot) => !Object.hasOwn(params ?? {}, slot))]).toEqual([key, []]);
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('has words for its title, facts, choices and open questions', () => {
    expect(namesOf(rule).filter((key) => !isTextKey(key))).toEqual([]);
  });
});

it('no words of the law are left over: each names a rule, a fact, a choice, a reason, a parameter or a state that is there', () => {
  const source = filesOf(LAW).map((file) => readFileSync(file, 'utf8')).join('\n');
  const named = new Set(RULES.flatMap(namesOf));
  const isParameter = (key: string): boolean => key.startsWith('parameter.') && source.includes(`('${key.slice('parameter.'.length)}', [`);
  const isUsed = (key: string): boolean => {
    if (isParameter(key)) return true;
    const last = key.slice(key.lastIndexOf('.') + 1);
    return named.has(key) || source.includes(`'${key}'`) || (source.includes(`'${last}'`) && (STATES.test(key) || source.includes(`\`${key.slice(0, -last.length)}\${`)));
  };
  const keys = Object.keys(daLov).filter((key) => !key.startsWith('lov.cli.'));
  expect(keys.length).toBeGreaterThan(200);
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});
