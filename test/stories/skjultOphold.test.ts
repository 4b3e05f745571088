import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Huset } from '../../src/contract/huset.ts';
import type { MinDag } from '../../src/contract/svar.ts';
import { openDemo, type Demo, type Hvem } from '../factories/demo.ts';
import { startDemoServer, type TestServer } from '../factories/server.ts';

const I_DAG = '2026-11-20';
const NAVN = 'Svalen';
const OFFICIELT = 'Sidsel Vibeholm';
let server: TestServer;
let demo: Demo;
let hos: { readonly borgerId: string; readonly opholdId: string };

beforeAll(async () => {
  server = await startDemoServer(I_DAG);
  demo = await openDemo(server);
  const [lone, sanne] = await Promise.all([demo.som('lone'), demo.som('sanne')]);
  const made = await lone.kommando('indskriv', { borger: { navn: OFFICIELT, navnArt: 'officielt' }, boformId: demo.id('Fyrtårnet'), dato: '2026-10-05', pladsId: await demo.plads('Fyrtårnet', '10') });
  hos = { borgerId: made.borgerId ?? '', opholdId: made.opholdId ?? '' };
  await lone.kommando('registrer-navn', { borgerId: hos.borgerId, art: 'som_sagt', navn: NAVN });
  await lone.kommando('registrer-beskyttelse', { borgerId: hos.borgerId, art: 'skjult_ophold', fra: '2026-10-05' });
  await lone.kommando('send-orientering', { ...hos, om: 'indskrivning', kommuneId: demo.id('Åby Kommune'), kanal: 'hjemvej', dato: I_DAG, kontakt: 'Lone' });
  const kuvertId = (await sanne.read<MinDag>('min-dag')).kuverter.find(({ navn }) => navn === NAVN)?.id;
  const { borgerId } = await sanne.kommando('modtag-orientering', { kuvertId, borger: { ny: true }, dato: I_DAG, handlekommuneGrundlag: 'Boede her' });
  await sanne.kommando('registrer-beskyttelse', { borgerId, art: 'skjult_ophold', fra: '2026-10-05' });
  await lone.kommando('send-besked', { ...hos, art: 'viden', kommuneId: demo.id('Åby Kommune'), kanal: 'hjemvej', dato: I_DAG, grundlag: 'samtykke', tekst: 'Vil bo alene' });
});
afterAll(() => server.close());

interface Flade {
  /** What is read, with the person in it. */
  readonly tekst: () => Promise<string>;
  /** What must not be told there. */
  readonly aldrig: string;
}

const get = async (som: Hvem, path: string): Promise<string> => {
  const answer = await (await demo.som(som)).get(path);
  if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`);
  return answer.body;
};
/** The part of a JSON list that is about the person: other rows may name the house. */
const rowOf = (body: string): string => JSON.stringify((JSON.parse(body) as { raekker?: object[]; linjer?: object[] }).raekker?.filter((row) => JSON.stringify(row).includes(NAVN)) ?? []);
const lineOf = (body: string): string => body.split('\n').filter((line) => line.includes(NAVN)).join('\n');

const FLADER: Readonly<Record<string, Flade>> = {
  'the search of the municipality': { tekst: async () => (await (await demo.som('sanne')).post('soeg', { q: NAVN })).body, aldrig: 'Fyrtårnet' },
  'the refund list': { tekst: async () => rowOf(await get('birgit', 'refusion?kvartal=2026K4')), aldrig: 'Fyrtårnet' },
  'the refund export': { tekst: async () => lineOf(await get('birgit', 'refusion.csv?kvartal=2026K4')), aldrig: 'Fyrtårnet' },
  'the sender of a message': { tekst: () => get('sanne', 'budskaber'), aldrig: 'Fyrtårnet' },
  'the list for a fire': { tekst: async () => JSON.stringify((JSON.parse(await get('niels', `huset/${demo.id('Fyrtårnet')}`)) as Huset).pladser.map(({ borger }) => borger?.kaldenavn)), aldrig: OFFICIELT },
};

it.each(Object.entries(FLADER))('a hidden stay shows in none of these: %s', async (_, { tekst, aldrig }) => {
  const shown = await tekst();
  expect(shown).toContain(NAVN);
  expect(shown).not.toContain(aldrig);
});

it('a hidden stay shows in no log line, whatever was asked', () => {
  expect(server.log.join('\n')).not.toMatch(new RegExp(`${NAVN}|${OFFICIELT}|Fyrtårnet`));
});
