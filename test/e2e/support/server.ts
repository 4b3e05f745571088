import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { inject } from 'vitest';
import { isoDate, type IsoDate } from '../../../src/law/kernel/dato.ts';
import { buildApp } from '../../../src/server/app.ts';
import { openDatabase } from '../../../src/server/db/database.ts';
import type { Deps } from '../../../src/server/deps.ts';
import { demoDatabase } from '../../factories/demoDatabase.ts';
import { openSession, personWith, type Person } from '../../factories/server.ts';
import { testVault } from '../../factories/vault.ts';
import type { TestDatabase } from '../../support/database.ts';

/** The day of every browser test: a Saturday, so that working days matter. */
export const TODAY = '2026-11-21';
const PUBLIC_URL = 'http://127.0.0.1';

/** Hjemvej as people meet it: the real server with the demo on a database of its own, serving the built web. */
export interface RunningHjemvej {
  readonly url: string;
  readonly webDir: string;
  readonly database: TestDatabase;
  /** The day it is; a test may move it. */
  day: IsoDate;
  /** What the browser of someone who has signed in holds. */
  cookiesOf(email: string): Promise<Readonly<Record<string, string>>>;
  /** Someone who uses the API beside the browser: to arrange, or to be the colleague who acts meanwhile. */
  signIn(email: string): Promise<Person>;
  /** Ends every session, as when the ten hours are over. */
  endSessions(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the demo on a clone of the test database. Call it once per file, in `beforeAll`. */
export async function startHjemvej(): Promise<RunningHjemvej> {
  const webDir = inject('webDir');
  const database = await demoDatabase(TODAY);
  const clock = { day: isoDate(TODAY) };
  const deps: Deps = { db: openDatabase(database.app, () => undefined), clock: { today: () => clock.day }, cpr: testVault(), nytId: uuidv7 };
  const app = await buildApp({ deps, publicUrl: PUBLIC_URL, webDir });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const cookiesOf = (email: string) => openSession(deps, PUBLIC_URL, email);
  return {
    url,
    webDir,
    database,
    get day() {
      return clock.day;
    },
    set day(value) {
      clock.day = value;
    },
    cookiesOf,
    signIn: async (email) => personWith(app, await cookiesOf(email)),
    endSessions: () => asOwner(database, 'delete from adgang.session'),
    stop: async () => {
      await app.close();
      await deps.db.close();
    },
  };
}

async function asOwner(database: TestDatabase, statement: string): Promise<void> {
  const client = new Client(database.superuser);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
