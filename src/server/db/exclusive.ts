import { Client, type ClientConfig } from 'pg';

const PREPARE_LOCK = 4_852_003;

/**
 * Does `work` while no other Hjemvej on the same database does its own: two starts at once must not both migrate and fill
 * it. The lock ends with the connection, so a killed process leaves none behind.
 */
export async function exclusively<T>(connection: ClientConfig, onWait: () => void, work: () => Promise<T>): Promise<T> {
  const client = new Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [PREPARE_LOCK]);
    if (rows[0]?.free !== true) {
      onWait();
      await client.query('select pg_advisory_lock($1)', [PREPARE_LOCK]);
    }
    return await work();
  } finally {
    await client.end();
  }
}
