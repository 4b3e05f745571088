import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildVerden, faktaColumns, openJournal, type Verden } from '../../../test/factories/verden.ts';
import { execute, runHjemvej, urlOf } from '../../../test/support/command.ts';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { createKeyRing, readKeyRing } from '../../server/access/cpr/keyRing.ts';
import { decryptCpr, openCprVault } from '../../server/access/cpr/vault.ts';
import { appendBackup, readBackups, readKeysInUse } from '../../server/backup/backupRegister.ts';
import { toCprColumns, toCprToken } from '../../server/db/repositories/cprToken.ts';

const ADMINISTRATOR = ['--som', 'administratorA@test.invalid'];

let database: TestDatabase;
let verden: Verden;
let folder: string;
let keyFile: string;
let backupsFile: string;

beforeAll(async () => {
  database = await testDatabase();
  verden = await buildVerden(database);
  folder = await mkdtemp(join(tmpdir(), 'hjemvej-noegler-'));
  [keyFile, backupsFile] = [join(folder, 'noegler.json'), join(folder, 'kopier.jsonl')];
  await createKeyRing(keyFile, new Date('2026-11-20T10:00:00Z'));
  const sealed = openCprVault(() => readKeyRing(keyFile)).seal('6101011234');
  await verden.udfoer('raadgiverA', async (tx) => {
    const journal = await openJournal(tx, { dataansvarlig: verden.organisationer.kommuneA, art: 'myndighed' });
    await tx.insertInto('hjemvej.identitet')
      .values({ ...faktaColumns(journal), art: 'cpr', journal_art: 'myndighed', foedselsdato: null, ...toCprColumns(toCprToken(sealed)) })
      .execute();
  });
});
afterAll(async () => {
  await verden.db.close();
  await rm(folder, { recursive: true });
});

async function hjemvej(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<{ readonly code: number | null; readonly said: string }> {
  const urls = { DATABASE_URL: urlOf(database.app), DATABASE_OWNER_URL: urlOf(database.owner) };
  const command = runHjemvej(['noegler', ...args], { ...urls, HJEMVEJ_NOEGLER: keyFile, HJEMVEJ_KOPIREGISTER: backupsFile, ...env });
  return { code: await command.ended(), said: command.output() };
}

const keysOf = async (): Promise<string> => readFile(keyFile, 'utf8');
const material = async (): Promise<readonly string[]> => [...(await keysOf()).matchAll(/"([\w+/]{43}=)"/g)].map(([, key = '']) => key);

describe('hjemvej noegler', { timeout: 120_000 }, () => {
  it('lists, adds, encrypts anew and takes out, and never shows a key', async () => {
    const old = readKeyRing(keyFile).aktiv;
    const said: string[] = [];
    const run = async (...args: readonly string[]) => {
      const ran = await hjemvej([...args, ...ADMINISTRATOR]);
      said.push(ran.said);
      return ran;
    };
    expect((await run('list')).said).toBe(`noegle;lavet;brug;raekker;kopier\n${old};2026-11-20T10:00:00.000Z;aktiv;1;0\n`);
    expect(await run('ny')).toMatchObject({ code: 0 });
    const { aktiv } = readKeyRing(keyFile);
    expect(aktiv).not.toBe(old);
    expect((await run('list')).said).toMatch(new RegExp(`${old};2026-11-20T10:00:00.000Z;aabner;1;0\n${aktiv};\\d{4}-.*Z;aktiv;0;0\n`));

    expect((await run('udfas', old)).said).toContain('Der er intet register over sikkerhedskopier');
    const source = { kind: 'server', login: database.superuser } as const;
    await appendBackup(backupsFile, { lavetAt: '2026-11-20T12:00:00Z', fil: '/kopier/a.tar.age', noegler: [...(await readKeysInUse(source))] });
    const kept = await run('udfas', old);
    expect(kept).toMatchObject({ code: 1 });
    expect(kept.said).toContain('1 sikkerhedskopi kan ikke læses uden den, den seneste fra 20.11.2026 (/kopier/a.tar.age)');
    expect((await run('udfas', old, '--kopier-slettet-foer', '2026-11-20')).said).toContain('1 sikkerhedskopi');
    expect((await run('udfas', old, '--kopier-slettet-foer', '2026-11-21')).said).toContain('1 nummer står under den');

    expect(await run('omkrypter')).toMatchObject({ code: 0 });
    expect(said.at(-1)).toContain(`1 nummer er krypteret om med nøglen ${aktiv}.`);
    expect(await run('udfas', old, '--kopier-slettet-foer', '2026-11-21')).toMatchObject({ code: 0 });
    expect([...readKeyRing(keyFile).kryptering.keys()]).toEqual([aktiv]);
    const [row] = await execute(database.superuser, 'select cpr_krypteret as krypteret, cpr_noegle as noegle from hjemvej.identitet');
    expect(decryptCpr(row as { krypteret: Buffer; noegle: string }, readKeyRing(keyFile)).reveal()).toBe('6101011234');

    expect(await material()).toHaveLength(2);
    for (const key of await material()) expect(said.join('')).not.toContain(key);
    const did = await execute(database.superuser, `select distinct handling, bruger_id from log.opslag where handling ~ '^noegler' order by 1`);
    expect(did).toEqual(['list', 'ny', 'omkrypter', 'udfas'].map((name) => ({ handling: `noegler:${name}`, bruger_id: verden.brugere.administratorA })));
  });

  it.each([
    ['a user who may not', ['list', '--som', 'raadgiverA@test.invalid'], 2, 'den bruger må ikke skifte nøgler'],
    ['a user nobody knows', ['ny', '--som', 'ingen@test.invalid'], 2, 'der er ingen aktiv bruger'],
    ['nobody', ['omkrypter'], 2, '--som'],
    ['a day that is none', ['udfas', 'k0', '--kopier-slettet-foer', 'i går', ...ADMINISTRATOR], 2, 'skal være en dag som 2026-11-20'],
  ])('refuses %s with a sentence, and changes nothing', async (_who, args, code, words) => {
    const before = await keysOf();
    const ran = await hjemvej(args);
    expect(ran.said).toContain(words);
    expect(ran.code).toBe(code);
    expect(await keysOf()).toBe(before);
  });

  it('asks for the owner’s address, because the application may not', async () => {
    const ran = await hjemvej(['list', ...ADMINISTRATOR], { DATABASE_OWNER_URL: '' });
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.said).toContain('Sæt DATABASE_OWNER_URL');
  });

  it('says where the register of backups can’t be read, and lists a key that is missing', async () => {
    const broken = join(folder, 'skadet.jsonl');
    await writeFile(broken, `{"lavetAt":"2026-11-20T12:00:00Z","fil":"a","noegler":[]}\nikke en kopi\n`);
    expect((await hjemvej(['list', ...ADMINISTRATOR], { HJEMVEJ_KOPIREGISTER: broken })).said).toContain('Linje 2 i');
    expect(await readBackups(join(folder, 'ingen.jsonl'))).toBeNull();
    const other = join(folder, 'anden.json');
    await createKeyRing(other, new Date('2026-11-20T10:00:00Z'));
    const ran = await hjemvej(['list', ...ADMINISTRATOR], { HJEMVEJ_NOEGLER: other });
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.said).toMatch(/;;mangler;1;0\n/);
  });
});
