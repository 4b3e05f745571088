import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Krav, SendtKravMedLinjer } from '../../src/contract/krav.ts';
import type { Stikproeve, Stikproeveliste } from '../../src/contract/stikproeve.ts';
import { PROEVEBETINGELSER } from '../../src/domain/oekonomi/stikproeve/betingelse.ts';
import { addDays, isoDate } from '../../src/law/kernel/dato.ts';
import { openDemo, type Demo } from '../factories/demo.ts';
import { documentedOphold, endorseTakst, TAKST } from '../factories/krav.ts';
import { startDemoServer, type Person, type TestServer } from '../factories/server.ts';

const HALF_DAY = (TAKST - 9_300) / 2;
const NAVNE = ['Asta Proeve', 'Bent Proeve', 'Carl Proeve', 'Dina Proeve', 'Ella Proeve'];
let server: TestServer;
let demo: Demo;
let birgit: Person;
let erik: Person;
let kravId: string;

beforeAll(async () => {
  server = await startDemoServer('2026-11-21');
  demo = await openDemo(server);
  [birgit, erik] = await Promise.all([demo.som('birgit'), demo.som('erik')]);
  await endorseTakst(demo);
  for (const [at, navn] of NAVNE.entries()) await documentedOphold(demo, { navn, fra: '2026-07-01', til: addDays(isoDate('2026-07-02'), at + 1) });
  kravId = uuidv7();
  const { sum } = await birgit.read<Krav>('krav?kvartal=2026K3');
  expect((await birgit.post('krav', { id: kravId, kvartal: '2026K3', beloeb: sum.krav })).statusCode).toBe(200);
});
afterAll(() => server.close());

async function draw(person: Person, how: object): Promise<Stikproeve> {
  const id = uuidv7();
  const svar = await person.post('stikproever', { id, kravId, metode: 'tilfaeldig', antal: 3, ...how });
  if (svar.statusCode !== 200) throw new Error(svar.body);
  return erik.read(`stikproever/${id}`);
}
const linesOf = ({ linjer }: Stikproeve): readonly string[] => linjer.map(({ opholdId }) => opholdId);
const holds = (betingelse: string): object => ({ id: uuidv7(), betingelse, udfald: 'holder', bevis: 'Set i sagen' });
const test = (stikproeve: Stikproeve, nummer: number, resultater: readonly object[]) => erik.post(`stikproever/${stikproeve.id}/resultater`, { nummer, resultater });

describe('a sample of a sent claim', () => {
  it('is drawn by an auditor, and the same seed draws the same lines again', async () => {
    const first = await draw(erik, { froe: 4711 });
    expect(first).toMatchObject({ omtrukket: true, froe: 4711, afNavn: 'Erik Tofte', metode: 'tilfaeldig', antal: 3, sum: { linjer: 3, proevede: 0, fejlbeloeb: 0 } });
    expect(linesOf(await draw(birgit, { froe: 4711 }))).toEqual(linesOf(first));
    const unseeded = await draw(erik, {});
    expect(unseeded.omtrukket).toBe(true);
    expect(linesOf(await draw(erik, { froe: unseeded.froe }))).toEqual(linesOf(unseeded));
  });

  it('sent again is drawn once, and an id that stands for another draw is refused', async () => {
    const same = { id: uuidv7(), kravId, metode: 'tilfaeldig', antal: 2 };
    const send = async (more: object = {}) => (await erik.post('stikproever', { ...same, ...more })).statusCode;
    expect([await send(), await send()]).toEqual([200, 200]);
    const { froe } = await erik.read<Stikproeve>(`stikproever/${same.id}`);
    expect([await send({ froe }), await send({ froe: froe + 1 }), await send({ antal: 3 }), await send({ metode: 'stoerste' })]).toEqual([200, 409, 409, 409]);
    const stikproeve = await erik.read<Stikproeve>(`stikproever/${same.id}`);
    const result = { ...holds('boform') };
    const record = async (more: object = {}) => (await test(stikproeve, 0, [{ ...result, ...more }])).statusCode;
    expect([await record(), await record(), await record({ bevis: 'Et andet' }), await record({ betingelse: 'takst' })]).toEqual([200, 200, 409, 409]);
  });

  it('of the largest amounts begins with the largest; by condition it takes only lines where that is not the plain case', async () => {
    const { linjer } = await erik.read<SendtKravMedLinjer>(`krav/sendte/${kravId}`);
    const largest = linjer.toSorted((a, b) => Math.abs(b.beloeb) - Math.abs(a.beloeb))[0];
    expect((await draw(erik, { metode: 'stoerste', antal: 1 })).linjer[0]?.opholdId).toBe(largest?.opholdId);
    expect((await erik.post('stikproever', { id: uuidv7(), kravId, metode: 'betingelse', betingelse: 'fradrag', antal: 3 })).json()).toMatchObject({ status: 422, code: 'ingen_linjer' });
    expect((await erik.post('stikproever', { id: uuidv7(), kravId, metode: 'betingelse', antal: 3 })).statusCode).toBe(400);
    expect((await erik.post('stikproever', { id: uuidv7(), kravId: uuidv7(), metode: 'tilfaeldig', antal: 3 })).statusCode).toBe(404);
  });

  it('tests every condition, keeps its result, and its error is paid back by a line of the next claim until it is put right', async () => {
    const stikproeve = await draw(erik, { metode: 'stoerste', antal: 500 });
    const bent = stikproeve.linjer.find(({ navn }) => navn === 'Bent Proeve');
    const sent = await erik.read<SendtKravMedLinjer>(`krav/sendte/${kravId}`);
    if (!bent) throw new Error('not drawn');
    expect((await test(stikproeve, bent.nummer, [{ id: uuidv7(), betingelse: 'faktura', udfald: 'holder_ikke', fra: '2026-07-02', til: '2026-07-03' }])).statusCode).toBe(400);
    const fejl = { id: uuidv7(), betingelse: 'faktura', udfald: 'holder_ikke', fra: '2026-07-02', til: '2026-07-03', bemaerkning: 'Natten er kun betalt én gang', bevis: 'Faktura 17' };
    expect((await test(stikproeve, bent.nummer, [fejl])).statusCode).toBe(200);
    expect((await erik.post(`stikproever/${stikproeve.id}/afslut`, {})).json()).toMatchObject({ code: 'stikproeve_ikke_proevet' });
    for (const { nummer } of stikproeve.linjer) expect((await test(stikproeve, nummer, PROEVEBETINGELSER.filter((each) => nummer !== bent.nummer || each !== 'faktura').map(holds))).body).toContain(stikproeve.id);
    expect((await birgit.read<Krav>('krav?kvartal=2026K4&vis=kraever')).linjer.map(({ navn }) => navn)).not.toContain('Bent Proeve');

    expect((await erik.post(`stikproever/${stikproeve.id}/afslut`, {})).statusCode).toBe(200);
    const done = await erik.read<Stikproeve>(`stikproever/${stikproeve.id}`);
    expect(done).toMatchObject({ afsluttet: { dato: '2026-11-21', afNavn: 'Erik Tofte' }, sum: { proevede: stikproeve.linjer.length, fejllinjer: 1, fejlbeloeb: HALF_DAY } });
    expect((await test(stikproeve, bent.nummer, [holds('faktura')])).json()).toMatchObject({ status: 409, code: 'stikproeve_afsluttet' });
    expect((await erik.post(`stikproever/${stikproeve.id}/afslut`, {})).json()).toMatchObject({ status: 409, code: 'stikproeve_afsluttet' });

    const next = async (): Promise<object | undefined> => (await birgit.read<Krav>('krav?kvartal=2026K4&vis=alle&antal=500')).linjer.find(({ navn }) => navn === 'Bent Proeve');
    expect(await next()).toMatchObject({ forskel: { dage: -1, beloeb: -HALF_DAY }, tilbageholdt: [{ betingelse: 'stikproeve', ejer: 'oekonomi', fra: '2026-07-02', til: '2026-07-03' }] });
    expect(await erik.read(`krav/sendte/${kravId}`)).toEqual(sent);

    // Another sample finds nothing wrong with the line: what the first one found is held until somebody says why it no longer is.
    const later = await draw(erik, { metode: 'stoerste', antal: 500 });
    for (const { nummer } of later.linjer) await test(later, nummer, PROEVEBETINGELSER.map(holds));
    expect((await erik.post(`stikproever/${later.id}/afslut`, {})).statusCode).toBe(200);
    expect(await next()).toMatchObject({ forskel: { dage: -1, beloeb: -HALF_DAY } });

    const release = { id: fejl.id, begrundelse: 'Boformen har sendt en rettet faktura' };
    expect((await erik.post(`stikproever/${stikproeve.id}/frigivelser`, release)).statusCode).toBe(403);
    expect((await birgit.post(`stikproever/${stikproeve.id}/frigivelser`, release)).statusCode).toBe(200);
    expect(await next()).toMatchObject({ forskel: { dage: 0, beloeb: 0 }, tilbageholdt: [] });
    expect(await erik.read(`stikproever/${stikproeve.id}`)).toMatchObject({ sum: done.sum });
  });

  it('leaves as a file with every condition that was looked at', async () => {
    const { stikproever } = await erik.read<Stikproeveliste>('stikproever');
    const ended = stikproever.find(({ afsluttet, sum }) => afsluttet !== null && sum.fejllinjer > 0);
    const [head, ...rows] = (await erik.get(`stikproever/${ended?.id}/fil.csv`)).body.trim().split('\n');
    expect(head).toMatch(/^kvartal;nummer;borger;navn/);
    expect(rows).toHaveLength((ended?.sum.linjer ?? 0) * PROEVEBETINGELSER.length);
    expect(rows.find((row) => row.includes(';holder_ikke;'))).toMatch(/Bent Proeve.*faktura;holder_ikke;2026-07-02;2026-07-02;Natten er kun betalt én gang;Faktura 17;2026-11-21;Erik Tofte;Boformen har sendt en rettet faktura;1;686,00$/);
  });

  it('is nothing for boform, caseworker and other municipalities', async () => {
    const { stikproever: [any] } = await erik.read<Stikproeveliste>('stikproever');
    for (const hvem of ['lone', 'niels', 'sanne'] as const) {
      for (const path of ['stikproever', `stikproever/${any?.id}`, `stikproever/${any?.id}/fil.csv`]) expect((await (await demo.som(hvem)).get(path)).statusCode).toBe(403);
    }
    expect((await (await demo.som('ulla')).get(`stikproever/${any?.id}`)).statusCode).not.toBe(200);
  });
});
