import { BackupError } from '../../server/backup/errors.ts';
import type { LogProblem } from '../../server/db/seal/verifyLog.ts';
import type { TextKey } from '../../text/index.ts';
import { CliError, type Terminal } from '../terminal.ts';

/** Does what may fail in a backup or a restore, and turns its failure into words. */
export async function inBackupWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupError) throw new CliError(keyOf(error), error.params, 1);
    throw error;
  }
}

function keyOf({ code, params }: BackupError): TextKey {
  if (code !== 'andenSlags') return `backup.fejl.${code}`;
  return params.slags === 'embedded' ? 'backup.fejl.andenSlags.embedded' : 'backup.fejl.andenSlags.server';
}

/** Says what is wrong with the log, neighbouring segments in one line. */
export function sayLogProblems(terminal: Terminal, problems: readonly LogProblem[]): void {
  for (const { kind, from, to } of runsOf(problems)) {
    terminal.say(`log.problem.${kind}`, { nr: from === to ? String(from) : `${from}–${to}` });
  }
}

interface Run {
  readonly kind: LogProblem['kind'];
  readonly from: number;
  to: number;
}

function runsOf(problems: readonly LogProblem[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { kind, nr } of [...problems].sort((a, b) => a.nr - b.nr)) {
    const open = runs.findLast((run) => run.kind === kind && run.to === nr - 1);
    if (open) open.to = nr;
    else runs.push({ kind, from: nr, to: nr });
  }
  return runs;
}
