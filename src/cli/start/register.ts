import type { Command } from 'commander';
import { textOf, type TextKey } from '../../text/index.ts';
import type { Terminal } from '../terminal.ts';
import type { ProductionFlags } from './runProduction.ts';

/** `hjemvej demo`: what `npm start` runs. */
export function registerDemo(program: Command, terminal: Terminal): void {
  program
    .command('demo')
    .description(textOf('cli.demo', {}, terminal.language))
    .action(async () => (await import('./runDemo.ts')).runDemo(terminal));
}

/** `hjemvej start`: production. */
export function registerStart(program: Command, terminal: Terminal): void {
  const say = (key: TextKey): string => textOf(key, {}, terminal.language);
  program
    .command('start')
    .description(say('cli.start'))
    .option('--indlejret', say('cli.start.indlejret'))
    .option('--data <mappe>', say('cli.start.data'))
    .option('--backup <maal>', say('cli.start.backup'))
    .action(async (flags: ProductionFlags) => (await import('./runProduction.ts')).runProduction(terminal, flags));
}
