import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Krav, KravlinjeAabnet, SendtKravMedLinjer } from '../../src/contract/krav.ts';
import { isoDate } from '../../src/law/kernel/dato.ts';
import { documentedOphold, endorseTakst, TAKST } from '../factories/krav.ts';
import { demoStory } from '../factories/story.ts';

const TAKST_2024 = 140_000;
const HALF_2024 = (TAKST_2024 - 9_300) / 2;
const { server, demo, birgit, sanne } = await demoStory('2025-02-03', 'birgit', 'sanne');

beforeAll(async () => {
  await endorseTakst(demo, { fra: '2020-01-01', til: '2025-12-31', takst: TAKST_2024 });
  await endorseTakst(demo, { fra: '2026-01-01', takst: TAKST });
});

const kravOf = (kvartal: string): Promise<Krav> => birgit.read(`krav?kvartal=${kvartal}&antal=500`);
const linesOf = async (navn: string, kvartal: string): Promise<Krav['linjer']> => (await kravOf(kvartal)).linjer.filter((linje) => linje.navn === navn);
async function send(kvartal: string): Promise<string> {
  const id = uuidv7();
  const svar = await birgit.post('krav', { id, kvartal, beloeb: (await kravOf(kvartal)).sum.krav });
  if (svar.statusCode !== 200) throw new Error(svar.body);
  return id;
}

describe('a claim corrected long after', () => {
  let kravId: string;
  let opholdId: string;

  it('is sent as it stood: an EU citizen without registration, known by name alone, whose days are documented', async () => {
    ({ opholdId } = await documentedOphold(demo, { navn: 'Ioana', fra: '2024-11-01', til: '2025-01-01', takst: TAKST_2024 }));
    expect(await linesOf('Ioana', '2024K4')).toMatchObject([{ art: 'aaret', forventet: { dage: 61 }, faktisk: { dage: 61, beloeb: 61 * HALF_2024 }, tilbageholdt: [] }]);
    kravId = await send('2024K4');
    const aabnet = await birgit.read<KravlinjeAabnet>(`krav/sendte/${kravId}/linje?opholdId=${opholdId}&aar=2024`);
    expect(aabnet.bilag.gennemgang).toEqual({ dato: '2025-01-01', opfyldt: true, begrundelse: 'Intet sted at bo, akut behov for plads og støtte' });
  });

  it('refuses a quarter of a year that was closed in the meantime', async () => {
    server.day = isoDate('2026-08-05');
    expect((await birgit.post('regnskabsaar', { aar: 2025 })).statusCode).toBe(200);
    const { sum, spaerret } = await kravOf('2025K2');
    expect(spaerret).toBe('aar_lukket');
    expect((await birgit.post('krav', { id: uuidv7(), kvartal: '2025K2', beloeb: sum.krav })).json()).toMatchObject({ status: 422, code: 'regnskabsaar_lukket' });
  });

  it('is corrected 18 months later by a credit note: a line of its own year in the next claim, the sent one untouched', async () => {
    const before = await birgit.read<SendtKravMedLinjer>(`krav/sendte/${kravId}`);
    const linje = { tekst: 'Ioana', opholdId, fra: '2024-12-22', til: '2025-01-01', dage: 10, oerePrDoegn: TAKST_2024, beloeb: 10 * TAKST_2024 };
    expect((await birgit.post('fakturaer', { id: uuidv7(), boformId: demo.id('Fyrtårnet'), art: 'kreditnota', nummer: 'K-18', dato: '2026-08-03', linjer: [linje] })).statusCode).toBe(200);
    expect(await linesOf('Ioana', '2026K2')).toMatchObject([{ aar: 2024, art: 'berigtigelse', anmodet: { dage: 61 }, faktisk: { dage: 51 }, forskel: { dage: -10, beloeb: -10 * HALF_2024 }, tilbageholdt: [{ betingelse: 'faktura', dage: 10 }] }]);
    const rettet = await birgit.read<SendtKravMedLinjer>(`krav/sendte/${await send('2026K2')}`);
    expect(rettet.linjer.find((each) => each.opholdId === opholdId)).toMatchObject({ aar: 2024, art: 'berigtigelse', dage: -10, beloeb: -10 * HALF_2024 });
    expect(await birgit.read(`krav/sendte/${kravId}`)).toEqual(before);
    expect((await linesOf('Ioana', '2026K3'))[0]).toMatchObject({ forskel: { dage: 0, beloeb: 0 } });
  });
});

describe('a dispute about handlekommune', () => {
  it('is claimed by the one that acts, which is the one of the registered address once that is written down; 400 days later it is settled, and its days are taken out and paid by the right municipality [G3-115]', async () => {
    server.day = isoDate('2025-06-01');
    const { borgerId, opholdId } = await documentedOphold(demo, { navn: 'Omtvistet Olsen', fra: '2025-04-01', til: '2025-05-01', takst: TAKST_2024 });
    const noerreaa = demo.id('Nørreå Kommune');
    await sanne.kommando('registrer-kommunerolle', { borgerId, rolle: 'handlekommune', kommuneId: noerreaa, fra: '2025-04-11', grundlag: 'Siger, han boede i Nørreå', omtvistet: true });
    server.day = isoDate('2026-08-05');
    const waiting = await linesOf('Omtvistet Olsen', '2026K3');
    expect(waiting).toMatchObject([{ aar: 2025, tilbageholdt: [{ betingelse: 'anden_kommune', fra: '2025-04-11', til: '2025-05-01' }] }]);
    await sanne.kommando('registrer-kommunerolle', { borgerId, rolle: 'registreret', kommuneId: noerreaa, fra: '2010-01-01', til: '2020-01-01', grundlag: 'CPR', omtvistet: false });
    expect(await linesOf('Omtvistet Olsen', '2026K3')).toMatchObject([{ faktisk: { dage: 10 }, tilbageholdt: [] }]);
    await sanne.kommando('registrer-kommunerolle', { borgerId, rolle: 'registreret', kommuneId: demo.id('Åby Kommune'), fra: '2020-01-01', grundlag: 'CPR', omtvistet: false });
    expect(await linesOf('Omtvistet Olsen', '2026K3')).toMatchObject([{ faktisk: { dage: 30, beloeb: 30 * HALF_2024 }, tilbageholdt: [] }]);
    await send('2026K3');
    expect((await kravOf('2026K4')).mellemkommunalt).toEqual([]);

    await sanne.kommando('afgoer-handlekommune', { borgerId, kommuneId: noerreaa, afgjort: '2026-07-01', grundlag: 'Ankestyrelsens afgørelse' });
    server.day = isoDate('2026-10-01');
    expect(await linesOf('Omtvistet Olsen', '2026K4')).toMatchObject([{ aar: 2025, art: 'berigtigelse', anmodet: { dage: 30 }, faktisk: { dage: 10 }, forskel: { dage: -20, beloeb: -20 * HALF_2024 } }]);
    const { mellemkommunalt } = await kravOf('2026K4');
    expect(mellemkommunalt).toEqual([{ opholdId, borgerId, navn: 'Omtvistet Olsen', kommuneId: noerreaa, retning: 'til_gode', fra: '2025-04-11', til: '2025-05-01', dage: 20, beloeb: 20 * (TAKST_2024 - 9_300) }]);
    expect(await sanne.afvises('afgoer-handlekommune', { borgerId, kommuneId: noerreaa, afgjort: '2026-07-01', grundlag: 'Igen' })).toMatchObject({ status: 422, code: 'ingen_uenighed' });
  });
});

it('a claim whose lines cancel out is 0 kr. and still has lines to send', async () => {
  const days = { fra: '2026-07-01', til: '2026-07-11' };
  const out = await documentedOphold(demo, { navn: 'Ud Af Kravet', ...days });
  await send('2026K4');
  await documentedOphold(demo, { navn: 'Ind I Kravet', ...days });
  await sanne.kommando('registrer-gennemgang', { ...out, dato: '2026-09-01', opfyldt: false, begrundelse: 'Havde en bolig' });
  server.day = isoDate('2027-01-04');
  const { sum, sender } = await kravOf('2027K1');
  expect([sum.krav, sender]).toEqual([0, 2]);
  expect(await birgit.read(`krav/sendte/${await send('2027K1')}`)).toMatchObject({ krav: { beloeb: 0 }, linjer: [{ art: 'berigtigelse' }, { art: 'berigtigelse' }] });
});
