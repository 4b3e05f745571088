import { basename, dirname, extname, join } from 'node:path';
import { toDayNumber, type IsoDate } from '../../law/kernel/dato.ts';
import { countRefusion, inInputOrder, type RefusionColumns } from '../../law/sel/p177-refusion/count.ts';
import { readEfterOphold } from '../../law/sel/p176a-refusion/perioder.ts';
import { readRefusionLaw } from '../../law/sel/p177-refusion/laesning.ts';
import { REFUSION_VALG } from '../../law/sel/p177-refusion/loft.ts';
import { arrangeOphold, RUNNING } from '../../law/sel/p177-refusion/ophold.ts';
import { copyLines, FileProblem, inspectFile, ProblemLog, readBevillinger, readOphold, type BevillingRow, type Kilde, type OpholdTabel } from '../../server/adapters/opholdsfil/index.ts';
import type { Language } from '../../text/index.ts';
import { countBevillinger, type BevillingSvar } from './bevillinger.ts';
import { Forklaringer } from './forklaring.ts';
import type { ProgressStream } from '../progressBar.ts';
import { Fremdrift } from './fremdrift.ts';
import { fileProblemText, problemsText, sayIn, type Say } from './rapport.ts';
import { csvFormat, isReaderGone, jsonFormat, rowsOf, Udskrift, type Extra, type Output, type Row } from './udskrift.ts';
import { readOrder, VALG, type RefusionOptions, type RefusionOrder } from './valg.ts';

/** What the command writes to, in which language, and the day it runs. */
export interface RefusionIo {
  readonly stdout: Output;
  readonly stderr: ProgressStream;
  readonly language: Language;
  readonly today: IsoDate;
}

const DONE = 0;
const BAD_INPUT = 2;

/**
 * Counts the refund of a file of stays and writes it. Gives the exit code: 2 if something in the file could not be read, and
 * then nothing was written. Throws `CliError` if the options can't be followed.
 */
export async function runRefusion(options: RefusionOptions, io: RefusionIo): Promise<number> {
  const order = readOrder(options, io.today);
  const say = sayIn(io.language);
  const files = await readFiles({ order, io, say });
  if (files === null) return BAD_INPUT;
  const { stays } = files;
  const readings = { chosen: order.chosen, confirmed: [] };
  const law = readRefusionLaw({ givenDay: order.givenDay, knownOn: io.today, readings });
  const why = order.explain ? new Forklaringer(say) : null;
  const counted = inInputOrder(countRefusion(arrangeOphold(stays), law, why));
  const grants = files.grants && countBevillinger({ stays, ...files.grants, givenDay: order.givenDay, laesning: readEfterOphold(readings), say });
  try {
    await writeRows(allRows({ rows: rowsOf(stays, counted, law.givenDay), why, grants }), { order, io, hasGrants: grants !== null });
  } catch (error) {
    if (!isReaderGone(error)) throw error;
    return DONE;
  }
  io.stderr.write(summary(stays, counted, { order, say }));
  return DONE;
}

interface Run {
  readonly order: RefusionOrder;
  readonly io: RefusionIo;
  readonly say: Say;
}

interface Files {
  readonly stays: OpholdTabel;
  /** `null` if no file of grants was named. */
  readonly grants: { readonly bostoette: readonly BevillingRow[]; readonly botilbud: readonly BevillingRow[] } | null;
}

/** All the files named, or `null` if one of them can't be counted; then what is wrong with each has been said. */
async function readFiles(run: Run): Promise<Files | null> {
  const { ophold, bostoette, botilbud } = run.order;
  const stays = await readFile(ophold, readOphold, run);
  const support = bostoette === null ? [] : await readFile(bostoette, readBevillinger, run);
  const offers = botilbud === null ? [] : await readFile(botilbud, readBevillinger, run);
  if (stays === null || support === null || offers === null) return null;
  return { stays, grants: bostoette === null && botilbud === null ? null : { bostoette: support, botilbud: offers } };
}

type Reader<T> = (kilde: Kilde, problems: ProblemLog, onBytes: (bytes: number, count: number) => void) => Promise<T>;

/** What a file holds, or `null` if it can't be counted; then what is wrong has been said. */
async function readFile<T>(path: string, reader: Reader<T>, run: Run): Promise<T | null> {
  const { order, io, say } = run;
  const problems = new ProblemLog();
  const read = await tryToRead(path, (kilde, onBytes) => reader(kilde, problems, onBytes), run);
  if (read === null) return null;
  if (problems.total === 0) return read.content;
  io.stderr.write(problemsText(basename(path), problems, say));
  if (!order.skipBad) {
    io.stderr.write(`${say('refusion.cli.intetSkrevet')}\n`);
    return null;
  }
  const target = join(dirname(path), `${basename(path, extname(path))}.sprunget-over.csv`);
  await copyLines(read.kilde, problems.lines, target);
  io.stderr.write(`${say('refusion.cli.sprunget', { n: problems.lines.size, fil: basename(target) })}\n`);
  return read.content;
}

type Attempt<T> = (kilde: Kilde, onBytes: (bytes: number, count: number) => void) => Promise<T>;

async function tryToRead<T>(path: string, attempt: Attempt<T>, { io, say }: Run): Promise<{ kilde: Kilde; content: T } | null> {
  let progress: Fremdrift | null = null;
  try {
    const kilde = await inspectFile(path);
    const bar = new Fremdrift(io.stderr, kilde.bytes, say);
    progress = bar;
    const content = await attempt(kilde, (bytes, count) => bar.add(bytes, count));
    bar.finish();
    return { kilde, content };
  } catch (error) {
    progress?.finish();
    if (!(error instanceof FileProblem)) throw error;
    io.stderr.write(fileProblemText(basename(path), error, say));
    return null;
  }
}

interface Results {
  readonly rows: Iterable<Row>;
  readonly why: Forklaringer | null;
  readonly grants: readonly BevillingSvar[] | null;
}

/** The rows of the stays, then those of the grants; what kind a row is of stands in it only where there are both. */
function* allRows({ rows, why, grants }: Results): Generator<readonly [Row, Extra]> {
  const slags = grants === null ? null : 'ophold';
  const plain: Extra = { slags, forklaring: null };
  let stay = 0;
  for (const row of rows) yield [row, why ? { slags, forklaring: why.of(stay++) } : plain];
  for (const grant of grants ?? []) yield [grant.row, { slags: grant.slags, forklaring: why ? grant.forklaring : null }];
}

async function writeRows(rows: Iterable<readonly [Row, Extra]>, { order, io, hasGrants }: Omit<Run, 'say'> & { hasGrants: boolean }): Promise<void> {
  const format = order.json ? jsonFormat : csvFormat([...(hasGrants ? ['slags'] : []), ...(order.explain ? ['forklaring'] : [])]);
  const out = new Udskrift(io.stdout);
  let between = '';
  await out.add(format.head);
  for (const [row, extra] of rows) {
    const full = out.add(between + format.row(row, extra));
    if (full) await full;
    between = format.between;
  }
  await out.add(format.tail);
  await out.flush();
}

/** What was counted, under which readings, and what one should know of it. */
function summary(stays: OpholdTabel, counted: RefusionColumns, { order, say }: Pick<Run, 'order' | 'say'>): string {
  const sum = (column: Int32Array): number => column.reduce((total, days) => total + days, 0);
  const valg = VALG.filter(({ id, careful }) => REFUSION_VALG.some((own) => own.id === id) || (order.chosen[id] ?? careful) !== careful).map(({ id, careful }) => `${id}=${order.chosen[id] ?? careful}`).join(', ');
  const later = laterDischarges(stays, toDayNumber(order.givenDay));
  const lines = [
    say('refusion.cli.samlet', {
      ophold: stays.count,
      borgere: stays.borgere.length,
      dage: sum(counted.refusionsdage),
      afventer: sum(counted.afventer),
      valg,
      dato: order.givenDay,
    }),
    ...(later > 0 ? [say('refusion.cli.fremtid', { n: later, dato: order.givenDay })] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function laterDischarges({ udskrevet }: OpholdTabel, givenDay: number): number {
  return udskrevet.reduce((count, day) => count + (day !== RUNNING && day > givenDay + 1 ? 1 : 0), 0);
}
