import { parseIsoDate } from '../../law/kernel/dato.ts';
import { rotateKeyRing } from '../../server/access/cpr/keyRing.ts';
import { readBackups, type BackupEntry } from '../../server/backup/backupRegister.ts';
import { countByKey } from '../../server/db/repositories/cprKeyRepository.ts';
import { writeOpslag } from '../../server/db/repositories/opslagRepository.ts';
import { inKeyTransaction, reencryptAll } from '../../server/keys/reencrypt.ts';
import { retireKey } from '../../server/keys/retireKey.ts';
import { textOf } from '../../text/index.ts';
import { ProgressBar } from '../progressBar.ts';
import { CliError, type Terminal } from '../terminal.ts';
import { withKeys, type OpenKeys } from './openKeys.ts';

/** The flags of `hjemvej noegler udfas`. */
export interface RetireFlags {
  readonly som: string;
  readonly kopierSlettetFoer?: string;
}

const LIST_HEAD = 'noegle;lavet;brug;raekker;kopier';

/** A line per key: when it was made, what it is for, how many rows and kept backups need it. Never the key itself. */
export async function listKeys(terminal: Terminal, som: string): Promise<void> {
  await withKeys(terminal, som, async (keys) => {
    const { ring, settings } = keys;
    const rows = await inKeyTransaction(keys, async (tx) => {
      await writeOpslag(tx, { handling: 'noegler:list', borgere: [] });
      return countByKey(tx);
    });
    const backups = (await readBackups(settings.backupsFile)) ?? [];
    const useOf = (id: string): string => (id === ring.aktiv ? 'aktiv' : ring.kryptering.has(id) ? 'aabner' : 'mangler');
    terminal.print(LIST_HEAD);
    for (const id of new Set([...ring.kryptering.keys(), ...rows.keys()])) {
      const made = ring.lavet.get(id)?.toISOString() ?? '';
      terminal.print([id, made, useOf(id), rows.get(id) ?? 0, needing(backups, id).length].join(';'));
    }
    if ([...rows.keys()].some((id) => !ring.kryptering.has(id))) throw new CliError('noegler.mangler', {}, 1);
  });
}

/** Adds a key to the file; it encrypts from now on, also in servers that run. */
export async function addKey(terminal: Terminal, som: string): Promise<void> {
  await withKeys(terminal, som, async (keys) => {
    const { keyFile } = keys.settings;
    // In the transaction that logs it: if the key can't be written, nothing is said of one.
    const id = await inKeyTransaction(keys, async (tx) => {
      await writeOpslag(tx, { handling: 'noegler:ny', borgere: [], detalje: { foer: keys.ring.aktiv } });
      return rotateKeyRing(keyFile, new Date());
    });
    terminal.print(id);
    terminal.say('noegler.ny.lavet', { noegle: id, fil: keyFile });
  });
}

/** Encrypts what is under older keys anew. Exit code 1 if some could not be opened. */
export async function reencrypt(terminal: Terminal, som: string): Promise<void> {
  await withKeys(terminal, som, async (keys) => {
    const bar = new ProgressBar(process.stderr);
    const { done, unreadable } = await reencryptAll(keys, ({ done: n, total }) =>
      bar.draw(total === 0 ? 1 : Math.min(1, n / total), textOf('noegler.omkrypter.fremdrift', { n, alle: total }, terminal.language)),
    ).finally(() => bar.finish());
    terminal.say('noegler.omkrypter.faerdig', { n: done, noegle: keys.ring.aktiv });
    if (unreadable > 0) throw new CliError('noegler.omkrypter.ulaeselige', { n: unreadable }, 1);
  });
}

/** Takes a key out of the file, if no row and no kept backup needs it. */
export async function retire(terminal: Terminal, id: string, { som, kopierSlettetFoer }: RetireFlags): Promise<void> {
  if (kopierSlettetFoer !== undefined && parseIsoDate(kopierSlettetFoer) === null) throw new CliError('noegler.forkertDato', { vaerdi: kopierSlettetFoer });
  await withKeys(terminal, som, async (keys) => {
    await demandNoBackup(keys, id, kopierSlettetFoer ?? null);
    const refusal = await retireKey(keys, { id, keyFile: keys.settings.keyFile, backupsDeletedBefore: kopierSlettetFoer ?? null });
    if (refusal?.kind === 'brugt') throw new CliError('noegler.udfas.brugt', { noegle: id, n: refusal.rows }, 1);
    if (refusal !== null) throw new CliError(`noegler.udfas.${refusal.kind}`, { noegle: id }, 1);
    terminal.say('noegler.udfas.faerdig', { noegle: id, fil: keys.settings.keyFile });
  });
}

/** Backups of before a day are gone, if someone says so. Where none is registered, nobody knows what backups there are. */
async function demandNoBackup({ settings }: OpenKeys, id: string, deletedBefore: string | null): Promise<void> {
  const backups = await readBackups(settings.backupsFile);
  if (backups === null && deletedBefore === null) throw new CliError('noegler.udfas.ingenKopiregister', { fil: settings.backupsFile }, 1);
  const kept = needing(backups ?? [], id).filter(({ lavetAt }) => deletedBefore === null || lavetAt.slice(0, 10) >= deletedBefore);
  const last = kept.at(-1);
  if (last) throw new CliError('noegler.udfas.kopi', { noegle: id, n: kept.length, fil: last.fil, dato: last.lavetAt.slice(0, 10) }, 1);
}

function needing(backups: readonly BackupEntry[], id: string): readonly BackupEntry[] {
  return backups.filter(({ noegler }) => noegler.includes(id));
}
