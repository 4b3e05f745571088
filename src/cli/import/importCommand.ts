import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import type { Deps } from '../../server/deps.ts';
import type { Language } from '../../text/index.ts';
import { sayIn } from '../refusion/rapport.ts';
import type { Terminal } from '../terminal.ts';
import type { ImportOptions } from './koer.ts';

/** Opens what an import works on, and closes it when the work is done or has failed. */
export type WithDeps = (work: (deps: Deps) => Promise<number>) => Promise<number>;

const DEFAULT_SOURCE = 'regneark';

/** `hjemvej import ophold`: brings stays from a file into the journals. Sets the exit code of the process. */
export function importCommand({ withDeps, language }: { readonly withDeps: WithDeps; readonly language: Language }): Command {
  const say = sayIn(language);
  const ophold = new Command('ophold')
    .exitOverride()
    .description(say('import.ophold.beskrivelse'))
    .argument('<fil>', say('import.fil'))
    .requiredOption('--som <mail>', say('import.som'))
    .option('--kilde <navn>', say('import.kilde'), DEFAULT_SOURCE)
    .option('--tjek', say('import.tjek'))
    .option('--udfoer', say('import.udfoer'))
    .option('--spring-over', say('import.springOver'))
    .addHelpText('after', say('import.hjaelp'))
    .action(async (path: string, options: ImportOptions) => {
      const { runImport } = await import('./koer.ts');
      const io = { stdout: process.stdout, stderr: process.stderr, language, ask: process.stdin.isTTY ? askTerminal : null };
      process.exitCode = await withDeps((deps) => runImport(path, options, { deps, io }));
    });
  return new Command('import').exitOverride().description(say('import.beskrivelse')).addCommand(ophold);
}

async function askTerminal(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

/** Adds the command to the program, on the database the environment names. */
export function registerImport(program: Command, terminal: Terminal): void {
  const withDeps: WithDeps = async (work) => (await import('./aabn.ts')).withDatabase(terminal, work);
  program.addCommand(importCommand({ withDeps, language: terminal.language }));
}
