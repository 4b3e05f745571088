import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../src/server/db/embedded/embeddedPostgres.ts';
import { OWNER_ROLE, provisionDatabase } from '../../src/server/db/embedded/provision.ts';
import { migrate } from '../../src/server/db/migrate.ts';
import { generateSchema } from './generate.ts';

/** Migrates an empty database of its own and writes `schema.ts` from what it then holds. */
async function main(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hjemvej-schema-'));
  // Where root runs this another user runs the database, and must get in.
  await chmod(dataDir, 0o711);
  const server = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' }, log: () => undefined });
  try {
    const { socketDir: host, port, superuser: user } = server;
    await provisionDatabase({ host, port, user, database: 'postgres' }, 'hjemvej');
    const owner = { host, port, user: OWNER_ROLE, database: 'hjemvej' };
    await migrate(owner);
    await writeFile(join(import.meta.dirname, '../../src/server/db/schema.ts'), await generateSchema(owner));
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

await main();
