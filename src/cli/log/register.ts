import type { Command } from 'commander';
import { textOf, type TextKey } from '../../text/index.ts';
import type { Terminal } from '../terminal.ts';
import type { LogFlags } from './runLog.ts';

/** `hjemvej log forsegl` and `hjemvej log verify`. */
export function registerLog(program: Command, terminal: Terminal): void {
  const say = (key: TextKey): string => textOf(key, {}, terminal.language);
  const log = program.command('log').description(say('log.beskrivelse'));
  for (const name of ['forsegl', 'verify'] as const) {
    log
      .command(name)
      .description(say(`log.${name}.beskrivelse`))
      .option('--hoveder <fil>', say('log.hoveder'))
      .option('--data <mappe>', say('backup.data'))
      .action(async (flags: LogFlags) => (await import('./runLog.ts')).runLog(terminal, name, flags));
  }
}
