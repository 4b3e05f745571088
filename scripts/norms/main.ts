import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Proof, prove } from './bevis.ts';
import { type Norm, readCatalogue } from './catalogue.ts';
import { type Claims, countCoverage, coveredIds, strayIds } from './coverage.ts';
import { readMarks } from './marks.ts';
import { readNamers } from './named.ts';
import { coverageTable } from './table.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const NOTHING_TRIED: Proof = { unproved: [], redBefore: [] };

interface Options {
  readonly kilde?: string | undefined;
  readonly json: boolean;
  readonly bevis: boolean;
}

const options = readOptions();
process.exitCode = options instanceof Error ? complain(options.message, 2) : await main(options);

function readOptions(): Options | Error {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ options: { kilde: { type: 'string' }, json: flag, bevis: flag } }).values;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Prints the coverage and what is wrong with it. Answers the exit code: 0, 1 for something wrong, 2 for a folder without a catalogue. */
async function main({ kilde, json, bevis }: Options): Promise<number> {
  const folder = resolve(kilde ?? join(ROOT, '../shared'));
  const norms = readCatalogue(folder);
  if (norms === null && kilde !== undefined) return complain(`${folder} holds no norms (norms/*.jsonl, law/law.jsonl)`, 2);
  const namers = await readNamers(ROOT);
  const { marks, overmarked } = readMarks(ROOT);
  const rules = namers.filter(({ kind }) => kind === 'rule');
  const proof = bevis ? await prove({ root: ROOT, rules, marks, progress: (line) => console.error(line) }) : NOTHING_TRIED;
  const claims = { namers, marks, unproved: proof.unproved };
  const strays = norms === null ? [] : strayIds(norms, claims);
  print(norms, { claims, json });
  report('Tests with too many ids', overmarked);
  report('Ids that the catalogue does not hold', strays);
  report('Marked tests that are red with every rule whole', proof.redBefore);
  report('Ids whose tests stay green when the rule answers nothing', proof.unproved);
  return [overmarked, strays, proof.redBefore, proof.unproved].some((problems) => problems.length > 0) ? 1 : 0;
}

function print(norms: readonly Norm[] | null, { claims, json }: { claims: Claims; json: boolean }): void {
  const covered = coveredIds(claims);
  const coverage = countCoverage(norms ?? [], covered);
  if (json) console.log(JSON.stringify(coverage, null, 2));
  else if (norms !== null) console.log(coverageTable(coverage));
  if (norms === null) console.error('The norm catalogue is not part of this clone (../shared is absent), so there is nothing to count against.');
  if (!json) console.log(summary(claims, covered));
}

function summary({ namers, marks }: Claims, covered: ReadonlySet<string>): string {
  const named = new Set(namers.flatMap(({ norms }) => norms));
  const marked = new Set(marks.map(({ id }) => id));
  const counts = { rule: 0, screen: 0 };
  for (const { kind } of namers) counts[kind] += 1;
  const lines = [`${named.size} ids named by ${counts.rule} rules and ${counts.screen} screens, ${marked.size} marked in tests, ${covered.size} count.`];
  const unmarked = [...named].filter((id) => !marked.has(id));
  const unnamed = [...marked].filter((id) => !named.has(id));
  if (unmarked.length > 0) lines.push(`Named, but no test is marked: ${unmarked.join(' ')}`);
  if (unnamed.length > 0) lines.push(`Marked, but no rule or screen names it: ${unnamed.join(' ')}`);
  return lines.join('\n');
}

function report(title: string, lines: readonly string[]): void {
  if (lines.length > 0) console.error([`${title}: ${lines.length}`, ...lines.map((line) => `  ${line}`)].join('\n'));
}

function complain(message: string, exitCode: number): number {
  console.error(message);
  return exitCode;
}
