import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../server/db/embedded/embeddedPostgres.ts';
import { APP_ROLE, buildDatabase, OWNER_ROLE } from '../../server/db/embedded/provision.ts';
import { findLoginFault, userOf, type DatabaseAccess, type DatabaseLogin } from '../../server/db/login.ts';
import { grantApp, migrate } from '../../server/db/migrate.ts';
import { CliError, type Terminal } from '../terminal.ts';
import type { CleanUp } from './cleanUp.ts';
import { inWords, tellEvent } from './embeddedWords.ts';

/** A database that can be reached, on the embedded server or another. */
export interface Store extends DatabaseAccess {
  /** Where starts at once keep each other out. */
  readonly lock: DatabaseLogin;
  /** Makes the database and fills it, where making it is Hjemvej's to do and it is not there. */
  make(fill: (access: DatabaseAccess) => Promise<void>): Promise<void>;
}

export interface EmbeddedRequest {
  readonly dataDir: string;
  readonly terminal: Terminal;
  readonly cleanUp: CleanUp;
}

/** The one database of the embedded server. */
export const DATABASE = 'hjemvej';

/** The database of the embedded server, started or adopted. */
export async function openEmbedded({ dataDir, terminal, cleanUp }: EmbeddedRequest): Promise<Store> {
  const server = await inWords(() => startEmbeddedPostgres({ dataDir, log: tellEvent(terminal) }));
  cleanUp.add(() => inWords(() => server.stop()));
  const superuser = server.connection('postgres', server.superuser);
  return {
    ...accessTo(server, DATABASE),
    lock: superuser,
    make: (fill) => buildDatabase({ superuser, database: DATABASE, fill: (draft) => fill(accessTo(server, draft)) }),
  };
}

/** A database that someone else made and keeps. Without a login of its own the owner is the application's login. */
export async function openExternal(url: string, ownerUrl: string | null): Promise<Store> {
  const owner = { connectionString: ownerUrl ?? url };
  const fault = await findLoginFault(owner);
  if (fault !== null) {
    throw new CliError('cli.database.ingenForbindelse', { navn: ownerUrl === null ? 'DATABASE_URL' : 'DATABASE_OWNER_URL', fejl: fault }, 1);
  }
  return { owner, app: { connectionString: url }, lock: owner, make: () => Promise.resolve() };
}

/** Brings the database to this version and lets the application's login act as the application. */
export async function bringUpToDate({ owner, app }: DatabaseAccess, terminal: Terminal): Promise<void> {
  const applied = await migrate(owner);
  if (applied.length > 0) terminal.say('cli.database.migrerer', { n: applied.length });
  const login = userOf(app);
  if (login !== APP_ROLE && login !== userOf(owner)) await grantApp(owner, login);
}

function accessTo(server: EmbeddedPostgres, database: string): DatabaseAccess {
  return { owner: server.connection(database, OWNER_ROLE), app: server.connection(database, APP_ROLE) };
}
