import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoDate } from '../../law/kernel/dato.ts';
import { CliError } from '../terminal.ts';
import { runRefusion } from './koer.ts';
import { refusionCommand } from './refusionCommand.ts';
import type { RefusionOptions } from './valg.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'refusion-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = 'borger;ophold;boform;type;indskrevet;udskrevet;takst;egenbetaling;tilbudsportal';

/** Something one can write to, that is slow enough to ask for patience. */
class Paper extends Writable {
  text = '';
  isTTY = false;

  constructor() {
    super({ highWaterMark: 16 });
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    setImmediate(done);
  }
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(lines: readonly string[], options: RefusionOptions = {}, { isTTY = false } = {}) {
  const path = file('ophold.csv', `${[HEADER, ...lines].join('\n')}\n`);
  const [stdout, stderr] = [new Paper(), new Paper()];
  stderr.isTTY = isTTY;
  const code = await runRefusion({ ophold: path, ...options }, { stdout, stderr, language: 'da', today: isoDate('2026-11-20') });
  stderr.end();
  await new Promise((done) => stderr.once('close', done));
  return { code, rows: stdout.text.split('\n'), text: stdout.text, said: stderr.text };
}

const EXAMPLES = [
  'A;1;Herberg;110;2024-01-10;2024-04-20;1400;93;ja',
  'B;2;Herberg;110;2026-02-01;2026-07-01;1400;93;ja',
  'C;3;Herberg;110;2026-11-01;;1400,01;0;ja',
  'D;4;Herberg;natcafe;2026-02-01;2026-07-01;;;nej',
];

describe('what is written', () => {
  it('a row per stay in the order of the file, ISO dates and decimal comma', async () => {
    const { code, rows } = await run(EXAMPLES);
    expect(code).toBe(0);
    expect(rows).toEqual([
      'borger;ophold;dage;refusionsdage;afventer;foerste;sidste;beloeb;status',
      'A;1;101;101;0;2024-01-10;2024-04-19;66003,50;afgjort',
      'B;2;150;90;30;2026-02-01;2026-05-01;58815,00;prognose',
      'C;3;20;20;0;2026-11-01;2026-11-20;14000,10;afgjort',
      'D;4;150;0;0;;;0,00;ingen',
      '',
    ]);
  });

  it('under another reading, and to another day', async () => {
    const { rows, said } = await run(EXAMPLES, { lovvalg: ['loft=aftale'], dato: '2026-11-03' });
    expect(rows[2]).toBe('B;2;150;120;0;2026-02-01;2026-05-31;78420,00;afgjort');
    expect(rows[3]).toBe('C;3;3;3;0;2026-11-01;2026-11-03;2100,02;afgjort');
    expect(said).toContain('loft=aftale, graense=dag');
    expect(said).toContain('til og med 03.11.2026');
  });

  it('as JSON: the same names, an amount with its two decimals, no date as null', async () => {
    const { text } = await run([EXAMPLES[0] ?? '', EXAMPLES[3] ?? ''], { format: 'json' });
    expect(text).toContain('"beloeb":66003.50,');
    expect(JSON.parse(text)).toEqual([
      { borger: 'A', ophold: '1', dage: 101, refusionsdage: 101, afventer: 0, foerste: '2024-01-10', sidste: '2024-04-19', beloeb: 66003.5, status: 'afgjort' },
      { borger: 'D', ophold: '4', dage: 150, refusionsdage: 0, afventer: 0, foerste: null, sidste: null, beloeb: 0, status: 'ingen' },
    ]);
    expect(JSON.parse((await run([], { format: 'json' })).text)).toEqual([]);
  });

  it('a name with a separator or a quote comes out as it went in', async () => {
    const { rows } = await run(['"A;""x""";1;H;110;2024-01-10;2024-01-11;1;0;ja']);
    expect(rows[1]).toBe('"A;""x""";1;1;1;0;2024-01-10;2024-01-10;0,50;afgjort');
  });

  it('explained, the days of a stay with their reasons, in both formats', async () => {
    const csv = await run(EXAMPLES.slice(1, 2), { forklar: true });
    expect(csv.rows[0]).toMatch(/;status;forklaring$/);
    expect(csv.rows[1]).toContain('prognose;01.02.2026 til 31.03.2026: 59 dage med refusion. Året begyndte 01.02.2026, og af 120 dage var 0 brugt i forvejen.');
    const json: unknown = JSON.parse((await run(EXAMPLES.slice(1, 2), { forklar: true, format: 'json' })).text);
    expect(json).toMatchObject([
      {
        forklaring: [
          { foerste: '2026-02-01', sidste: '2026-03-31', dage: 59, grund: 'inden-for-loftet' },
          { foerste: '2026-04-01', sidste: '2026-05-01', dage: 31, grund: 'inden-for-loftet' },
          { foerste: '2026-05-02', sidste: '2026-05-31', dage: 30, grund: 'afventer' },
          { foerste: '2026-06-01', sidste: '2026-06-30', dage: 30, grund: 'loft-brugt' },
        ],
      },
    ]);
  });

  it('says how many were discharged after the given day, since their nights are counted', async () => {
    expect((await run(EXAMPLES, { dato: '2026-06-01' })).said).toContain('2 ophold er udskrevet efter 01.06.2026');
    expect((await run(EXAMPLES, { dato: '2026-07-01' })).said).not.toContain('udskrevet efter');
  });

  it('a long result comes whole to a slow reader', async () => {
    const lines = Array.from({ length: 6_000 }, (_, at) => `B${at};${at};H;110;2024-01-10;2024-01-12;100;0;ja`);
    const { rows, said } = await run(lines, {}, { isTTY: true });
    expect(rows).toHaveLength(6_002);
    expect(rows[6_000]).toBe('B5999;5999;2;2;0;2024-01-10;2024-01-11;100,00;afgjort');
    expect(said).toContain('[########################] 6.000 ophold læst, 100 %');
  });
});

describe('grants after a stay', () => {
  const STAYS = ['A;1;H;110;2024-01-05;2024-03-15;1400;93;ja', 'B;2;H;110;2024-02-01;2024-05-01;1400;93;ja', 'B;3;H;natcafe;2025-01-01;2025-01-02;;;nej'];
  const GRANTS = 'borger;bevilling;afgjort;fra;til;takst;egenbetaling;foerudskrivning';
  const bostoette = (lines: readonly string[]) => file('bostoette.csv', `${[GRANTS, ...lines].join('\n')}\n`);
  const botilbud = (lines: readonly string[]) => file('botilbud.csv', `${['borger;bevilling;afgjort;fra;til;takst', ...lines].join('\n')}\n`);

  it('stand after the stays, in the order of their files, with the kind of each row last', async () => {
    const { code, rows } = await run(STAYS, {
      bostoette: bostoette(['B;S2;2024-10-15;2024-10-15;;300;;', 'A;S1;2024-03-10;2024-03-15;;300;1,01;', 'A;S3;2024-03-15;2024-04-01;;300;;', 'C;S4;2024-03-15;2024-04-01;;300;;']),
      botilbud: botilbud(['B;T1;2024-04-20;2024-05-01;2024-10-15;1000']),
    });
    expect(code).toBe(0);
    expect(rows).toEqual([
      'borger;ophold;dage;refusionsdage;afventer;foerste;sidste;beloeb;status;slags',
      'A;1;70;70;0;2024-01-05;2024-03-14;45745,00;afgjort;ophold',
      'B;2;90;90;0;2024-02-01;2024-04-30;58815,00;afgjort;ophold',
      'B;3;1;0;0;;;0,00;ingen;ophold',
      'B;S2;767;563;0;2024-10-15;2026-04-30;84450,00;afgjort;bostoette',
      'A;S1;981;730;0;2024-03-15;2026-03-14;109131,35;afgjort;bostoette',
      'A;S3;964;0;0;;;0,00;mangler;bostoette',
      'C;S4;964;0;0;;;0,00;ingen;bostoette',
      'B;T1;167;167;0;2024-05-01;2024-10-14;83500,00;afgjort;botilbud',
      '',
    ]);
  });

  it('are explained by their period, or by why there is none', async () => {
    const { text } = await run(STAYS.slice(0, 1), { format: 'json', forklar: true, bostoette: bostoette(['A;S1;2024-03-10;2024-03-15;;300;;', 'A;S3;2024-03-16;2024-04-01;2024-05-01;300;;']) });
    expect((JSON.parse(text) as readonly unknown[]).slice(1)).toMatchObject([
      { slags: 'bostoette', forklaring: [{ foerste: '2024-03-15', sidste: '2026-03-14', dage: 730, grund: 'periode', tekst: 'Perioden løber fra 15.03.2024 til og med 14.03.2026, regnet fra den første udskrivning.' }] },
      { ophold: 'S3', foerste: null, forklaring: [{ foerste: '2024-04-01', sidste: '2024-04-30', dage: 30, grund: 'afgjort-efter-udskrivning' }] },
    ]);
  });

  it('follow the reading chosen; what only the more generous one counts awaits, and is explained apart', async () => {
    const files = () => ({ bostoette: bostoette(['A;S1;2024-06-01;2024-06-01;;300;;']), botilbud: botilbud(['A;T1;2024-03-01;2024-03-16;2024-06-01;1000']) });
    expect((await run(STAYS.slice(0, 1), { lovvalg: ['forlaengelse=hoejst-en-dag'], ...files() })).rows[2]).toBe('A;S1;903;652;0;2024-06-01;2026-03-14;97800,00;afgjort;bostoette');
    const { rows } = await run(STAYS.slice(0, 1), { forklar: true, ...files() });
    expect(rows[2]).toContain('A;S1;903;0;652;;;0,00;prognose;bostoette;');
    expect(rows[2]).toContain('01.06.2024 til 14.03.2026: 652 dage afventer.');
  });

  it.each([
    ['A;S1;2024-03-10;2024-03-15;2024-03-14;300;;', '  Linje 2, kolonne til, »2024-03-14«: til må ikke ligge før fra.'],
    ['A;S1;2024-03-10;;;300;;', '  Linje 2, kolonne fra, tom: feltet skal udfyldes.'],
    ['A;S1;2024-03-10;2024-03-15;;300;;måske', '  Linje 2, kolonne foerudskrivning, »måske«: skriv et af ordene nej, ja.'],
    ['A;S1;2024-03-10;2024-03-15;;-3;;', '  Linje 2, kolonne takst, »-3«: beløbet må ikke være mindre end 0.'],
    ['A;S0;2024-03-10;2024-03-15;;3;;\nA;S0;2024-03-11;2024-03-15;;3;;', '  Linje 3, kolonne bevilling, »S0«: den samme bevilling for den samme borger fra den samme dag står også på linje 2.'],
  ])('a bad line stops all, with what is wrong: %s', async (line, message) => {
    const { code, text, said } = await run(STAYS, { bostoette: bostoette([line]) });
    expect([code, text]).toEqual([2, '']);
    expect(said).toContain(message);
  });

  it('one grant may have several periods, and its own wrong lines may be passed over', async () => {
    const { rows } = await run(STAYS, { springOver: true, bostoette: bostoette(['A;S1;2024-03-10;2024-03-15;2024-04-01;300;;', 'A;S1;2024-03-10;2024-05-01;2024-05-02;300;;ja', 'A;S1;x;2024-05-01;2024-05-02;300;;']) });
    expect(rows.filter((row) => row.endsWith('bostoette'))).toEqual(['A;S1;17;17;0;2024-03-15;2024-03-31;2550,00;afgjort;bostoette', 'A;S1;1;1;0;2024-05-01;2024-05-01;150,00;afgjort;bostoette']);
    expect(readFileSync(join(folder, 'bostoette.sprunget-over.csv'), 'utf8')).toBe(`${GRANTS}\nA;S1;x;2024-05-01;2024-05-02;300;;\n`);
  });
});

describe('what can’t be read', () => {
  const BAD = [...EXAMPLES.slice(0, 1), 'B;2;Herberg;110;2026-02-30;2026-07-01;x;93;ja', 'A;1;Herberg;110;2024-01-10;2024-04-20;1400;93;ja'];

  it('is said by line, column and value, and nothing is written', async () => {
    const { code, text, said } = await run(BAD);
    expect([code, text]).toEqual([2, '']);
    expect(said).toBe(
      [
        'ophold.csv: 3 fejl på 2 linjer.',
        '  Linje 3, kolonne indskrevet, »2026-02-30«: skriv en dag, der findes, som ÅÅÅÅ-MM-DD eller DD-MM-ÅÅÅÅ, mellem 1900 og 2199.',
        '  Linje 3, kolonne takst, »x«: skriv et beløb med højst to decimaler, som 1234,50, 1234.50 eller 1.234,50.',
        '  Linje 4, kolonne ophold, »1«: det samme ophold for den samme borger står også på linje 2.',
        'Intet er skrevet. Ret linjerne, eller tilføj --spring-over for at regne uden dem.',
        '',
      ].join('\n'),
    );
    expect(existsSync(join(folder, 'ophold.sprunget-over.csv'))).toBe(false);
  });

  it('is passed over if asked, and its lines stand in a file of their own that only the owner may read', async () => {
    const { code, rows, said } = await run(BAD, { springOver: true });
    expect([code, rows.length]).toEqual([0, 3]);
    expect(said).toContain('2 linjer er sprunget over og skrevet i ophold.sprunget-over.csv.');
    const target = join(folder, 'ophold.sprunget-over.csv');
    expect(readFileSync(target, 'utf8')).toBe(`${[HEADER, ...BAD.slice(1)].join('\n')}\n`);
    expect(statSync(target).mode & 0o077).toBe(0);
    rmSync(target);
  });

  it('with nothing to pass over, no such file is made', async () => {
    await run(EXAMPLES, { springOver: true });
    expect(existsSync(join(folder, 'ophold.sprunget-over.csv'))).toBe(false);
  });

  it('of many errors the first twenty are shown, and how many more there are; no sign of a value steers the terminal', async () => {
    const { said } = await run(Array.from({ length: 30 }, (_, at) => `B;${at};H;\u001B[31m${'9'.repeat(80)};2024-01-10;;1;0;ja`));
    expect(said).toContain('ophold.csv: 30 fejl på 30 linjer.');
    expect(said).toContain('… og 10 fejl til.');
    expect(said).toContain(`»·[31m${'9'.repeat(55)}…«`);
    expect(said).not.toContain('\u001B');
  });

  it('a field that is empty and a line with too few are said so', async () => {
    const { said } = await run(['B;2;Herberg;110;;;1400;93;ja', 'B;2;Herberg']);
    expect(said).toContain('Linje 2, kolonne indskrevet, tom: feltet skal udfyldes.');
    expect(said).toContain('Linje 3: linjen skal have 9 felter, men har 3.');
  });

  it('a file that is no table is refused with a reason', async () => {
    expect(await run([], { ophold: join(folder, 'findes-ikke.csv') })).toMatchObject({ code: 2, text: '', said: 'findes-ikke.csv: Filen findes ikke eller kan ikke læses.\n' });
    expect(await run([], { ophold: file('tom.csv', '') })).toMatchObject({ code: 2, said: 'tom.csv: Filen er tom.\n' });
    expect((await run([], { ophold: file('lang.csv', `${HEADER}\n${'x'.repeat(1_200_000)}`) })).said).toContain('Linje 2 er længere end 1 MB.');
  });

  it.each([
    [{ dato: '2026-02-30' }, 'refusion.cli.forkertDato'],
    [{ dato: '2200-01-01' }, 'refusion.cli.forkertDato'],
    [{ format: 'xml' }, 'refusion.cli.forkertFormat'],
    [{ lovvalg: ['loft=120'] }, 'refusion.cli.forkertLovvalg'],
    [{ lovvalg: ['ukendt=aftale'] }, 'refusion.cli.forkertLovvalg'],
    [{ lovvalg: ['loft'] }, 'refusion.cli.forkertLovvalg'],
    [{ ophold: '' }, 'refusion.cli.manglerOphold'],
  ])('an option that can’t be followed: %j', async (options, key) => {
    const asked = run([], options);
    await expect(asked).rejects.toMatchObject({ key, exitCode: 2 });
    await expect(asked).rejects.toBeInstanceOf(CliError);
  });
});

describe('the command', () => {
  it('tells in its help which columns the files have and which readings there are', () => {
    let help = '';
    const command = refusionCommand({ today: isoDate('2026-11-20') }).configureOutput({ writeOut: (text) => (help += text) });
    command.outputHelp();
    expect(help).toContain(HEADER);
    expect(help).toContain('loft=vedtaget | aftale');
    expect(help).toContain('graense=dag | vinduesstart');
  });

  it('runs with the options given and sets the exit code', async () => {
    const before = process.exitCode;
    await refusionCommand({ today: isoDate('2026-11-20') }).parseAsync(['--ophold', join(folder, 'findes-ikke.csv'), '--lovvalg', 'loft=aftale', '--lovvalg', 'graense=dag'], { from: 'user' });
    expect(process.exitCode).toBe(2);
    process.exitCode = before;
  });
});
