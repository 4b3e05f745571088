import { createReadStream } from 'node:fs';
import type { DatabaseLogin } from '../db/login.ts';
import type { RestoreReport } from './check.ts';
import { decryptWith } from './encryption.ts';
import { BackupError } from './errors.ts';
import { MANIFEST, manifestSchema, readJson, type Manifest } from './manifest.ts';
import { restoreEmbedded, type EmbeddedTarget } from './restoreEmbedded.ts';
import { restoreServer } from './restoreServer.ts';
import { readTar, type ArchiveEntry } from './tar.ts';

/** Where to restore: an empty data folder of the embedded server, or an empty database as its superuser. */
export type RestoreTarget = ({ readonly kind: 'embedded' } & EmbeddedTarget) | { readonly kind: 'server'; readonly superuser: DatabaseLogin };

export interface RestoreRequest {
  readonly file: string;
  /** The text of an identity file: secret keys (`AGE-SECRET-KEY-…`), one a line. */
  readonly identityFile: string;
  readonly target: RestoreTarget;
}

/**
 * Restores a backup into an empty target and checks it. Throws `BackupError` where the person must act; the report tells
 * what does not agree with what the backup says of itself.
 */
export async function restore({ file, identityFile, target }: RestoreRequest): Promise<RestoreReport> {
  const entries = readTar(decryptWith(identityFile, createReadStream(file)));
  try {
    const manifest = await readManifest(entries);
    if (manifest.kind !== target.kind) throw new BackupError('andenSlags', { slags: manifest.kind });
    return target.kind === 'embedded'
      ? await restoreEmbedded(target, manifest, entries)
      : await restoreServer(target.superuser, manifest, entries);
  } finally {
    await entries.return();
  }
}

async function readManifest(entries: AsyncGenerator<ArchiveEntry, void>): Promise<Manifest> {
  const first = await entries.next();
  if (first.done || first.value.name !== MANIFEST) throw new BackupError('ikkeKopi');
  return readJson(first.value, manifestSchema);
}
