import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { createSecretKey } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { openCprVault } from '../../src/server/access/cpr/vault.ts';
import { buildApp } from '../../src/server/app.ts';
import { openDatabase } from '../../src/server/db/database.ts';
import { loadDemo } from '../../src/server/demo/loadDemo.ts';
import { DEMO_ADGANGSKODE } from '../../src/server/demo/organisationer.ts';
import type { Deps } from '../../src/server/deps.ts';
import { isoDate, type IsoDate } from '../../src/law/kernel/dato.ts';
import type { TestDatabase } from '../support/database.ts';

/** A server on a test database, asked without a network, on a day of the test's choosing. */
export interface TestServer {
  readonly app: FastifyInstance;
  readonly deps: Deps;
  /** The day it is; a test may move it. */
  day: IsoDate;
  /** Everything the server has logged so far, a line each. */
  readonly log: readonly string[];
  signIn(email: string): Promise<Person>;
  close(): Promise<void>;
}

/** What a command answered: ids of what it made, its position, and whether it can be undone. */
export interface Kvittering {
  readonly svar: Readonly<Record<string, string>>;
  readonly position: number;
  readonly fortryd: string | null;
}

/** A problem document, as a test looks at it. */
export interface Afslag {
  readonly status: number;
  readonly code: string;
  readonly felter?: readonly { readonly felt: string; readonly fejl: string }[];
  readonly detaljer?: readonly { readonly key: string; readonly params?: Readonly<Record<string, unknown>> }[];
  readonly nyeste?: number;
}

/** Someone signed in. */
export interface Person {
  readonly cookies: Readonly<Record<string, string>>;
  inject(options: InjectOptions): Promise<LightMyRequestResponse>;
  get(path: string): Promise<LightMyRequestResponse>;
  /** The body of an answer. Throws unless it is 200. */
  read<T>(path: string): Promise<T>;
  post(path: string, body: object): Promise<LightMyRequestResponse>;
  /** Sends a command with a new id and gives the ids it answered. Throws with the problem document if it was refused. */
  kommando(navn: string, data: object): Promise<Readonly<Record<string, string>>>;
  /** As `kommando`, giving the whole answer. */
  udfoer(navn: string, data: object): Promise<Kvittering>;
  /** Sends a command that must be refused and gives the problem document. Throws if it was carried out. */
  afvises(navn: string, data: object): Promise<Afslag>;
}

/** The demo on a clone of the test database, as of `day`. */
export async function startDemoServer(database: TestDatabase, day: string): Promise<TestServer> {
  const server = startServer(database, day);
  await loadDemo({ owner: database.owner, deps: (await server).deps, onProgress: () => undefined });
  return server;
}

/** An empty server on a clone of the test database. */
export async function startServer(database: TestDatabase, day: string): Promise<TestServer> {
  const clock = { day: isoDate(day) };
  const log: string[] = [];
  const deps: Deps = {
    db: openDatabase(database.app, () => undefined),
    clock: { today: () => clock.day },
    cpr: testVault(),
    nytId: uuidv7,
  };
  const app = await buildApp({ deps, publicUrl: 'http://localhost', logger: { write: (line) => void log.push(line) } });
  return {
    app,
    deps,
    log,
    get day() {
      return clock.day;
    },
    set day(value) {
      clock.day = value;
    },
    signIn: (email) => signIn(app, email),
    close: async () => {
      await app.close();
      await deps.db.close();
    },
  };
}

/** The real vault on keys that are the same in every test. */
export function testVault(): Deps['cpr'] {
  const key = (byte: number) => createSecretKey(Buffer.alloc(32, byte));
  const ring = { aktiv: 'proeve', kryptering: new Map([['proeve', key(1)]]), lavet: new Map<string, Date>(), indeks: key(2) };
  return openCprVault(() => ring);
}

async function signIn(app: FastifyInstance, email: string): Promise<Person> {
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { email, adgangskode: DEMO_ADGANGSKODE } });
  const cookie = answer.cookies[0];
  if (answer.statusCode !== 200 || !cookie) throw new Error(`sign-in answered ${answer.statusCode}`);
  return personWith(app, { [cookie.name]: cookie.value });
}

/** Whoever holds these cookies. */
export function personWith(app: FastifyInstance, cookies: Readonly<Record<string, string>>): Person {
  const inject = (options: InjectOptions) => app.inject({ ...options, cookies });
  const get = (path: string) => inject({ method: 'GET', url: `/api/v1/${path}` });
  const post = (path: string, payload: object) => inject({ method: 'POST', url: `/api/v1/${path}`, payload });
  const send = (navn: string, data: object) => post(`kommandoer/${navn}`, { id: uuidv7(), ...data });
  const udfoer = async (navn: string, data: object): Promise<Kvittering> => bodyOf(await send(navn, data));
  return {
    cookies,
    inject,
    get,
    read: async (path) => bodyOf(await get(path)),
    post,
    udfoer,
    kommando: async (navn, data) => (await udfoer(navn, data)).svar,
    afvises: async (navn, data) => {
      const response = await send(navn, data);
      if (response.statusCode < 400) throw new Error(`${navn} was carried out`);
      return response.json<Afslag>();
    },
  };
}

function bodyOf<T>(response: LightMyRequestResponse): T {
  if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json<T>();
}
