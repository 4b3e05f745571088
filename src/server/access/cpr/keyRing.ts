import { createSecretKey, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { chmod, link, mkdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** The keys of CPR numbers. They lie in a file outside the database and outside every backup of it. */
export interface KeyRing {
  /** The id of the key that encrypts from now on. */
  readonly aktiv: string;
  /** Every key a number in the database may be encrypted with, by id. */
  readonly kryptering: ReadonlyMap<string, KeyObject>;
  /** The key of the hash that numbers are found by. */
  readonly indeks: KeyObject;
}

export type KeyRingErrorCode = 'missing' | 'readableByOthers' | 'malformed' | 'exists';

/** Why the keys can't be used. Its message names the file and the reason, never a key. */
export class KeyRingError extends Error {
  readonly code: KeyRingErrorCode;
  readonly path: string;

  constructor(code: KeyRingErrorCode, path: string) {
    super(`key file ${path}: ${code}`);
    this.name = 'KeyRingError';
    this.code = code;
    this.path = path;
  }
}

const KEY_BYTES = 32;
const OWNER_ONLY = 0o600;
const OTHERS = 0o077;

const key = z.base64().transform((text) => Buffer.from(text, 'base64')).refine((bytes) => bytes.length === KEY_BYTES);
const file = z
  .strictObject({ version: z.literal(1), aktiv: z.string(), kryptering: z.record(z.string().regex(/^[a-z0-9-]+$/), key), indeks: key })
  .refine(({ aktiv, kryptering }) => Object.hasOwn(kryptering, aktiv));

interface KeyFile {
  readonly version: 1;
  readonly aktiv: string;
  readonly kryptering: Readonly<Record<string, string>>;
  readonly indeks: string;
}

/** Reads the keys. Throws `KeyRingError` if the file is missing, readable by others than its owner, or not a key file. */
export async function readKeyRing(path: string): Promise<KeyRing> {
  const text = await readPrivate(path);
  const { aktiv, kryptering, indeks } = parse(text, path);
  const keys = Object.entries(kryptering).map(([id, bytes]) => [id, createSecretKey(bytes)] as const);
  return { aktiv, kryptering: new Map(keys), indeks: createSecretKey(indeks) };
}

/** Makes a file with new keys, readable by its owner only. Throws `KeyRingError` `exists` if there is one: keys are never overwritten. */
export async function createKeyRing(path: string): Promise<void> {
  const id = newKeyId();
  const content: KeyFile = { version: 1, aktiv: id, kryptering: { [id]: newKey() }, indeks: newKey() };
  await mkdir(dirname(path), { recursive: true });
  const draft = await writeDraft(path, content);
  try {
    // A link, unlike a rename, fails where the name is taken: of two who start at once one makes the keys.
    await link(draft, path);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new KeyRingError('exists', path) : error;
  } finally {
    await unlink(draft);
  }
}

/** The keys of a file, made if it is not there: for a demo. In production an administrator makes and keeps them. */
export async function ensureKeyRing(path: string): Promise<KeyRing> {
  try {
    await createKeyRing(path);
  } catch (error) {
    if (!(error instanceof KeyRingError && error.code === 'exists')) throw error;
  }
  return readKeyRing(path);
}

/** Adds a key that encrypts from now on. The older ones stay, for what they encrypted. */
export async function rotateKeyRing(path: string): Promise<void> {
  const text = await readPrivate(path);
  parse(text, path);
  const old = JSON.parse(text) as KeyFile;
  const id = newKeyId();
  await rename(await writeDraft(path, { ...old, aktiv: id, kryptering: { ...old.kryptering, [id]: newKey() } }), path);
}

async function readPrivate(path: string): Promise<string> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new KeyRingError('missing', path) : error;
  });
  if (process.platform !== 'win32' && (found.mode & OTHERS) !== 0) throw new KeyRingError('readableByOthers', path);
  return readFile(path, 'utf8');
}

function parse(text: string, path: string): z.output<typeof file> {
  try {
    return file.parse(JSON.parse(text));
  } catch {
    // What is wrong with it is not said: the words would quote the keys.
    throw new KeyRingError('malformed', path);
  }
}

async function writeDraft(path: string, content: KeyFile): Promise<string> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { flag: 'wx', mode: OWNER_ONLY, flush: true });
  await chmod(draft, OWNER_ONLY);
  return draft;
}

function newKey(): string {
  return randomBytes(KEY_BYTES).toString('base64');
}

function newKeyId(): string {
  return `k${randomBytes(4).toString('hex')}`;
}
