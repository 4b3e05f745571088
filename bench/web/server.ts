import type { PoolConfig } from 'pg';
import { uuidv7 } from 'uuidv7';
import { openCprVault } from '../../src/server/access/cpr/vault.ts';
import { buildApp } from '../../src/server/app.ts';
import { openDatabase } from '../../src/server/db/database.ts';
import type { Deps } from '../../src/server/deps.ts';
import { I_DAG } from './data.ts';
import { keyRing } from '../noegler.ts';

/** What the server is made of, on a database of the benchmark. */
export function benchDeps(database: PoolConfig): Deps {
  return { db: openDatabase(database, () => undefined), clock: { today: () => I_DAG }, cpr: openCprVault(keyRing), nytId: uuidv7 };
}

// As a process of its own: listens on the loopback, and says where.
if (process.send && process.argv[2] !== undefined) {
  const deps = benchDeps(JSON.parse(process.argv[2]) as PoolConfig);
  const app = await buildApp({ deps, publicUrl: 'http://127.0.0.1' });
  process.send(await app.listen({ host: '127.0.0.1', port: 0 }));
}
