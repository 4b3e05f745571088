import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AfstemningSvar, Finansfilsvar, Konteringsliste } from '../../src/contract/afstemning.ts';
import type { Krav, KravlinjeAabnet } from '../../src/contract/krav.ts';
import type { Fakturaliste } from '../../src/contract/faktura.ts';
import { documentedOphold, endorseTakst } from '../factories/krav.ts';
import { demoStory } from '../factories/story.ts';

const { demo, birgit, erik, sanne, lone, ulla } = await demoStory('2026-11-21', 'birgit', 'erik', 'sanne', 'lone', 'ulla');
const KONTI = { udgift: '1-udgift', refusion: '2-refusion', berigtigelse: '3-berigtigelse' } as const;
let kravet: Krav['sum'];
let kravId: string;
let ophold: { readonly borgerId: string; readonly opholdId: string };

const konter = (art: keyof typeof KONTI, more: object = {}) => birgit.post('konteringer', { id: uuidv7(), art, konto: KONTI[art], navn: `Kommunens konto for ${art}`, fra: '2020-01-01', kilde: 'Kommunens kontoplan 2026', ...more });
const fil = (...rows: readonly string[]): object => ({ indhold: Buffer.from(['posteringsnummer;konto;dato;beloeb;reference;tekst', ...rows].join('\n')).toString('base64') });
const afstem = (periode: string, person = birgit): Promise<AfstemningSvar> => person.read(`afstemning?periode=${periode}`);
const kroner = (oere: number): string => (oere / 100).toFixed(2).replace('.', ',');

beforeAll(async () => {
  await endorseTakst(demo);
  ophold = await documentedOphold(demo, { navn: 'Asta Afstemt', fra: '2026-07-01', til: '2026-07-11' });
  kravId = uuidv7();
  ({ sum: kravet } = await birgit.read<Krav>('krav?kvartal=2026K3'));
  expect((await birgit.post('krav', { id: kravId, kvartal: '2026K3', beloeb: kravet.krav })).statusCode).toBe(200);
});

describe('the accounts of a municipality', () => {
  it('are the municipality’s own words: until someone says, everything is posted to none', async () => {
    const svar = await afstem('2026K3');
    expect(svar.konti).toMatchObject([{ konto: null, regnskab: 0 }]);
    expect(svar.forklaringer.find(({ reference }) => reference === '2026K3')).toMatchObject({ art: 'refusion', hjemvej: -kravet.krav, aarsag: 'uden_konto', kravId });
    expect((await birgit.read<KravlinjeAabnet>(`krav/sendte/${kravId}/linje?opholdId=${ophold.opholdId}&aar=2026`)).konto).toBeNull();
  });

  it('are written from a day with where they were read, and a line of a claim shows its own', async () => {
    for (const art of ['udgift', 'refusion', 'berigtigelse'] as const) expect((await konter(art)).statusCode).toBe(200);
    expect((await konter('udgift', { fra: '2026-02-01', til: '2026-01-01' })).json()).toMatchObject({ code: 'slut_foer_start' });
    expect((await erik.read<Konteringsliste>('konteringer')).konteringer).toMatchObject([{ art: 'berigtigelse' }, { art: 'refusion', konto: '2-refusion', kilde: 'Kommunens kontoplan 2026', afNavn: 'Birgit Ø. Lund', dato: '2026-11-21' }, { art: 'udgift' }]);
    expect((await erik.read<KravlinjeAabnet>(`krav/sendte/${kravId}/linje?opholdId=${ophold.opholdId}&aar=2026`)).konto).toEqual({ konto: '2-refusion', navn: 'Kommunens konto for refusion', kilde: 'Kommunens kontoplan 2026' });
  });
});

describe('the ledger', () => {
  it('with a mistake in one line keeps nothing, and says line, column, value and what was expected', async () => {
    const svar = (await birgit.post('finansposter', fil('1;1-udgift;2026-08-01;100,00;F-1;', '2;9-andet;2026-08-01;1.234;F-2;'))).json<Finansfilsvar>();
    expect(svar).toMatchObject({ gemt: false, fejlIAlt: 2, nye: 0, fejl: [{ linje: 3, kolonne: 'beloeb', vaerdi: '1.234', art: 'flertydigt-beloeb' }, { linje: 3, kolonne: 'konto', vaerdi: '9-andet', art: 'ukendt-konto', fyld: { konti: '1-udgift, 2-refusion, 3-berigtigelse' } }] });
    expect((await afstem('2026K3')).indlaest).toBeNull();
    expect((await birgit.post('finansposter', { indhold: Buffer.from('PK\u0003\u0004').toString('base64') })).json()).toMatchObject({ gemt: false, ulaeselig: { art: 'xlsx-ulaeselig' } });
  });

  it('is told as new, changed and unchanged before it is kept; kept twice it is kept once', async () => {
    const { fakturaer } = await birgit.read<Fakturaliste>('fakturaer?antal=100');
    const quarter = fakturaer.filter(({ dato }) => dato >= '2026-07-01' && dato < '2026-10-01');
    const rows = quarter.map(({ nummer, dato, beloeb }, at) => `${at + 1};1-udgift;${dato};${kroner(beloeb)};${nummer};`);
    const claim = `900;2-refusion;2026-09-30;${kroner(-kravet.krav)};2026K3;Statsrefusion`;
    expect((await birgit.post('finansfil', fil(...rows, claim))).json()).toMatchObject({ nye: rows.length + 1, aendrede: 0, uaendrede: 0, gemt: false });
    expect((await afstem('2026K3')).indlaest).toBeNull();
    expect((await birgit.post('finansposter', fil(...rows, claim))).json()).toMatchObject({ nye: rows.length + 1, gemt: true });
    expect((await birgit.post('finansposter', fil(...rows, claim))).json()).toMatchObject({ nye: 0, aendrede: 0, uaendrede: rows.length + 1, gemt: true });
    const svar = await afstem('2026K3', erik);
    expect(svar).toMatchObject({ sum: { forskel: 0 }, forklaringer: [], indlaest: { dato: '2026-11-21', poster: rows.length + 1 } });
    expect(svar.konti.map(({ konto, navn }) => [konto, navn])).toEqual([['1-udgift', 'Kommunens konto for udgift'], ['2-refusion', 'Kommunens konto for refusion']]);
  });

  it('that says something else of a row later is shown as it was and as it is, and the difference names its claim', async () => {
    const claim = `900;2-refusion;2026-09-30;${kroner(-kravet.krav + 5_000)};2026K3;Statsrefusion`;
    const preview = (await birgit.post('finansfil', fil(claim, '901;1-udgift;2026-09-01;77,00;F-nyt;'))).json<Finansfilsvar>();
    expect(preview).toMatchObject({ nye: 1, aendrede: 1, aendringer: [{ linje: 2, nummer: '900', foer: { beloeb: -kravet.krav }, nu: { beloeb: -kravet.krav + 5_000 } }] });
    await birgit.post('finansposter', fil(claim, '901;1-udgift;2026-09-01;77,00;F-nyt;'));
    const svar = await afstem('2026K3');
    expect(svar.sum.forskel).toBe(12_700);
    expect(svar.forklaringer).toMatchObject([
      { konto: '1-udgift', reference: 'F-nyt', forskel: 7_700, aarsag: 'ukendt', numre: ['901'], kravId: null },
      { konto: '2-refusion', reference: '2026K3', forskel: 5_000, aarsag: 'beloeb_afviger', kravId },
    ]);
    expect((await afstem('2026')).konti.find(({ konto }) => konto === '2-refusion')).toMatchObject({ forskel: 5_000 });
    const [head, ...csv] = (await erik.get('afstemning.csv?periode=2026K3')).body.trim().split('\n');
    expect(head).toBe('periode;konto;kontonavn;reference;art;hjemvej;regnskab;forskel;aarsag;hos;posteringsnumre');
    expect(csv.find((row) => row.includes(';2026K3;'))).toBe(`2026K3;2-refusion;Kommunens konto for refusion;2026K3;refusion;${kroner(-kravet.krav)};${kroner(-kravet.krav + 5_000)};50,00;beloeb_afviger;;900`);
  });

  it('is written by the economist alone, read by the auditor too, and there for no one else', async () => {
    expect((await erik.post('finansposter', fil())).statusCode).toBe(403);
    expect((await erik.post('konteringer', { id: uuidv7(), art: 'udgift', konto: 'x', navn: 'x', fra: '2026-01-01', kilde: 'x' })).statusCode).toBe(403);
    for (const person of [sanne, lone]) for (const path of ['afstemning?periode=2026', 'afstemning.csv?periode=2026', 'konteringer']) expect((await person.get(path)).statusCode).toBe(403);
    expect(await afstem('2026', ulla)).toMatchObject({ indlaest: null });
    expect((await ulla.read<Konteringsliste>('konteringer')).konteringer).toEqual([]);
  });
});
