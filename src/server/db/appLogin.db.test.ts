import { Client } from 'pg';
import { beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { findAppLoginFault } from './appLogin.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

async function loginWith(rights: string, memberOf: readonly string[]): Promise<string> {
  const login = `proeve_${crypto.randomUUID().replaceAll('-', '')}`;
  const client = new Client(database.superuser);
  await client.connect();
  await client.query(`create role ${login} login ${rights}`);
  for (const role of memberOf) await client.query(`grant ${role} to ${login}`);
  await client.end();
  return login;
}

it('the application role itself may serve requests, and so may a login that is only its member', async () => {
  expect(await findAppLoginFault(database.app)).toBeNull();
  expect(await findAppLoginFault({ ...database.app, user: await loginWith('', ['hjemvej_app']) })).toBeNull();
});

it.each([
  ['superbruger', 'superuser', ['hjemvej_app']],
  ['omgaar', 'bypassrls', ['hjemvej_app']],
  ['ejer', '', ['hjemvej_app', 'hjemvej_owner']],
  ['ejer', '', ['hjemvej_app', 'hjemvej_log']],
  ['ikkeApp', '', []],
] as const)('a login is refused as %s when it is made with %j and is a member of %j', async (fault, rights, memberOf) => {
  expect(await findAppLoginFault({ ...database.app, user: await loginWith(rights, memberOf) })).toBe(fault);
});

it('the owner of the tables is refused', async () => {
  expect(await findAppLoginFault(database.owner)).toBe('ejer');
});
