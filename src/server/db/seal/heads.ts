import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** What is remembered of a sealed segment outside the database. */
export interface Head {
  readonly nr: number;
  readonly tilId: number;
  readonly antal: number;
  /** Hexadecimal. */
  readonly hash: string;
}

/** The file of heads holds a line that is none. */
export class HeadsFileError extends Error {
  readonly line: number;

  constructor(path: string, line: number) {
    super(`${path}: line ${line} is no head of a segment`);
    this.name = 'HeadsFileError';
    this.line = line;
  }
}

const OWNER_ONLY = 0o600;
/** The form of a head, wherever it is kept. */
export const headSchema = z.strictObject({
  nr: z.int().positive(),
  tilId: z.int().positive(),
  antal: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The heads of a file, in its order; none where there is no file. Throws `HeadsFileError` for a line that is none. */
export async function readHeads(path: string): Promise<readonly Head[]> {
  const lines = (await readOrEmpty(path)).split('\n');
  return lines.flatMap((line, index) => (line === '' ? [] : [parseHead(line, { path, line: index + 1 })]));
}

/** Adds heads to the file and has them written to disk before it returns. */
export async function appendHeads(path: string, heads: readonly Head[]): Promise<void> {
  if (heads.length === 0) return;
  await mkdir(dirname(path), { recursive: true });
  const lines = heads.map(({ nr, tilId, antal, hash }) => `${JSON.stringify({ nr, tilId, antal, hash })}\n`);
  await appendFile(path, lines.join(''), { mode: OWNER_ONLY, flush: true });
}

async function readOrEmpty(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function parseHead(text: string, { path, line }: { readonly path: string; readonly line: number }): Head {
  try {
    return headSchema.parse(JSON.parse(text));
  } catch {
    throw new HeadsFileError(path, line);
  }
}
