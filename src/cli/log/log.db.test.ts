import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildVerden, type Verden } from '../../../test/factories/verden.ts';
import { execute, runHjemvej, urlOf } from '../../../test/support/command.ts';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';

let database: TestDatabase;
let verden: Verden;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  verden = await buildVerden(database);
  folder = await mkdtemp(join(tmpdir(), 'hjemvej-log-'));
  await look();
});
afterAll(async () => {
  await verden.db.close();
  await rm(folder, { recursive: true });
});

const look = (): Promise<unknown> => verden.udfoer('raadgiverA', (tx) => sql`select log.skriv('vis', '{}', '{}')`.execute(tx));

async function hjemvej(...args: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  const env = { DATABASE_URL: urlOf(database.app), DATABASE_OWNER_URL: urlOf(database.owner), HJEMVEJ_LOGHOVEDER: join(folder, 'hoveder.jsonl') };
  const command = runHjemvej(args, env);
  return { code: await command.ended(), said: command.output() };
}

/** Other test files may be writing for long; sealing then says so, and is asked again. */
async function seal(): Promise<void> {
  const { code, said } = await hjemvej('log', 'forsegl');
  if (code === 0) return;
  expect(said).toContain('et andet program skriver');
  await seal();
}

it('a log that is sealed and whole is said to be so; changed or cut off it is said plainly, and the exit code is 1', async () => {
  await seal();
  await look();
  await seal();
  await look();
  const whole = await hjemvej('log', 'verify');
  expect(whole).toMatchObject({ code: 0 });
  expect(whole.said).toContain('Loggen er hel: 2 opslag i 2 segmenter');
  expect(whole.said).toContain('1 opslag er ikke forseglet endnu.');

  await execute(database.superuser, `update log.opslag set handling = 'intet' where id = 1`);
  const changed = await hjemvej('log', 'verify');
  expect(changed).toMatchObject({ code: 1 });
  expect(changed.said).toContain('Segment 1: opslag er ændret, fjernet eller tilføjet, efter at de blev forseglet.');

  await execute(database.superuser, 'truncate log.segment');
  const cut = await hjemvej('log', 'verify');
  expect(cut).toMatchObject({ code: 1 });
  expect(cut.said).toContain('Segment 1–2 mangler.');
  expect(cut.said).toContain('Loggen er ikke, som den blev forseglet.');
});
