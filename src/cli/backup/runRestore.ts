import { access, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { RestoreReport } from '../../server/backup/check.ts';
import { restore, type RestoreTarget } from '../../server/backup/restore.ts';
import { inWords, tellEvent } from '../start/embeddedWords.ts';
import { openExternal } from '../start/store.ts';
import { CliError, type Terminal } from '../terminal.ts';
import { inBackupWords, sayLogProblems } from './words.ts';

/** The flags of `hjemvej restore`. */
export interface RestoreFlags {
  readonly noegle: string;
  readonly til: string;
}

/** Restores a backup into an empty folder or an empty database, and checks it. Exit code 1 if it does not agree. */
export async function runRestore(terminal: Terminal, { file, noegle, til }: RestoreFlags & { readonly file: string }): Promise<void> {
  const identityFile = await readFile(noegle, 'utf8').catch(() => {
    throw new CliError('restore.noegleMangler', { fil: noegle });
  });
  await access(file).catch(() => {
    throw new CliError('restore.filMangler', { fil: file });
  });
  const target = await targetOf(til, terminal);
  terminal.say('restore.begynder', { fil: file });
  const report = await inWords(() => inBackupWords(() => restore({ file, identityFile, target })));
  tell(terminal, report);
}

async function targetOf(til: string, terminal: Terminal): Promise<RestoreTarget> {
  if (!/^postgres(ql)?:\/\//.test(til)) return { kind: 'embedded', dataDir: resolve(til), log: tellEvent(terminal) };
  return { kind: 'server', superuser: (await openExternal(til, null)).owner };
}

function tell(terminal: Terminal, { problems, rows, tables, segments, madeAt }: RestoreReport): void {
  for (const problem of problems) {
    if (problem.kind === 'rows') terminal.say('restore.problem.rows', { tabel: problem.table });
    if (problem.kind === 'migrations') terminal.say('restore.problem.migrations');
  }
  sayLogProblems(terminal, problems.flatMap((problem) => (problem.kind === 'log' ? [problem.log] : [])));
  if (problems.length > 0) throw new CliError('restore.passerIkke', {}, 1);
  terminal.say('restore.faerdig', { raekker: rows, tabeller: tables, segmenter: segments, tid: madeAt });
  terminal.say('restore.noegler');
}
