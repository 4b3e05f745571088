import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { BackupError } from './errors.ts';

export type PgProgram = 'pg_dump' | 'pg_restore';

/**
 * Makes sure that a program of PostgreSQL is on PATH and not older than the server: an older one refuses a newer server.
 * Throws `BackupError` `programMangler` or `programForGammelt`.
 */
export function demandProgram(program: PgProgram, major: number): void {
  const { stdout, error } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const found = /\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1];
  if (error || found === undefined) throw new BackupError('programMangler', { program, kraeves: String(major) });
  if (Number(found) < major) throw new BackupError('programForGammelt', { program, fundet: found, kraeves: String(major) });
}

export interface ProgramRun {
  readonly program: PgProgram;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Starts a program of PostgreSQL; what it complains of is kept for the error. */
export function startProgram({ program, args, env }: ProgramRun): { child: ChildProcess; done: Promise<void> } {
  const child = spawn(program, args, { env: { PATH: process.env.PATH, HOME: process.env.HOME, LC_ALL: 'C', ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(-2000)));
  const done = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      // The first line names what went wrong; the rest may quote rows.
      else reject(new BackupError('programFejl', { program, fejl: complaint.split('\n')[0] ?? '' }));
    });
  });
  // Whoever awaits it hears of a failure; until then it must not end the process.
  done.catch(() => undefined);
  return { child, done };
}
