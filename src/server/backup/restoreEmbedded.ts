import { createWriteStream } from 'node:fs';
import { chown, mkdir, readdir, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { startEmbeddedPostgres } from '../db/embedded/embeddedPostgres.ts';
import type { EmbeddedLog } from '../db/embedded/events.ts';
import { placeCluster, type Placement } from '../db/embedded/placement.ts';
import { findProgram } from '../db/embedded/program.ts';
import { checkRestored, type RestoreReport } from './check.ts';
import { CLUSTER } from './embeddedBackup.ts';
import { BackupError } from './errors.ts';
import { CLOSING, closingSchema, readJson, type Closing, type Manifest } from './manifest.ts';
import type { ArchiveEntry } from './tar.ts';

/** A data folder that is empty or not there. */
export interface EmbeddedTarget {
  readonly dataDir: string;
  readonly log: EmbeddedLog;
}

/**
 * Lays the copied files into an empty data folder, lets PostgreSQL make them whole, and checks what came of it. The
 * cluster has its name only when all of it is there. Throws `BackupError` `ikkeTom`, `andenUdgave` or `skadet`.
 */
export async function restoreEmbedded(target: EmbeddedTarget, manifest: Manifest, rest: AsyncIterable<ArchiveEntry>): Promise<RestoreReport> {
  await demandEmpty(target.dataDir);
  const placement = placeCluster(target.dataDir, target.log);
  const { major } = findProgram({ ...placement, log: target.log });
  if (major !== String(manifest.major)) {
    await leaveEmpty(target.dataDir, placement);
    throw new BackupError('andenUdgave', { fundet: major, kraeves: String(manifest.major) });
  }
  const closing = await layOut(placement, rest).catch(async (error: unknown) => {
    await leaveEmpty(target.dataDir, placement);
    throw error;
  });
  return startAndCheck(target, { manifest, closing });
}

async function demandEmpty(folder: string): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (entries.length > 0) throw new BackupError('ikkeTom', { maal: folder });
}

/** Leaves the folder as it was found, so that it can be tried again; what was laid elsewhere for it goes too. */
async function leaveEmpty(dataDir: string, { home }: Placement): Promise<void> {
  for (const name of await readdir(dataDir)) await rm(join(dataDir, name), { recursive: true, force: true });
  if (home !== (await realpath(dataDir))) await rm(home, { recursive: true, force: true });
}

async function layOut(placement: Placement, rest: AsyncIterable<ArchiveEntry>): Promise<Closing> {
  // A draft of this name is cleared away by the next start if this one is cut short.
  const draft = `${placement.clusterDir}.new-${process.pid}`;
  await makeFolder(draft, placement);
  const closing = await writeFiles(draft, placement, rest);
  await rename(draft, placement.clusterDir);
  return closing;
}

async function writeFiles(draft: string, placement: Placement, rest: AsyncIterable<ArchiveEntry>): Promise<Closing> {
  let closing: Closing | null = null;
  for await (const entry of rest) {
    if (entry.name === CLOSING) closing = await readJson(entry, closingSchema);
    else await writeEntry(draft, placement, entry);
  }
  if (!closing) throw new BackupError('skadet');
  return closing;
}

async function writeEntry(draft: string, placement: Placement, { name, content }: ArchiveEntry): Promise<void> {
  if (!name.startsWith(CLUSTER)) throw new BackupError('skadet');
  const path = join(draft, name.slice(CLUSTER.length));
  if (name.endsWith('/')) return makeFolder(path, placement);
  await mkdir(dirname(path), { recursive: true });
  // Not written through to the disk one by one: PostgreSQL does so with all of them before it replays the log.
  await pipeline(Readable.from(content), createWriteStream(path, { mode: 0o600, flags: 'wx' }));
  await give(path, placement);
}

async function makeFolder(path: string, placement: Placement): Promise<void> {
  await mkdir(path, { mode: 0o700 });
  await give(path, placement);
}

/** Root lends the files to the user the database runs as. */
async function give(path: string, { user }: Placement): Promise<void> {
  if (user) await chown(path, user.uid, user.gid);
}

async function startAndCheck({ dataDir, log }: EmbeddedTarget, of: { manifest: Manifest; closing: Closing }): Promise<RestoreReport> {
  const server = await startEmbeddedPostgres({ dataDir, log });
  try {
    return await checkRestored(server.connection(of.manifest.database, server.superuser), of);
  } finally {
    await server.stop();
  }
}
