import * as crypto from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hashPassword, needsRehash, verifyPassword } from './password.ts';

vi.mock('node:crypto', async (importOriginal) => {
  const real = await importOriginal<typeof crypto>();
  return { ...real, argon2: vi.fn(real.argon2) };
});

const argon2 = vi.mocked(crypto.argon2);

/** The published test vector of the reference implementation: "password", salt "somesalt", 64 MiB, two passes. */
const REFERENCE = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';

const workOfLastCall = (): unknown => {
  const call = argon2.mock.lastCall;
  if (call === undefined) return undefined;
  const [algorithm, { memory, passes, parallelism, tagLength }] = call;
  return { algorithm, memory, passes, parallelism, tagLength };
};

beforeEach(() => {
  argon2.mockClear();
});

describe('a password', () => {
  it('is accepted when it is the one that was stored', async () => {
    expect(await verifyPassword('en kold nat i maj', await hashPassword('en kold nat i maj'))).toBe(true);
  });

  it('is refused when it differs by one letter or by case', async () => {
    const stored = await hashPassword('en kold nat i maj');
    expect(await verifyPassword('en kold nat i maJ', stored)).toBe(false);
    expect(await verifyPassword('en kold nat i ma', stored)).toBe(false);
    expect(await verifyPassword('', stored)).toBe(false);
  });

  it('is accepted when å is composed the other way on another keyboard', async () => {
    const stored = await hashPassword('g\u00e5 hjem med det samme');
    expect(await verifyPassword('ga\u030a hjem med det samme', stored)).toBe(true);
  });

  it('is accepted against the published vector of argon2id, and refused when wrong', async () => {
    expect(await verifyPassword('password', REFERENCE)).toBe(true);
    expect(await verifyPassword('passwore', REFERENCE)).toBe(false);
  });

  it('is stored with algorithm, cost and salt, and never twice alike', async () => {
    const [first, second] = [await hashPassword('det samme kodeord'), await hashPassword('det samme kodeord')];
    expect(first).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(second).not.toBe(first);
  });
});

describe('a user who is unknown or has no password', () => {
  it('is refused after exactly the work of a known user', async () => {
    const stored = await hashPassword('en kold nat i maj');
    await verifyPassword('forkert kodeord', stored);
    const known = workOfLastCall();
    expect(known).toMatchObject({ algorithm: 'argon2id', memory: 65_536, passes: 3 });
    for (const nothing of [undefined, null]) {
      argon2.mockClear();
      expect(await verifyPassword('forkert kodeord', nothing)).toBe(false);
      expect(argon2).toHaveBeenCalledTimes(1);
      expect(workOfLastCall()).toEqual(known);
    }
  });
});

describe('a stored hash', () => {
  it('needs no new one when it was made at the cost of today', async () => {
    expect(needsRehash(await hashPassword('en kold nat i maj'))).toBe(false);
  });

  it('needs a new one when it was made at another cost or with a shorter salt', async () => {
    const today = await hashPassword('en kold nat i maj');
    expect(needsRehash(REFERENCE)).toBe(true);
    expect(needsRehash(today.replace('m=65536', 'm=19456'))).toBe(true);
    expect(needsRehash(today.replace(/\$[^$]{22}\$/, '$c29tZXNhbHQ$'))).toBe(true);
  });

  it.each(['', 'kodeord', '$argon2i$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$AAAA', `${REFERENCE}$`, REFERENCE.replace('v=19', 'v=16')])(
    'is an error that does not repeat it when it is not argon2id: %j',
    async (stored) => {
      await expect(verifyPassword('kodeord', stored)).rejects.toThrow(/^A stored password hash is not an argon2id hash\.$/);
      expect(() => needsRehash(stored)).toThrow(/^A stored password hash is not an argon2id hash\.$/);
    },
  );
});
