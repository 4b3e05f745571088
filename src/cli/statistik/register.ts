import type { Command } from 'commander';
import type { Deps } from '../../server/deps.ts';
import { textOf, type TextKey } from '../../text/index.ts';
import type { Terminal } from '../terminal.ts';
import type { OpholdFlags } from './runOphold.ts';
import type { TjekFlags } from './runTjek.ts';

/** `hjemvej statistik ophold` and `hjemvej statistik tjek`: the quarter's file of stays, and whether a file is in order. */
export function registerStatistik(program: Command, terminal: Terminal): void {
  const say = (key: TextKey): string => textOf(key, {}, terminal.language);
  const withDeps = async <T>(work: (deps: Deps) => Promise<T>): Promise<T> => (await import('../import/aabn.ts')).withDatabase(terminal, work);
  const statistik = program.command('statistik').description(say('statistik.cli.beskrivelse'));
  statistik
    .command('ophold')
    .description(say('statistik.cli.ophold'))
    .requiredOption('--kvartal <kvartal>', say('statistik.cli.kvartal'))
    .requiredOption('--boform <navn>', say('statistik.cli.boform'))
    .requiredOption('--som <mail>', say('statistik.cli.som'))
    .requiredOption('--ud <fil>', say('statistik.cli.ud'))
    .option('--format <format>', say('statistik.cli.format'), 'txt')
    .action(async (flags: OpholdFlags) => {
      const { runOphold } = await import('./runOphold.ts');
      await withDeps((deps) => runOphold(flags, { deps, terminal }));
    });
  statistik
    .command('tjek')
    .argument('<fil>', say('statistik.cli.fil'))
    .description(say('statistik.cli.tjek'))
    .option('--kvartal <kvartal>', say('statistik.cli.kvartal'))
    .option('--som <mail>', say('statistik.cli.tjek.som'))
    .action(async (path: string, flags: TjekFlags) => {
      const { runTjek } = await import('./runTjek.ts');
      await runTjek(path, flags, { withDeps, terminal });
    });
}
