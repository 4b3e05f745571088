import type { Command } from 'commander';
import { textOf, type TextKey } from '../../text/index.ts';
import type { Terminal } from '../terminal.ts';
import type { BackupFlags } from './runBackup.ts';
import type { RestoreFlags } from './runRestore.ts';

/** `hjemvej backup`. */
export function registerBackup(program: Command, terminal: Terminal): void {
  const say = (key: TextKey): string => textOf(key, {}, terminal.language);
  program
    .command('backup')
    .description(say('backup.beskrivelse'))
    .requiredOption('--til <maal>', say('backup.til'))
    .requiredOption('--modtager <noegle>', say('backup.modtager'), (key: string, before: readonly string[] = []) => [...before, key])
    .option('--data <mappe>', say('backup.data'))
    .action(async (flags: BackupFlags) => (await import('./runBackup.ts')).runBackup(terminal, flags));
}

/** `hjemvej restore`. */
export function registerRestore(program: Command, terminal: Terminal): void {
  const say = (key: TextKey): string => textOf(key, {}, terminal.language);
  program
    .command('restore')
    .description(say('restore.beskrivelse'))
    .argument('<fil>', say('restore.fil'))
    .requiredOption('--noegle <fil>', say('restore.noegle'))
    .requiredOption('--til <maal>', say('restore.til'))
    .action(async (file: string, flags: RestoreFlags) => (await import('./runRestore.ts')).runRestore(terminal, { ...flags, file }));
}
