import { followKeyRing, KeyRingError, type KeyRing } from '../../server/access/cpr/keyRing.ts';
import { findLoginFault } from '../../server/db/login.ts';
import { readDatabaseArt } from '../../server/db/maerke.ts';
import type { Deps } from '../../server/deps.ts';
import { CleanUp } from '../start/cleanUp.ts';
import { openDeps } from '../start/deps.ts';
import { readSettings, type Settings } from '../start/settings.ts';
import { openEmbedded, openExternal, type Store } from '../start/store.ts';
import { CliError, type Terminal } from '../terminal.ts';

/** Runs a command on the database the environment names, as the application, and closes it afterwards. The database must have been started with once. */
export async function withDatabase<T>(terminal: Terminal, work: (deps: Deps) => Promise<T>): Promise<T> {
  const cleanUp = new CleanUp();
  try {
    const settings = readSettings(process.env);
    const store = await openStore(settings, terminal, cleanUp);
    if ((await findLoginFault(store.app)) !== null) throw new CliError('import.ikkeKlar', {}, 1);
    const deps = openDeps(await appOf(store, settings), openKeys(settings.keyFile));
    cleanUp.add(() => deps.db.close());
    return await work(deps);
  } finally {
    await cleanUp.run();
  }
}

async function openStore({ databaseUrl, ownerUrl, dataDir }: Settings, terminal: Terminal, cleanUp: CleanUp): Promise<Store> {
  return databaseUrl === null ? openEmbedded({ dataDir, terminal, cleanUp }) : openExternal(databaseUrl, ownerUrl);
}

/** A demo may have one login for all; as the application it puts on the application's role, so that the rows are guarded. */
async function appOf({ owner, app }: Store, { databaseUrl, ownerUrl }: Settings): Promise<Store['app']> {
  const art = await readDatabaseArt(owner);
  if (art === 'tom' || art === 'fremmed') throw new CliError('import.ikkeKlar', {}, 1);
  return art === 'demo' && databaseUrl !== null && ownerUrl === null ? { ...app, options: '-c role=hjemvej_app' } : app;
}

function openKeys(keyFile: string): () => KeyRing {
  try {
    return followKeyRing(keyFile);
  } catch (error) {
    if (error instanceof KeyRingError) throw new CliError('import.noegler', { fil: keyFile }, 1);
    throw error;
  }
}
