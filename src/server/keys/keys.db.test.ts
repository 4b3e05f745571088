import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildVerden, errorCode, faktaColumns, openJournal, type TestJournal, type Verden } from '../../../test/factories/verden.ts';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { createKeyRing, readKeyRing, rotateKeyRing } from '../access/cpr/keyRing.ts';
import { decryptCpr, openCprVault } from '../access/cpr/vault.ts';
import { openDatabase, type HjemvejDb } from '../db/database.ts';
import { toCprColumns, toCprToken } from '../db/repositories/cprToken.ts';
import { reencryptAll, type KeyWork, type ReencryptProgress } from './reencrypt.ts';
import { retireKey } from './retireKey.ts';

const NOW = new Date('2026-11-20T10:00:00Z');

let database: TestDatabase;
let verden: Verden;
let owner: HjemvejDb;
let superuser: Client;
let journal: TestJournal;
let folder: string;
let keyFile: string;

beforeAll(async () => {
  database = await testDatabase();
  verden = await buildVerden(database);
  owner = openDatabase({ ...database.owner, max: 3 }, () => undefined);
  superuser = new Client(database.superuser);
  await superuser.connect();
  journal = await verden.udfoer('raadgiverA', (tx) => openJournal(tx, { dataansvarlig: verden.organisationer.kommuneA, art: 'myndighed' }));
});
afterAll(async () => {
  await owner.close();
  await verden.db.close();
  await superuser.end();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hjemvej-noegler-'));
  keyFile = join(folder, 'noegler.json');
  await createKeyRing(keyFile, NOW);
  await superuser.query('truncate hjemvej.identitet cascade; truncate hjemvej.kuvert cascade; truncate adgang.udfaset_noegle, log.opslag');
});
afterEach(() => rm(folder, { recursive: true }));

const ringOf = () => readKeyRing(keyFile);
const aktiv = (): string => ringOf().aktiv;
const cprOf = (n: number): string => `6101${String(10 + (n % 80)).padStart(2, '0')}${String(n).padStart(4, '0')}`;

/** Writes numbers as the application does: one in its journal, an envelope from the private boform, the rest from a file, all under the key of the ring. */
async function record(numbers: readonly number[], ring = ringOf()): Promise<void> {
  const vault = openCprVault(() => ring);
  const [first, second, ...rest] = numbers.map((n) => vault.seal(cprOf(n)));
  if (first) {
    await verden.udfoer('raadgiverA', (tx) =>
      tx.insertInto('hjemvej.identitet').values({ ...faktaColumns(journal), art: 'cpr', journal_art: 'myndighed', foedselsdato: null, ...toCprColumns(toCprToken(first)) }).execute());
  }
  if (second) {
    await verden.udfoer('lederP1', (tx) =>
      tx.insertInto('hjemvej.kuvert').values({
        id: uuidv7(), afsender_id: verden.organisationer.privat, modtager_id: verden.organisationer.kommuneA, om: 'indskrivning', boform_id: verden.boformer.p1,
        ophold_ref: uuidv7(), dato: '2026-11-20' as never, navn: 'Karen', foedselsdato: null, kontakt: '', ...toCprColumns(toCprToken(second)),
      }).execute());
  }
  for (const sealed of rest) {
    await superuser.query(
      `insert into hjemvej.kuvert (id, afsender_id, modtager_id, om, boform_id, ophold_ref, dato, navn, kontakt, cpr_krypteret, cpr_noegle, cpr_hash)
       values ($1, $2, $3, 'indskrivning', $4, $1, '2026-11-20', 'Karen', '', $5, $6, $7)`,
      [uuidv7(), verden.organisationer.privat, verden.organisationer.kommuneA, verden.boformer.p1, sealed.krypteret, sealed.noegle, sealed.hash],
    );
  }
}

const range = (n: number): number[] => Array.from({ length: n }, (_, index) => index);

interface Stored {
  readonly krypteret: Buffer;
  readonly noegle: string;
  readonly hash: Buffer;
}
async function stored(): Promise<readonly Stored[]> {
  const columns = 'cpr_krypteret as krypteret, cpr_noegle as noegle, cpr_hash as hash';
  return (await superuser.query<Stored>(`select ${columns} from hjemvej.identitet union all select ${columns} from hjemvej.kuvert`)).rows;
}
const hashes = async () => (await stored()).map(({ hash }) => hash.toString('hex')).sort();
const underKey = async (id: string) => (await stored()).filter(({ noegle }) => noegle === id).length;
const work = (som: 'administratorA' | 'raadgiverA' = 'administratorA'): KeyWork => ({ owner, access: { ...verden.som(som), formaal: 'drift' }, ring: ringOf() });
const reencrypt = (onProgress: (progress: ReencryptProgress) => void = () => undefined) => reencryptAll(work(), onProgress);
const retire = (id: string) => retireKey(work(), { id, keyFile, backupsDeletedBefore: null });
const logged = async () =>
  (await superuser.query<{ bruger: string; handling: string; borgere: string[]; detalje: object }>('select bruger_id as bruger, handling, borgere, detalje from log.opslag order by id')).rows;

describe('rotation of the keys of CPR numbers', () => {
  it('after a new key, re-encryption and the old key gone, every number can be read, is found by the same hash, and nothing else changed', async () => {
    await record(range(1203));
    const [old, before] = [aktiv(), await hashes()];
    await rotateKeyRing(keyFile, NOW);
    await record([1203, 1204]);
    const seen: ReencryptProgress[] = [];
    expect(await reencrypt((progress) => void seen.push(progress))).toEqual({ done: 1203, unreadable: 0 });
    expect(seen.at(0)).toEqual({ done: 0, total: 1203 });
    expect(seen.at(-1)).toEqual({ done: 1203, total: 1203 });
    expect(await retire(old)).toBeNull();
    expect([...ringOf().kryptering.keys()]).toEqual([aktiv()]);
    const rows = await stored();
    expect(rows.map((row) => decryptCpr(row, ringOf()).reveal()).sort()).toEqual(range(1205).map(cprOf).sort());
    expect((await hashes()).filter((hash) => before.includes(hash))).toHaveLength(1203);
  });

  it('that is interrupted keeps what is done, and the next run goes on with the rest', async () => {
    await record(range(1203));
    const old = aktiv();
    await rotateKeyRing(keyFile, NOW);
    const interrupted = reencrypt(({ done }) => {
      if (done >= 500) throw new Error('killed');
    });
    await expect(interrupted).rejects.toThrow('killed');
    const left = await underKey(old);
    expect(left).toBe(1203 - 501);
    expect(await retire(old)).toEqual({ kind: 'brugt', rows: left });
    expect(await reencrypt()).toEqual({ done: left, unreadable: 0 });
    expect(await reencrypt()).toEqual({ done: 0, unreadable: 0 });
    expect(await underKey(old)).toBe(0);
  });

  it('is done by two at once without harm', async () => {
    await record(range(700));
    await rotateKeyRing(keyFile, NOW);
    const [one, other] = await Promise.all([reencrypt(), reencrypt()]);
    expect(one.done + other.done).toBe(700);
    for (const row of await stored()) expect(decryptCpr(row, ringOf()).reveal()).toMatch(/^6101/);
  });

  it('leaves a number that no key opens as it stood, says how many, and does the rest', async () => {
    await record(range(3));
    await copyFile(keyFile, join(folder, 'anden.json'));
    const lost = await rotateKeyRing(join(folder, 'anden.json'), NOW);
    await record([3, 4], readKeyRing(join(folder, 'anden.json')));
    await superuser.query(`update hjemvej.kuvert set cpr_krypteret = cpr_krypteret || 'x'::bytea where cpr_noegle = $1`, [aktiv()]);
    await rotateKeyRing(keyFile, NOW);
    expect(await reencrypt()).toEqual({ done: 1, unreadable: 4 });
    expect(await underKey(lost)).toBe(2);
  });

  it('is logged under whoever does it, batch by batch, with the key and the count and nobody’s id', async () => {
    await record(range(3));
    const old = aktiv();
    await rotateKeyRing(keyFile, NOW);
    await reencrypt();
    await retire(old);
    const by = { bruger: verden.brugere.administratorA, borgere: [] };
    expect(await logged()).toEqual([
      { ...by, handling: 'noegler:omkrypter', detalje: { noegle: aktiv(), tabel: 'identitet', antal: 1 } },
      { ...by, handling: 'noegler:omkrypter', detalje: { noegle: aktiv(), tabel: 'kuvert', antal: 2 } },
      { ...by, handling: 'noegler:udfas', detalje: { noegle: old, kopierSlettetFoer: '' } },
    ]);
  });

  it('is refused to whoever may not rotate keys, and nothing is changed', async () => {
    await record(range(2));
    const old = aktiv();
    await rotateKeyRing(keyFile, NOW);
    await expect(reencryptAll(work('raadgiverA'), () => undefined)).rejects.toMatchObject({ kode: 'ikke_tilladt' });
    await expect(retireKey(work('raadgiverA'), { id: old, keyFile, backupsDeletedBefore: null })).rejects.toMatchObject({ kode: 'ikke_tilladt' });
    expect(await underKey(old)).toBe(2);
    expect(ringOf().kryptering.has(old)).toBe(true);
  });

  it('can’t be done with the rights of the application, whoever is signed in', async () => {
    await record(range(2));
    await rotateKeyRing(keyFile, NOW);
    expect(await errorCode(reencryptAll({ ...work(), owner: verden.db }, () => undefined))).toBe('42501');
  });
});

describe('a key', () => {
  it('that encrypts, or that nobody knows, is not taken out', async () => {
    expect(await retire(aktiv())).toEqual({ kind: 'aktiv' });
    expect(await retire('k0')).toEqual({ kind: 'ukendt' });
  });

  it('that is taken out is taken in by no row again, also from a server whose file is old', async () => {
    const stale = ringOf();
    await rotateKeyRing(keyFile, NOW);
    expect(await retire(stale.aktiv)).toBeNull();
    expect(await errorCode(record([1], stale))).toBe('55000');
    expect(await errorCode(record([1, 2]))).toBeNull();
  });

  it('is not taken out under a row that was being written while it was asked, and may then be used on', async () => {
    const stale = ringOf();
    await rotateKeyRing(keyFile, NOW);
    const writer = new Client(database.superuser);
    await writer.connect();
    await writer.query('begin');
    const sealed = openCprVault(() => stale).seal(cprOf(1));
    await writer.query(
      `insert into hjemvej.kuvert (id, afsender_id, modtager_id, om, boform_id, ophold_ref, dato, navn, kontakt, cpr_krypteret, cpr_noegle, cpr_hash)
       values ($1, $2, $3, 'indskrivning', $4, $1, '2026-11-20', 'Karen', '', $5, $6, $7)`,
      [uuidv7(), verden.organisationer.privat, verden.organisationer.kommuneA, verden.boformer.p1, sealed.krypteret, sealed.noegle, sealed.hash],
    );
    const refused = retire(stale.aktiv);
    const waits = async (): Promise<boolean> => ((await superuser.query(`select from pg_locks where not granted and mode = 'ShareLock' and relation = 'hjemvej.kuvert'::regclass and database = (select oid from pg_database where datname = current_database())`)).rowCount ?? 0) > 0;
    while (!(await waits()));
    await writer.query('commit');
    await writer.end();
    expect(await refused).toEqual({ kind: 'brugt', rows: 1 });
    expect(await errorCode(record([2, 3], stale))).toBeNull();
    expect(ringOf().kryptering.has(stale.aktiv)).toBe(true);
  });

  it('whose removal was interrupted after the database closed itself to it is removed by the next try', async () => {
    const old = aktiv();
    await rotateKeyRing(keyFile, NOW);
    await copyFile(keyFile, join(folder, 'kopi.json'));
    expect(await retire(old)).toBeNull();
    await copyFile(join(folder, 'kopi.json'), keyFile);
    expect(await retire(old)).toBeNull();
    expect(ringOf().kryptering.has(old)).toBe(false);
  });
});
