import { Option, type Command } from 'commander';
import { textOf, type TextKey } from '../../text/index.ts';
import type { Terminal } from '../terminal.ts';
import { FORMATS, type FortegnelseFlags } from './udskrift.ts';

/** `hjemvej fortegnelse`: the record of processing activities. */
export function registerFortegnelse(program: Command, terminal: Terminal): void {
  const say = (key: TextKey): string => textOf(key, {}, terminal.language);
  program
    .command('fortegnelse')
    .description(say('fortegnelse.beskrivelse'))
    .addOption(new Option('--format <format>', say('fortegnelse.format')).choices(FORMATS).default('md'))
    .option('--dataansvarlig <navn>', say('fortegnelse.dataansvarlig'))
    .action(async (flags: FortegnelseFlags) => (await import('./runFortegnelse.ts')).runFortegnelse(terminal, flags));
}
