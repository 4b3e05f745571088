import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MinDag } from '../../src/contract/svar.ts';
import { forloebOf, indskriv, openDemo, opgaverOm, type Demo } from '../factories/demo.ts';
import { startDemoServer, type Person, type TestServer } from '../factories/server.ts';

const I_DAG = '2026-11-20';
const UD = 'sel.p110.orientering-om-udskrivning';
let server: TestServer;
let demo: Demo;
let lone: Person;
let sanne: Person;

beforeAll(async () => {
  server = await startDemoServer(I_DAG);
  demo = await openDemo(server);
  [lone, sanne] = await Promise.all([demo.som('lone'), demo.som('sanne')]);
});
afterAll(() => server.close());

const rulesAbout = async (person: Person, borgerId: string) => (await opgaverOm(person, borgerId)).map(({ regel }) => regel).sort();

describe('a death', () => {
  it('stops what is due to the person in both houses; the notice and the evidence of the stay remain', async () => {
    const about = await indskriv(demo, { navn: 'Død i huset', dato: '2026-11-05', plads: '6' });
    const tell = (om: string) => lone.kommando('send-orientering', { ...about, om, kommuneId: demo.id('Åby Kommune'), kanal: 'hjemvej', dato: I_DAG, kontakt: 'Lone' });
    await tell('indskrivning');
    const kuvert = async (om: string) => (await sanne.read<MinDag>('min-dag')).kuverter.find((each) => each.navn === 'Død i huset' && each.om === om);
    const { borgerId = '' } = await sanne.kommando('modtag-orientering', { kuvertId: (await kuvert('indskrivning'))?.id, borger: { ny: true }, dato: I_DAG, handlekommuneGrundlag: 'Bor her' });
    expect(await rulesAbout(sanne, borgerId)).toContain('sel.p142.planpligt');

    await lone.kommando('udskriv', { ...about, dato: I_DAG, afgjortAf: 'ingen', maade: 'doedsfald', destination: 'doed', planlagt: false });
    expect(await rulesAbout(lone, about.borgerId)).toEqual(['sel.p110.maalgruppe', UD]);
    await tell('udskrivning');
    expect(await rulesAbout(lone, about.borgerId)).toEqual(['sel.p110.maalgruppe']);

    const om = await kuvert('udskrivning');
    expect(om).toMatchObject({ doedsfald: true, dato: I_DAG });
    await sanne.kommando('modtag-orientering', { kuvertId: om?.id, borger: { borgerId }, dato: I_DAG });
    const forloeb = await forloebOf(sanne, borgerId);
    expect(forloeb).toMatchObject({ ophold: [{ gyldig: { til: I_DAG } }], udskrivning: [{ maade: 'doedsfald', destination: 'doed', dato: I_DAG }] });
    expect(await rulesAbout(sanne, borgerId)).toEqual([]);
    const [ophold] = forloeb.ophold;
    const why = await sanne.read<{ outcome: unknown }>(`borgere/${borgerId}/hvorfor?regel=sel.p142.planpligt&emne=${ophold?.forekomstId ?? ''}`);
    expect(why.outcome).toMatchObject({ kind: 'notApplicable', reasons: [{ key: 'lov.doed', params: { doed: I_DAG } }] });
  });

  it('told by mail or telephone stops it too, and a discharge that was no death does not', async () => {
    const told = async (navn: string, doedsfald: boolean) => {
      const notice = { boformId: demo.id('Fyrtårnet'), modtaget: I_DAG, kanal: 'telefon', afsender: 'Fyrtårnet' };
      const { borgerId = '' } = await sanne.kommando('registrer-modtaget-orientering', { ...notice, borger: { navn }, om: 'indskrivning', haendelsesdato: '2026-11-05', handlekommuneGrundlag: 'Bor her' });
      const plan = { borgerId, art: '142', dato: I_DAG };
      await sanne.kommando('registrer-planskridt', { ...plan, skridt: 'udarbejdet' });
      await sanne.kommando('registrer-modtaget-orientering', { ...notice, borger: { borgerId }, om: 'udskrivning', haendelsesdato: '2026-11-19', doedsfald });
      return rulesAbout(sanne, borgerId);
    };
    expect(await told('Død på telefonen', true)).toEqual([]);
    expect(await told('Flyttede blot', false)).toContain('sel.p141.planindhold');
  });
});
