import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runImport, type ImportOptions } from '../../src/cli/import/koer.ts';
import { CliError } from '../../src/cli/terminal.ts';
import type { Borgerrefusion, Refusionsliste } from '../../src/contract/refusion.ts';
import type { Deps } from '../../src/server/deps.ts';
import { DEMO_MAIL, forloebOf, openDemo, type Demo } from '../factories/demo.ts';
import { startDemoServer, type Person, type TestServer } from '../factories/server.ts';

const HEAD = 'borger;ophold;boform;type;indskrevet;udskrevet;takst;egenbetaling;tilbudsportal';
let server: TestServer;
let demo: Demo;
let birgit: Person;
let sanne: Person;
let folder: string;

beforeAll(async () => {
  server = await startDemoServer('2026-11-21');
  demo = await openDemo(server);
  [birgit, sanne] = await Promise.all([demo.som('birgit'), demo.som('sanne')]);
  folder = await mkdtemp(join(tmpdir(), 'hjemvej-import-'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
  readonly file: string;
}

interface Order extends Partial<ImportOptions> {
  readonly head?: string;
  readonly answer?: string;
  readonly deps?: Deps;
}

let files = 0;

/** Writes the lines to a file and imports it as Birgit, writing unless said otherwise. */
async function run(lines: readonly string[], { head = HEAD, answer, deps = server.deps, ...options }: Order = {}): Promise<Ran> {
  const file = join(folder, `ophold${files++}.csv`);
  await writeFile(file, [head, ...lines, ''].join('\n'));
  return runFile(file, { answer, deps, ...options });
}

async function runFile(file: string, { answer, deps = server.deps, ...options }: Omit<Order, 'head' | 'answer'> & { answer?: string | undefined } = {}): Promise<Ran> {
  const written = { out: '', err: '' };
  const io = {
    stdout: { write: (text: string) => (written.out += text) },
    stderr: { write: (text: string) => (written.err += text) },
    language: 'da' as const,
    ask: answer === undefined ? null : () => Promise.resolve(answer),
  };
  const mayWrite = answer === undefined && !options.tjek ? { udfoer: true } : {};
  const exit = await runImport(file, { som: DEMO_MAIL.birgit, kilde: 'regneark', ...mayWrite, ...options }, { deps, io });
  return { exit, ...written, file };
}

async function count(sql: string): Promise<number> {
  const client = new Client(server.database.superuser);
  await client.connect();
  try {
    return Number((await client.query<{ n: string }>(`select count(*) as n from ${sql}`)).rows[0]?.n);
  } finally {
    await client.end();
  }
}

/** Everything an import could have changed. */
async function everything(): Promise<readonly number[]> {
  return Promise.all(['hjemvej.borger', 'hjemvej.journal', 'hjemvej.ophold', 'hjemvej.egenbetaling', 'hjemvej.identitet', 'hjemvej.kommunerolle', 'hjemvej.import_udsagn', 'hjemvej.takst'].map(count));
}

async function rowOf(navn: string): Promise<Refusionsliste['raekker'][number]> {
  const { raekker } = await birgit.read<Refusionsliste>('refusion?antal=500');
  const row = raekker.find((raekke) => raekke.navn === navn);
  if (!row) throw new Error(`no row of ${navn}`);
  return row;
}

describe('an import of stays', () => {
  it('shows first and writes only when told to', async () => {
    const before = await everything();
    const lines = ['A-1;1;Fyrtårnet;110;2024-01-10;2024-07-01;1400,00;93,00;ja'];
    const shown = await run(lines, { tjek: true });
    expect(shown).toMatchObject({ exit: 0, out: '' });
    expect(shown.err).toContain('Nye: 1. Ændrede: 0. Uændrede: 0. Nye borgere: 1.');
    expect(await everything()).toEqual(before);
    const asked = await runFile(shown.file, { answer: 'nej' });
    expect(asked.err).toContain('Intet er skrevet.');
    expect(await everything()).toEqual(before);
    expect((await runFile(shown.file, { answer: 'Ja' })).err).toContain('Hentet: 1 nye ophold, 0 ændrede.');
    expect(await count(`hjemvej.ophold where kilde = 'import:regneark'`)).toBe(1);
  });

  it('is counted by the refund like any other stay: 120 days, 78.420 kr.', async () => {
    expect(await rowOf('A-1')).toMatchObject({ dage: 173, refusionsdage: 120, sidste: '2024-05-08', beloeb: 7_842_000, status: 'afgjort' });
  });

  it('run again finds everything unchanged and writes nothing', async () => {
    const lines = ['A-1;1;Fyrtårnet;110;2024-01-10;2024-07-01;1400,00;93,00;ja'];
    const before = await everything();
    const again = await run(lines);
    expect(again.err).toContain('Uændrede: 1.');
    expect(again.err).toContain('Der er intet nyt at hente.');
    expect(await everything()).toEqual(before);
  });

  it('reads .csv of Windows-1252, either order of dates and the names of boformer in any letters', async () => {
    const file = join(folder, 'windows.csv');
    await writeFile(file, Buffer.from(`${HEAD.replaceAll(';', ',')}\r\nW-1,1,FYRTÅRNET,110,01-03-2024,11-03-2024,"1.400,00","93,00",JA\r\n`, 'latin1'));
    expect(await runFile(file)).toMatchObject({ exit: 0 });
    expect(await rowOf('W-1')).toMatchObject({ refusionsdage: 10 });
  });

  it('keeps a stay without a night, a natcafé and who pays, and asks no one for a duty that is over', async () => {
    const lines = ['N-1;1;Fyrtårnet;110;2026-05-05;2026-05-05;1465;93;ja;Nørreå', 'N-1;2;Havnehuset;natcafe;2026-05-06;2026-05-07;;;nej;9902'];
    expect((await run(lines, { head: `${HEAD};handlekommune` })).exit).toBe(0);
    const { borgerId } = await rowOf('N-1');
    const { ophold } = await birgit.read<Borgerrefusion>(`borgere/${borgerId}/refusion`);
    expect(ophold.map(({ art, dage, refusionsdage }) => [art, dage, refusionsdage])).toEqual([['110', 0, 0], ['natcafe', 1, 0]]);
    const { kommunerolle } = await forloebOf(sanne, borgerId);
    expect(kommunerolle.map(({ kommuneId }) => kommuneId)).toEqual([demo.id('Nørreå Kommune')]);
  });

  it('lists a stay to the day another municipality took over, and says why the rest is not claimed [LAW-022]', async () => {
    const lines = ['H-1;1;Fyrtårnet;110;2024-01-10;2024-03-01;1400;93;ja;Åby', 'H-1;2;Fyrtårnet;110;2024-03-01;2024-07-01;1400;93;ja;Nørreå', 'H-1;3;Fyrtårnet;110;2024-08-01;2024-12-01;1400;93;ja;Åby'];
    expect((await run(lines, { head: `${HEAD};handlekommune` })).exit).toBe(0);
    const { raekker } = await birgit.read<Refusionsliste>('refusion');
    const own = raekker.filter(({ navn }) => navn === 'H-1').map(({ indskrevet, refusionsdage, beloeb, status, andenHandlekommune }) => [indskrevet, refusionsdage, beloeb, status, andenHandlekommune]);
    expect(own).toEqual([
      ['2024-01-10', 51, 3_332_850, 'afgjort', null],
      ['2024-03-01', 0, 0, 'ingen', { siden: '2024-03-01', dage: 122 }],
      ['2024-08-01', 0, 0, 'ingen', null],
    ]);
    const csv = (await birgit.get('refusion.csv?kvartal=2024K2')).body.split('\n');
    expect(csv[0]).toContain(';status;anden_handlekommune_fra;anden_handlekommune_dage;kvartal;');
    expect(csv.find((line) => line.includes('H-1'))).toMatch(/;ingen;2024-03-01;122;2024K2;91;0;0;0,00$/);
    const { ophold } = await birgit.read<Borgerrefusion>(`borgere/${raekker.find(({ navn }) => navn === 'H-1')?.borgerId ?? ''}/refusion`);
    expect(ophold[1]?.afsnit).toMatchObject([{ taeller: 'nej', dage: 122, grund: { key: 'refusion.afsnit.anden-handlekommune', params: { siden: '2024-03-01' } } }]);
  });
});

describe('bad input', () => {
  it.each([
    ['a discharge before the admission', 'X;1;Fyrtårnet;110;2024-03-10;2024-03-01;1400;93;ja', 'udskrevet må ikke ligge før indskrevet'],
    ['a day that does not exist', 'X;1;Fyrtårnet;110;2024-02-30;;1400;93;ja', 'skriv en dag, der findes'],
    ['a negative amount', 'X;1;Fyrtårnet;110;2024-02-01;;-1400;93;ja', 'beløbet må ikke være mindre end 0'],
    ['a counted stay without takst', 'X;1;Fyrtårnet;110;2024-02-01;;;93;ja', 'feltet skal udfyldes'],
    ['an unknown type', 'X;1;Fyrtårnet;109;2024-02-01;;1400;93;ja', 'skriv et af ordene'],
    ['a boform the register does not know', 'X;1;Solgården;110;2024-02-01;;1400;93;ja', 'Linje 3, kolonne boform, »Solgården«: registret har ingen boform med det navn'],
    ['an admission that has not happened', 'X;1;Fyrtårnet;110;2026-11-22;;1400;93;ja', 'indskrivningen ligger i fremtiden'],
    ['the same stay twice', 'X-god;1;Fyrtårnet;110;2024-02-01;;1400;93;ja', 'står også på linje 2'],
  ])('with %s changes nothing, also not the good lines, and exits with 2', async (_, line, says) => {
    const before = await everything();
    const ran = await run(['X-god;1;Fyrtårnet;110;2024-01-10;2024-01-20;1400;93;ja', line]);
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain(says);
    expect(ran.err).toContain('Intet er ændret.');
    expect(await everything()).toEqual(before);
  });

  it('with --spring-over brings in the rest and leaves the bad lines beside the file, for its owner alone', async () => {
    const ran = await run(['S-1;1;Fyrtårnet;110;2024-01-10;2024-01-20;1400;93;ja', 'S-2;1;Solgården;110;2024-02-01;;1400;93;ja', 'S-3;1;Fyrtårnet;110;2024-99-01;;1400;93;ja'], { springOver: true });
    expect(ran.exit).toBe(0);
    expect(await rowOf('S-1')).toMatchObject({ refusionsdage: 10 });
    const beside = ran.file.replace('.csv', '.sprunget-over.csv');
    expect((await readFile(beside, 'utf8')).trimEnd().split('\n')).toEqual([HEAD, 'S-2;1;Solgården;110;2024-02-01;;1400;93;ja', 'S-3;1;Fyrtårnet;110;2024-99-01;;1400;93;ja']);
    expect((await stat(beside)).mode & 0o077).toBe(0);
  });

  it.each(['', '\u0000\u0001\u0002', 'a;b;c\n1;2;3\n', `${HEAD}\n${'x'.repeat(1_100_000)};1\n`])('a file that is no table changes nothing and exits with 2', async (content) => {
    const file = join(folder, `bad${files++}.csv`);
    await writeFile(file, content);
    const before = await everything();
    expect((await runFile(file)).exit).toBe(2);
    expect(await everything()).toEqual(before);
  });

  it('a file that is not there exits with 2', async () => {
    expect((await runFile(join(folder, 'findes-ikke.csv'))).exit).toBe(2);
  });
});

describe('all or nothing', () => {
  it('when something goes wrong in the middle of writing, nothing of it was written', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `F-${index};1;Fyrtårnet;110;2024-01-10;2024-01-20;1400;93;ja`);
    const before = await everything();
    // The database meets an id a second time in the middle of the file.
    let made = 0;
    const first = server.deps.nytId();
    const deps = { ...server.deps, nytId: () => (made++ % 70 === 0 ? first : server.deps.nytId()) };
    await expect(run(lines, { deps })).rejects.toMatchObject({ code: '23505' });
    expect(await everything()).toEqual(before);
  });

  it('what was written here since it was shown is seen: then nothing is written, and one is told to run it again', async () => {
    const before = await everything();
    const file = join(folder, 'imens.csv');
    await writeFile(file, `${HEAD}\nI-1;1;Fyrtårnet;110;2024-01-10;2024-01-20;1400;93;ja\n`);
    let other: Promise<Ran> | null = null;
    const io = { stdout: { write: () => true }, stderr: { write: () => true }, language: 'da' as const, ask: async () => ((other = runFile(file)), await other, 'ja') };
    await expect(runImport(file, { som: DEMO_MAIL.birgit, kilde: 'regneark' }, { deps: server.deps, io })).rejects.toMatchObject({ key: 'import.aendretImens', exitCode: 1 });
    const after = await everything();
    expect(after[2]).toBe((before[2] ?? 0) + 1);
  });
});

describe('what the source says anew', () => {
  const running = 'R-1;1;Fyrtårnet;110;2026-02-01;;1465;93;ja';

  it('ends a stay that ran, and its own payment with it', async () => {
    await run([running, 'R-2;1;Fyrtårnet;110;2026-02-01;;1465;93;ja']);
    const later = await run([running, 'R-2;1;Fyrtårnet;110;2026-02-01;2026-02-11;1465;93;ja']);
    expect(later.err).toContain('Nye: 0. Ændrede: 1. Uændrede: 1.');
    expect(later.out).toContain('aendret;R-2;1;udskrevet egenbetaling.til;;');
    expect(await rowOf('R-2')).toMatchObject({ udskrevet: '2026-02-11', refusionsdage: 10, mangler: [] });
  });

  it('is compared with what it said last, not with what it said first', async () => {
    const said = (udskrevet: string) => run([`R-3;1;Fyrtårnet;110;2026-02-01;${udskrevet};1465;93;ja`]);
    await said('');
    await said('2026-02-11');
    const third = await said('2026-02-16');
    expect(third.err).toContain('Nye: 0. Ændrede: 1. Uændrede: 0.');
    expect(third.out).not.toContain('uenig');
    expect(await rowOf('R-3')).toMatchObject({ udskrevet: '2026-02-16' });
  });

  it('an old value never beats a correction made here', async () => {
    const { borgerId } = await rowOf('R-1');
    await sanne.kommando('registrer-modtaget-orientering', {
      borger: { borgerId }, om: 'udskrivning', boformId: demo.id('Fyrtårnet'), haendelsesdato: '2026-04-01', modtaget: '2026-04-01', kanal: 'mail', afsender: 'Fyrtårnet',
    });
    const again = await run([running]);
    expect(again.err).toContain('Uændrede: 1.');
    expect(again.out).not.toContain('R-1');
    expect(await rowOf('R-1')).toMatchObject({ udskrevet: '2026-04-01' });
  });

  it('that goes against a correction is told each time and never written', async () => {
    const news = 'R-1;1;Fyrtårnet;110;2026-02-01;2026-05-01;1465;93;ja';
    for (let time = 0; time < 2; time++) {
      const ran = await run([news]);
      expect(ran.err).toContain('1 ophold er rettet her, og kilden siger noget andet.');
      expect(ran.out).toContain('uenig;R-1;1;udskrevet;2026-05-01;2026-04-01');
      expect(await rowOf('R-1')).toMatchObject({ udskrevet: '2026-04-01' });
    }
  });

  it('by leaving a stay out deletes nothing: the stay is told as gone', async () => {
    const before = await everything();
    const ran = await run(['A-1;1;Fyrtårnet;110;2024-01-10;2024-07-01;1400,00;93,00;ja'], { tjek: true });
    expect(ran.out).toContain('forsvundet;R-2;1;;;');
    expect(ran.err).toMatch(/\d+ ophold fra kilden er ikke i filen mere\. De slettes ikke\./);
    expect(await everything()).toEqual(before);
    expect(await rowOf('R-2')).toMatchObject({ udskrevet: '2026-02-11' });
  });

  it('of a takst or Tilbudsportalen is held against the register, told, and never written there', async () => {
    const takster = await count('hjemvej.takst');
    const ran = await run(['T-1;1;Fyrtårnet;110;2026-01-05;2026-01-15;1.500,00;93;ja', 'T-2;1;Fyrtårnet;110;2026-02-05;2026-02-15;1.500,00;93;ja', 'T-3;1;Havnehuset;110;2026-02-05;2026-02-15;;;nej']);
    expect(ran.exit).toBe(0);
    expect(ran.out).toContain('register;Fyrtårnet;2026-01-05/2026-02-15;takst (2);1500,00;1465,00');
    expect(ran.out).toContain('register;Havnehuset;2026-02-05/2026-02-15;tilbudsportal (1);nej;ja');
    expect(await count('hjemvej.takst')).toBe(takster);
    expect(await rowOf('T-1')).toMatchObject({ refusionsdage: 10, beloeb: (10 * (146_500 - 9_300)) / 2 });
  });
});

describe('the keys of a source', () => {
  it('count within that source only', async () => {
    const line = ['K-1;1;Fyrtårnet;110;2024-01-10;2024-01-20;1400;93;ja'];
    const persons = await count('hjemvej.borger');
    await run(line, { kilde: 'system-a' });
    await run(line, { kilde: 'system-b' });
    expect(await count('hjemvej.borger')).toBe(persons + 2);
    expect((await run(line, { kilde: 'system-b' })).err).toContain('Uændrede: 1.');
  });

  it('count within one organisation only, and no other sees what was imported', async () => {
    const line = ['K-1;1;Fyrtårnet;110;2024-01-10;2024-01-20;1400;93;ja'];
    expect((await run(line, { kilde: 'system-a', som: DEMO_MAIL.ulla })).err).toContain('Nye: 1.');
    const { raekker } = await (await demo.som('ulla')).read<Refusionsliste>('refusion');
    expect(raekker.filter(({ navn }) => navn === 'K-1')).toHaveLength(1);
    expect(raekker.some(({ navn }) => navn === 'A-1')).toBe(false);
  });

  it('that are CPR numbers stand nowhere in the clear, and find the person the municipality knows by it', async () => {
    const { borgerId } = await sanne.kommando('registrer-modtaget-orientering', {
      borger: { navn: 'Kendt Karl', cpr: '6102802345' }, om: 'indskrivning', boformId: demo.id('Fyrtårnet'), haendelsesdato: '2024-03-01', modtaget: '2024-03-02', kanal: 'mail', afsender: 'Fyrtårnet', handlekommuneGrundlag: 'Havde sidst egen bolig i Åby',
    });
    const persons = await count('hjemvej.borger');
    const ran = await run(['610280-2345;1;Fyrtårnet;110;2024-03-01;2024-03-11;1400;93;ja', '6302702345;1;Fyrtårnet;110;2024-03-01;2024-03-11;1400;93;ja']);
    expect(ran).toMatchObject({ exit: 0 });
    expect(await count('hjemvej.borger')).toBe(persons + 1);
    expect(await rowOf('Kendt Karl')).toMatchObject({ borgerId, udskrevet: '2024-03-11', refusionsdage: 10 });
    expect(await rowOf('født 03.02.1970')).toMatchObject({ refusionsdage: 10 });
    expect(await count(`hjemvej.import_udsagn u where u::text ~ '610280-?2345|630270-?2345'`)).toBe(0);
    expect(await count(`log.opslag o where o::text ~ '610280-?2345|630270-?2345'`)).toBe(0);
    expect(ran.out + ran.err).not.toMatch(/610280-?2345|630270-?2345/);
    expect((await run(['6102802345;1;Fyrtårnet;110;2024-03-01;2024-03-11;1400;93;ja', '630270-2345;1;Fyrtårnet;110;2024-03-01;2024-03-11;1400;93;ja'])).err).toContain('Uændrede: 2.');
    const gone = await run(['A-1;1;Fyrtårnet;110;2024-01-10;2024-07-01;1400,00;93,00;ja'], { tjek: true });
    expect(gone.out.split('\n').filter((line) => line.startsWith('forsvundet;••••••-••••;1;'))).toHaveLength(2);
    expect(gone.out).not.toContain('cpr:');
  });
});

describe('who imports', () => {
  it.each([['sanne', 'import.ikkeTilladt'], ['lone', 'import.ikkeTilladt'], ['erik', 'import.ikkeTilladt']] as const)('%s may not', async (hvem, key) => {
    const before = await everything();
    await expect(run(['H-1;1;Fyrtårnet;110;2024-01-10;;1400;93;ja'], { som: DEMO_MAIL[hvem] })).rejects.toMatchObject({ key, exitCode: 2 });
    expect(await everything()).toEqual(before);
  });

  it('must be someone', async () => {
    await expect(run(['H-1;1;Fyrtårnet;110;2024-01-10;;1400;93;ja'], { som: 'ingen@example.invalid' })).rejects.toBeInstanceOf(CliError);
  });

  it('can’t both check and write, nor call the source anything', async () => {
    await expect(run([], { tjek: true, udfoer: true })).rejects.toMatchObject({ key: 'import.beggeValg', exitCode: 2 });
    await expect(run([], { kilde: 'a b; drop' })).rejects.toMatchObject({ key: 'import.forkertKilde', exitCode: 2 });
  });

  it('stands in the look log with the source and the persons, and no session is left open', async () => {
    await run(['L-1;1;Fyrtårnet;110;2024-01-10;2024-01-20;1400;93;ja']);
    expect(await count(`log.opslag where handling = 'import:ophold' and detalje->>'kilde' = 'regneark' and cardinality(borgere) = 1`)).toBeGreaterThan(0);
    expect(await count(`log.opslag where handling = 'tjek:import-ophold'`)).toBeGreaterThan(0);
    expect(await count(`adgang.session where maade = 'kommandolinje' and afsluttet_at is null and oprettet_at > now() - interval '1 hour' and udloeber_at > now() + interval '1 hour 30 minutes'`)).toBe(0);
  });
});
