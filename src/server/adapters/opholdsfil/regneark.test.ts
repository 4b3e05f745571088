import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inspectFile, ProblemLog, readOphold } from './index.ts';
import { fieldOf } from './regneark.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regneark-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A zip archive of texts, none of them compressed. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    local.push(Buffer.from([0x50, 0x4b, 3, 4]), common, Buffer.from(name), data);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, rest, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from([0x50, 0x4b, 5, 6]), end]);
}

/** A spreadsheet of one sheet. A cell `{ serial }` is a date, as such programs keep it: days since 1899-12-30. */
function spreadsheet(rows: readonly (readonly (string | number | boolean | null | { serial: number })[])[]): Buffer {
  const cell = (value: string | number | boolean | null | { serial: number }, at: string): string => {
    if (value === null) return '';
    if (typeof value === 'string') return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
    return typeof value === 'number' ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" s="1"><v>${value.serial}</v></c>`;
  };
  const letters = 'ABCDEFGHIJKLM';
  const body = rows.map((row, y) => `<row r="${y + 1}">${row.map((value, x) => cell(value, `${letters[x]}${y + 1}`)).join('')}</row>`).join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packageRel = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageRel}"><Relationship Id="r1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRel}"><Relationship Id="r1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${rel}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${body}</sheetData></worksheet>`,
  });
}

const HEADER = ['borger', 'ophold', 'boform', 'type', 'indskrevet', 'udskrevet', 'takst', 'egenbetaling', 'tilbudsportal'];

async function read(rows: Parameters<typeof spreadsheet>[0]) {
  const path = join(folder, 'ophold.xlsx');
  writeFileSync(path, spreadsheet(rows));
  const problems = new ProblemLog();
  return { stays: await readOphold(await inspectFile(path), problems), problems };
}

it('a spreadsheet with dates, numbers and yes as such reads as the table it shows', async () => {
  const { stays, problems } = await read([
    HEADER,
    ['Åse', 17, 'Her;"berg"', 110, { serial: 45_301 }, { serial: 45_402 }, 1400.5, 93, true],
    ['Åse', 'O2', 'H', '110', '2024-05-01', null, '1.400,00', '93', 'ja'],
  ]);
  expect(problems.first).toEqual([]);
  expect([stays.borgere, stays.opholdName(0), stays.opholdName(1)]).toEqual([['Åse'], '17', 'O2']);
  expect([...stays.indskrevet]).toEqual([19_732, 19_844]);
  expect([...stays.netDagssats]).toEqual([130_750, 130_700]);
});

it('what a spreadsheet has wrong is said by its row', async () => {
  const { problems } = await read([HEADER, ['B', 'O', 'H', 110, 'i går', null, 1400, 93, false]]);
  expect(problems.first).toMatchObject([{ line: 2, column: 'indskrevet', value: 'i går' }]);
});

it('an empty sheet is an empty file', async () => {
  await expect(read([])).rejects.toMatchObject({ kind: 'tom' });
});

it.each([
  [null, ''],
  [undefined, ''],
  [false, 'nej'],
  [1400.5, '1400.5'],
  ['a\r\n"b"', '"a ""b"""'],
  [new Date('2024-01-10T00:00:00Z'), '2024-01-10'],
  [new Date('2024-01-10T12:30:00Z'), '2024-01-10T12:30:00.000Z'],
  [{}, ''],
])('a cell %s becomes %s', (cell, field) => {
  expect(fieldOf(cell)).toBe(field);
});
