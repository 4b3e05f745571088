import { createWriteStream } from 'node:fs';
import { link, open, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DatabaseLogin } from '../db/login.ts';
import { embeddedEntries, type EmbeddedSource } from './embeddedBackup.ts';
import { encryptFor } from './encryption.ts';
import { BackupError } from './errors.ts';
import { serverEntries } from './serverBackup.ts';
import { writeTar } from './tar.ts';

/** What to back up: the embedded server's files, or a database on another server. */
export type BackupSource = { readonly kind: 'embedded' } & EmbeddedSource | { readonly kind: 'server'; readonly login: DatabaseLogin };

export interface BackupRequest {
  readonly source: BackupSource;
  /** A file that is not there, or a folder to make one in. */
  readonly target: string;
  /** Public keys; any one of their secret keys opens the backup. */
  readonly recipients: readonly string[];
  readonly now: Date;
}

/**
 * Makes an encrypted backup and gives its file and size. It is written under another name and has its own only when it
 * is whole and on the disk. Throws `BackupError` where the person must act.
 */
export async function backUp({ source, target, recipients, now }: BackupRequest): Promise<{ readonly file: string; readonly bytes: number }> {
  const file = await chooseFile(target, now);
  const entries = source.kind === 'embedded' ? embeddedEntries(source, now) : serverEntries(source.login, now);
  const draft = `${file}.delvis-${process.pid}`;
  try {
    await pipeline(Readable.from(encryptFor(recipients, writeTar(entries))), createWriteStream(draft, { mode: 0o600, flags: 'wx', flush: true }));
    const { size } = await stat(draft);
    await takeName(draft, file);
    return { file, bytes: size };
  } finally {
    await unlink(draft).catch(() => undefined);
  }
}

async function chooseFile(target: string, now: Date): Promise<string> {
  const isFolder = (await stat(target).catch(() => null))?.isDirectory() ?? false;
  const file = isFolder ? join(target, `hjemvej-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z.tar.age`) : target;
  if (await stat(file).catch(() => null)) throw new BackupError('findes', { fil: file });
  return file;
}

/** A link, unlike a rename, never takes the place of a backup that is there. */
async function takeName(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new BackupError('findes', { fil: file }) : error;
  }
  const folder = await open(dirname(file));
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
