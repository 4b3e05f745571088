import { chmodSync, chownSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canReach, type OsUser } from './osUser.ts';

/** Unix socket paths hold at most 107 bytes (103 on macOS), `/.s.PGSQL.5432` takes 14 of them. */
const LONGEST = 89;

/**
 * A private folder with a short path for the socket, whatever the length of the data folder's path. `former` (the one a
 * crashed server used) is taken again, so that connection pools of a running Hjemvej find the new server.
 */
export function makeSocketDir(user: OsUser, former: string | null): string {
  if (former !== null && isPrivateTo(user, former)) return former;
  const folder = mkdtempSync(join(shortTemporaryFolder(user), 'hjemvej-'));
  chmodSync(folder, 0o700);
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}

/** Removes the folder once the server has taken its socket away; one that still holds something is left alone. */
export function removeSocketDir(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

function shortTemporaryFolder(user: OsUser): string {
  const usual = tmpdir();
  return Buffer.byteLength(join(usual, 'hjemvej-XXXXXX')) <= LONGEST && canReach(user, usual) ? usual : '/tmp';
}

function isPrivateTo(user: OsUser, folder: string): boolean {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return false;
  return stat.uid === (user?.uid ?? process.getuid?.()) && (stat.mode & 0o777) === 0o700;
}
