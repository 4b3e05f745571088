import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildVerden, openJournal, recordNavn, type Verden } from '../../../test/factories/verden.ts';
import { emptyTestDatabase, testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { createKeyRing, readKeyRing } from '../access/cpr/keyRing.ts';
import { encryptCpr } from '../access/cpr/vault.ts';
import { parseCpr } from '../access/cpr/cpr.ts';
import { withAdmin } from '../db/admin.ts';
import { openDatabase } from '../db/database.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../db/embedded/embeddedPostgres.ts';
import { APP_ROLE, OWNER_ROLE, provisionDatabase } from '../db/embedded/provision.ts';
import { migrate } from '../db/migrate.ts';
import { backUp, type BackupSource } from './backUp.ts';
import { decryptWith, encryptFor } from './encryption.ts';
import { checkRestored } from './check.ts';
import { CLOSING, fileEntry, jsonEntry, MANIFEST, manifestSchema, readJson, type Closing, type Manifest } from './manifest.ts';
import { demandProgram } from './pgProgram.ts';
import { restore } from './restore.ts';
import { readTar, writeTar, type ArchiveEntry } from './tar.ts';

const NOW = new Date('2026-11-21T10:30:00Z');
const quiet = (): void => undefined;
const NAME = 'Ærlig Åstrup-Prøve';

let folder: string;
let identity: string;
let recipient: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hjemvej-kopi-'));
  // Root lends the database to another user, who must be able to enter.
  await chmod(folder, 0o755);
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A person with a sealed CPR number, a corrected name, and a look at it that is sealed. */
async function fillDatabase(database: TestDatabase, keyFile: string): Promise<{ verden: Verden; navn: string }> {
  const verden = await buildVerden(database);
  await createKeyRing(keyFile, new Date('2026-11-20'));
  const ring = readKeyRing(keyFile);
  const cpr = parseCpr('6101011234');
  if (!cpr) throw new Error('not a number');
  const { krypteret, noegle, hash } = encryptCpr(cpr, ring);
  const navn = await verden.udfoer('raadgiverA', async (tx) => {
    const journal = await openJournal(tx, { dataansvarlig: verden.organisationer.kommuneA, art: 'myndighed' });
    const row = await recordNavn(tx, journal, NAME);
    await tx.insertInto('hjemvej.identitet').values({
      ...row, id: journal.id, forekomst_id: journal.id, art: 'cpr', journal_art: 'myndighed', cpr_krypteret: krypteret, cpr_noegle: noegle, cpr_hash: hash,
    }).execute();
    await sql`select log.skriv('vis', array[${journal.borgerId}]::uuid[], '{}')`.execute(tx);
    return row.id;
  });
  await sealAll(database);
  return { verden, navn };
}

/** Seals until the server let it in: other test files may be writing for long. */
async function sealAll(database: TestDatabase): Promise<void> {
  await withAdmin(database.owner, async (sql) => {
    for (let sealed: unknown = null; sealed === null; ) sealed = (await sql.query<{ n: unknown }>('select log.forsegl() as n'))[0]?.n;
  });
}

/** The names the restored database shows to a session that was open when the backup was made. */
async function readNames(database: Pick<TestDatabase, 'app'>, verden: Verden): Promise<readonly string[] | null> {
  const db = openDatabase(database.app, quiet);
  try {
    return await db.inTransaction(verden.som('raadgiverA'), async (tx) => (await tx.selectFrom('hjemvej.navn').select('navn').execute()).map(({ navn }) => navn));
  } finally {
    await db.close();
  }
}

/** An archive made by hand: what someone who has the public key can make. */
async function makeArchive(to: string, entries: readonly ArchiveEntry[]): Promise<void> {
  await pipeline(Readable.from(encryptFor([recipient], writeTar(Readable.from(entries)))), createWriteStream(to));
}

describe('a backup of the embedded server', () => {
  let server: EmbeddedPostgres;
  let verden: Verden;
  let source: BackupSource;
  let file: string;
  let manifest: Manifest;
  const superuser = () => server.connection('hjemvej', server.superuser);
  const keyFile = (): string => join(folder, 'kilde', 'noegler.json');

  beforeAll(async () => {
    const dataDir = join(folder, 'kilde');
    server = await startEmbeddedPostgres({ dataDir, log: quiet });
    const superuser = server.connection('postgres', server.superuser);
    await provisionDatabase(superuser, 'hjemvej');
    const database = { owner: server.connection('hjemvej', OWNER_ROLE), app: server.connection('hjemvej', APP_ROLE), superuser: server.connection('hjemvej', server.superuser) };
    await migrate(database.owner);
    ({ verden } = await fillDatabase(database, keyFile()));
    source = { kind: 'embedded', clusterDir: server.clusterDir, superuser: database.superuser };
    await mkdir(join(folder, 'kopier'));
    ({ file } = await backUp({ source, target: join(folder, 'kopier'), recipients: [recipient], now: NOW }));
    for await (const entry of readTar(decryptWith(identity, createReadStream(file)))) {
      manifest = await readJson(entry, manifestSchema);
      break;
    }
  });
  afterAll(async () => {
    await verden.db.close();
    await server.stop();
  });

  const restoreTo = (dataDir: string, from = file) =>
    restore({ file: from, identityFile: `# made for a test\n${identity}\n`, target: { kind: 'embedded', dataDir: join(folder, dataDir), log: quiet } });

  it('restored elsewhere holds the same rows, migrations and seals, and the same session reads the same person', async () => {
    const report = await restoreTo('gendannet');
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({ madeAt: NOW.toISOString(), segments: 1 });
    expect(report.rows).toBeGreaterThan(4);
    const restored = await startEmbeddedPostgres({ dataDir: join(folder, 'gendannet'), log: quiet });
    try {
      expect(await readNames({ app: restored.connection('hjemvej', APP_ROLE) }, verden)).toEqual([NAME]);
    } finally {
      await restored.stop();
    }
  });

  it('made while people write holds all that was committed when it began, and can be restored', async () => {
    let writing = true;
    const written: string[] = [];
    const writer = (async () => {
      while (writing) {
        const navn = `Skriver ${written.length}`;
        await verden.udfoer('raadgiverA', async (tx) => recordNavn(tx, await openJournal(tx, { dataansvarlig: verden.organisationer.kommuneA, art: 'myndighed' }), navn));
        written.push(navn);
      }
    })();
    while (written.length < 20) await new Promise((resolve) => setImmediate(resolve));
    const before = [...written];
    const made = await backUp({ source, target: join(folder, 'undervejs.tar.age'), recipients: [recipient], now: NOW });
    writing = false;
    await writer;
    const report = await restoreTo('undervejs', made.file);
    expect(report.problems).toEqual([]);
    const restored = await startEmbeddedPostgres({ dataDir: join(folder, 'undervejs'), log: quiet });
    try {
      const names = await readNames({ app: restored.connection('hjemvej', APP_ROLE) }, verden);
      expect(names).toEqual(expect.arrayContaining(before));
    } finally {
      await restored.stop();
    }
  });

  it('is one private file, named by its time, and shows nothing of what is in it', async () => {
    expect(await readdir(join(folder, 'kopier'))).toEqual(['hjemvej-2026-11-21T103000Z.tar.age']);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readFile(file)).includes(NAME)).toBe(false);
  });

  it('holds the person but no key: not the keys of CPR numbers, not in any part of any file', async () => {
    const { kryptering, indeks } = JSON.parse(await readFile(keyFile(), 'utf8')) as { kryptering: Record<string, string>; indeks: string };
    const keys = [...Object.values(kryptering), indeks].flatMap((key) => [Buffer.from(key), Buffer.from(key, 'base64')]);
    const parts: Uint8Array[] = [];
    for await (const part of decryptWith(identity, createReadStream(file))) parts.push(part);
    const plain = Buffer.concat(parts);
    expect(plain.includes(NAME)).toBe(true);
    expect(keys.filter((key) => plain.includes(key))).toEqual([]);
    expect(plain.includes('6101011234')).toBe(false);
  });

  it('takes the place of no file that is there', async () => {
    const before = await readFile(file);
    await expect(backUp({ source, target: file, recipients: [recipient], now: NOW })).rejects.toMatchObject({ code: 'findes' });
    await expect(backUp({ source, target: join(folder, 'kopier'), recipients: [recipient], now: NOW })).rejects.toMatchObject({ code: 'findes' });
    expect((await readFile(file)).equals(before)).toBe(true);
    expect(await readdir(join(folder, 'kopier'))).toHaveLength(1);
  });

  it('is not made to a key that is none', async () => {
    const target = join(folder, 'aldrig.tar.age');
    await expect(backUp({ source, target, recipients: [recipient, 'age1ikke'], now: NOW })).rejects.toMatchObject({ code: 'modtager' });
    await expect(stat(target)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is restored into nothing but an empty folder', async () => {
    await mkdir(join(folder, 'optaget'));
    await writeFile(join(folder, 'optaget', 'noget'), '');
    await expect(restoreTo('optaget')).rejects.toMatchObject({ code: 'ikkeTom' });
    expect(await readdir(join(folder, 'optaget'))).toEqual(['noget']);
    await expect(restoreTo('kilde')).rejects.toMatchObject({ code: 'ikkeTom' });
  });

  it.each([
    ['cut short', 'skadet', async (copy: string) => truncate(copy, (await stat(copy)).size - 1000)],
    ['cut at a boundary', 'skadet', async (copy: string) => truncate(copy, 65_536 * 4)],
    ['with one bit changed', 'skadet', async (copy: string) => {
      const bytes = await readFile(copy);
      bytes.writeUInt8(bytes.readUInt8(500_000) ^ 1, 500_000);
      await writeFile(copy, bytes);
    }],
    ['that is no backup', 'ikkeKopi', async (copy: string) => writeFile(copy, 'borger;ophold;boform\n')],
    ['that is empty', 'ikkeKopi', async (copy: string) => writeFile(copy, '')],
    ['encrypted to someone else', 'forkertNoegle', async (copy: string) => {
      const other = await identityToRecipient(await generateX25519Identity());
      await pipeline(Readable.from(encryptFor([other], Readable.from([Buffer.from('x')]))), createWriteStream(copy));
    }],
  ])('%s is refused as “%s” and leaves the folder empty', async (_what, code, spoil) => {
    const copy = join(folder, 'skadet.tar.age');
    await writeFile(copy, await readFile(file));
    await spoil(copy);
    await expect(restoreTo('fra-skadet', copy)).rejects.toMatchObject({ code });
    expect(await readdir(join(folder, 'fra-skadet')).catch(() => [])).toEqual([]);
  });

  it('is not opened by a file without a secret key', async () => {
    const open = (identityFile: string) => restore({ file, identityFile, target: { kind: 'embedded', dataDir: join(folder, 'intet'), log: quiet } });
    await expect(open('# tom\n')).rejects.toMatchObject({ code: 'identitet' });
    await expect(open(recipient)).rejects.toMatchObject({ code: 'identitet' });
  });

  it('that says it holds more rows than there are, other migrations or another seal of the log, is told apart', async () => {
    const lie = { counts: { 'hjemvej.navn': [1000, 1000], 'hjemvej.borger': [1, 1000] } as Closing['counts'], heads: [{ nr: 1, tilId: 1, antal: 1, hash: '0'.repeat(64) }] };
    const { problems } = await checkRestored(superuser(), { manifest: { ...manifest, migrations: ['0001_adgang'] }, closing: lie });
    expect(problems).toEqual([{ kind: 'rows', table: 'hjemvej.navn' }, { kind: 'migrations' }, { kind: 'log', log: { kind: 'recomputed', nr: 1 } }]);
  });

  it.each([
    ['without its end', () => [jsonEntry(MANIFEST, manifest), fileEntry('postgres/PG_VERSION', '18')]],
    ['with a file that points out of the folder', () => [jsonEntry(MANIFEST, manifest), fileEntry('postgres/../../udenfor', 'x'), jsonEntry(CLOSING, { counts: {}, heads: [] })]],
    ['with a file beside the cluster', () => [jsonEntry(MANIFEST, manifest), fileEntry('noegler.json', 'x'), jsonEntry(CLOSING, { counts: {}, heads: [] })]],
  ])('%s is refused, leaves the folder empty and writes nowhere else', async (_what, entries) => {
    const copy = join(folder, 'ondt.tar.age');
    await makeArchive(copy, entries());
    await expect(restoreTo('fra-ondt', copy)).rejects.toMatchObject({ code: 'skadet' });
    expect(await readdir(join(folder, 'fra-ondt'))).toEqual([]);
    await expect(stat(join(folder, 'udenfor'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('of another major version of PostgreSQL, or with another beginning, is refused', async () => {
    const copy = join(folder, 'anden.tar.age');
    await makeArchive(copy, [jsonEntry(MANIFEST, { ...manifest, major: 14 })]);
    await expect(restoreTo('fra-anden', copy)).rejects.toMatchObject({ code: 'andenUdgave' });
    expect(await readdir(join(folder, 'fra-anden'))).toEqual([]);
    await makeArchive(copy, [fileEntry('noget.json', '{}')]);
    await expect(restoreTo('fra-anden', copy)).rejects.toMatchObject({ code: 'ikkeKopi' });
  });

  it('is not restored into a database of another server', async () => {
    const { superuser } = await emptyTestDatabase();
    await expect(restore({ file, identityFile: identity, target: { kind: 'server', superuser } })).rejects.toMatchObject({ code: 'andenSlags' });
  });
});

describe('a backup of a database on another server', () => {
  let database: TestDatabase;
  let verden: Verden;
  let major: number;

  beforeAll(async () => {
    database = await testDatabase();
    ({ verden } = await fillDatabase(database, join(folder, 'server-noegler.json')));
    const rows = await withAdmin(database.superuser, (sql) => sql.query<{ major: number }>(`select current_setting('server_version_num')::int / 10000 as major`));
    major = rows[0]?.major ?? 0;
  });
  afterAll(() => verden.db.close());

  const dump = (target: string, login = database.superuser) =>
    backUp({ source: { kind: 'server', login }, target: join(folder, target), recipients: [recipient], now: NOW });

  /** A run on an external server must have programs that fit it; the embedded server may be newer than those on PATH. */
  function programsFit(): boolean {
    try {
      demandProgram('pg_dump', major);
      return true;
    } catch {
      return false;
    }
  }

  it('by a pg_dump that fits the server is restored with rows, owners and row rules; by an older or none it is refused', async () => {
    if (!programsFit()) {
      expect(process.env.HJEMVEJ_TEST_PG).not.toBe('external');
      await expect(dump('for-gammel.tar.age')).rejects.toMatchObject({ code: expect.stringMatching(/^program(ForGammelt|Mangler)$/) as unknown });
      expect((await readdir(folder)).filter((name) => name.startsWith('for-gammel'))).toEqual([]);
      return;
    }
    const { file } = await dump('server.tar.age');
    const target = await emptyTestDatabase();
    const report = await restore({ file, identityFile: identity, target: { kind: 'server', superuser: target.superuser } });
    expect(report.problems).toEqual([]);
    expect(await readNames(target, verden)).toEqual([NAME]);
    await expectSameRules(target);
    await expect(restore({ file, identityFile: identity, target: { kind: 'server', superuser: target.superuser } })).rejects.toMatchObject({ code: 'ikkeTom' });
    const other = await emptyTestDatabase();
    await expect(restore({ file, identityFile: identity, target: { kind: 'server', superuser: other.owner } })).rejects.toMatchObject({ code: 'kraeverSuperbruger' });
    await expect(restore({ file, identityFile: identity, target: { kind: 'embedded', dataDir: join(folder, 'x'), log: quiet } })).rejects.toMatchObject({ code: 'andenSlags' });
    await truncate(file, (await stat(file)).size - 10);
    await expect(restore({ file, identityFile: identity, target: { kind: 'server', superuser: other.superuser } })).rejects.toMatchObject({ code: expect.stringMatching(/^(skadet|programFejl)$/) as unknown });
  });

  /** Who owns what, who may what, and which rows are whose is in a restored database as in the one it came from. */
  async function expectSameRules(target: TestDatabase): Promise<void> {
    const rules = `
      select c.relname as what, c.relowner::regrole::text as owner, c.relrowsecurity::text || c.relforcerowsecurity as rls,
             (select string_agg(x::text, ',' order by x::text) from unnest(c.relacl) x) as acl,
             (select string_agg(p.polname || coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), ''), ';' order by p.polname)
                from pg_policy p where p.polrelid = c.oid) as policies
        from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('adgang', 'hjemvej', 'log')
      union all
      select p.oid::regprocedure::text, p.proowner::regrole::text, p.prosecdef::text || p.proconfig::text, (select string_agg(x::text, ',' order by x::text) from unnest(p.proacl) x), null
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('adgang', 'hjemvej', 'log')
      order by 1`;
    const restored = await withAdmin(target.superuser, (sql) => sql.query(rules));
    expect(restored).toEqual(await withAdmin(database.superuser, (sql) => sql.query(rules)));
    expect(restored.length).toBeGreaterThan(100);
    const everyone = `select from pg_database d cross join aclexplode(d.datacl) x where d.datname = current_database() and x.grantee = 0`;
    expect(await withAdmin(target.superuser, (sql) => sql.query(everyone))).toEqual([]);
  }

  it('is not made by a login that row-level security holds back: rows would be missing without a word', async () => {
    await expect(dump('ejer.tar.age', database.owner)).rejects.toMatchObject({ code: 'maaIkkeSeAlt' });
    await expect(dump('app.tar.age', database.app)).rejects.toMatchObject({ code: 'maaIkkeSeAlt' });
  });
});
