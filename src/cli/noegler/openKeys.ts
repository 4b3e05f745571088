import { KeyRingError, readKeyRing } from '../../server/access/cpr/keyRing.ts';
import { BackupRegisterError } from '../../server/backup/backupRegister.ts';
import { openDatabase } from '../../server/db/database.ts';
import { Fejl } from '../../server/fejl.ts';
import type { KeyWork } from '../../server/keys/reencrypt.ts';
import { demandCluster } from '../backup/runBackup.ts';
import { withSession } from '../session.ts';
import { CleanUp, endOnSignal } from '../start/cleanUp.ts';
import { readSettings, type Settings } from '../start/settings.ts';
import { openEmbedded, openExternal } from '../start/store.ts';
import { CliError, type Terminal } from '../terminal.ts';

const SESSION_HOURS = 24;
const NOT_ALLOWED = '42501';

/** What a command about keys works with. */
export interface OpenKeys extends KeyWork {
  readonly settings: Settings;
}

/** Runs a command about keys as the owner of the database, in a session of the user whom `--som` names. Turns what fails into words. */
export async function withKeys(terminal: Terminal, som: string, work: (keys: OpenKeys) => Promise<void>): Promise<void> {
  const settings = readSettings(process.env);
  const cleanUp = new CleanUp();
  endOnSignal(cleanUp, () => terminal.say('cli.slukker'));
  try {
    const ring = readKeyRing(settings.keyFile);
    const login = await openOwner(settings, terminal, cleanUp);
    const owner = openDatabase({ ...login, max: 2 }, () => undefined);
    cleanUp.add(() => owner.close());
    await withSession(owner, { mail: som, hours: SESSION_HOURS }, (access) => work({ owner, access, ring, settings }));
  } catch (error) {
    throw inWords(error, { som, settings });
  } finally {
    await cleanUp.run();
  }
}

async function openOwner({ databaseUrl, ownerUrl, dataDir }: Settings, terminal: Terminal, cleanUp: CleanUp) {
  if (databaseUrl !== null) return (await openExternal(databaseUrl, ownerUrl)).owner;
  demandCluster(dataDir);
  return (await openEmbedded({ dataDir, terminal, cleanUp })).owner;
}

function inWords(error: unknown, { som, settings: { keyFile, backupsFile } }: { readonly som: string; readonly settings: Settings }): unknown {
  if (error instanceof KeyRingError) return new CliError(`cli.noegler.${error.code}`, { fil: keyFile }, 1);
  if (error instanceof BackupRegisterError) return new CliError('noegler.kopiregisterUlaeseligt', { linje: error.line, fil: backupsFile }, 1);
  if (error instanceof Fejl && error.kode === 'ikke_tilladt') return new CliError('noegler.ikkeTilladt', { mail: som });
  if (error instanceof Error && 'code' in error && error.code === NOT_ALLOWED) return new CliError('noegler.manglerEjer', {}, 1);
  return error;
}
