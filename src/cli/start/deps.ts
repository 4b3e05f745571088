import { uuidv7 } from 'uuidv7';
import type { KeyRing } from '../../server/access/cpr/keyRing.ts';
import { openCprVault } from '../../server/access/cpr/vault.ts';
import { systemClock } from '../../server/clock.ts';
import { openDatabase } from '../../server/db/database.ts';
import type { DatabaseLogin } from '../../server/db/login.ts';
import type { Deps } from '../../server/deps.ts';

/** What the server is built from, on a real database, clock and keys. The database is the caller's to close. */
export function openDeps(app: DatabaseLogin, keys: () => KeyRing): Deps {
  // An idle connection that ends is replaced by the pool; who asks next hears of it if the database is still away.
  return { db: openDatabase(app, () => undefined), clock: systemClock, cpr: openCprVault(keys), nytId: uuidv7 };
}
