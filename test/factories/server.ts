import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { uuidv7 } from 'uuidv7';
import { makeSessionToken, sessionCookie } from '../../src/server/access/sessionToken.ts';
import { buildApp } from '../../src/server/app.ts';
import { openDatabase } from '../../src/server/db/database.ts';
import { findLogin, startSession } from '../../src/server/db/repositories/sessionRepository.ts';
import type { Deps } from '../../src/server/deps.ts';
import { isoDate, type IsoDate } from '../../src/law/kernel/dato.ts';
import type { TestDatabase } from '../support/database.ts';
import { demoDatabase } from './demoDatabase.ts';
import { testVault } from './vault.ts';

const PUBLIC_URL = 'http://localhost';

/** A server on a test database, asked without a network, on a day of the test's choosing. */
export interface TestServer {
  readonly database: TestDatabase;
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

/** The demo as of `day`, on a database of its own. */
export async function startDemoServer(day: string): Promise<TestServer> {
  return startServer(await demoDatabase(day), day);
}

/** A server on a test database. */
export async function startServer(database: TestDatabase, day: string): Promise<TestServer> {
  const clock = { day: isoDate(day) };
  const log: string[] = [];
  const deps: Deps = {
    db: openDatabase(database.app, () => undefined),
    clock: { today: () => clock.day },
    cpr: testVault(),
    nytId: uuidv7,
  };
  const app = await buildApp({ deps, publicUrl: PUBLIC_URL, logger: { write: (line) => void log.push(line) } });
  return {
    database,
    app,
    deps,
    log,
    get day() {
      return clock.day;
    },
    set day(value) {
      clock.day = value;
    },
    signIn: async (email) => personWith(app, await openSession(deps, PUBLIC_URL, email)),
    close: async () => {
      await app.close();
      await deps.db.close();
    },
  };
}

/**
 * The cookies of someone who has signed in with the right password: a session of its own, opened as the sign-in opens it. The
 * password itself is left out, for comparing one is slow on purpose and has tests of its own. Throws if nobody has the address.
 */
export async function openSession({ db }: Deps, publicUrl: string, email: string): Promise<Readonly<Record<string, string>>> {
  const login = await findLogin(db.open, email);
  if (!login) throw new Error(`nobody signs in as ${email}`);
  const { token, hash } = makeSessionToken();
  await startSession(db.open, { brugerId: login.brugerId, tokenHash: hash, maade: 'kodeord', timer: 10 });
  return { [sessionCookie(publicUrl).name]: token };
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
