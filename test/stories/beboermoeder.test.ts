import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Beboermoeder } from '../../src/contract/beboermoede.ts';
import { indskriv, openDemo, type Demo } from '../factories/demo.ts';
import { startDemoServer, type Person, type TestServer } from '../factories/server.ts';

const I_DAG = '2026-11-20';
let server: TestServer;
let demo: Demo;
let niels: Person;

beforeAll(async () => {
  server = await startDemoServer(I_DAG);
  demo = await openDemo(server);
  niels = await demo.som('niels');
});
afterAll(() => server.close());

const path = () => `huset/${demo.id('Fyrtårnet')}/beboermoeder`;
const moede = (rest: object = {}) => ({ id: uuidv7(), art: 'husmoede', dato: '2026-11-18', deltagere: 7, referat: 'Vi talte om køkkenet.', oensker: ['Varm mad om aftenen', 'En nøgle til haven'], ...rest });
const read = () => niels.read<Beboermoeder>(path());

describe('the residents’ influence on the house', () => {
  it('is what they want, each wish by itself, and what came of it; the last answer holds [G6-214]', async () => {
    expect((await niels.post(path(), moede())).statusCode).toBe(200);
    const [first] = await read();
    expect(first).toMatchObject({ art: 'husmoede', dato: '2026-11-18', deltagere: 7, punkter: [{ oenske: 'Varm mad om aftenen', svar: null }, { oenske: 'En nøgle til haven', svar: null }] });
    const svar = (udfald: string, tekst: string) => niels.post(`${path()}/${first?.punkter[0]?.id}/svar`, { id: uuidv7(), dato: I_DAG, udfald, svar: tekst });
    await svar('arbejdes', 'Vi spørger kokken');
    await svar('fulgt', 'Fra mandag');
    expect((await read())[0]?.punkter.map((punkt) => punkt.svar)).toEqual([{ dato: I_DAG, udfald: 'fulgt', svar: 'Fra mandag' }, null]);
  });

  it('includes that they choose whom they want for a council [G6-216]', async () => {
    await niels.post(path(), moede({ art: 'valg', dato: '2026-11-19', referat: 'Tre blev valgt til rådet.', oensker: [] }));
    await niels.post(path(), moede({ art: 'beboerraad', dato: I_DAG, referat: 'Rådet talte med lederen om ventetid.', oensker: [] }));
    expect((await read()).slice(0, 2).map(({ art }) => art)).toEqual(['beboerraad', 'valg']);
  });

  it.each([
    ['the name of a resident', { referat: 'Kaj Nordentoft larmer om natten.' }],
    ['a name written another way', { referat: 'KAJ NORDENTOFT, igen' }],
    ['a name in a wish', { oensker: ['Flyt kaj nordentoft'] }],
    ['a CPR number', { referat: 'Sagen om 710285-4321' }],
  ])('never takes up one person’s case: %s is refused and not repeated [G6-216]', async (_, rest) => {
    await indskriv(demo, { navn: 'Kaj Nordentoft', dato: '2026-11-01' });
    const before = (await read()).length;
    const answer = await niels.post(path(), moede(rest));
    expect(answer.json()).toMatchObject({ code: 'navn_i_referat' });
    expect(answer.body.toLowerCase()).not.toContain('nordentoft');
    expect(await read()).toHaveLength(before);
  });

  it('is of one house: others neither read nor write it; sent twice it is written once; no day to come', async () => {
    for (const hvem of ['grethe', 'sanne'] as const) {
      const other = await demo.som(hvem);
      expect([403, 404]).toContain((await other.get(path())).statusCode);
      expect([403, 404]).toContain((await other.post(path(), moede())).statusCode);
    }
    const same = moede({ dato: '2026-11-10' });
    const before = (await read()).length;
    await niels.post(path(), same);
    expect((await niels.post(path(), same)).statusCode).toBe(200);
    expect(await read()).toHaveLength(before + 1);
    expect((await niels.post(path(), { ...same, referat: 'Noget andet' })).json()).toMatchObject({ code: 'id_brugt' });
    expect((await niels.post(path(), { ...same, deltagere: 8 })).json()).toMatchObject({ code: 'id_brugt' });
    expect((await niels.post(path(), moede({ dato: '2026-11-21' }))).json()).toMatchObject({ code: 'dato_i_fremtiden' });
    const svar = { id: uuidv7(), dato: I_DAG, udfald: 'fulgt', svar: 'Fra mandag' };
    const answer = (more: object = {}) => read().then((moeder) => niels.post(`${path()}/${moeder.find(({ id }) => id === same.id)?.punkter[0]?.id}/svar`, { ...svar, ...more }));
    expect([(await answer()).statusCode, (await answer()).statusCode]).toEqual([200, 200]);
    expect((await answer({ svar: 'Aldrig' })).json()).toMatchObject({ status: 409, code: 'id_brugt' });
  });
});
