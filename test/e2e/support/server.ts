import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { inject } from 'vitest';
import { isoDate, type IsoDate } from '../../../src/law/kernel/dato.ts';
import { buildApp } from '../../../src/server/app.ts';
import { openDatabase } from '../../../src/server/db/database.ts';
import { loadDemo } from '../../../src/server/demo/loadDemo.ts';
import { DEMO_ADGANGSKODE } from '../../../src/server/demo/organisationer.ts';
import type { Deps } from '../../../src/server/deps.ts';
import { personWith, testVault, type Person } from '../../factories/server.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';

/** The day of every browser test: a Saturday, so that working days matter. */
export const TODAY = '2026-11-21';

/** Hjemvej as people meet it: the real server with the demo on a database of its own, serving the built web. */
export interface RunningHjemvej {
  readonly url: string;
  readonly webDir: string;
  readonly database: TestDatabase;
  /** The day it is; a test may move it. */
  day: IsoDate;
  /** Someone who uses the API beside the browser: to arrange, or to be the colleague who acts meanwhile. */
  signIn(email: string): Promise<Person>;
  /** Ends every session, as when the ten hours are over. */
  endSessions(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the demo on a clone of the test database. Call it once per file, in `beforeAll`. */
export async function startHjemvej(): Promise<RunningHjemvej> {
  const webDir = inject('webDir');
  const database = await testDatabase();
  const clock = { day: isoDate(TODAY) };
  const deps: Deps = { db: openDatabase(database.app, () => undefined), clock: { today: () => clock.day }, cpr: testVault(), nytId: uuidv7 };
  await loadDemo({ owner: database.owner, deps, onProgress: () => undefined });
  const app = await buildApp({ deps, publicUrl: 'http://127.0.0.1', webDir });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
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
    signIn: async (email) => {
      const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { email, adgangskode: DEMO_ADGANGSKODE } });
      const cookie = answer.cookies[0];
      if (answer.statusCode !== 200 || !cookie) throw new Error(`sign-in answered ${answer.statusCode}`);
      return personWith(app, { [cookie.name]: cookie.value });
    },
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
