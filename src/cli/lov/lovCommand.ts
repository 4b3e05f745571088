import { Command } from 'commander';
import { parseIsoDate, type IsoDate } from '../../law/kernel/dato.ts';
import { askWithRawFacts, lawContext, type AnyRule, type AskedRaw } from '../../law/kernel/rule.ts';
import { recordTrace } from '../../law/kernel/trace.ts';
import { ruleById, RULES } from '../../law/rules.ts';
import { systemClock } from '../../server/clock.ts';
import { textOf } from '../../text/index.ts';
import { CliError, openTerminal, type Terminal } from '../terminal.ts';
import { describeProblems, describeShapes, readFactsArgument } from './fakta.ts';
import { describeRule, listRules } from './liste.ts';
import { readLovvalg } from './lovvalg.ts';

/** What the command is given from outside: the clock, where to write, and what `--json -` reads. */
export interface LovCommandOptions {
  readonly today: () => IsoDate;
  readonly terminal?: Terminal;
  readonly stdin?: AsyncIterable<string | Uint8Array>;
}

interface Options {
  readonly json?: string | true;
  readonly dato?: string;
  readonly kendt?: string;
  readonly lovvalg?: readonly string[];
}

const LIST = 'list';
const SEVERAL = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];

/** `hjemvej lov list` and `hjemvej lov RULE --json FACTS`: any rule of the law, asked by name. */
export function lovCommand({ today, terminal = openTerminal(process.env), stdin = process.stdin }: LovCommandOptions): Command {
  const say = (key: Parameters<Terminal['say']>[0]): string => textOf(key, {}, terminal.language);
  return new Command('lov')
    .exitOverride()
    .description(say('lov.cli.beskrivelse'))
    .argument('<regel>', say('lov.cli.regel'))
    .option('--json [fakta]', say('lov.cli.json'))
    .option('--dato <dato>', say('lov.cli.dato'))
    .option('--kendt <dato>', say('lov.cli.kendt'))
    .option('--lovvalg <valg>', say('lov.cli.lovvalg'), SEVERAL)
    .addHelpText('after', say('lov.cli.hjaelp'))
    .action(async (name: string, options: Options) => {
      if (name === LIST) for (const line of listRules(terminal.language, options.json !== undefined)) terminal.print(line);
      else terminal.print(await askByName(name, options, { today, terminal, stdin }));
    });
}

async function askByName(name: string, options: Options, io: Required<LovCommandOptions>): Promise<string> {
  const rule = ruleNamed(name);
  if (typeof options.json !== 'string') throw new CliError('lov.cli.manglerFakta', { regel: rule.id, fakta: describeShapes(rule.facts) });
  const raw = await readFactsArgument(options.json, io.stdin);
  const today = dayOf('--dato', options.dato) ?? io.today();
  const knownOn = dayOf('--kendt', options.kendt) ?? today;
  const readings = readLovvalg(rule, options.lovvalg ?? []);
  const trace = recordTrace();
  const asked = askWithRawFacts(rule, raw, lawContext(today, { knownOn, readings, trace }));
  if (asked.problems) throw badFacts(rule, asked, io.terminal);
  const { id, version, ref, modality } = describeRule(rule);
  return JSON.stringify({ rule: id, version, ref, modality, today, knownOn, lovvalg: readings.chosen, outcome: asked.outcome, trace: trace.steps() }, null, 2);
}

function ruleNamed(name: string): AnyRule {
  const rule = ruleById(name);
  if (rule) return rule;
  const similar = RULES.filter(({ id }) => id.includes(name.toLowerCase())).map(({ id }) => id);
  if (similar.length > 0) throw new CliError('lov.cli.menteDu', { regel: name, forslag: similar.join(', ') });
  throw new CliError('lov.cli.ukendtRegel', { regel: name });
}

function dayOf(option: string, text: string | undefined): IsoDate | null {
  if (text === undefined) return null;
  const day = parseIsoDate(text);
  if (day === null || day < '1900-01-01' || day > '2199-12-31') throw new CliError('lov.cli.forkertDato', { navn: option });
  return day;
}

/** Says each thing that is wrong with the facts on a line of its own. */
function badFacts(rule: AnyRule, { problems = [] }: AskedRaw, terminal: Terminal): CliError {
  for (const { key, params } of describeProblems(problems)) terminal.say(key, params);
  return new CliError('lov.cli.forkerteFakta', { n: problems.length, regel: rule.id });
}

/** Adds the command to the program, as of today in Denmark. */
export function registerLov(program: Command, terminal: Terminal): void {
  program.addCommand(lovCommand({ today: () => systemClock.today(), terminal }));
}
