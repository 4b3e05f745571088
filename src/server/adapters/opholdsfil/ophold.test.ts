import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoDate, toDayNumber, toIsoDate, type DayNumber } from '../../../law/kernel/dato.ts';
import { RUNNING, UDELADT } from '../../../law/sel/p177-refusion/ophold.ts';
import { FileProblem, inspectFile, ProblemLog, readOphold, type FieldProblem, type OpholdTabel } from './index.ts';
import { RecordScanner } from './records.ts';
import { parseDay } from './vaerdier.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'opholdsfil-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = 'borger;ophold;boform;type;indskrevet;udskrevet;takst;egenbetaling;tilbudsportal';
const LINE = 'B1;O1;Herberg;110;2024-01-10;2024-04-20;1400;93;ja';

async function read(content: string | Buffer): Promise<{ stays: OpholdTabel; problems: ProblemLog; tegnsaet: string }> {
  const path = join(folder, 'ophold.csv');
  writeFileSync(path, content);
  const problems = new ProblemLog();
  const kilde = await inspectFile(path);
  return { stays: await readOphold(kilde, problems), problems, tegnsaet: kilde.tegnsaet };
}

interface Shown {
  readonly borger: string | undefined;
  readonly ophold: string;
  readonly ind: string;
  readonly ud: string | null;
  readonly udeladt: number | undefined;
  readonly net: number | undefined;
}

const iso = (day: number | undefined): string => toIsoDate((day ?? 0) as DayNumber);

function shown({ count, borgere, opholdName, person, indskrevet, udskrevet, udeladt, netDagssats }: OpholdTabel): readonly Shown[] {
  return Array.from({ length: count }, (_, stay) => ({
    borger: borgere[person[stay] ?? -1],
    ophold: opholdName(stay),
    ind: iso(indskrevet[stay]),
    ud: udskrevet[stay] === RUNNING ? null : iso(udskrevet[stay]),
    udeladt: udeladt[stay],
    net: netDagssats[stay],
  }));
}

const WHOLE: Shown = { borger: 'B1', ophold: 'O1', ind: '2024-01-10', ud: '2024-04-20', udeladt: UDELADT.nej, net: 130_700 };

async function one(line: string): Promise<Shown | undefined> {
  const { stays, problems } = await read(`${HEADER}\n${line}\n`);
  expect(problems.first).toEqual([]);
  return shown(stays)[0];
}

describe('forms one meets in real files', () => {
  it.each([
    ['semicolons and line feeds', `${HEADER}\n${LINE}\n`],
    ['commas', `${HEADER}\n${LINE}\n`.replaceAll(';', ',')],
    ['carriage returns, and no end to the last line', `${HEADER}\r\n${LINE}`],
    ['a byte order mark', `\uFEFF${HEADER}\n${LINE}\n`],
    ['quotes around everything', `"${HEADER.replaceAll(';', '";"')}"\n"${LINE.replaceAll(';', '";"')}"\r\n`],
    ['capital letters and blanks in the header', `${HEADER.toUpperCase().replaceAll(';', ' ; ')}\n${LINE}\n`],
    ['empty lines, and lines of separators only', `\n${HEADER}\n\n;;;;;;;;\n${LINE}\n  \n`],
    ['columns in another order, and the optional ones', `tilbudsportal;${HEADER.replace(';tilbudsportal', '')};handlekommune;faktura;fravaer\nja;${LINE.replace(';ja', '')};101;F7;2\n`],
    ['empty fields after the last column', `${HEADER};;\n${LINE};;;\n`],
  ])('%s', async (_, content) => {
    const { stays, problems } = await read(content);
    expect(problems.first).toEqual([]);
    expect(shown(stays)).toEqual([WHOLE]);
  });

  it.each([
    ['10-01-2024;2024-04-20', WHOLE.ind, WHOLE.ud],
    ['29-02-2024;01-03-2024', '2024-02-29', '2024-03-01'],
    [' 2024-01-10 ;', '2024-01-10', null],
  ])('dates %s', async (dates, ind, ud) => {
    expect(await one(LINE.replace('2024-01-10;2024-04-20', dates))).toMatchObject({ ind, ud });
  });

  it.each([
    ['1400', 140_000],
    ['1400,5', 140_050],
    ['1400.50', 140_050],
    ['1.400,50', 140_050],
    ['1.234.567,8', 123_456_780],
    ['1.234.567', 123_456_700],
    ['0', 0],
    ['0,01', 1],
    ['123456789', 12_345_678_900],
  ])('an amount written %s', async (written, net) => {
    expect(await one(LINE.replace('1400;93', `${written};0`))).toMatchObject({ net });
  });

  it('a payment above the takst leaves nothing to refund', async () => {
    expect(await one(LINE.replace('1400;93', '90;93'))).toMatchObject({ net: 0 });
  });

  it.each([
    ['natcafe', 'ja', UDELADT.andenType],
    ['EFTERFORSORG', 'NEJ', UDELADT.andenType],
    ['110', 'nej', UDELADT.ikkeTilbudsportalen],
  ])('type %s with tilbudsportal %s is left out, and needs no amounts', async (type, portal, udeladt) => {
    expect(await one(`B1;O1;H;${type};2024-01-10;;;;${portal}`)).toMatchObject({ udeladt, net: 0 });
  });

  it('letters are read as UTF-8 where the whole file is, else as Windows-1252', async () => {
    const content = `${HEADER}\n${LINE.replace('B1', 'Åse Øst')}\n`;
    const utf8 = await read(content);
    expect([utf8.tegnsaet, shown(utf8.stays)[0]?.borger]).toEqual(['utf-8', 'Åse Øst']);
    const latin = await read(Buffer.from(content, 'latin1'));
    expect([latin.tegnsaet, shown(latin.stays)[0]?.borger]).toEqual(['windows-1252', 'Åse Øst']);
  });

  it('a separator, a quote and a line end stand in a quoted field as they are', async () => {
    const { stays, problems } = await read(`${HEADER}\n${LINE.replace('B1', '"B;""1"""').replace('Herberg', '"Her\nberg"')}\n${LINE.replace('2024-04-20', 'x')}\n`);
    expect(shown(stays)[0]?.borger).toBe('B;"1"');
    // Lines are counted as an editor counts them, also after a line end within a field.
    expect(problems.first[0]).toMatchObject({ line: 4, column: 'udskrevet' });
  });

  it.each([0, 1])('a letter of which one chunk has the first half and the next the other is still one letter (%i letters before)', async (before) => {
    // Two bytes a letter: with one byte more or less in front, a chunk of a power of two ends inside one.
    const rows = Array.from({ length: 1_500 }, (_, at) => `${LINE.replace('B1', `Bæ${at}`).replace('Herberg', 'æ'.repeat(500))}\n`);
    const { stays, tegnsaet } = await read(`${' '.repeat(before)}${HEADER}\n${rows.join('')}`);
    expect([tegnsaet, stays.count, stays.borgere[1_499]]).toEqual(['utf-8', 1_500, 'Bæ1499']);
  });

  it('a name is the same stay only for the same person', async () => {
    const rows = Array.from({ length: 9_000 }, (_, at) => `B${at % 3_000};O${Math.floor(at / 3_000)};H;110;2024-01-10;2024-01-11;1;0;ja`);
    const { stays, problems } = await read(`${[HEADER, ...rows, rows[4_321] ?? ''].join('\n')}\n`);
    expect([stays.count, stays.borgere.length, problems.total]).toEqual([9_000, 3_000, 1]);
    expect(problems.first[0]).toMatchObject({ line: 9_002, kind: 'samme-ophold', params: { linje: 4_323 } });
  });

  it('a row reads the same wherever the chunks of the file are cut', () => {
    // A record is read again from its start when the bytes end inside it, so no cut may show.
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zæøå";]{0,6}$/), { minLength: 1, maxLength: 4 }), fc.nat(40), (names, cut) => {
        const text = Buffer.from(names.map((name) => `"${name.replaceAll('"', '""')}";2\r\n`).join(''));
        const seen = (pieces: readonly Buffer[]): readonly string[] => {
          const found: string[] = [];
          const scanner = new RecordScanner((record) => void found.push(`${record.line}:${record.bytes.toString('utf8', record.starts[0], record.ends[0])}`));
          for (const piece of pieces) scanner.push(piece);
          scanner.finish();
          return found;
        };
        expect(seen([text.subarray(0, cut), text.subarray(cut)])).toEqual(seen([text]));
        expect(seen([text])).toHaveLength(names.length);
      }),
      { seed: 20_261_120, numRuns: 300 },
    );
  });
});

describe('what can’t be read is said by line and column', () => {
  const bad = async (line: string): Promise<FieldProblem | undefined> => {
    const { stays, problems } = await read(`${HEADER}\n${line}\n`);
    expect(stays.count).toBe(0);
    return problems.first[0];
  };

  it.each([
    ['a day that does not exist', ['2024-01-10', '2023-02-29'], { column: 'indskrevet', value: '2023-02-29', kind: 'dato' }],
    ['a month that does not exist', ['2024-04-20', '20-13-2024'], { column: 'udskrevet', value: '20-13-2024', kind: 'dato' }],
    ['a date in another form', ['2024-01-10', '10/01/2024'], { column: 'indskrevet', kind: 'dato' }],
    ['a date with letters', ['2024-01-10', '2O24-01-10'], { column: 'indskrevet', kind: 'dato' }],
    ['a year long past', ['2024-01-10', '0224-01-10'], { column: 'indskrevet', kind: 'dato' }],
    ['no admission', ['2024-01-10', ''], { column: 'indskrevet', value: '', kind: 'mangler' }],
    ['a discharge before the admission', ['2024-04-20', '2024-01-09'], { column: 'udskrevet', value: '2024-01-09', kind: 'udskrevet-foer-indskrevet' }],
    ['a type nobody knows', ['110', '109'], { column: 'type', value: '109', kind: 'ord' }],
    ['neither yes nor no', [';ja', ';måske'], { column: 'tilbudsportal', value: 'måske', kind: 'ord' }],
    ['a negative amount', ['1400', '-1400'], { column: 'takst', value: '-1400', kind: 'negativt-beloeb' }],
    ['an amount that may mean two things', ['1400', '1.400'], { column: 'takst', value: '1.400', kind: 'flertydigt-beloeb' }],
    ['another that may', ['1400', '1,400'], { column: 'takst', kind: 'flertydigt-beloeb' }],
    ['three decimals', ['1400', '1400,555'], { column: 'takst', kind: 'beloeb' }],
    ['a word for an amount', ['93', 'gratis'], { column: 'egenbetaling', value: 'gratis', kind: 'beloeb' }],
    ['an amount beyond all takster', ['1400', '1234567890'], { column: 'takst', kind: 'beloeb' }],
    ['one beyond all with points', ['1400', '1.234.567.890,00'], { column: 'takst', kind: 'beloeb' }],
    ['no amount where the stay has a refund', ['1400', ''], { column: 'takst', value: '', kind: 'mangler' }],
    ['a bad decimal', ['1400', '1400,x'], { column: 'takst', kind: 'beloeb' }],
    ['nobody', ['B1', ' '], { column: 'borger', kind: 'mangler' }],
    ['no name of the stay', ['O1', ''], { column: 'ophold', kind: 'mangler' }],
    ['no boform', ['Herberg', ''], { column: 'boform', kind: 'mangler' }],
  ] as const)('%s', async (_, [from, to], expected) => {
    expect(await bad(LINE.replace(from, to))).toMatchObject({ line: 2, ...expected });
  });

  it('too few or too many fields, without showing the line, which may hold a CPR number', async () => {
    expect(await bad('B1;O1;Herberg')).toEqual({ line: 2, column: '', value: '', kind: 'antal-felter', params: { ventet: 9, fundet: 3 } });
    expect(await bad(`${LINE};more`)).toMatchObject({ kind: 'antal-felter', params: { ventet: 9, fundet: 10 } });
  });

  it('a quote that is never closed costs its own line and no other', async () => {
    const { stays, problems } = await read(`${HEADER}\n"${LINE}\n${LINE}\n${`${LINE.replace('O1', 'O2')}\n`.repeat(1)}`);
    expect(problems.first).toMatchObject([{ line: 2, kind: 'anfoerselstegn' }]);
    expect(stays.count).toBe(2);
  });

  it('something after a closing quote', async () => {
    expect(await bad(LINE.replace('B1', '"B"1'))).toMatchObject({ kind: 'anfoerselstegn' });
  });

  it('the same stay of the same person twice; the first one stands', async () => {
    const { stays, problems } = await read(`${HEADER}\n${LINE}\n${LINE.replace('B1', 'B2')}\n${LINE.replace('2024-01-10', '2024-01-11')}\n`);
    expect(problems.first).toEqual([{ line: 4, column: 'ophold', value: 'O1', kind: 'samme-ophold', params: { linje: 2 } }]);
    expect(shown(stays).map(({ borger, ind }) => `${borger} ${ind}`)).toEqual(['B1 2024-01-10', 'B2 2024-01-10']);
  });

  it('every bad field of a line, and of a file of nothing else only the first problems and all the lines', async () => {
    const { problems } = await read(`${HEADER}\n${LINE.replace('1400', 'x').replace('93', 'y')}\n`);
    expect(problems.first.map(({ column }) => column)).toEqual(['takst', 'egenbetaling']);
    const many = await read(`${HEADER}\n${`${LINE.replace('1400', 'x')}\n`.repeat(1000)}`);
    expect([many.problems.total, many.problems.lines.size, many.problems.first.length]).toEqual([1000, 1000, 200]);
  });
});

describe('a file that is no table is refused whole', () => {
  it.each([
    ['an empty file', '', 'tom', {}],
    ['a file of blanks', '\uFEFF \n\n', 'tom', {}],
    ['bytes that are no text', Buffer.from([0x42, 0, 1, 2, 0x0a]), 'binaer', {}],
    ['UTF-16', Buffer.from(`\uFEFF${HEADER}\n`, 'utf16le'), 'utf16', {}],
    ['a broken spreadsheet', Buffer.from('PK\u0003\u0004not a zip'), 'xlsx-ulaeselig', {}],
    ['a line over 1 MB', `${HEADER}\n${LINE}\n${'x'.repeat(1_100_000)}\n`, 'for-lang-linje', { linje: 3 }],
    ['a line over 1 MB that never ends', `${HEADER}\n${'x'.repeat(3_000_000)}`, 'for-lang-linje', { linje: 2 }],
    ['a missing column', `${HEADER.replace(';takst', '')}\n`, 'mangler-kolonner', { kolonner: 'takst' }],
    ['a column nobody knows', `${HEADER};noter\n`, 'ukendte-kolonner', { kolonner: 'noter' }],
    ['a column without a name', `borger;;${HEADER.slice(7)}\n`, 'ukendte-kolonner', { kolonner: '""' }],
    ['a column twice', `${HEADER};takst\n`, 'dobbelte-kolonner', { kolonner: 'takst' }],
  ])('%s', async (_, content, kind, params) => {
    await expect(read(content)).rejects.toMatchObject({ kind, params });
    await expect(read(content)).rejects.toBeInstanceOf(FileProblem);
  });

  it('a file that is not there, and a folder', async () => {
    await expect(inspectFile(join(folder, 'nope.csv'))).rejects.toMatchObject({ kind: 'findes-ikke' });
    await expect(inspectFile(folder)).rejects.toMatchObject({ kind: 'findes-ikke' });
  });

  it('a header alone is a file of no stays', async () => {
    expect((await read(HEADER)).stays.count).toBe(0);
  });
});

it('days keep their number through both forms of a date', () => {
  fc.assert(
    fc.property(fc.integer({ min: toDayNumber(isoDate('1900-01-01')), max: toDayNumber(isoDate('2199-12-31')) }), (day) => {
      const date = iso(day);
      const danish = date.split('-').reverse().join('-');
      expect([parseDay(Buffer.from(date), 0, 10), parseDay(Buffer.from(danish), 0, 10)]).toEqual([day, day]);
    }),
    { seed: 20_261_120, numRuns: 500 },
  );
});
