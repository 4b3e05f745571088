import pg from 'pg';

/** What a database is: nothing yet, the demo, in operation, or something that is not Hjemvej's. */
export type DatabaseArt = 'tom' | 'demo' | 'drift' | 'fremmed';

const IS_OURS = `select to_regclass('adgang.maerke') is not null as vores,
  exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'p', 'v', 'm')) as noget`;

/** What a database is, as its owner sees it. A migrated database without mark and users counts as empty. */
export async function readDatabaseArt(owner: pg.ClientConfig): Promise<DatabaseArt> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<{ vores: boolean; noget: boolean }>(IS_OURS);
    const found = rows[0];
    if (!found?.vores) return found?.noget ? 'fremmed' : 'tom';
    const mark = await client.query<{ art: 'demo' | 'drift' }>('select art from adgang.maerke');
    if (mark.rows[0]) return mark.rows[0].art;
    const users = await client.query('select from adgang.bruger limit 1');
    return users.rowCount === 0 ? 'tom' : 'drift';
  } finally {
    await client.end();
  }
}
