import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { SealedCpr } from '../../db/repositories/cprToken.ts';
import type { CprVault } from '../../deps.ts';
import { Fejl } from '../../fejl.ts';
import { parseCpr, type Cpr } from './cpr.ts';
import type { KeyRing } from './keyRing.ts';

export type SealedCprErrorCode = 'unknownKey' | 'damaged';

/** Why a sealed number can't be opened. Holds the id of the key at most, nothing of the number. */
export class SealedCprError extends Error {
  readonly code: SealedCprErrorCode;

  constructor(code: SealedCprErrorCode, keyId: string) {
    super(`sealed CPR number under key ${keyId}: ${code}`);
    this.name = 'SealedCprError';
    this.code = code;
  }
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts a number: nonce, tag, ciphertext; with the key's id, and the keyed hash that equal numbers share. */
export function encryptCpr(cpr: Cpr, ring: KeyRing): SealedCpr {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(ring, ring.aktiv), nonce, { authTagLength: TAG_BYTES }).setAAD(boundTo(ring.aktiv));
  const text = Buffer.concat([cipher.update(cpr.reveal(), 'ascii'), cipher.final()]);
  return { krypteret: Buffer.concat([nonce, cipher.getAuthTag(), text]), noegle: ring.aktiv, hash: hashCpr(cpr, ring) };
}

/** Opens a number. Throws `SealedCprError` if its key is not in the ring or a bit of it was changed. */
export function decryptCpr({ krypteret, noegle }: Pick<SealedCpr, 'krypteret' | 'noegle'>, ring: KeyRing): Cpr {
  const key = keyOf(ring, noegle);
  const cpr = parseCpr(open(krypteret, { key, noegle }));
  if (!cpr) throw new SealedCprError('damaged', noegle);
  return cpr;
}

/** The blind index: equal for equal numbers, and without its key no list of all numbers can be tried against it. */
export function hashCpr(cpr: Cpr, { indeks }: KeyRing): Buffer {
  return createHmac('sha256', indeks).update(`hjemvej cpr ${cpr.reveal()}`, 'ascii').digest();
}

/** The keys as the rest of the server uses them; which keys they are is asked each time, because they are rotated while it runs. */
export function openCprVault(ring: () => KeyRing): CprVault {
  return {
    seal: (typed) => {
      const cpr = parseCpr(typed);
      if (!cpr) throw new Fejl('ugyldigt_cpr');
      return encryptCpr(cpr, ring());
    },
    open: (sealed) => decryptCpr(sealed, ring()).reveal(),
  };
}

function open(sealed: Buffer, { key, noegle }: { key: ReturnType<typeof keyOf>; noegle: string }): string {
  try {
    const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(boundTo(noegle))
      .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('ascii');
  } catch {
    throw new SealedCprError('damaged', noegle);
  }
}

function keyOf({ kryptering }: KeyRing, id: string) {
  const key = kryptering.get(id);
  if (!key) throw new SealedCprError('unknownKey', id);
  return key;
}

function boundTo(keyId: string): Buffer {
  return Buffer.from(`hjemvej cpr ${keyId}`, 'ascii');
}
