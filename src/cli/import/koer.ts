import { basename, dirname, extname, join } from 'node:path';
import { copyLines, FileProblem, inspectFile, ProblemLog, type Kilde } from '../../server/adapters/opholdsfil/index.ts';
import { readRegister } from '../../server/db/repositories/registerRepository.ts';
import type { Deps } from '../../server/deps.ts';
import { Fejl } from '../../server/fejl.ts';
import { readOpholdsraekker, type Opholdsraekke } from '../../server/import/opholdsraekker.ts';
import { translateRaekker, type Importfejl, type OversatRaekke } from '../../server/import/oversaet.ts';
import { countPlan, type Importordre, type Importplan } from '../../server/import/planlaeg.ts';
import { previewImport, udfoerImport } from '../../server/import/udfoerImport.ts';
import { textOf, type Language } from '../../text/index.ts';
import { fileProblemText, problemsText, sayIn, type Say } from '../refusion/rapport.ts';
import { withSession } from '../session.ts';
import { CliError } from '../terminal.ts';
import { fejlText, planTable, planText } from './rapport.ts';

/** What was asked for on the command line. */
export interface ImportOptions {
  readonly som: string;
  readonly kilde: string;
  readonly tjek?: boolean;
  readonly udfoer?: boolean;
  readonly springOver?: boolean;
}

/** What the command writes to, and whether someone is there to ask. */
export interface ImportIo {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  readonly language: Language;
  /** Asks a question and gives what was answered; `null` where nobody can answer. */
  readonly ask: ((question: string) => Promise<string>) | null;
}

const DONE = 0;
const BAD_INPUT = 2;
const SOURCE_NAME = /^[\p{L}\d_-]{1,40}$/u;
const SESSION_HOURS = 2;
const PERSONS_PER_LINE = 1_000;

/**
 * Brings stays from a file into the journals of the actor's municipality. Shows first what is new, changed and unchanged; writes
 * only if told to or after a yes. Gives the exit code: 2 if something could not be read, and then nothing was changed.
 */
export async function runImport(path: string, options: ImportOptions, { deps, io }: { readonly deps: Deps; readonly io: ImportIo }): Promise<number> {
  assertOptions(options);
  const say = sayIn(io.language);
  return inWords(options.som, () => withSession(deps.db, { mail: options.som, hours: SESSION_HOURS }, async ({ tokenHash }) => {
    const run: Run = { path, options, deps, io, say, tokenHash };
    const raekker = await readFile(run);
    return raekker === null ? BAD_INPUT : showAndWrite(raekker, run);
  }));
}

interface Run {
  readonly path: string;
  readonly options: ImportOptions;
  readonly deps: Deps;
  readonly io: ImportIo;
  readonly say: Say;
  readonly tokenHash: Buffer;
}

function assertOptions({ tjek, udfoer, kilde }: ImportOptions): void {
  if (tjek && udfoer) throw new CliError('import.beggeValg');
  if (!SOURCE_NAME.test(kilde)) throw new CliError('import.forkertKilde', { kilde });
}

async function inWords<T>(mail: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Fejl && error.kode === 'ikke_tilladt') throw new CliError('import.ikkeTilladt', { mail });
    if (error instanceof Fejl && error.kode === 'aendret_imens') throw new CliError('import.aendretImens', {}, 1);
    throw error;
  }
}

/** The lines of the file with the ids of what they name; `null` if something is wrong with them, and then it has been said. */
async function readFile(run: Run): Promise<readonly OversatRaekke[] | null> {
  const problems = new ProblemLog();
  const read = await tryToRead(run, problems);
  if (!read) return null;
  const { raekker, fejl } = await translate(read.raekker, run);
  if (problems.total === 0 && fejl.length === 0) return raekker;
  return reportProblems({ kilde: read.kilde, problems, fejl }, run) ? keepGood({ kilde: read.kilde, problems, fejl, raekker }, run) : null;
}

async function tryToRead({ path, io, say }: Run, problems: ProblemLog): Promise<{ kilde: Kilde; raekker: readonly Opholdsraekke[] } | null> {
  try {
    const kilde = await inspectFile(path);
    return { kilde, raekker: await readOpholdsraekker(kilde, problems) };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    io.stderr.write(fileProblemText(basename(path), error, say));
    return null;
  }
}

async function translate(raekker: readonly Opholdsraekke[], { deps, tokenHash }: Run) {
  const register = await deps.db.inTransaction({ tokenHash }, readRegister);
  if (!register) throw new Error('the session of the command is gone');
  return translateRaekker(raekker, { ...register, today: deps.clock.today() });
}

interface Problems {
  readonly kilde: Kilde;
  readonly problems: ProblemLog;
  readonly fejl: readonly Importfejl[];
}

/** Says what is wrong, and whether the rest is to be brought in all the same. */
function reportProblems({ problems, fejl }: Problems, { path, io, say, options }: Run): boolean {
  if (problems.total > 0) io.stderr.write(problemsText(basename(path), problems, say));
  if (fejl.length > 0) io.stderr.write(fejlText(basename(path), fejl, say));
  if (!options.springOver) io.stderr.write(`${say('import.intetSkrevet')}\n`);
  return options.springOver === true;
}

async function keepGood({ kilde, problems, fejl, raekker }: Problems & { readonly raekker: readonly OversatRaekke[] }, { path, io, say }: Run): Promise<readonly OversatRaekke[]> {
  const skipped = new Set([...problems.lines, ...fejl.map(({ line }) => line)]);
  const target = join(dirname(path), `${basename(path, extname(path))}.sprunget-over.csv`);
  await copyLines(kilde, skipped, target);
  io.stderr.write(`${say('refusion.cli.sprunget', { n: skipped.size, fil: basename(target) })}\n`);
  return raekker;
}

async function showAndWrite(raekker: readonly OversatRaekke[], run: Run): Promise<number> {
  const { deps, io, say, tokenHash } = run;
  const plan = await deps.db.inTransaction({ tokenHash }, (tx, actor) => previewImport(ordreOf(raekker, run, actor.organisation.id), { tx, actor, deps }));
  if (!plan) throw new Error('the session of the command is gone');
  io.stderr.write(planText(plan, { fil: basename(run.path), kilde: run.options.kilde, say }));
  io.stdout.write(planTable(plan, say));
  if (!(await mayWrite(plan, run))) return DONE;
  const { ny, aendret } = countPlan(await write(raekker, plan, run));
  io.stderr.write(`${say('import.hentet', { ny, aendret })}\n`);
  return DONE;
}

/** Whether the plan is to be carried out; if not, why has been said. */
async function mayWrite(plan: Importplan, { options, io, say }: Run): Promise<boolean> {
  const stop = (key: Parameters<Say>[0]): false => {
    io.stderr.write(`${say(key)}\n`);
    return false;
  };
  if (!plan.personer.some(({ beslutning }) => beslutning.registrer !== null || beslutning.udsagn.length > 0)) return stop('import.intetNyt');
  if (options.udfoer) return true;
  if (options.tjek || io.ask === null) return stop('import.kunVist');
  const answer = (await io.ask(say('import.spoerg'))).trim().toLowerCase();
  return answer === say('import.ja') || stop('import.nejTak');
}

async function write(raekker: readonly OversatRaekke[], shown: Importplan, run: Run): Promise<Importplan> {
  const { deps, io, say, tokenHash } = run;
  const written = await deps.db.inTransaction({ tokenHash }, async (tx, actor) => {
    const plan = await udfoerImport(ordreOf(raekker, run, actor.organisation.id), { tx, actor, deps }, (n, alle) => {
      if (n > 0 && n % PERSONS_PER_LINE === 0) io.stderr.write(`${say('import.fremdrift', { n, alle })}\n`);
    });
    // What is written must be what was shown; throwing takes it all back.
    if (JSON.stringify(countPlan(plan)) !== JSON.stringify(countPlan(shown))) throw new Fejl('aendret_imens');
    return plan;
  });
  if (!written) throw new Error('the session of the command is gone');
  return written;
}

/** What an imported person is called is data, and data are Danish. */
function ordreOf(raekker: readonly OversatRaekke[], { options: { kilde } }: Run, organisationId: string): Importordre {
  return { raekker, kilde, organisationId, kaldenavn: (foedselsdato) => (foedselsdato ? textOf('import.kaldenavn', { foedselsdato }, 'da') : null) };
}
