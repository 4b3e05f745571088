import { Command, CommanderError } from 'commander';
import { registerImport } from './import/importCommand.ts';
import { registerRefusion } from './refusion/refusionCommand.ts';
import { registerBackup, registerRestore } from './backup/register.ts';
import { registerFortegnelse } from './fortegnelse/register.ts';
import { registerLog } from './log/register.ts';
import { registerNoegler } from './noegler/register.ts';
import { registerLov } from './lov/lovCommand.ts';
import { registerDemo, registerStart } from './start/register.ts';
import { registerStatistik } from './statistik/register.ts';
import { CliError, openTerminal, type Terminal } from './terminal.ts';

/** Adds one command to the program. Commands load what they need when they run, so that a small one starts fast. */
type Register = (program: Command, terminal: Terminal) => void;

const COMMANDS: readonly Register[] = [
  registerDemo,
  registerStart,
  registerLov,
  registerRefusion,
  registerImport,
  registerStatistik,
  registerBackup,
  registerRestore,
  registerLog,
  registerNoegler,
  registerFortegnelse,
];

const USAGE_ERROR = 2;

/** Runs the command line `argv` (as in `process.argv`) and sets the exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  followParent();
  endWithReader();
  const terminal = openTerminal(process.env);
  const program = new Command('hjemvej').exitOverride().showHelpAfterError();
  for (const register of COMMANDS) register(program, terminal);
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = report(error, terminal);
  }
}

function report(error: unknown, terminal: Terminal): number {
  if (error instanceof CliError) {
    terminal.say(error.key, error.params);
    return error.exitCode;
  }
  // Commander has written what was wrong itself.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_ERROR;
  const name = error instanceof Error ? error.name : 'Error';
  const code = codeOf(error);
  // Messages of the database may hold values, and values may be about people.
  terminal.say('cli.uventet', { fejl: code === null ? name : `${name} ${code}` });
  if (process.env.HJEMVEJ_FEJLSOEG === '1') console.error(error);
  return 1;
}

function codeOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

/** Whoever reads what we write may stop reading, as `head` does: then there is no more to say, and nothing is wrong. */
function endWithReader(): void {
  process.stdout.on('error', (error) => {
    if (codeOf(error) !== 'EPIPE') throw error;
    process.exit();
  });
}

/** Started by another process (an older Node that handed over), this one ends when that one is killed. */
function followParent(): void {
  if (!process.channel) return;
  process.channel.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}

if (import.meta.main) await main(process.argv);
