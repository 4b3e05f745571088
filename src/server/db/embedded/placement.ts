import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './errors.ts';
import type { EmbeddedLog } from './events.ts';
import { canReach, chooseOsUser, type OsUser } from './osUser.ts';

/** Where the cluster lies and who runs it. */
export interface Placement {
  /** The folder of cluster, log and, where needed, a copy of the programs: the data folder itself, or where it points. */
  readonly home: string;
  readonly clusterDir: string;
  readonly user: OsUser;
}

const POINTER = 'placering';
const ROOT_HOMES = '/var/lib/hjemvej';

/**
 * Decides where the cluster lies. Normally in `dataDir/postgres`. Root runs the database as another user, and where that
 * user cannot enter `dataDir` (a folder only root may enter) the cluster lies in a folder of its own under
 * /var/lib/hjemvej, and `dataDir/placering` says which. Deleting `dataDir` therefore always means starting afresh.
 */
export function placeCluster(dataDir: string, log: EmbeddedLog): Placement {
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const folder = realpathSync(dataDir);
  const pointed = readPointer(folder);
  if (pointed !== null) return placementIn(pointed);
  const here = placementIn(folder);
  if (canReach(here.user, folder)) return here;
  if (existsSync(here.clusterDir)) {
    throw new EmbeddedPostgresError('notReachable', `${here.clusterDir} can no longer be entered by its owner`);
  }
  const home = moveAway(folder);
  log({ kind: 'relocated', home });
  return placementIn(home);
}

function placementIn(home: string): Placement {
  const clusterDir = join(home, 'postgres');
  return { home, clusterDir, user: chooseOsUser(clusterDir) };
}

function readPointer(folder: string): string | null {
  try {
    return readFileSync(join(folder, POINTER), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Makes a reachable home and points to it. */
function moveAway(folder: string): string {
  mkdirSync(ROOT_HOMES, { recursive: true });
  chmodSync(ROOT_HOMES, 0o711);
  const home = realpathSync(mkdtempSync(join(ROOT_HOMES, 'data-')));
  chmodSync(home, 0o711);
  if (!canReach(placementIn(home).user, home)) {
    throw new EmbeddedPostgresError('notReachable', `neither ${folder} nor ${home} can be entered by the user \`nobody\``);
  }
  return writePointer(folder, home);
}

/** Links a finished file, so that no one ever reads half a pointer; of two starts at once the first wins. */
function writePointer(folder: string, home: string): string {
  const draft = join(folder, `${POINTER}.${process.pid}`);
  writeFileSync(draft, `${home}\n`, { mode: 0o600 });
  try {
    linkSync(draft, join(folder, POINTER));
    return home;
  } catch (error) {
    const winner = readPointer(folder);
    if (winner === null) throw error;
    rmSync(home, { recursive: true, force: true });
    return winner;
  } finally {
    rmSync(draft, { force: true });
  }
}
