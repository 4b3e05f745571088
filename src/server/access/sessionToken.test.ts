import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashSessionToken, makeSessionToken, sessionCookie } from './sessionToken.ts';

describe('a session token', () => {
  it('carries 256 bits and is never made twice', () => {
    const tokens = Array.from({ length: 1000 }, () => makeSessionToken().token);
    expect(new Set(tokens).size).toBe(1000);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  it('is found again by the hash of the cookie that carries it', () => {
    const { token, hash } = makeSessionToken();
    expect(hashSessionToken(token)).toEqual(hash);
    expect(hash).toEqual(createHash('sha256').update(token).digest());
  });

  it('can not be read out of its hash', () => {
    const { token, hash } = makeSessionToken();
    expect(hash.toString('base64url')).not.toBe(token);
    expect(hashSessionToken(hash.toString('base64url'))).not.toEqual(hash);
  });

  it.each([undefined, '', 'a'.repeat(42), 'a'.repeat(44), `${'a'.repeat(42)}=`, `${'a'.repeat(43)}\n`, `${'a'.repeat(42)}å`, 'a'.repeat(100_000)])(
    'is not looked up when the cookie can not hold one (case %#)',
    (value) => {
      expect(hashSessionToken(value)).toBeUndefined();
    },
  );

  it('is another token when only the unused bits of its last character differ', () => {
    expect(hashSessionToken(`${'a'.repeat(42)}A`)).not.toEqual(hashSessionToken(`${'a'.repeat(42)}B`));
  });
});

describe('the session cookie', () => {
  it('is bound to the host and sent over https only when the address is https', () => {
    expect(sessionCookie('https://hjemvej.example.dk/start')).toEqual({
      name: '__Host-hjemvej',
      options: { httpOnly: true, sameSite: 'lax', secure: true, path: '/' },
    });
  });

  it('carries no host prefix over http, where a browser would refuse it', () => {
    expect(sessionCookie('http://localhost:3000')).toEqual({
      name: 'hjemvej-3000',
      options: { httpOnly: true, sameSite: 'lax', secure: false, path: '/' },
    });
  });

  it('has another name on another port, so that two installations on one machine do not sign each other out', () => {
    expect(sessionCookie('http://localhost:3001').name).not.toBe(sessionCookie('http://localhost:3000').name);
    expect(sessionCookie('http://localhost').name).toBe('hjemvej-80');
  });

  it('does not exist for an address that is no web address', () => {
    expect(() => sessionCookie('ftp://hjemvej.example.dk')).toThrow('neither http nor https');
    expect(() => sessionCookie('hjemvej')).toThrow();
  });
});
