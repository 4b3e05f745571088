import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { execute, freePort, runHjemvej, urlOf, type RunningCommand } from '../../../test/support/command.ts';
import { emptyTestDatabase, testDatabase, type TestDatabase } from '../../../test/support/database.ts';

const LONG = 120_000;

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<RunningCommand> {
  const folder = mkdtempSync(join(tmpdir(), 'hjemvej-start-'));
  const command = runHjemvej(args, { PORT: await freePort(), HJEMVEJ_DATA: join(folder, 'data'), ...env });
  cleanUps.push(async () => {
    command.child.kill('SIGTERM');
    await command.ended();
    rmSync(folder, { recursive: true });
  });
  return command;
}

function urlsOf({ app, owner }: TestDatabase): Record<string, string> {
  return { DATABASE_URL: urlOf(app), DATABASE_OWNER_URL: urlOf(owner) };
}

describe('hjemvej demo', { timeout: LONG }, () => {
  it('fills an empty database, marks it, serves on loopback and ends in order', async () => {
    const database = await emptyTestDatabase();
    const command = await run(['demo'], urlsOf(database));
    const [, address = ''] = await command.until(/klar: (\S+)/);
    expect(await (await fetch(`${address}/health`)).json()).toEqual({ ok: true });
    expect((await fetch(address)).headers.get('content-type')).toContain('text/html');
    expect(await execute(database.owner, 'select art from adgang.maerke')).toEqual([{ art: 'demo' }]);
    command.child.kill('SIGTERM');
    expect(await command.ended()).toBe(0);
  });

  it('two at once on one empty database make one demo and both serve it', async () => {
    const database = await emptyTestDatabase();
    const commands = await Promise.all([run(['demo'], urlsOf(database)), run(['demo'], urlsOf(database))]);
    for (const command of commands) {
      const [, address = ''] = await command.until(/klar: (\S+)/);
      expect((await fetch(`${address}/health`)).status).toBe(200);
    }
    expect(await execute(database.owner, `select count(*)::int as n from hjemvej.organisation where navn = 'Åby Kommune'`)).toEqual([{ n: 1 }]);
  });

  it('leaves a database alone that is in operation, and one of another program', async () => {
    const inOperation = await testDatabase();
    await execute(inOperation.owner, `insert into adgang.maerke (art) values ('drift')`);
    const foreign = await emptyTestDatabase();
    await execute(foreign.owner, 'create table andres (tal int)');
    for (const database of [inOperation, foreign]) {
      const command = await run(['demo'], urlsOf(database));
      expect(await command.ended()).toBe(1);
      expect(command.output()).toContain('hverken tom eller en demo');
    }
    expect(await execute(foreign.owner, `select to_regclass('adgang.bruger') as t`)).toEqual([{ t: null }]);
    expect(await execute(inOperation.owner, 'select count(*)::int as n from adgang.bruger')).toEqual([{ n: 0 }]);
  });

  it('says when the port is taken, before it makes anything', async () => {
    const first = await run(['demo'], urlsOf(await emptyTestDatabase()));
    const [, port = ''] = await first.until(/klar: http:\/\/localhost:(\d+)/);
    const second = await run(['demo'], { PORT: port });
    expect(await second.ended()).toBe(1);
    expect(second.output()).toContain(`Port ${port} er i brug`);
    expect(second.output()).not.toContain('Database');
  });

  it.each([
    [{ PORT: '70000' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://bruger:hemmelig@vaert/db' }, 'DATABASE_URL'],
    [{ HJEMVEJ_FORSEGL_MINUTTER: '1,5' }, 'HJEMVEJ_FORSEGL_MINUTTER'],
  ])('refuses a setting that cannot be meant, without repeating a password: %j', async (env, name) => {
    const command = await run(['demo'], env);
    expect(await command.ended()).toBe(2);
    expect(command.output()).toContain(name);
    expect(command.output()).not.toContain('hemmelig');
  });
});

describe('hjemvej start', { timeout: LONG }, () => {
  it('without a database address says what production needs, and makes nothing', async () => {
    const command = await run(['start'], {});
    expect(await command.ended()).toBe(2);
    expect(command.output()).toContain('DATABASE_URL');
  });

  it('on an empty database loads no demo, marks it as in operation and prints a one-time link for the first administrator', async () => {
    const database = await emptyTestDatabase();
    const command = await run(['start'], urlsOf(database));
    const [, address = '', token = ''] = await command.until(/(http:\S+)\/engangslink#(\S+)/);
    await command.until(/må endnu ikke rumme virkelige mennesker/);
    expect(await execute(database.owner, 'select art from adgang.maerke')).toEqual([{ art: 'drift' }]);
    expect(await execute(database.owner, 'select count(*)::int as n from hjemvej.borger')).toEqual([{ n: 0 }]);
    const spend = () =>
      fetch(`${address}/api/v1/engangslink`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token, adgangskode: 'en meget lang kode' }),
      });
    expect((await spend()).status).toBe(200);
    expect((await spend()).status).toBe(401);
  });

  it('prints no link once the first administrator has chosen a password', async () => {
    const database = await emptyTestDatabase();
    const first = await run(['start'], urlsOf(database));
    await first.until(/engangslink#(\S+)/);
    await execute(database.owner, `update adgang.bruger set kodeord_hash = 'sat'`);
    const keys = /lavet i (\S+noegler\.json)/.exec(first.output())?.[1] ?? '';
    const second = await run(['start'], { ...urlsOf(database), HJEMVEJ_NOEGLER: keys });
    await second.until(/kører på/);
    second.child.kill('SIGTERM');
    expect(await second.ended()).toBe(0);
    expect(second.output()).not.toContain('engangslink');
  });

  it('makes no new keys for a database that is in use, because its numbers would be lost', async () => {
    const database = await emptyTestDatabase();
    await (await run(['start'], urlsOf(database))).until(/engangslink#(\S+)/);
    const without = await run(['start'], urlsOf(database));
    expect(await without.ended()).toBe(1);
    expect(without.output()).toContain('Nøglerne til CPR-numre mangler');
  });

  it('seals the look log by itself, says so in the log, and stops at once when told to', async () => {
    const database = await testDatabase();
    const look = `insert into log.opslag (bruger_id, organisation_id, roller, formaal, handling, borgere)
                  values (gen_random_uuid(), gen_random_uuid(), '{x}', 'drift', 'vis', '{}')`;
    await execute(database.superuser, look);
    const command = await run(['start'], urlsOf(database));
    // If other tests write for long the first attempt gives way, and the next is made within a minute.
    await command.until(/"job":"forsegling","antal":1/);
    expect(await execute(database.superuser, 'select sum(antal)::int as n from log.segment')).toEqual([{ n: 1 }]);
    const [, address = ''] = await command.until(/kører på (\S+)/);
    expect(await (await fetch(`${address}/health`)).json()).toEqual({ ok: true });
    command.child.kill('SIGTERM');
    expect(await command.ended()).toBe(0);
  });

  it('refuses a demo', async () => {
    const database = await testDatabase();
    await execute(database.owner, `insert into adgang.maerke (art) values ('demo')`);
    const command = await run(['start'], urlsOf(database));
    expect(await command.ended()).toBe(1);
    expect(command.output()).toContain('er en demo');
  });

  it.each([
    ['the owner of the tables', 'ejer tabeller', (database: TestDatabase) => database.owner],
    ['a superuser', 'superbruger', (database: TestDatabase) => database.superuser],
  ])('refuses to serve as %s', async (_, words, login) => {
    const database = await emptyTestDatabase();
    const command = await run(['start'], { ...urlsOf(database), DATABASE_URL: urlOf(login(database)) });
    expect(await command.ended()).toBe(1);
    expect(command.output()).toContain(words);
    expect(await execute(database.owner, `select to_regclass('adgang.bruger') as t`)).toEqual([{ t: null }]);
  });

  it('with the embedded server needs a private folder and a place for backups outside it', async () => {
    const open = mkdtempSync(join(tmpdir(), 'hjemvej-aaben-'));
    chmodSync(open, 0o755);
    cleanUps.push(() => rmSync(open, { recursive: true }));
    const attempts: readonly (readonly [readonly string[], string])[] = [
      [['--indlejret'], 'kræver både --data'],
      [['--indlejret', '--data', open, '--backup', tmpdir()], 'kan læses af andre'],
      [['--indlejret', '--data', join(open, 'privat'), '--backup', join(open, 'privat')], 'må ikke ligge i databasens egen mappe'],
      [['--indlejret', '--data', join(open, 'privat'), '--backup', join(open, 'findes-ikke')], 'findes ikke'],
    ];
    for (const [flags, words] of attempts) {
      const command = await run(['start', ...flags], {});
      expect(await command.ended()).toBe(2);
      expect(command.output()).toContain(words);
    }
  });
});
