import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { makeSessionToken } from '../../src/server/access/sessionToken.ts';
import type { TestDatabase } from '../support/database.ts';
import { personWith, type Person, type TestServer } from './server.ts';

/** Someone new with a role, signed in: at Fyrtårnet where a boform is given, else in the municipality of Åby. */
export async function employ({ database, server }: { readonly database: TestDatabase; readonly server: TestServer }, { rolle, boformId }: { readonly rolle: string; readonly boformId: string | null }): Promise<Person> {
  const client = new Client(database.owner);
  await client.connect();
  try {
    const [id, { token, hash }] = [uuidv7(), makeSessionToken()];
    await client.query(
      `insert into adgang.bruger (id, organisation_id, navn, mail)
       select $1, o.id, $2, $3 from hjemvej.organisation o where o.navn = $4`,
      [id, `Ansat ${rolle}`, `${id}@proeve.example`, boformId === null ? 'Åby Kommune' : 'Fonden Fyrtårnet'],
    );
    await client.query(`insert into adgang.brugerrolle (bruger_id, rolle, boform_id, gyldig) values ($1, $2, $3, '[2015-01-01,)')`, [id, rolle, boformId]);
    await client.query(`insert into adgang.session (token_hash, bruger_id, maade, udloeber_at) values ($1, $2, 'kodeord', now() + interval '1 hour')`, [hash, id]);
    return personWith(server.app, { 'hjemvej-80': token });
  } finally {
    await client.end();
  }
}
