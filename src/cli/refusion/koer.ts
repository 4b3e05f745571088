import { basename, dirname, extname, join } from 'node:path';
import { toDayNumber, type IsoDate } from '../../law/kernel/dato.ts';
import { countRefusion, type RefusionColumns } from '../../law/sel/p177-refusion/count.ts';
import { readRefusionLaw } from '../../law/sel/p177-refusion/laesning.ts';
import { RUNNING } from '../../law/sel/p177-refusion/ophold.ts';
import { copyLines, FileProblem, inspectFile, ProblemLog, readOphold, type Kilde, type OpholdTabel } from '../../server/adapters/opholdsfil/index.ts';
import type { Language } from '../../text/index.ts';
import { Forklaringer } from './forklaring.ts';
import { Fremdrift, type ProgressStream } from './fremdrift.ts';
import { fileProblemText, problemsText, sayIn, type Say } from './rapport.ts';
import { csvFormat, isReaderGone, jsonFormat, rowsOf, Udskrift, type Output, type Row } from './udskrift.ts';
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
  const stays = await readFile(order.ophold, { order, io, say });
  if (stays === null) return BAD_INPUT;
  const law = readRefusionLaw({ givenDay: order.givenDay, knownOn: io.today, readings: { chosen: order.chosen, confirmed: [] } });
  const why = order.explain ? new Forklaringer(say) : null;
  const counted = countRefusion(stays, law, why);
  try {
    await writeRows(rowsOf(stays, counted, law.givenDay), { order, io, why });
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

/** The stays of a file, or `null` if it can't be counted; then what is wrong has been said. */
async function readFile(path: string, { order, io, say }: Run): Promise<OpholdTabel | null> {
  const problems = new ProblemLog();
  const read = await tryToRead(path, problems, { order, io, say });
  if (read === null) return null;
  if (problems.total === 0) return read.stays;
  io.stderr.write(problemsText(basename(path), problems, say));
  if (!order.skipBad) {
    io.stderr.write(`${say('refusion.cli.intetSkrevet')}\n`);
    return null;
  }
  const target = join(dirname(path), `${basename(path, extname(path))}.sprunget-over.csv`);
  await copyLines(read.kilde, problems.lines, target);
  io.stderr.write(`${say('refusion.cli.sprunget', { n: problems.lines.size, fil: basename(target) })}\n`);
  return read.stays;
}

async function tryToRead(path: string, problems: ProblemLog, { io, say }: Run): Promise<{ kilde: Kilde; stays: OpholdTabel } | null> {
  let progress: Fremdrift | null = null;
  try {
    const kilde = await inspectFile(path);
    const bar = new Fremdrift(io.stderr, kilde.bytes, say);
    progress = bar;
    const stays = await readOphold(kilde, problems, (bytes, count) => bar.add(bytes, count));
    bar.finish();
    return { kilde, stays };
  } catch (error) {
    progress?.finish();
    if (!(error instanceof FileProblem)) throw error;
    io.stderr.write(fileProblemText(basename(path), error, say));
    return null;
  }
}

async function writeRows(rows: Iterable<Row>, { order, io, why }: Omit<Run, 'say'> & { why: Forklaringer | null }): Promise<void> {
  const format = order.json ? jsonFormat : csvFormat(why ? ['forklaring'] : []);
  const out = new Udskrift(io.stdout);
  let stay = 0;
  let first = true;
  await out.add(format.head);
  for (const row of rows) {
    const full = out.add(`${first ? '' : format.between}${format.row(row, { slags: null, forklaring: why ? why.of(stay) : null })}`);
    if (full) await full;
    first = false;
    stay++;
  }
  await out.add(format.tail);
  await out.flush();
}

/** What was counted, under which readings, and what one should know of it. */
function summary(stays: OpholdTabel, counted: RefusionColumns, { order, say }: Pick<Run, 'order' | 'say'>): string {
  const sum = (column: Int32Array): number => column.reduce((total, days) => total + days, 0);
  const valg = VALG.map(({ id, careful }) => `${id}=${order.chosen[id] ?? careful}`).join(', ');
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
