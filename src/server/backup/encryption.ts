import { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { BackupError } from './errors.ts';

/** The bytes, encrypted to public keys (`age1…`), while they pass. Throws `BackupError` `modtager` for a key that is none. */
export async function* encryptFor(recipients: readonly string[], plain: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  yield* await encrypterFor(recipients).encrypt(ReadableStream.from(plain));
}

/** Whether text is a public key one can encrypt to. */
export function isRecipient(text: string): boolean {
  try {
    encrypterFor([text]);
    return true;
  } catch {
    return false;
  }
}

/**
 * The bytes of an encrypted file, opened with the secret keys of an identity file. Throws `BackupError`: `identitet` if
 * the file holds no key, `forkertNoegle` if none fits, `ikkeKopi` if the bytes are no such file, `skadet` if they were
 * changed or cut short on the way.
 */
export async function* decryptWith(identityFile: string, sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const decrypter = decrypterFor(identityFile);
  const plain = await openStream(decrypter, sealed);
  try {
    yield* plain;
  } catch (error) {
    throw error instanceof BackupError ? error : new BackupError('skadet');
  }
}

function encrypterFor(recipients: readonly string[]): Encrypter {
  const encrypter = new Encrypter();
  try {
    for (const recipient of recipients) encrypter.addRecipient(recipient);
  } catch {
    throw new BackupError('modtager');
  }
  return encrypter;
}

function decrypterFor(identityFile: string): Decrypter {
  const decrypter = new Decrypter();
  const keys = identityFile.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  try {
    for (const key of keys) decrypter.addIdentity(key);
  } catch {
    throw new BackupError('identitet');
  }
  if (keys.length === 0) throw new BackupError('identitet');
  return decrypter;
}

async function openStream(decrypter: Decrypter, sealed: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  try {
    return await decrypter.decrypt(ReadableStream.from(sealed));
  } catch (error) {
    const noKeyFits = error instanceof Error && error.message.includes('no identity matched');
    throw new BackupError(noKeyFits ? 'forkertNoegle' : 'ikkeKopi');
  }
}
