import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backUp, type BackupSource } from '../../server/backup/backUp.ts';
import { isRecipient } from '../../server/backup/encryption.ts';
import { startEmbeddedPostgres } from '../../server/db/embedded/embeddedPostgres.ts';
import { CleanUp, endOnSignal } from '../start/cleanUp.ts';
import { inWords, tellEvent } from '../start/embeddedWords.ts';
import { readDatabaseUrl, readSettings } from '../start/settings.ts';
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
    const { file, bytes } = await inBackupWords(() => backUp({ source, target: resolve(til), recipients: modtager, now: new Date() }));
    terminal.say('backup.faerdig', { fil: file, mb: Math.ceil(bytes / MEGABYTE) });
  } finally {
    await cleanUp.run();
  }
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
