import { Command } from 'commander';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { systemClock } from '../../server/clock.ts';
import type { Language } from '../../text/index.ts';
import type { Terminal } from '../terminal.ts';
import { sayIn } from './rapport.ts';
import { listValg, type RefusionOptions } from './valg.ts';

/** `hjemvej refusion`: counts the refund of the stays in a file. Sets the exit code of the process. */
export function refusionCommand({ today, language = 'da' }: { readonly today: IsoDate; readonly language?: Language }): Command {
  const say = sayIn(language);
  return new Command('refusion')
    .description(say('refusion.cli.beskrivelse'))
    .option('--ophold <fil>', say('refusion.cli.ophold'))
    .option('--bostoette <fil>', say('refusion.cli.bostoette'))
    .option('--botilbud <fil>', say('refusion.cli.botilbud'))
    .option('--dato <dato>', say('refusion.cli.dato'))
    .option('--lovvalg <valg>', say('refusion.cli.lovvalg'), (valg: string, before: readonly string[] | undefined) => [...(before ?? []), valg])
    .option('--format <format>', say('refusion.cli.format'), 'csv')
    .option('--forklar', say('refusion.cli.forklar'))
    .option('--spring-over', say('refusion.cli.springOver'))
    .addHelpText('after', say('refusion.cli.hjaelp', { valg: listValg() }))
    .action(async (options: RefusionOptions) => {
      const { runRefusion } = await import('./koer.ts');
      process.exitCode = await runRefusion(options, { stdout: process.stdout, stderr: process.stderr, language, today });
    });
}

/** Adds the command to the program, as of today in Denmark. */
export function registerRefusion(program: Command, { language }: Terminal): void {
  program.addCommand(refusionCommand({ today: systemClock.today(), language }));
}
