import { existsSync, mkdirSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { createFirstAdministrator } from '../../server/db/firstAdministrator.ts';
import { createKeyRing, followKeyRing, KeyRingError, type KeyRing } from '../../server/access/cpr/keyRing.ts';
import { findAppLoginFault } from '../../server/db/appLogin.ts';
import { exclusively } from '../../server/db/exclusive.ts';
import { findLoginFault } from '../../server/db/login.ts';
import { readDatabaseArt, type DatabaseArt } from '../../server/db/maerke.ts';
import { systemTimer } from '../../server/clock.ts';
import { RepeatedJob } from '../../server/jobs/repeatedJob.ts';
import { sealingJob } from '../../server/jobs/sealing.ts';
import { CliError, type Terminal } from '../terminal.ts';
import { CleanUp, endOnSignal } from './cleanUp.ts';
import { openDeps } from './deps.ts';
import { assertFree, serve } from './serve.ts';
import { filesIn, readSettings, type Settings } from './settings.ts';
import { bringUpToDate, openEmbedded, openExternal, type Store } from './store.ts';
import { ensureWeb } from './webBuild.ts';

/** The flags of `hjemvej start`. */
export interface ProductionFlags {
  readonly indlejret?: boolean;
  readonly data?: string;
  readonly backup?: string;
}

const LINK_HOURS = 24;
const OTHERS = 0o077;

/** Starts production until a signal ends it. Throws `CliError` where the database or the login is not fit for it. */
export async function runProduction(terminal: Terminal, flags: ProductionFlags): Promise<void> {
  const settings = withFlags(readSettings(process.env), flags);
  const cleanUp = new CleanUp();
  endOnSignal(cleanUp, () => terminal.say('cli.slukker'));
  try {
    await startProduction({ settings, flags, terminal, cleanUp });
  } catch (error) {
    await cleanUp.run();
    throw error;
  }
}

interface Production {
  readonly settings: Settings;
  readonly flags: ProductionFlags;
  readonly terminal: Terminal;
  readonly cleanUp: CleanUp;
}

async function startProduction(production: Production): Promise<void> {
  const { settings, flags, terminal, cleanUp } = production;
  const store = await openStore(production);
  const place = { host: settings.host, port: settings.port };
  await assertFree(place);
  await assertHarmless(store);
  const webDir = await ensureWeb(() => terminal.say('cli.demo.skaerme'));
  const { keys, token } = await prepare(store, production);
  await assertAppLogin(store);
  const deps = openDeps(store.app, keys);
  cleanUp.add(() => deps.db.close());
  await serve({ place, publicUrl: settings.publicUrl, deps, webDir, jobs: jobsOf(store, settings), logger: true, cleanUp });
  terminal.say('cli.drift.klar', { adresse: settings.publicUrl });
  if (flags.backup !== undefined) terminal.say('cli.drift.backup', { maal: resolve(flags.backup) });
  terminal.say('cli.drift.ikkeMennesker');
  if (token !== null) tellLink(token, production);
}

/** What the server does by itself. */
function jobsOf({ app }: Store, { sealEveryMs, headsFile }: Settings): readonly RepeatedJob[] {
  if (sealEveryMs === null) return [];
  return [new RepeatedJob(sealingJob({ login: app, headsPath: headsFile, everyMs: sealEveryMs }), systemTimer)];
}

/** The token stands behind `#`, so that no server and no log between ever sees it. */
function tellLink(token: string, { settings, terminal }: Production): void {
  terminal.say('cli.drift.foersteLink', { timer: LINK_HOURS });
  terminal.print(`${settings.publicUrl}/engangslink#${token}`);
}

function withFlags(settings: Settings, { indlejret, data, backup }: ProductionFlags): Settings {
  if (!indlejret) {
    if (settings.databaseUrl === null) throw new CliError('cli.drift.manglerUrl');
    return settings;
  }
  if (data === undefined || backup === undefined) throw new CliError('cli.drift.manglerMappe');
  const dataDir = resolve(data);
  assertPrivate(dataDir);
  assertBackupTarget(resolve(backup), dataDir);
  return { ...settings, databaseUrl: null, dataDir, ...filesIn(dataDir, process.env) };
}

function assertPrivate(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if ((statSync(folder).mode & OTHERS) !== 0) throw new CliError('cli.drift.mappeAaben', { mappe: folder });
}

function assertBackupTarget(target: string, dataDir: string): void {
  if (!statSync(target, { throwIfNoEntry: false })?.isDirectory()) throw new CliError('cli.drift.backupMangler', { maal: target });
  if (`${target}${sep}`.startsWith(`${dataDir}${sep}`)) throw new CliError('cli.drift.sammeSted');
}

async function openStore({ settings, terminal, cleanUp }: Production): Promise<Store> {
  const { databaseUrl, ownerUrl, dataDir } = settings;
  if (databaseUrl === null) return openEmbedded({ dataDir, terminal, cleanUp });
  terminal.say('cli.database.finder');
  return openExternal(databaseUrl, ownerUrl);
}

interface Prepared {
  readonly keys: () => KeyRing;
  /** The token of the first administrator's one-time link; `null` once somebody has signed in. */
  readonly token: string | null;
}

/** Brings the database to this version; makes keys and administrator where it is new. Refuses a demo and other programs' data. */
async function prepare(store: Store, production: Production): Promise<Prepared> {
  const { settings, terminal } = production;
  return exclusively(store.lock, () => terminal.say('cli.database.venter'), async () => {
    await store.make((access) => bringUpToDate(access, terminal));
    const art = await readDatabaseArt(store.owner);
    assertForProduction(art);
    const keys = await openKeys(art, production);
    const mayMigrate = settings.databaseUrl === null || settings.ownerUrl !== null;
    if (!mayMigrate && art === 'tom') throw new CliError('cli.drift.manglerEjer', {}, 1);
    if (!mayMigrate) return { keys, token: null };
    await bringUpToDate(store, terminal);
    return { keys, token: await createFirstAdministrator(store.owner, uuidv7) };
  });
}

function assertForProduction(art: DatabaseArt): void {
  if (art === 'demo') throw new CliError('cli.drift.demo', {}, 1);
  if (art === 'fremmed') throw new CliError('cli.drift.fremmed', {}, 1);
}

/** New keys only for a database that is new: any other has numbers that only its own keys open. */
async function openKeys(art: DatabaseArt, { settings: { keyFile }, terminal }: Production): Promise<() => KeyRing> {
  try {
    if (art === 'tom' && !existsSync(keyFile)) {
      await createKeyRing(keyFile, new Date());
      terminal.say('cli.drift.noeglerLavet', { fil: keyFile });
    }
    return followKeyRing(keyFile);
  } catch (error) {
    if (error instanceof KeyRingError) throw new CliError(`cli.noegler.${error.code}`, { fil: keyFile }, 1);
    throw error;
  }
}

/** Asked before anything is made: a login that could reach past row-level security never serves. */
async function assertHarmless({ app }: Store): Promise<void> {
  const fault = (await findLoginFault(app)) === null ? await findAppLoginFault(app) : null;
  if (fault !== null && fault !== 'ikkeApp') throw new CliError(`cli.drift.${fault}`, {}, 1);
}

/** Asked when the database is ready: the login is the application's and nothing more. */
async function assertAppLogin({ app }: Store): Promise<void> {
  const unreachable = await findLoginFault(app);
  if (unreachable !== null) throw new CliError('cli.database.ingenForbindelse', { navn: 'DATABASE_URL', fejl: unreachable }, 1);
  const fault = await findAppLoginFault(app);
  if (fault !== null) throw new CliError(`cli.drift.${fault}`, {}, 1);
}
