import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../law/kernel/dato.ts';
import { FileProblem } from '../opholdsfil/index.ts';
import { readFinansfil, type Finansfil } from './finansfil.ts';

const TODAY = isoDate('2026-11-21');
const HEADER = 'posteringsnummer;konto;dato;beloeb;reference;tekst';
const LINE = '77001;1.11.11;2026-08-03;45.415,00;F-1;Fyrtårnet, juli';
const WHOLE = { line: 2, nummer: '77001', konto: '1.11.11', dato: '2026-08-03', beloeb: 4_541_500, reference: 'F-1', tekst: 'Fyrtårnet, juli' };
const read = (...lines: readonly string[]): Promise<Finansfil> => readFinansfil(Buffer.from(lines.join('\n')), { today: TODAY, konti: ['1.11.11', '2.22.22'] });

describe('a file from the ledger', () => {
  it('says of each row its number, account, day and amount, and what it refers to', async () => {
    expect(await read(HEADER, LINE)).toEqual({ raekker: [WHOLE], problemer: [] });
  });

  it('needs neither reference nor text, has any order of columns, and its delimiter is found', async () => {
    const { raekker } = await read('dato,konto,posteringsnummer,beloeb', '03-08-2026,11111,77001,"45415"');
    expect(raekker).toEqual([{ ...WHOLE, konto: '11111', reference: null, tekst: null }]);
  });

  it.each([['-12,50', -1250], ['12,50-', -1250], ['- 1.234,00', -123_400], ['+7', 700], ['0', 0], ['-0', 0]])('reads money in and money out with its sign: %s', async (written, oere) => {
    expect((await read(HEADER, `1;1.11.11;2026-08-03;${written};;`)).raekker).toMatchObject([{ beloeb: oere }]);
  });

  it.each([
    ['a;9.99.99;2026-08-03;1;;', 'konto', '9.99.99', 'ukendt-konto', { konti: '1.11.11, 2.22.22' }],
    ['a;1.11.11;2026-02-30;1;;', 'dato', '2026-02-30', 'dato', undefined],
    ['a;1.11.11;2026-11-22;1;;', 'dato', '2026-11-22', 'i-fremtiden', undefined],
    ['a;1.11.11;2026-08-03;1.234;;', 'beloeb', '1.234', 'flertydigt-beloeb', undefined],
    ['a;1.11.11;2026-08-03;--5;;', 'beloeb', '--5', 'beloeb', undefined],
    [';1.11.11;2026-08-03;1;;', 'posteringsnummer', '', 'mangler', undefined],
    ['77001;1.11.11;2026-08-03;1;;', 'posteringsnummer', '77001', 'samme-nummer', { linje: 2 }],
    [`a;1.11.11;2026-08-03;1;${'x'.repeat(61)};`, 'reference', 'x'.repeat(61), 'for-lang', { laengst: 60 }],
  ])('tells line, column, value and what was expected: %s', async (line, column, value, kind, params) => {
    const { problemer } = await read(HEADER, LINE, line);
    expect(problemer).toEqual([{ line: 3, column, value, kind, ...(params && { params }) }]);
  });

  it('keeps no CPR number of a text; a number that is none stays, and so do ten digits of a reference', async () => {
    const { raekker } = await read(HEADER, '1;1.11.11;2026-08-03;1;0101804444;Ophold 010180-4444 og 0101804444, faktura 9999999999', '2;1.11.11;2026-08-03;1;010180-4444;');
    expect(raekker).toMatchObject([{ reference: '0101804444', tekst: 'Ophold ******-**** og ******-****, faktura 9999999999' }, { reference: '******-****' }]);
  });

  it('without the columns it must have, or with others, is not read at all', async () => {
    await expect(read('konto;dato;beloeb', LINE)).rejects.toEqual(new FileProblem('mangler-kolonner', { kolonner: 'posteringsnummer' }));
    await expect(read(`${HEADER};afdeling`, LINE)).rejects.toEqual(new FileProblem('ukendte-kolonner', { kolonner: 'afdeling' }));
  });
});
