import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEJLKODER } from '../../contract/fejl.ts';
import { forloebOf, indskriv, modtagPrMail, openDemo, type Demo, type Hvem } from '../../../test/factories/demo.ts';
import { personWith, startDemoServer, type Person, type TestServer } from '../../../test/factories/server.ts';
import { addressOf, anyOf, operationsOf, sample, type Known, type Operation } from '../../../test/support/openapi.ts';

const SEED = 20261120;
/** Stands in every text that is sent: no answer to a refusal and no log may hold it. */
const MARK = 'Hemmeligsen';
// Of a relation PostgreSQL tells by its name in quotes; the word alone is one of ours, in the address of a command.
const WORDS_OF_THE_DATABASE = /\b(select|insert into|violates|constraint|relation "|hjemvej\.\w|adgang\.\w|pg_|at \w+ \(|node_modules)/i;

const NASTY: readonly unknown[] = [
  null, true, false, 0, -1, 1.5, 1e308, 2 ** 53, '', ' ', '\0', `${MARK}\0`, `${MARK}\uD800`, '😀'.repeat(200), `${MARK}${'x'.repeat(70_000)}`,
  'null', '[]', '{}', `' or 1=1 --${MARK}`, `${MARK}%s%n`, '%00', '../../etc', '${1+1}', '<script>', '‮', '0000-01-01', '9999-12-31', '1850-01-01', '2199-12-31',
  '2026-02-30', '2026-13-01', '24:00', '01900000-0000-7000-8000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', [], {}, [[[]]], { borgerId: null },
  { navn: MARK, cpr: '0101011234' }, { navn: MARK, cpr: '9999999999' }, { ny: true }, { toString: 1 }, [null], Array(1000).fill(MARK),
];

const BODIES: readonly (readonly [string, Pick<InjectOptions, 'payload' | 'headers'>])[] = [
  ['nothing', {}],
  ['no JSON', { payload: MARK, headers: { 'content-type': 'application/json' } }],
  ['half a JSON', { payload: `{"id":"${MARK}`, headers: { 'content-type': 'application/json' } }],
  ['JSON that is no object', { payload: `"${MARK}"`, headers: { 'content-type': 'application/json' } }],
  ['a list', { payload: `["${MARK}"]`, headers: { 'content-type': 'application/json' } }],
  ['a poisoned prototype', { payload: `{"__proto__":{"navn":"${MARK}"}}`, headers: { 'content-type': 'application/json' } }],
  ['a poisoned constructor', { payload: `{"constructor":{"prototype":{"navn":"${MARK}"}}}`, headers: { 'content-type': 'application/json' } }],
  ['brackets without end', { payload: '['.repeat(100_000), headers: { 'content-type': 'application/json' } }],
  ['brackets in brackets', { payload: '['.repeat(20_000) + ']'.repeat(20_000), headers: { 'content-type': 'application/json' } }],
  ['two megabytes', { payload: JSON.stringify({ navn: MARK.repeat(200_000) }), headers: { 'content-type': 'application/json' } }],
  ['plain text', { payload: MARK, headers: { 'content-type': 'text/plain' } }],
  ['a form', { payload: `navn=${MARK}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  ['XML', { payload: `<navn>${MARK}</navn>`, headers: { 'content-type': 'application/xml' } }],
  ['a type that is no type', { payload: MARK, headers: { 'content-type': '💥'.normalize().replace(/./gu, 'x/;') } }],
  ['bytes', { payload: Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28]), headers: { 'content-type': 'application/json' } }],
];

/** Who may the most of each. */
const WHO: readonly Hvem[] = ['lone', 'sanne', 'birgit'];

let server: TestServer;
let demo: Demo;
let people: readonly { readonly person: Person; readonly known: Known }[];
let operations: readonly Operation[];

beforeAll(async () => {
  server = await startDemoServer('2026-11-20');
  demo = await openDemo(server);
  operations = operationsOf(server.app).filter(({ path }) => path.startsWith('/api/v1') && path !== '/api/v1/session');
  const inde = await indskriv(demo, { navn: 'Prøve', dato: '2026-11-10' });
  const hos = await modtagPrMail(demo, { navn: 'Prøve', dato: '2026-11-10' });
  const sanne = await demo.som('sanne');
  const { planId } = await sanne.kommando('registrer-planskridt', { borgerId: hos.borgerId, art: '142', skridt: 'paabegyndt', dato: '2026-11-12' });
  const { boligId } = await sanne.kommando('registrer-boligskridt', { borgerId: hos.borgerId, adresse: 'Et sted', skridt: 'anvist', dato: '2026-11-12' });
  const faktaId = (await forloebOf(sanne, hos.borgerId)).planskridt[0]?.id;
  const shared = { boformId: demo.id('Fyrtårnet'), kommuneId: demo.id('Åby Kommune'), planId, boligId, faktaId };
  people = await Promise.all(
    WHO.map(async (hvem) => ({ person: await demo.som(hvem), known: { ...shared, ...(hvem === 'lone' ? inde : hos), emne: (hvem === 'lone' ? inde : hos).opholdId } })),
  );
});
afterAll(() => server.close());

/** What every answer must be: never 5xx; if refused a problem document with a code; and nothing of what was sent in it. */
async function check(person: Person, request: InjectOptions & { readonly url: string }): Promise<number> {
  const { statusCode, body, headers } = await person.inject(request);
  const about = `${request.method} ${request.url} ${JSON.stringify(request.payload ?? '').slice(0, 300)}`;
  expect(statusCode, about).toBeLessThan(500);
  if (statusCode < 400) return statusCode;
  expect(headers['content-type'], about).toMatch(/^application\/problem\+json/);
  expect(FEJLKODER, about).toContain((JSON.parse(body) as { code: string }).code);
  const said = `${body}${JSON.stringify(headers)}`;
  expect(said, about).not.toContain(MARK);
  expect(said, about).not.toMatch(WORDS_OF_THE_DATABASE);
  expect(said, about).not.toMatch(/0101011234|9999999999|Prøve/);
  return statusCode;
}

/** A body with one or two fields made nasty, a field taken away, or one too many. */
function bentBody(operation: Operation, known: Known): fc.Arbitrary<unknown> {
  const whole = sample(operation.body ?? {}, known, true) as Record<string, unknown>;
  const names = Object.keys(whole);
  const bend = fc.record({ name: fc.constantFrom(...names, 'ukendtFelt', '__proto__'), value: fc.constantFrom(...NASTY), drop: fc.boolean() });
  return fc.array(bend, { minLength: 1, maxLength: 3 }).map((bends) => {
    const entries = new Map(Object.entries(sample(operation.body ?? {}, known, true) as Record<string, unknown>));
    for (const { name, value, drop } of bends) {
      if (drop && value === null) entries.delete(name);
      else entries.set(name, value);
    }
    return JSON.stringify(Object.fromEntries(entries));
  });
}

describe('no request brings the server down or makes it tell', () => {
  it('every route with nasty bodies, as everyone who may use it', async () => {
    for (const operation of operations.filter(({ body }) => body !== null)) {
      for (const { person, known } of people) {
        const runs = fc.asyncProperty(bentBody(operation, known), async (payload) => {
          await check(person, { method: operation.method, url: addressOf(operation, known), payload: payload as string, headers: { 'content-type': 'application/json' } });
        });
        await fc.assert(runs, { seed: SEED, numRuns: 25 });
      }
    }
  }, 240_000);

  it('every command with whatever its schema takes, dates and texts of every kind, in any order', async () => {
    let done = 0;
    const commands = operations.filter(({ path }) => path.includes('/kommandoer/'));
    const anyCall = fc.record({ who: fc.constantFrom(...people), operation: fc.constantFrom(...commands) }).chain(({ who, operation }) =>
      anyOf(operation.body ?? {}, who.known).map((body) => ({ who, operation, body: JSON.stringify(body) })),
    );
    for (const { who, operation, body } of fc.sample(anyCall, { seed: SEED, numRuns: 2000 })) {
      const status = await check(who.person, { method: 'POST', url: operation.path, payload: body, headers: { 'content-type': 'application/json' } });
      if (status === 200) done += 1;
    }
    expect(done).toBeGreaterThan(200);
    for (const { person, known } of people) {
      expect((await person.get(`borgere/${String(known['borgerId'])}`)).statusCode).toBe(200);
      expect((await person.get('min-dag')).statusCode).toBe(200);
    }
    expect((await (await demo.som('birgit')).get('refusion')).statusCode).toBe(200);
  }, 240_000);

  it('every route with nasty addresses', async () => {
    const junk = [...NASTY.filter((value) => typeof value === 'string' && value.length < 3000), 'x'.repeat(5000)].map((value) => encodeURIComponent(String(value).toWellFormed()));
    const raw = ['%00', '%E0%A4%A', '%', '..%2f..%2f', '%2e%2e', '%ff%fe', '__proto__', 'constructor', '*', '{borgerId}'];
    for (const operation of operations) {
      for (const { person, known } of people.slice(0, 2)) {
        const address = addressOf(operation, known, true);
        const bent = [...junk, ...raw].flatMap((text) => [
          ...operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => operation.path.replace(`{${name}}`, text)),
          ...operation.parameters.filter((parameter) => parameter.in === 'query').flatMap(({ name }) => [`${address}&${name}=${text}`, `${address.split('?')[0]}?${name}=${text}`]),
        ]);
        for (const url of [...bent, `${address}/`, `${address}%00`, `${address}?x[]=1&x=2&__proto__=1`]) {
          await check(person, { method: operation.method, url, ...(operation.body ? { payload: {} } : {}) });
        }
      }
    }
  }, 240_000);

  it.each(BODIES)('every route with a body of %s', async (_, request) => {
    for (const operation of operations) {
      for (const { person, known } of people.slice(0, 1)) await check(person, { method: operation.method, url: addressOf(operation, known), ...request });
    }
  });

  it('the sign-in with nasty names, without a cookie and with one that is none', async () => {
    for (const value of NASTY) {
      for (const cookie of ['', MARK, '\u0001', 'x'.repeat(5000)]) {
        const anyone = personWith(server.app, cookie === '' ? {} : { 'hjemvej-80': cookie });
        await check(anyone, { method: 'POST', url: '/api/v1/session', payload: { email: value, adgangskode: null } });
        await check(anyone, { method: 'GET', url: '/api/v1/session' });
      }
    }
  });

  it('addresses and methods that are not there', async () => {
    const anyone = personWith(server.app, {});
    for (const url of ['/api/v1/findes-ikke', '/api/v2/min-dag', '//api/v1/min-dag', '/api/v1/kommandoer/__proto__', '/api/v1/kommandoer/', '/%c0%af', `/${MARK}`]) {
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const) await check(anyone, { method, url });
    }
  });

  it('logs none of it: no text that was sent, no id, no cookie and no words of the database', () => {
    const ids = people.flatMap(({ known }) => [known['borgerId'], known['opholdId']]).map(String);
    const secrets = [MARK, 'Prøve', '0101011234', ...ids, ...people.flatMap(({ person }) => Object.values(person.cookies))];
    expect(server.log.length).toBeGreaterThan(1000);
    expect(server.log.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
    expect(server.log.filter((line) => WORDS_OF_THE_DATABASE.test(line))).toEqual([]);
  });
});
