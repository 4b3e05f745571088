import pg from 'pg';
import { makeSessionToken } from '../access/sessionToken.ts';

const LINK_HOURS = 24;

/**
 * Makes the first administrator of an installation in operation and gives the token of the one-time link that lets them
 * choose a password; `null` if there are users already. Marks the database as in operation. `owner` owns the database.
 */
export async function createFirstAdministrator(owner: pg.ClientConfig, nytId: () => string): Promise<string | null> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('begin');
    await client.query('lock table adgang.bruger in exclusive mode');
    const known = await client.query('select from adgang.bruger b join adgang.engangslink l on l.bruger_id = b.id where l.brugt_at is not null or b.kodeord_hash is not null limit 1');
    const token = known.rowCount === 0 ? await replaceLink(client, nytId) : null;
    await client.query('commit');
    return token;
  } finally {
    await client.end();
  }
}

/** A new link for the administrator, made now if there is none; an older link that nobody used is worth nothing from here on. */
async function replaceLink(client: pg.Client, nytId: () => string): Promise<string> {
  const brugerId = await findOrMakeAdministrator(client, nytId);
  const { token, hash } = makeSessionToken();
  await client.query('delete from adgang.engangslink where bruger_id = $1', [brugerId]);
  await client.query('insert into adgang.engangslink (token_hash, bruger_id, udloeber_at) values ($1, $2, now() + make_interval(hours => $3))', [hash, brugerId, LINK_HOURS]);
  await client.query("insert into adgang.maerke (art) values ('drift') on conflict do nothing");
  return token;
}

async function findOrMakeAdministrator(client: pg.Client, nytId: () => string): Promise<string> {
  const found = await client.query<{ id: string }>("select b.id from adgang.bruger b join adgang.brugerrolle r on r.bruger_id = b.id where r.rolle = 'brugeradministrator' limit 1");
  if (found.rows[0]) return found.rows[0].id;
  const [organisationId, brugerId] = [nytId(), nytId()];
  await client.query("insert into hjemvej.organisation (id, art, navn) values ($1, 'anden', 'Drift')", [organisationId]);
  await client.query("insert into adgang.bruger (id, organisation_id, navn, mail) values ($1, $2, 'Administrator', 'administrator')", [brugerId, organisationId]);
  await client.query("insert into adgang.brugerrolle (bruger_id, rolle) values ($1, 'brugeradministrator')", [brugerId]);
  return brugerId;
}
