import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../law/kernel/dato.ts';
import { FileProblem } from '../opholdsfil/index.ts';
import { FAKTURA_KOLONNER, readFakturafil, type Fakturafil } from './fakturafil.ts';

const TODAY = isoDate('2026-11-21');
const HEADER = FAKTURA_KOLONNER.required.join(';');
const LINE = ['F-1', '2026-11-01', 'Fyrtårnet', 'Søren Ågård', '01-10-2026', '31-10-2026', '31', '1.465,00', '45415'];

const read = (...lines: readonly string[]): Promise<Fakturafil> => readFakturafil(Buffer.from([HEADER, ...lines].join('\n')), TODAY);

/** The line with one field changed. */
function withField(kolonne: (typeof FAKTURA_KOLONNER.required)[number], value: string, line = LINE): string {
  return line.map((field, at) => (FAKTURA_KOLONNER.required[at] === kolonne ? value : field)).join(';');
}

const WHOLE = { line: 2, nummer: 'F-1', dato: '2026-11-01', boform: 'Fyrtårnet', borger: 'Søren Ågård', fra: '2026-10-01', til: '2026-11-01', dage: 31, oerePrDoegn: 146_500, beloeb: 4_541_500 };

describe('a file of invoice lines', () => {
  it('says of each line the invoice, the person, first and last day, days, takst and amount', async () => {
    expect(await read(LINE.join(';'))).toEqual({ raekker: [WHOLE], problemer: [] });
  });

  it('is read with a mark at its beginning, in Windows-1252, and as a spreadsheet, alike', async () => {
    const text = `${HEADER}\r\n${LINE.join(';')}\r\n`;
    const bom = await readFakturafil(Buffer.from(`\uFEFF${text}`), TODAY);
    const old = await readFakturafil(Buffer.from(text, 'latin1'), TODAY);
    const cells = [FAKTURA_KOLONNER.required.map((value) => ({ value })), LINE.map((value) => ({ value }))];
    const sheet = await readFakturafil(await writeXlsxFile(cells).toBuffer(), TODAY);
    for (const { raekker, problemer } of [bom, old, sheet]) expect([raekker, problemer]).toEqual([[WHOLE], []]);
  });

  it.each([
    ['dage', '-31', 'kreditnota'],
    ['beloeb', '-45415,00', 'kreditnota'],
    ['takst', '-1465', 'kreditnota'],
    ['dage', '0', 'antal'],
    ['dage', '31,5', 'antal'],
    ['dage', '', 'mangler'],
    ['takst', '1.465', 'flertydigt-beloeb'],
    ['beloeb', 'mange', 'beloeb'],
    ['fra', '31-02-2026', 'dato'],
    ['til', '30-09-2026', 'til-foer-fra'],
    ['dato', '2026-11-22', 'i-fremtiden'],
    ['borger', '', 'mangler'],
  ] as const)('tells the line, the column, the value and what is wrong: %s »%s« is %s', async (kolonne, value, kind) => {
    const { raekker, problemer } = await read(LINE.join(';').replace('F-1', 'F-0'), withField(kolonne, value));
    expect(problemer).toMatchObject([{ line: 3, column: kolonne, value, kind }]);
    expect(raekker).toHaveLength(1);
  });

  it('has one date an invoice, and a person from a day once', async () => {
    const { problemer } = await read(LINE.join(';'), withField('dato', '2026-11-02', withField('borger', 'En Anden').split(';')), LINE.join(';'));
    expect(problemer).toMatchObject([
      { line: 3, column: 'dato', kind: 'anden-dato', params: { linje: 2, dato: '2026-11-01' } },
      { line: 4, column: 'borger', kind: 'samme-linje', params: { linje: 2 } },
    ]);
  });

  it('is refused whole where the header is another', async () => {
    await expect(readFakturafil(Buffer.from('nummer;dato\n1;2'), TODAY)).rejects.toThrow(FileProblem);
  });
});
