import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { withAdmin } from '../db/admin.ts';
import type { BackupSource } from './backUp.ts';

const entrySchema = z.strictObject({ lavetAt: z.iso.datetime(), fil: z.string(), noegler: z.array(z.string()) });

/** What is remembered of a backup where it was made: when, its file, and the ids of the keys without which its numbers can't be read. */
export type BackupEntry = z.infer<typeof entrySchema>;

/** The register of backups holds a line that is none. */
export class BackupRegisterError extends Error {
  readonly line: number;

  constructor(path: string, line: number) {
    super(`${path}: line ${line} is no backup`);
    this.name = 'BackupRegisterError';
    this.line = line;
  }
}

const OWNER_ONLY = 0o600;
const KEYS = `select distinct cpr_noegle as noegle from (select cpr_noegle from hjemvej.identitet union all select cpr_noegle from hjemvej.kuvert) n
               where cpr_noegle is not null order by 1`;

/** The ids of the keys that numbers of the database are under. */
export async function readKeysInUse(source: BackupSource): Promise<readonly string[]> {
  const rows = await withAdmin(source.kind === 'server' ? source.login : source.superuser, (sql) => sql.query<{ noegle: string }>(KEYS));
  return rows.map(({ noegle }) => noegle);
}

/** Adds a backup to the register, on the disk before it returns. */
export async function appendBackup(path: string, entry: BackupEntry): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await appendFile(path, `${JSON.stringify(entrySchema.parse(entry))}\n`, { mode: OWNER_ONLY, flush: true });
}

/** The backups of the register; `null` where there is none. Throws `BackupRegisterError` for a line that is no backup. */
export async function readBackups(path: string): Promise<readonly BackupEntry[] | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : text.split('\n').flatMap((line, index) => (line === '' ? [] : [parseEntry(line, { path, line: index + 1 })]));
}

function parseEntry(text: string, { path, line }: { readonly path: string; readonly line: number }): BackupEntry {
  try {
    return entrySchema.parse(JSON.parse(text));
  } catch {
    throw new BackupRegisterError(path, line);
  }
}
