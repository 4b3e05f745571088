import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './errors.ts';
import type { EmbeddedLog } from './events.ts';
import type { Placement } from './placement.ts';
import { isAlive } from './processes.ts';
import type { Program } from './program.ts';

/** The superuser of every embedded cluster; reachable only through the private socket folder. */
export const SUPERUSER = 'hjemvej_super';

/**
 * Makes the cluster if there is none: UTF-8, byte order as the default collation (Danish order is asked for by name,
 * `da-x-icu`, as on an external server). It is made under another name and renamed, so that a start cut short leaves no
 * half cluster and of two starts at once one wins.
 */
export function ensureCluster(placement: Placement, program: Program, log: EmbeddedLog): void {
  const { clusterDir } = placement;
  removeAbandonedDrafts(clusterDir);
  if (!existsSync(clusterDir)) {
    log({ kind: 'creatingCluster', clusterDir });
    createCluster(placement, program);
  }
  const major = readFileSync(join(clusterDir, 'PG_VERSION'), 'utf8').trim();
  if (major !== program.major) throw new EmbeddedPostgresError('otherMajor', `${clusterDir} was made by PostgreSQL ${major}`);
}

function createCluster({ clusterDir, user }: Placement, program: Program): void {
  const draft = `${clusterDir}.new-${process.pid}`;
  mkdirSync(draft, { mode: 0o700 });
  if (user) chownSync(draft, user.uid, user.gid);
  const { status, stderr, error } = spawnSync(program.initdb, initdbArguments(draft), {
    ...(user ?? {}),
    cwd: '/',
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    encoding: 'utf8',
  });
  if (status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new EmbeddedPostgresError('initdbFailed', error?.message ?? stderr.trim());
  }
  try {
    renameSync(draft, clusterDir);
  } catch (failure) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(clusterDir)) throw failure;
  }
}

function initdbArguments(folder: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    '--auth=trust',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ];
}

function removeAbandonedDrafts(clusterDir: string): void {
  const prefix = `${basename(clusterDir)}.new-`;
  for (const name of readdirSync(dirname(clusterDir))) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue;
    rmSync(join(dirname(clusterDir), name), { recursive: true, force: true });
  }
}
