import { createSecretKey } from 'node:crypto';
import { openCprVault } from '../../src/server/access/cpr/vault.ts';
import type { Deps } from '../../src/server/deps.ts';

/** The real vault on keys that are the same in every test. */
export function testVault(): Deps['cpr'] {
  const key = (byte: number) => createSecretKey(Buffer.alloc(32, byte));
  const ring = { aktiv: 'proeve', kryptering: new Map([['proeve', key(1)]]), lavet: new Map<string, Date>(), indeks: key(2) };
  return openCprVault(() => ring);
}
