import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { EmbeddedPostgresError } from './errors.ts';

/** The operating system user the database runs as; `null` means the user who runs Hjemvej. */
export type OsUser = { readonly uid: number; readonly gid: number } | null;

/**
 * Chooses who runs the database. PostgreSQL refuses root, and `initdb` refuses a user without a passwd entry, so root
 * lends it to the owner of an existing cluster, else to `nobody`. Anyone else runs it as themselves.
 */
export function chooseOsUser(clusterDir: string): OsUser {
  const self = process.getuid?.();
  const owner = ownerOf(clusterDir);
  if (self !== 0) {
    if (owner !== null && owner.uid !== self) {
      throw new EmbeddedPostgresError('otherOwner', `${clusterDir} belongs to uid ${owner.uid}, this is uid ${self}`);
    }
    return null;
  }
  return owner !== null && owner.uid !== 0 ? owner : nobody();
}

/** Whether that user may enter the folder or run the file, asked of the system itself (modes, ACLs and mounts count). */
export function canReach(user: OsUser, path: string): boolean {
  const { status } = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...(user ?? {}), cwd: '/', env: {} });
  return status === 0;
}

function ownerOf(path: string): { uid: number; gid: number } | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? { uid: stat.uid, gid: stat.gid } : null;
}

function nobody(): { uid: number; gid: number } {
  const entry = readFileSync('/etc/passwd', 'utf8').split('\n').find((line) => line.startsWith('nobody:'));
  const [, , uid, gid] = entry?.split(':') ?? [];
  if (uid === undefined || gid === undefined) {
    throw new EmbeddedPostgresError('notReachable', 'no user `nobody` in /etc/passwd to run the database as');
  }
  // macOS writes nobody as -2; the kernel wants the unsigned number.
  return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
}
