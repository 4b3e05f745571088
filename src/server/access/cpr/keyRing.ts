import { createSecretKey, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { chmod, link, mkdir, rename, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** The keys of CPR numbers. They lie in a file outside the database and outside every backup of it. */
export interface KeyRing {
  /** The id of the key that encrypts from now on. */
  readonly aktiv: string;
  /** Every key a number in the database may be encrypted with, by id. */
  readonly kryptering: ReadonlyMap<string, KeyObject>;
  /** When a key was made, by id; one made before this was noted is not in it. */
  readonly lavet: ReadonlyMap<string, Date>;
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
  .strictObject({
    version: z.literal(1),
    aktiv: z.string(),
    kryptering: z.record(z.string().regex(/^[a-z0-9-]+$/), key),
    lavet: z.record(z.string(), z.iso.datetime()).default({}),
    indeks: key,
  })
  .refine(({ aktiv, kryptering }) => Object.hasOwn(kryptering, aktiv));

interface KeyFile {
  readonly version: 1;
  readonly aktiv: string;
  readonly kryptering: Readonly<Record<string, string>>;
  readonly lavet?: Readonly<Record<string, string>>;
  readonly indeks: string;
}

/** Reads the keys. Throws `KeyRingError` if the file is missing, readable by others than its owner, or not a key file. */
export function readKeyRing(path: string): KeyRing {
  const { aktiv, kryptering, lavet, indeks } = parse(readPrivate(path), path);
  const keys = Object.entries(kryptering).map(([id, bytes]) => [id, createSecretKey(bytes)] as const);
  const made = Object.entries(lavet).map(([id, time]) => [id, new Date(time)] as const);
  return { aktiv, kryptering: new Map(keys), lavet: new Map(made), indeks: createSecretKey(indeks) };
}

/**
 * The keys of a file as they are whenever asked: a key that is added or taken out while the server runs is known at once. A
 * file that can't be read just then leaves the keys that were.
 */
export function followKeyRing(path: string): () => KeyRing {
  let [ring, seen] = [readKeyRing(path), stampOf(path)];
  return () => {
    const stamp = stampOf(path);
    if (stamp === seen || stamp === null) return ring;
    try {
      [ring, seen] = [readKeyRing(path), stamp];
    } catch (error) {
      if (!(error instanceof KeyRingError)) throw error;
    }
    return ring;
  };
}

/** Tells one state of a file from another; `null` where there is none. */
function stampOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.ino} ${found.mtimeNs} ${found.size}` : null;
}

/** Makes a file with new keys, readable by its owner only. Throws `KeyRingError` `exists` if there is one: keys are never overwritten. */
export async function createKeyRing(path: string, now: Date): Promise<void> {
  const id = newKeyId();
  const content: KeyFile = { version: 1, aktiv: id, kryptering: { [id]: newKey() }, lavet: { [id]: now.toISOString() }, indeks: newKey() };
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
export async function ensureKeyRing(path: string, now: Date): Promise<KeyRing> {
  try {
    await createKeyRing(path, now);
  } catch (error) {
    if (!(error instanceof KeyRingError && error.code === 'exists')) throw error;
  }
  return readKeyRing(path);
}

/** Adds a key that encrypts from now on, and gives its id. The older ones stay, for what they encrypted. */
export async function rotateKeyRing(path: string, now: Date): Promise<string> {
  const id = newKeyId();
  await change(path, (old) => ({
    ...old,
    aktiv: id,
    kryptering: { ...old.kryptering, [id]: newKey() },
    lavet: { ...old.lavet, [id]: now.toISOString() },
  }));
  return id;
}

/** Takes a key out that nothing needs any more. The one that encrypts stays whatever is asked. */
export async function dropKey(path: string, id: string): Promise<void> {
  const without = (keys: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(keys).filter(([other]) => other !== id));
  await change(path, (old) => (old.aktiv === id ? old : { ...old, kryptering: without(old.kryptering), lavet: without(old.lavet ?? {}) }));
}

/** The file is never half written: the new one takes the place of the old at once. */
async function change(path: string, to: (old: KeyFile) => KeyFile): Promise<void> {
  const text = readPrivate(path);
  parse(text, path);
  await rename(await writeDraft(path, to(JSON.parse(text) as KeyFile)), path);
}

function readPrivate(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new KeyRingError('missing', path);
  if (process.platform !== 'win32' && (found.mode & OTHERS) !== 0) throw new KeyRingError('readableByOthers', path);
  return readFileSync(path, 'utf8');
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
