import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildVerden, type Verden } from '../../../test/factories/verden.ts';
import { testVault } from '../../../test/factories/vault.ts';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import { buildApp } from '../app.ts';
import { readHeads } from '../db/seal/heads.ts';
import { verifyLog } from '../db/seal/verifyLog.ts';
import { RepeatedJob, type JobLog } from './repeatedJob.ts';
import { sealingJob } from './sealing.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

let database: TestDatabase;
let verden: Verden;
let superuser: Client;
let folder: string;
let heads: string;

beforeAll(async () => {
  database = await testDatabase();
  verden = await buildVerden(database);
  superuser = new Client(database.superuser);
  await superuser.connect();
});
afterAll(async () => {
  await verden.db.close();
  await superuser.end();
});
beforeEach(async () => {
  await superuser.query('truncate log.segment, log.opslag restart identity');
  folder = await mkdtemp(join(tmpdir(), 'hjemvej-job-'));
  heads = join(folder, 'loghoveder.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

const look = (): Promise<unknown> => verden.udfoer('raadgiverA', (tx) => sql`select log.skriv('vis', '{}', '{}')`.execute(tx));

/** Time in the test's hand: what waits, for how long, and to let it come. */
class Hand {
  waiting: { readonly ms: number; readonly work: () => void }[] = [];
  readonly timer = (ms: number, work: () => void): (() => void) => {
    const entry = { ms, work };
    this.waiting.push(entry);
    return () => void (this.waiting = this.waiting.filter((other) => other !== entry));
  };

  /** Resolves when something waits: the attempt before it is over then. */
  async planned(): Promise<number> {
    while (this.waiting.length === 0) await superuser.query('select 1');
    return this.waiting[0]?.ms ?? -1;
  }

  /** Lets the time come, and gives how long is waited after the attempt. */
  async pass(): Promise<number> {
    for (const { work } of this.waiting.splice(0)) work();
    return this.planned();
  }
}

function startSealing(headsPath = heads) {
  const hand = new Hand();
  const said: (object & { readonly fejl?: unknown })[] = [];
  const log: JobLog = { info: (what) => void said.push(what), error: (what) => void said.push(what) };
  const job = new RepeatedJob(sealingJob({ login: database.app, headsPath, everyMs: HOUR_MS }), hand.timer);
  job.start(log);
  return { hand, said, job, log };
}

/** Other test files on the same server may be writing for long; an attempt that met one is made again. */
async function untilSealed({ hand }: ReturnType<typeof startSealing>, waits: Promise<number>): Promise<void> {
  if ((await waits) !== HOUR_MS) await untilSealed({ hand } as ReturnType<typeof startSealing>, hand.pass());
}

const sealedRows = async (): Promise<number> => {
  const { rows } = await superuser.query<{ n: number }>('select coalesce(sum(antal), 0)::int as n from log.segment');
  return rows[0]?.n ?? -1;
};
const verdict = async () => verifyLog(database.owner, await readHeads(heads));

describe('a server that seals the look log', () => {
  it('seals when it starts and again each time the interval has passed, with the rights of the application alone', async () => {
    await look();
    const sealing = startSealing();
    await untilSealed(sealing, sealing.hand.planned());
    expect(await sealedRows()).toBe(1);
    await look();
    await look();
    expect(await sealedRows()).toBe(1);
    await untilSealed(sealing, sealing.hand.pass());
    expect(await verdict()).toEqual({ problems: [], segments: 2, rows: 3, unsealed: 0 });
    expect(sealing.said.filter((line) => 'antal' in line)).toEqual([{ job: 'forsegling', antal: 1 }, { job: 'forsegling', antal: 2 }]);
    await sealing.job.stop();
  });

  it('leaves it to another who is sealing, comes back within a minute, and writes no head twice into one file', async () => {
    await look();
    const other = new Client(database.app);
    await other.connect();
    await other.query('select pg_advisory_lock(7315, 0)');
    const sealing = startSealing();
    expect(await sealing.hand.planned()).toBe(MINUTE_MS);
    expect(await sealedRows()).toBe(0);
    await other.end();
    const second = startSealing();
    await Promise.all([untilSealed(sealing, sealing.hand.pass()), untilSealed(second, second.hand.planned())]);
    expect(await readHeads(heads)).toHaveLength(1);
    expect(sealing.job.isFailing).toBe(false);
    await Promise.all([sealing.job.stop(), second.job.stop()]);
  });

  it('counts as failing when three attempts in a row could not be made, and no longer when one was', async () => {
    await look();
    const other = new Client(database.app);
    await other.connect();
    await other.query('select pg_advisory_lock(7315, 0)');
    const { hand, job, said } = startSealing();
    await hand.planned();
    await hand.pass();
    expect(job.isFailing).toBe(false);
    await hand.pass();
    expect(job.isFailing).toBe(true);
    expect(said).toEqual([{ job: 'forsegling', forgaeves: 3 }]);
    await other.end();
    for (let ms = await hand.pass(); ms !== HOUR_MS; ms = await hand.pass());
    expect(job.isFailing).toBe(false);
    await job.stop();
  });

  it('that can’t write the heads says so by kind alone, and writes them when it can', async () => {
    await look();
    const blocked = join(folder, 'optaget');
    await writeFile(blocked, '');
    const sealing = startSealing(join(blocked, 'hoveder.jsonl'));
    expect(await sealing.hand.planned()).toBe(MINUTE_MS);
    expect(sealing.job.isFailing).toBe(true);
    expect(sealing.said).toEqual([{ job: 'forsegling', fejl: { navn: 'Error', kode: 'ENOTDIR', sted: expect.any(String) as string } }]);
    await rm(blocked);
    await untilSealed(sealing, sealing.hand.pass());
    expect(sealing.job.isFailing).toBe(false);
    expect(await readHeads(join(blocked, 'hoveder.jsonl'))).toHaveLength(1);
    await sealing.job.stop();
  });

  it('that is stopped in the middle of sealing ends when that is done, and plans nothing more', async () => {
    await look();
    const { hand, job, log } = startSealing();
    await job.stop();
    expect(hand.waiting).toEqual([]);
    job.start(log);
    await job.stop();
    expect(hand.waiting).toEqual([]);
  });
});

it('the health answer names the job that fails, still with 200; closing the server stops the job', async () => {
  const hand = new Hand();
  const job = new RepeatedJob(sealingJob({ login: { ...database.app, database: 'findes_ikke' }, headsPath: heads, everyMs: HOUR_MS }), hand.timer);
  const deps = { db: verden.db, clock: { today: () => isoDate('2026-11-20') }, cpr: testVault(), nytId: () => '' };
  const lines: string[] = [];
  const app = await buildApp({ deps, publicUrl: 'http://localhost', jobs: [job], logger: { write: (line) => void lines.push(line) } });
  await app.ready();
  await hand.planned();
  const answer = await app.inject({ url: '/health' });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({ ok: true, fejler: ['forsegling'] });
  expect(lines.filter((line) => line.includes('"job":"forsegling"'))).toHaveLength(1);
  expect(lines.join('')).not.toContain('findes_ikke');
  await app.close();
  expect(hand.waiting).toEqual([]);
});
