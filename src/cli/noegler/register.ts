import type { Command } from 'commander';
import { textOf, type TextKey } from '../../text/index.ts';
import type { Terminal } from '../terminal.ts';
import type { RetireFlags } from './runNoegler.ts';

/** `hjemvej noegler`: the keys of CPR numbers. */
export function registerNoegler(program: Command, terminal: Terminal): void {
  const say = (key: TextKey): string => textOf(key, {}, terminal.language);
  const load = async () => import('./runNoegler.ts');
  const noegler = program.command('noegler').description(say('noegler.beskrivelse'));
  const add = (usage: string, words: TextKey): Command =>
    noegler.command(usage).description(say(words)).requiredOption('--som <mail>', say('noegler.som'));
  add('list', 'noegler.list.beskrivelse').action(async ({ som }: { som: string }) => (await load()).listKeys(terminal, som));
  add('ny', 'noegler.ny.beskrivelse').action(async ({ som }: { som: string }) => (await load()).addKey(terminal, som));
  add('omkrypter', 'noegler.omkrypter.beskrivelse').action(async ({ som }: { som: string }) => (await load()).reencrypt(terminal, som));
  add('udfas <noegle>', 'noegler.udfas.beskrivelse')
    .option('--kopier-slettet-foer <dato>', say('noegler.kopierSlettetFoer'))
    .action(async (id: string, flags: RetireFlags) => (await load()).retire(terminal, id, flags));
}
