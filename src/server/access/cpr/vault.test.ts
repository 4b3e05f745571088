import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCpr, type Cpr } from './cpr.ts';
import { createKeyRing, dropKey, ensureKeyRing, followKeyRing, readKeyRing, rotateKeyRing, type KeyRing } from './keyRing.ts';
import { decryptCpr, encryptCpr, hashCpr, openCprVault, SealedCprError } from './vault.ts';

const SEED = { seed: 110 };
const NOW = new Date('2026-11-20T10:00:00Z');
let folder: string;
let ring: KeyRing;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hjemvej-noegler-'));
  ring = await ensureKeyRing(join(folder, 'noegler.json'), NOW);
});
afterAll(() => rm(folder, { recursive: true }));

function cprOf(typed: string): Cpr {
  const cpr = parseCpr(typed);
  if (!cpr) throw new Error('not a number');
  return cpr;
}

const anyCpr = fc.tuple(fc.integer({ min: 61, max: 88 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 3999 })).map(
  ([day, month, year, serial]) => cprOf([day, month, year].map((n) => String(n).padStart(2, '0')).join('') + String(serial).padStart(4, '0')),
);

describe('a sealed CPR number', () => {
  it('opens to the same number, differs each time, and shares its hash with the same number only', () => {
    fc.assert(
      fc.property(anyCpr, anyCpr, (one, other) => {
        const [first, second] = [encryptCpr(one, ring), encryptCpr(one, ring)];
        expect(decryptCpr(first, ring).reveal()).toBe(one.reveal());
        expect(first.krypteret.equals(second.krypteret)).toBe(false);
        expect(first.hash.equals(second.hash)).toBe(true);
        expect(hashCpr(other, ring).equals(first.hash)).toBe(other.reveal() === one.reveal());
      }),
      SEED,
    );
  });

  it('shows nothing of the number: of one length for all, and the digits are nowhere in it', () => {
    const sealed = encryptCpr(cprOf('6101011234'), ring);
    expect(sealed.krypteret).toHaveLength(12 + 16 + 10);
    expect(sealed.krypteret.includes('610101')).toBe(false);
    expect(encryptCpr(cprOf('0101900AB1'), ring).krypteret).toHaveLength(sealed.krypteret.length);
    expect(sealed.hash).toHaveLength(32);
  });

  it('does not open when any bit of it is changed, and the error says nothing of it', () => {
    const sealed = encryptCpr(cprOf('6101011234'), ring);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: sealed.krypteret.length * 8 - 1 }), (bit) => {
        const changed = Buffer.from(sealed.krypteret);
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(() => decryptCpr({ ...sealed, krypteret: changed }, ring)).toThrow(SealedCprError);
        expect(() => decryptCpr({ ...sealed, krypteret: changed }, ring)).toThrow(/^sealed CPR number under key k[0-9a-f]{8}: damaged$/);
      }),
      SEED,
    );
  });

  it.each([0, 1, 12, 27, 28])('does not open when only %i bytes of it are left', (length) => {
    const sealed = encryptCpr(cprOf('6101011234'), ring);
    expect(() => decryptCpr({ ...sealed, krypteret: sealed.krypteret.subarray(0, length) }, ring)).toThrow(SealedCprError);
  });

  it('does not open under another ring, and its hash is another there', async () => {
    const other = await ensureKeyRing(join(folder, 'andre.json'), NOW);
    const sealed = encryptCpr(cprOf('6101011234'), ring);
    expect(() => decryptCpr(sealed, other)).toThrow(expect.objectContaining({ code: 'unknownKey' }));
    expect(hashCpr(cprOf('6101011234'), other).equals(sealed.hash)).toBe(false);
  });

  it('opens after the keys were rotated; new numbers take the new key and are found by the same hash', async () => {
    const path = join(folder, 'roteret.json');
    const before = await ensureKeyRing(path, NOW);
    const sealed = encryptCpr(cprOf('6101011234'), before);
    await rotateKeyRing(path, NOW);
    const after = readKeyRing(path);
    const anew = encryptCpr(cprOf('6101011234'), after);
    expect(decryptCpr(sealed, after).reveal()).toBe('6101011234');
    expect(anew.noegle).not.toBe(sealed.noegle);
    expect(anew.hash.equals(sealed.hash)).toBe(true);
    expect(() => decryptCpr({ ...sealed, noegle: anew.noegle }, after)).toThrow(SealedCprError);
  });

  it('is made by the vault from what was typed, and a typed text that is no number is refused by code', () => {
    const vault = openCprVault(() => ring);
    expect(vault.open(vault.seal('610101-1234'))).toBe('6101011234');
    expect(() => vault.seal('610101-123')).toThrow(/^ugyldigt_cpr$/);
  });
});

describe('the key file', () => {
  it('is readable by its owner only, and leaves nothing beside it', async () => {
    const path = join(folder, 'alene', 'noegler.json');
    await createKeyRing(path, NOW);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'alene'))).toEqual(['noegler.json']);
  });

  it('is never overwritten, also when two begin at the same time', async () => {
    const path = join(folder, 'samtidig.json');
    const rings = await Promise.all([ensureKeyRing(path, NOW), ensureKeyRing(path, NOW), ensureKeyRing(path, NOW)]);
    expect(new Set(rings.map(({ aktiv }) => aktiv)).size).toBe(1);
    await expect(createKeyRing(path, NOW)).rejects.toMatchObject({ code: 'exists' });
  });

  it('keeps its mode when keys are rotated', async () => {
    const path = join(folder, 'mode.json');
    await createKeyRing(path, NOW);
    await rotateKeyRing(path, NOW);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(readKeyRing(path).kryptering.size).toBe(2);
  });

  it('that is missing, or that others may read, is refused', async () => {
    expect(() => readKeyRing(join(folder, 'ingen.json'))).toThrow(expect.objectContaining({ code: 'missing' }));
    const path = join(folder, 'aaben.json');
    await createKeyRing(path, NOW);
    await chmod(path, 0o640);
    expect(() => readKeyRing(path)).toThrow(expect.objectContaining({ code: 'readableByOthers' }));
  });

  it.each([
    ['no JSON', () => 'hemmeligt'],
    ['a key too short', (text: string) => text.replace(/("indeks": ")[^"]+/, '$1aGVtbWVsaWd0')],
    ['an active key that is not there', (text: string) => text.replace(/("aktiv": ")[^"]+/, '$1k0')],
    ['a field too many', (text: string) => text.replace('"version"', '"andet": 1, "version"')],
  ])('with %s is refused without quoting it', async (_what, spoil) => {
    const path = join(folder, 'skadet.json');
    await rm(path, { force: true });
    await createKeyRing(path, NOW);
    await writeFile(path, spoil(await readFile(path, 'utf8')));
    expect(() => readKeyRing(path)).toThrow(expect.objectContaining({ code: 'malformed', message: `key file ${path}: malformed` }));
  });

  it('that is changed while a server runs is followed at once; while it can’t be read the keys stay as they were', async () => {
    const path = join(folder, 'fulgt.json');
    await createKeyRing(path, NOW);
    const keys = followKeyRing(path);
    const first = keys();
    expect(keys()).toBe(first);
    const id = await rotateKeyRing(path, new Date('2026-11-21T08:00:00Z'));
    expect(keys()).toMatchObject({ aktiv: id, lavet: new Map([[first.aktiv, NOW], [id, new Date('2026-11-21T08:00:00Z')]]) });
    const kept = await readFile(path, 'utf8');
    await writeFile(path, 'skadet');
    expect(keys().aktiv).toBe(id);
    await writeFile(path, kept);
    await dropKey(path, first.aktiv);
    expect([...keys().kryptering.keys()]).toEqual([id]);
    await rm(path);
    expect(keys().aktiv).toBe(id);
  });

  it('keeps the key that encrypts, also when it is asked to drop it; and one made before times were noted opens', async () => {
    const path = join(folder, 'gammel.json');
    await createKeyRing(path, NOW);
    const { aktiv } = readKeyRing(path);
    await dropKey(path, aktiv);
    expect([...readKeyRing(path).kryptering.keys()]).toEqual([aktiv]);
    const { lavet, ...before } = JSON.parse(await readFile(path, 'utf8')) as { lavet: unknown };
    expect(lavet).toEqual({ [aktiv]: NOW.toISOString() });
    await writeFile(path, JSON.stringify(before));
    expect(readKeyRing(path)).toMatchObject({ aktiv, lavet: new Map() });
  });

  it('does not show its keys when a ring is printed', () => {
    expect(JSON.stringify([...ring.kryptering.values(), ring.indeks])).toBe('[{},{}]');
  });
});
