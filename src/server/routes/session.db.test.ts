import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../contract/svar.ts';
import { DEMO_MAIL } from '../../../test/factories/demo.ts';
import { personWith, startDemoServer, type Person, type TestServer } from '../../../test/factories/server.ts';
import { buildApp } from '../app.ts';
import { DEMO_ADGANGSKODE } from '../demo/organisationer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startDemoServer('2026-11-20');
});
afterAll(() => server.close());

const signIn = (email: string, adgangskode: string, more: { headers?: Record<string, string>; remoteAddress?: string } = {}) =>
  server.app.inject({ method: 'POST', url: '/api/v1/session', payload: { email, adgangskode }, ...more });

describe('signing in', () => {
  it('sets a cookie no script can read, for this host and path, without a lifetime of its own', async () => {
    const answer = await signIn(DEMO_MAIL.lone, DEMO_ADGANGSKODE);
    expect(answer.cookies).toEqual([{ name: 'hjemvej-80', value: expect.stringMatching(/^[\w-]{43}$/) as string, path: '/', httpOnly: true, sameSite: 'Lax' }]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('over https sets a secure cookie bound to the host', async () => {
    const app = await buildApp({ deps: server.deps, publicUrl: 'https://hjemvej.example' });
    const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { email: DEMO_MAIL.lone, adgangskode: DEMO_ADGANGSKODE } });
    expect(answer.cookies).toMatchObject([{ name: '__Host-hjemvej', secure: true, httpOnly: true, sameSite: 'Lax', path: '/' }]);
    expect(answer.cookies[0]?.domain).toBeUndefined();
    await app.close();
  });

  it('tells who one is, what one may, and which day it is', async () => {
    expect((await signIn(DEMO_MAIL.niels, DEMO_ADGANGSKODE)).json<Session>()).toMatchObject({
      bruger: { navn: 'Niels Aagaard', sprog: 'da' }, organisation: { navn: 'Fonden Fyrtårnet' }, roller: ['boformsmedarbejder'],
      boformer: [{ navn: 'Fyrtårnet' }], today: '2026-11-20', demo: true,
    });
  });

  it('with a wrong password and with an unknown address are answered alike to the byte', async () => {
    const [wrong, unknown] = [await signIn(DEMO_MAIL.amir, 'ikke den'), await signIn('findes.ikke@noerreaa.example', 'ikke den')];
    const shown = ({ statusCode, body, headers: { date: _, ...headers } }: typeof wrong) => ({ statusCode, body, headers });
    expect(shown(wrong)).toEqual(shown(unknown));
    expect(wrong.json()).toEqual({ type: '/fejl/forkert_login', status: 401, code: 'forkert_login' });
    expect(wrong.cookies).toEqual([]);
  });

  it('ten failures from one place hold that place back from that address, and nobody else', async () => {
    const from = (remoteAddress: string, adgangskode: string) => signIn(DEMO_MAIL.grethe, adgangskode, { remoteAddress });
    for (let n = 0; n < 10; n += 1) expect((await from('192.0.2.1', 'gæt')).statusCode).toBe(401);
    expect((await from('192.0.2.1', DEMO_ADGANGSKODE)).json()).toMatchObject({ status: 429, code: 'for_mange_forsoeg' });
    expect((await from('192.0.2.2', DEMO_ADGANGSKODE)).statusCode).toBe(200);
    expect((await signIn(DEMO_MAIL.ulla, DEMO_ADGANGSKODE, { remoteAddress: '192.0.2.1' })).statusCode).toBe(200);
  }, 60_000);

  it('holds back an unknown address in the same way, so that being held back tells nothing', async () => {
    const statuses = [];
    for (let n = 0; n < 11; n += 1) statuses.push((await signIn('ukendt@aaby.example', 'gæt', { remoteAddress: '192.0.2.9' })).statusCode);
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
  }, 60_000);
});

describe('a session', () => {
  it('ends for good when one signs out, also for whoever copied the cookie', async () => {
    const lone = await server.signIn(DEMO_MAIL.lone);
    const copy = personWith(server.app, lone.cookies);
    expect((await copy.get('min-dag')).statusCode).toBe(200);
    const out = await lone.inject({ method: 'DELETE', url: '/api/v1/session' });
    expect(out.statusCode).toBe(204);
    expect(out.cookies).toMatchObject([{ name: 'hjemvej-80', value: '' }]);
    for (const path of ['session', 'min-dag', 'register']) expect((await copy.get(path)).statusCode).toBe(401);
  });

  it('of one sign-in is not ended by signing out of another', async () => {
    const [one, other] = [await server.signIn(DEMO_MAIL.lone), await server.signIn(DEMO_MAIL.lone)];
    await one.inject({ method: 'DELETE', url: '/api/v1/session' });
    expect((await other.get('session')).statusCode).toBe(200);
  });
});

describe('a write', () => {
  let inde: Promise<Person> | undefined;
  const signedIn = (): Promise<Person> => (inde ??= server.signIn(DEMO_MAIL.lone));
  const body = () => ({ id: uuidv7(), borgerId: uuidv7(), art: 'alias', navn: 'x' });

  it.each(['https://ond.example', 'http://localhost:9999', 'null', 'http://localhost.ond.example', 'https://localhost'])(
    'that a page of %s sent with the reader’s cookie is refused',
    async (origin) => {
      const lone = await signedIn();
      const answer = await lone.inject({ method: 'POST', url: '/api/v1/kommandoer/registrer-navn', payload: body(), headers: { origin, host: 'localhost' } });
      expect(answer.json()).toMatchObject({ status: 403, code: 'ikke_tilladt' });
      const out = await lone.inject({ method: 'DELETE', url: '/api/v1/session', headers: { origin, host: 'localhost' } });
      expect(out.statusCode).toBe(403);
    },
  );

  it('of the own page, or of a program without a browser, goes through', async () => {
    const lone = await signedIn();
    for (const headers of [{ origin: 'http://localhost' }, { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, {}]) {
      expect((await lone.inject({ method: 'POST', url: '/api/v1/kommandoer/registrer-navn', payload: body(), headers })).statusCode).toBe(404);
    }
  });

  it('over https goes through only from the own address, not from the same host over http', async () => {
    const app = await buildApp({ deps: server.deps, publicUrl: 'https://hjemvej.example' });
    const statusOf = async (origin: string) =>
      (await app.inject({ method: 'POST', url: '/api/v1/soeg', payload: { q: 'x' }, headers: { origin, host: 'hjemvej.example' } })).statusCode;
    expect([await statusOf('https://hjemvej.example'), await statusOf('http://hjemvej.example')]).toEqual([401, 403]);
    await app.close();
  });
});

describe('every answer', () => {
  it('lets no other page frame it, guess its type, or learn where one came from; and persons are kept in no cache', async () => {
    for (const url of ['/health', '/api/v1/session', '/api/v1/findes-ikke', '/api/openapi.json']) {
      const { headers } = await server.app.inject({ url });
      expect(headers, url).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
      expect(headers['content-security-policy'], url).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
      expect(headers['content-security-policy'], url).not.toMatch(/unsafe|\*/);
      if (url.startsWith('/api/')) expect(headers['cache-control'], url).toBe('no-store');
    }
  });
});
