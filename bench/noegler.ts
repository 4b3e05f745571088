import { createSecretKey } from 'node:crypto';
import type { KeyRing } from '../src/server/access/cpr/keyRing.ts';

/** Keys for made-up numbers: the same in the process that fills the database and in the server. */
export function keyRing(): KeyRing {
  const key = (byte: number) => createSecretKey(Buffer.alloc(32, byte));
  return { aktiv: 'bench', kryptering: new Map([['bench', key(1)]]), lavet: new Map(), indeks: key(2) };
}
