import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import type { Statistikkoder, StatistikopholdSvar } from '../../src/contract/statistik.ts';
import { koderOn } from '../../src/domain/statistik/koder.ts';
import { kvartalByName } from '../../src/domain/oekonomi/kvartal.ts';
import { checkStatistikfil, readRegneark, readTekst } from '../../src/server/adapters/statistik/index.ts';
import { isoDate } from '../../src/law/kernel/dato.ts';
import { DEMO_MAIL, indskriv } from '../factories/demo.ts';
import { demoStory } from '../factories/story.ts';

/** Born in 1880: no one who lives has it. */
const CPR = '0101805000';
const HEAD = 'CPR;INDSKRIVNINGSDATO;UDSKRIVNINGSDATO;OPHOLDSTYPE;SENEST_OPHOLDT_SIG;UDSKREVET_HVORDAN;UDSKREVET_TIL';

const { database, server, demo, lone, niels } = await demoStory('2026-11-20', 'lone', 'niels');

const address = (form: '' | '.txt' | '.xlsx' = '', kvartal = '2026K4'): string => `statistik/ophold${form}?kvartal=${kvartal}&boformId=${demo.id('Fyrtårnet')}`;
const preview = (kvartal?: string): Promise<StatistikopholdSvar> => lone.read(address('', kvartal));
const linesOf = async (kvartal?: string): Promise<readonly string[]> => (await lone.get(address('.txt', kvartal))).body.trimEnd().split('\r\n');

async function lineOf(opholdId: string): Promise<string> {
  const [lines, { linjer }] = [await linesOf(), await preview()];
  return lines[linjer.findIndex((linje) => linje.opholdId === opholdId) + 1] ?? '';
}

async function admitAtNight(cpr: string) {
  return niels.kommando('indskriv', {
    borger: { navn: 'Maren Nat', cpr }, boformId: demo.id('Fyrtårnet'), dato: '2026-11-19', ankomstKl: '02:10', henvist: 'selv',
  });
}

async function inDatabase<T>(question: string, values: readonly unknown[]): Promise<T[]> {
  const client = new Client(database.owner);
  await client.connect();
  try {
    return (await client.query(question, [...values])).rows as T[];
  } finally {
    await client.end();
  }
}

describe('a night, a month and a file', () => {
  it('[PR-101] what was written at the door at night, where she stayed last and how she left is the line that is sent: nothing is typed twice', async () => {
    const { borgerId = '', opholdId = '' } = await admitAtNight(CPR);
    expect(await lineOf(opholdId)).toBe(`${CPR};19-11-2026;;1;uoplyst;;`);
    expect((await preview()).mangler).toContainEqual(expect.objectContaining({ opholdId, art: 'senest_uoplyst', alvor: 'uoplyst', navn: 'Maren Nat' }));

    await niels.kommando('oplys-seneste-opholdssted', { borgerId, opholdId, sted: 'gaden', oplyst: '2026-11-19' });
    await lone.kommando('udskriv', { borgerId, opholdId, dato: '2026-11-20', afgjortAf: 'leder', maade: 'efter_aftale', destination: 'egen_bolig', planlagt: false });
    expect(await lineOf(opholdId)).toBe(`${CPR};19-11-2026;20-11-2026;1;gaden;efter_aftale;egen_bolig`);
    expect((await preview()).mangler.filter((mangel) => mangel.opholdId === opholdId)).toEqual([]);
  });

  it('[PR-105] [PR-106] counts who left as agreed among those who left, and nobody who is still here', async () => {
    const { kendte, efterAftale, ukendte } = (await preview()).udflytninger;
    const [bortvist, her] = [await indskriv(demo, { navn: 'Gik Sin Vej', dato: '2026-11-18' }), await indskriv(demo, { navn: 'Blev Her', dato: '2026-11-18' })];
    await lone.kommando('udskriv', { ...bortvist, dato: '2026-11-20', afgjortAf: 'leder', maade: 'bortvisning', destination: 'ukendt', planlagt: false, begrundelse: 'vold' });
    expect((await preview()).udflytninger).toEqual({ kendte: kendte + 1, efterAftale, ukendte });
    expect((await preview()).linjer).toContainEqual(expect.objectContaining({ opholdId: her.opholdId, udskrevetHvordan: null }));
  });

  it('where someone stayed last is corrected by telling it anew, and can be taken back', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Sted Ukendt', dato: '2026-11-19' });
    await niels.kommando('oplys-seneste-opholdssted', { borgerId, opholdId, sted: 'hotel', oplyst: '2026-11-20' });
    const { fortryd } = await niels.udfoer('oplys-seneste-opholdssted', { borgerId, opholdId, sted: 'hospital', oplyst: '2026-11-20' });
    expect(await lineOf(opholdId)).toBe('uoplyst;19-11-2026;;1;hospital;;');
    await niels.kommando('fortryd', { borgerId, kommandoId: fortryd, aarsag: 'fejl' });
    expect(await lineOf(opholdId)).toBe('uoplyst;19-11-2026;;1;hotel;;');
    expect(await niels.afvises('oplys-seneste-opholdssted', { borgerId, opholdId: uuidv7(), sted: 'hotel', oplyst: '2026-11-20' })).toMatchObject({ code: 'ukendt_forekomst' });
    expect(await niels.afvises('oplys-seneste-opholdssted', { borgerId, opholdId, sted: 'hotel', oplyst: '2026-11-21' })).toMatchObject({ code: 'dato_i_fremtiden' });
  });

  it('a replacement number is not sent, and says so', async () => {
    const { opholdId = '' } = await admitAtNight('6101905001');
    expect(await lineOf(opholdId)).toBe('uoplyst;19-11-2026;;1;uoplyst;;');
    expect((await preview()).mangler).toContainEqual(expect.objectContaining({ opholdId, art: 'kun_erstatningscpr' }));
  });

  it('the file of the quarter before does not know how someone left in this one', async () => {
    expect((await linesOf('2026K3'))[0]).toBe(HEAD);
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Kom I Sommer', dato: '2026-08-01' });
    await lone.kommando('udskriv', { borgerId, opholdId, dato: '2026-10-01', afgjortAf: 'leder', maade: 'efter_aftale', destination: 'botilbud', planlagt: false });
    expect(await linesOf('2026K3')).toContain('uoplyst;01-08-2026;;1;uoplyst;;');
    expect(await lineOf(opholdId)).toBe('uoplyst;01-08-2026;01-10-2026;1;uoplyst;efter_aftale;botilbud');
  });
});

describe('a keeper of two boformer', () => {
  it('is shown whom both have on one night, and nobody who moved from one to the other on a day', async () => {
    const anden = uuidv7();
    await inDatabase(`insert into hjemvej.boform (id, organisation_id, navn) select $1, organisation_id, 'Søstjernen' from hjemvej.boform where navn = 'Fyrtårnet'`, [anden]);
    await inDatabase(
      `insert into adgang.brugerrolle (bruger_id, rolle, boform_id, gyldig) select id, 'boformsleder', $1, '[2015-01-01,)' from adgang.bruger where mail = $2`,
      [anden, DEMO_MAIL.lone],
    );
    const both = await server.signIn(DEMO_MAIL.lone);
    const [flyttet, dobbelt] = [await indskriv(demo, { navn: 'Flyttede Samme Dag', dato: '2026-11-10' }), await indskriv(demo, { navn: 'To Steder', dato: '2026-11-10' })];
    await both.kommando('udskriv', { ...flyttet, dato: '2026-11-15', afgjortAf: 'leder', maade: 'overflytning', destination: 'anden_boform', planlagt: false });
    for (const { borgerId } of [flyttet, dobbelt]) await both.kommando('indskriv', { borger: { borgerId }, boformId: anden, dato: '2026-11-15' });
    const collisions = (await both.read<StatistikopholdSvar>(address())).mangler.filter(({ art }) => art === 'overlap_anden_boform');
    expect(collisions).toMatchObject([{ opholdId: dobbelt.opholdId, alvor: 'se', andet: { boform: 'Søstjernen', fra: '2026-11-15', til: null } }]);
    // Who leads the one house alone is told nothing of the other.
    await inDatabase(`update adgang.brugerrolle set gyldig = '[2015-01-01,2016-01-01)' where boform_id = $1`, [anden]);
    expect((await preview()).mangler.filter(({ art }) => art === 'overlap_anden_boform')).toEqual([]);
  });
});

describe('the file', () => {
  it('is in order as text and as spreadsheet, and both hold the same', async () => {
    const check = { koder: koderOn(isoDate('2026-12-31'), []), kvartal: kvartalByName('2026K4') };
    const text = readTekst((await lone.get(address('.txt'))).body);
    const sheet = await readRegneark((await lone.get(address('.xlsx'))).rawPayload);
    expect(text.linjer.length).toBeGreaterThan(5);
    expect(sheet).toEqual(text);
    expect(checkStatistikfil(text, check)).toEqual([]);
  });

  it('comes as an attachment named by quarter, never by a person', async () => {
    const answer = await lone.get(address('.xlsx'));
    expect(answer.headers['content-disposition']).toBe('attachment; filename="ophold-2026K4.xlsx"');
  });

  it('shows no number before it is fetched, nor in any log, and is written in the look log for everyone in it', async () => {
    const before = await inDatabase<{ n: number }>(`select count(*)::int as n from log.opslag where handling = 'eksport:statistik'`, []);
    const seen = await preview();
    // A whole number: a random id may hold ten digits in a row.
    expect(JSON.stringify(seen)).not.toMatch(/(?<![0-9a-f-])\d{6}-?\d{4}(?![0-9a-f-])/);
    expect(JSON.stringify(seen)).not.toContain(CPR);
    await lone.get(address('.txt'));
    const rows = await inDatabase<{ borgere: string[]; detalje: object }>(`select borgere, detalje from log.opslag where handling = 'eksport:statistik' order by id desc limit 1`, []);
    expect(new Set(rows[0]?.borgere)).toEqual(new Set(seen.linjer.map(({ borgerId }) => borgerId)));
    expect(rows[0]?.detalje).toEqual({ kvartal: '2026K4', boform: demo.id('Fyrtårnet'), form: 'txt', linjer: seen.linjer.length });
    expect(before[0]?.n).toBeGreaterThan(0);
    expect(server.log.join('\n')).not.toContain(CPR);
  });

  it('is refused for a boform that is not one’s own, for a quarter to come and for one before the figures begin', async () => {
    const of = (kvartal: string, boform: string) => lone.get(`statistik/ophold.txt?kvartal=${kvartal}&boformId=${demo.id(boform)}`);
    expect((await of('2026K4', 'Havnehuset')).json()).toMatchObject({ code: 'findes_ikke' });
    expect((await of('2027K1', 'Fyrtårnet')).json()).toMatchObject({ code: 'dato_i_fremtiden' });
    expect((await of('2016K2', 'Fyrtårnet')).json()).toMatchObject({ code: 'ugyldig_foresp', felter: [{ felt: 'kvartal', fejl: 'intet_layout' }] });
    expect((await niels.get(address('.txt'))).statusCode).toBe(403);
  });

  it('says by when it is due, and that the quarter runs', async () => {
    expect(await preview()).toMatchObject({ frist: { dato: '2027-01-31' }, loeber: true, taltTil: '2026-11-20', layout: { version: '2022-07' } });
    expect(await preview('2026K3')).toMatchObject({ frist: { dato: '2026-10-31' }, loeber: false, taltTil: '2026-09-30' });
  });
});

describe('the codes', () => {
  const ny = (fra: string, kode: string, more: object = {}) => ({
    id: uuidv7(), liste: 'senestOpholdtSig', vaerdi: 'gaden', kode, fra, oprindelse: 'danmarks_statistik', kilde: 'En vejledning', betegnelse: 'Gade, trappeopgang', ...more,
  });

  it('are changed from a day on, for the quarter that ends after it, and no stay is touched', async () => {
    const before = await linesOf('2026K3');
    expect((await lone.post('statistik/koder', ny('2026-10-01', '17'))).statusCode).toBe(200);
    expect((await linesOf()).filter((line) => line.includes(';17;'))).toHaveLength(1);
    expect(await linesOf('2026K3')).toEqual(before);
    const { koder } = await lone.read<Statistikkoder>('statistik/koder');
    expect(koder).toContainEqual({ liste: 'senestOpholdtSig', vaerdi: 'gaden', kode: '17', fra: '2026-10-01', oprindelse: 'danmarks_statistik', kilde: 'En vejledning', betegnelse: 'Gade, trappeopgang' });
    expect((await lone.read<Statistikkoder>('statistik/koder?dato=2026-09-30')).koder).toContainEqual(expect.objectContaining({ liste: 'senestOpholdtSig', vaerdi: 'gaden', kode: 'gaden', oprindelse: 'egen' }));
  });

  it('are those of the quarter’s last day, whatever the day is', async () => {
    await lone.post('statistik/koder', { id: uuidv7(), liste: 'opholdstype', vaerdi: '110', kode: 'A', fra: '2026-12-01', oprindelse: 'egen' });
    await lone.post('statistik/koder', { id: uuidv7(), liste: 'opholdstype', vaerdi: '110', kode: 'B', fra: '2026-09-30', oprindelse: 'egen' });
    const typesIn = async (kvartal: string) => new Set((await linesOf(kvartal)).slice(1).map((line) => line.split(';')[3]));
    expect(await typesIn('2026K4')).toEqual(new Set(['A']));
    expect(await typesIn('2026K3')).toEqual(new Set(['B']));
    expect(await typesIn('2026K2')).toEqual(new Set(['1']));
  });

  it('sent twice are recorded once; another under the same id is refused', async () => {
    const kode = ny('2026-10-02', '18');
    expect((await lone.post('statistik/koder', kode)).statusCode).toBe(200);
    expect((await lone.post('statistik/koder', kode)).statusCode).toBe(200);
    expect((await lone.post('statistik/koder', { ...kode, kode: '19' })).json()).toMatchObject({ code: 'ugyldig_foresp' });
  });

  it.each([
    ['a formula', { kode: '=1+1' }],
    ['a separator', { kode: '1;2' }],
    ['a value that no list has', { vaerdi: 'maanen' }],
    ['one of Danmarks Statistik without saying where it stands', { kilde: null }],
  ])('may not be %s', async (_which, wrong) => {
    expect((await lone.post('statistik/koder', ny('2026-10-03', '20', wrong))).json()).toMatchObject({ code: 'ugyldig_foresp' });
  });

  it('are those of one’s own organisation', async () => {
    const grethe = await demo.som('grethe');
    const { koder } = await grethe.read<Statistikkoder>('statistik/koder');
    expect(koder).toContainEqual(expect.objectContaining({ liste: 'senestOpholdtSig', vaerdi: 'gaden', kode: 'gaden' }));
  });
});
