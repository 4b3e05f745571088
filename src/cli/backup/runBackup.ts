import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backUp, type BackupSource } from '../../server/backup/backUp.ts';
import { appendBackup, readKeysInUse } from '../../server/backup/backupRegister.ts';
import { isRecipient } from '../../server/backup/encryption.ts';
import { startEmbeddedPostgres } from '../../server/db/embedded/embeddedPostgres.ts';
import { CleanUp, endOnSignal } from '../start/cleanUp.ts';
import { inWords, tellEvent } from '../start/embeddedWords.ts';
import { filesIn, readDatabaseUrl, readSettings } from '../start/settings.ts';
import { DATABASE, openExternal } from '../start/store.ts';
import { CliError, type Terminal } from '../terminal.ts';
import { inBackupWords } from './words.ts';

/** The flags of `hjemvej backup`. */
export interface BackupFlags {
  readonly til: string;
  readonly modtager: readonly string[];
  readonly data?: string;
}

const MEGABYTE = 1_000_000;

/** Makes an encrypted backup of the database the environment names, while it is in use. */
export async function runBackup(terminal: Terminal, { til, modtager, data }: BackupFlags): Promise<void> {
  if (!modtager.every(isRecipient)) throw new CliError('backup.fejl.modtager');
  const cleanUp = new CleanUp();
  endOnSignal(cleanUp, () => terminal.say('cli.slukker'));
  try {
    const source = await openSource({ data, terminal, cleanUp });
    terminal.say('backup.begynder');
    const { file, bytes } = await registered(source, { til: resolve(til), data }, (now) =>
      inBackupWords(() => backUp({ source, target: resolve(til), recipients: modtager, now })),
    );
    terminal.say('backup.faerdig', { fil: file, mb: Math.ceil(bytes / MEGABYTE) });
  } finally {
    await cleanUp.run();
  }
}

/**
 * Makes the backup between two entries of the register: one of the keys it needs, written first so that no backup is without,
 * and one of those that came into use meanwhile.
 */
async function registered<T>(source: BackupSource, { til, data }: { readonly til: string; readonly data: string | undefined }, make: (now: Date) => Promise<T>): Promise<T> {
  const now = new Date();
  const path = filesIn(data === undefined ? readSettings(process.env).dataDir : resolve(data), process.env).backupsFile;
  const enter = (noegler: readonly string[]) => appendBackup(path, { lavetAt: now.toISOString(), fil: til, noegler: [...noegler] });
  const before = await readKeysInUse(source);
  await enter(before);
  const made = await make(now);
  const meanwhile = (await readKeysInUse(source)).filter((id) => !before.includes(id));
  if (meanwhile.length > 0) await enter(meanwhile);
  return made;
}

interface SourceRequest {
  readonly data: string | undefined;
  readonly terminal: Terminal;
  readonly cleanUp: CleanUp;
}

async function openSource({ data, terminal, cleanUp }: SourceRequest): Promise<BackupSource> {
  const { databaseUrl, ownerUrl, dataDir } = readSettings(process.env);
  if (data === undefined && databaseUrl !== null) {
    const url = readDatabaseUrl('DATABASE_BACKUP_URL', process.env.DATABASE_BACKUP_URL) ?? ownerUrl;
    return { kind: 'server', login: (await openExternal(databaseUrl, url)).owner };
  }
  const folder = data === undefined ? dataDir : resolve(data);
  demandCluster(folder);
  const server = await inWords(() => startEmbeddedPostgres({ dataDir: folder, log: tellEvent(terminal) }));
  cleanUp.add(() => inWords(() => server.stop()));
  return { kind: 'embedded', clusterDir: server.clusterDir, superuser: server.connection(DATABASE, server.superuser) };
}

/** Starting a server in an empty folder would make a database there, and its backup would hold nothing. */
export function demandCluster(folder: string): void {
  if (!existsSync(join(folder, 'postgres')) && !existsSync(join(folder, 'placering'))) throw new CliError('backup.ingenDatabase', { mappe: folder });
}
