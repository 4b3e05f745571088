import { z } from 'zod';
import { headSchema } from '../db/seal/heads.ts';
import { BackupError } from './errors.ts';
import type { ArchiveEntry } from './tar.ts';

/** What a backup says of itself before anything else. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** A copy of the files of the embedded server, or a dump of a database on another. */
  kind: z.enum(['embedded', 'server']),
  madeAt: z.iso.datetime(),
  database: z.string(),
  /** The major version of the server it was made on. */
  major: z.int(),
  owner: z.string(),
  /** Every role that owns something in the database or was granted something. */
  roles: z.array(z.string().regex(/^[\w-]+$/)),
  migrations: z.array(z.string()),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What a backup says of itself when it is whole: how many rows there were while it was made, and the heads of the log. */
export const closingSchema = z.strictObject({
  counts: z.record(z.string(), z.tuple([z.int(), z.int()])),
  heads: z.array(headSchema),
});
export type Closing = z.infer<typeof closingSchema>;

export const MANIFEST = 'hjemvej-kopi.json';
export const CLOSING = 'slut.json';

/** A small file of an archive. */
export function fileEntry(name: string, content: string | Uint8Array): ArchiveEntry {
  const bytes = Buffer.from(content as Uint8Array);
  return { name, size: bytes.length, content: once(bytes) };
}

/** A part of an archive that describes it. */
export function jsonEntry(name: string, value: Manifest | Closing): ArchiveEntry {
  return fileEntry(name, `${JSON.stringify(value, null, 2)}\n`);
}

/** Reads such a part. Throws `BackupError` `skadet` if it is not of that form. */
export async function readJson<T>({ content }: ArchiveEntry, schema: z.ZodType<T>): Promise<T> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  try {
    return schema.parse(JSON.parse(Buffer.concat(parts).toString('utf8')));
  } catch {
    throw new BackupError('skadet');
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes;
}
