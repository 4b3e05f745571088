import { ensureKeyRing, followKeyRing, type KeyRing } from '../../server/access/cpr/keyRing.ts';
import { exclusively } from '../../server/db/exclusive.ts';
import type { DatabaseAccess } from '../../server/db/login.ts';
import { readDatabaseArt } from '../../server/db/maerke.ts';
import { loadDemo } from '../../server/demo/loadDemo.ts';
import { DEMO_ADGANGSKODE, DEMO_BRUGERE } from '../../server/demo/organisationer.ts';
import { CliError, type Terminal } from '../terminal.ts';
import { CleanUp, endOnSignal } from './cleanUp.ts';
import { openDeps } from './deps.ts';
import { assertFree, serve } from './serve.ts';
import { LOOPBACK, readSettings, type Settings } from './settings.ts';
import { bringUpToDate, openEmbedded, openExternal, type Store } from './store.ts';
import { ensureWeb } from './webBuild.ts';

/** Tries Hjemvej: a database of invented people, web and API on this machine alone, until a signal ends it. */
export async function runDemo(terminal: Terminal): Promise<void> {
  const settings = readSettings(process.env);
  const cleanUp = new CleanUp();
  endOnSignal(cleanUp, () => terminal.say('cli.slukker'));
  try {
    await startDemo(settings, terminal, cleanUp);
  } catch (error) {
    await cleanUp.run();
    throw error;
  }
}

async function startDemo(settings: Settings, terminal: Terminal, cleanUp: CleanUp): Promise<void> {
  const place = { host: LOOPBACK, port: settings.port };
  await assertFree(place);
  const webDir = await ensureWeb(() => terminal.say('cli.demo.skaerme'));
  const store = await openStore(settings, terminal, cleanUp);
  await ensureKeyRing(settings.keyFile, new Date());
  const keys = followKeyRing(settings.keyFile);
  await prepare(store, keys, terminal);
  const deps = openDeps(store.app, keys);
  cleanUp.add(() => deps.db.close());
  await serve({ place, publicUrl: settings.publicUrl, deps, webDir, jobs: [], logger: false, cleanUp });
  welcome(settings, terminal);
}

async function openStore({ databaseUrl, ownerUrl, dataDir }: Settings, terminal: Terminal, cleanUp: CleanUp): Promise<Store> {
  if (databaseUrl === null) return openEmbedded({ dataDir, terminal, cleanUp });
  terminal.say('cli.database.finder');
  const store = await openExternal(databaseUrl, ownerUrl);
  // One login for both: as the application it puts on the application's role, so that the rows are guarded in a demo too.
  return ownerUrl === null ? { ...store, app: { ...store.app, options: '-c role=hjemvej_app' } } : store;
}

/** Makes the demo where the database is empty; touches nothing that is not a demo. */
async function prepare(store: Store, keys: () => KeyRing, terminal: Terminal): Promise<void> {
  const fill = (access: DatabaseAccess): Promise<void> => fillDemo(access, keys, terminal);
  await exclusively(store.lock, () => terminal.say('cli.database.venter'), async () => {
    await store.make(fill);
    const art = await readDatabaseArt(store.owner);
    if (art === 'tom') await fill(store);
    else if (art === 'demo') await bringUpToDate(store, terminal);
    else throw new CliError('cli.demo.optaget', {}, 1);
  });
}

async function fillDemo(access: DatabaseAccess, keys: () => KeyRing, terminal: Terminal): Promise<void> {
  await bringUpToDate(access, terminal);
  const deps = openDeps(access.app, keys);
  try {
    await loadDemo({ owner: access.owner, deps, onProgress: (n, alle) => terminal.say('cli.demo.henter', { n, alle }) });
  } finally {
    await deps.db.close();
  }
}

function welcome({ publicUrl }: Settings, terminal: Terminal): void {
  terminal.say('cli.demo.klar', { adresse: publicUrl });
  terminal.say('cli.demo.brugere', { adgangskode: DEMO_ADGANGSKODE });
  const widest = Math.max(...DEMO_BRUGERE.map(({ email }) => email.length));
  for (const { email, navn, organisation, boform } of DEMO_BRUGERE) {
    terminal.print(`  ${email.padEnd(widest)}  ${navn}, ${boform ?? organisation}`);
  }
  terminal.say('cli.demo.stop');
}
