import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { expect, it } from 'vitest';
import type { Huset } from '../../src/contract/huset.ts';
import type { Pladskort, Ugen } from '../../src/contract/pladser.ts';
import type { Register } from '../../src/contract/svar.ts';
import { compareNavne } from '../../src/text/index.ts';
import { indskriv } from '../factories/demo.ts';
import type { Person } from '../factories/server.ts';
import { demoStory } from '../factories/story.ts';

const I_DAG = '2026-11-20';
const { database, demo, lone, niels } = await demoStory(I_DAG, 'lone', 'niels');

const fyr = () => `huset/${demo.id('Fyrtårnet')}`;
const house = (person: Person = lone) => person.read<Huset>(fyr());
const placeOf = async (navn: string) => (await house()).pladser.find((each) => each.navn === navn);
const pause = async (navn: string, body: object, person: Person = niels) =>
  person.post(`${fyr()}/pladser/${await demo.plads('Fyrtårnet', navn)}/pauser`, { id: uuidv7(), fra: I_DAG, aarsag: 'Væggelus', ...body });
const admit = async (navn: string, plads: string) =>
  niels.post('kommandoer/indskriv', { id: uuidv7(), borger: { navn }, boformId: demo.id('Fyrtårnet'), dato: I_DAG, pladsId: await demo.plads('Fyrtårnet', plads) });
const sted = async (person: Person, navn: string) => (await person.read<Pladskort>('pladskort')).steder.find((each) => each.navn === navn);
async function asOwner(query: string, values: readonly unknown[]): Promise<void> {
  const client = new Client(database.superuser);
  await client.connect();
  try {
    await client.query(query, [...values]);
  } finally {
    await client.end();
  }
}

it('a place out of use can’t be given, with the reason on the board, until it is in use again', async () => {
  const id = uuidv7();
  expect((await pause('7', { id })).statusCode).toBe(200);
  expect((await placeOf('7'))?.pause).toEqual({ id, fra: I_DAG, til: null, aarsag: 'Væggelus' });
  expect((await admit('Til en pause', '7')).json()).toMatchObject({ status: 409, code: 'plads_lukket' });
  const slut = (person: Person) => demo.plads('Fyrtårnet', '7').then((pladsId) => person.post(`${fyr()}/pladser/${pladsId}/pauser/${id}/slut`, { id: uuidv7(), til: I_DAG }));
  expect((await slut(niels)).statusCode).toBe(200);
  expect((await slut(niels)).json()).toMatchObject({ status: 404 });
  expect((await placeOf('7'))?.pause).toBeNull();
  expect((await admit('Efter en pause', '7')).statusCode).toBe(200);
});

it('a place someone has is not taken out of use, and one soon out of use is not given for a stay whose end nobody knows', async () => {
  await indskriv(demo, { navn: 'Har pladsen', dato: I_DAG, plads: '8' });
  expect((await pause('8', {})).json()).toMatchObject({ status: 409, code: 'plads_i_brug' });
  expect((await pause('10', { fra: '2026-11-23', til: '2026-11-25', aarsag: 'Maling' })).statusCode).toBe(200);
  expect((await placeOf('10'))?.kommendePause).toMatchObject({ fra: '2026-11-23', til: '2026-11-25' });
  expect((await admit('Soon', '10')).json()).toMatchObject({ code: 'plads_lukket' });
  expect((await pause('10', { til: '2026-11-20' })).json()).toMatchObject({ status: 400, felter: [{ felt: 'til', fejl: 'slut_foer_start' }] });
});

it('the week ahead counts what can be given each night, tells what is out of use, and who leaves by a plan', async () => {
  const { borgerId, opholdId } = await indskriv(demo, { navn: 'Rejser Tirsdag', dato: '2026-11-10', plads: '11' });
  await lone.kommando('udskriv', { borgerId, opholdId, dato: '2026-11-24', afgjort: I_DAG, afgjortAf: 'leder', maade: 'efter_aftale', destination: 'egen_bolig', planlagt: true });
  const { dage } = await niels.read<Ugen>(`${fyr()}/uge`);
  expect(dage.map(({ dag }) => dag)).toEqual(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']);
  const [mandag, tirsdag, onsdag] = [dage[3], dage[4], dage[5]];
  expect(mandag?.udeAfDrift).toEqual([{ plads: '10', aarsag: 'Maling' }]);
  expect(tirsdag?.rejser).toMatchObject([{ navn: 'Rejser Tirsdag', plads: '11' }]);
  expect([tirsdag?.ledige, onsdag?.ledige]).toEqual([(mandag?.ledige ?? 0) + 1, (mandag?.ledige ?? 0) + 2]);
  expect([tirsdag?.pladser, onsdag?.pladser]).toEqual([mandag?.pladser, (mandag?.pladser ?? 0) + 1]);
});

it('the leader decides what is particular about a place; the night worker does not', async () => {
  const pladsId = await demo.plads('Fyrtårnet', '9');
  const set = (person: Person) => person.post(`${fyr()}/pladser/${pladsId}/traek`, { id: uuidv7(), fra: I_DAG, traek: ['koerestol', 'stofbrug'] });
  expect((await set(niels)).statusCode).toBe(403);
  expect((await set(lone)).statusCode).toBe(200);
  expect((await placeOf('9'))?.traek).toEqual(['koerestol', 'stofbrug']);
  expect((await lone.post(`${fyr()}/pladser/${pladsId}/traek`, { id: uuidv7(), fra: I_DAG, traek: ['havudsigt'] })).statusCode).toBe(400);
  expect((await (await demo.som('grethe')).post(`huset/${demo.id('Havnehuset')}/pladser/${pladsId}/traek`, { id: uuidv7(), fra: I_DAG, traek: [] })).json()).toMatchObject({ status: 404 });
});

it('the map tells others how many places are free by their traits only where the house shares it, and never a person', async () => {
  const grethe = await demo.som('grethe');
  expect((await sted(grethe, 'Fyrtårnet'))?.ledige).toBeNull();
  const share = (delerPladser: boolean, adresseSkjult = false) => lone.post(`${fyr()}/oplysninger`, { id: uuidv7(), fra: I_DAG, delerPladser, adresseSkjult, doegnvagt: null });
  expect((await share(true)).statusCode).toBe(200);
  const free = (await house()).pladser.filter(({ borger, pause: off, kommendePause }) => borger === null && off === null && kommendePause === null);
  for (const person of [grethe, await demo.som('sanne')]) {
    const seen = await sted(person, 'Fyrtårnet');
    expect(seen?.ledige?.reduce((sum, { antal }) => sum + antal, 0)).toBe(free.length);
    expect(seen?.ledige).toContainEqual({ traek: ['koerestol', 'stofbrug'], antal: 1 });
    expect(JSON.stringify(seen)).not.toMatch(/Rejser|pladsId|borgerId/);
    expect(seen?.adresse).toBe('Havnegade 14, 9998 Åby');
  }
  expect((await share(true, true)).statusCode).toBe(200);
  expect(await sted(grethe, 'Fyrtårnet')).toMatchObject({ skjult: true, adresse: null, kommune: null });
  expect((await share(false)).statusCode).toBe(200);
  expect((await sted(grethe, 'Fyrtårnet'))?.ledige).toBeNull();
});

it('a crisis centre is on the map without address and municipality, also in the register', async () => {
  const id = uuidv7();
  await asOwner(`insert into hjemvej.boform (id, organisation_id, navn, adresse) select $1, organisation_id, 'Krisecentret Havblik', 'Hemmelig Vej 1' from hjemvej.boform where navn = 'Havnehuset'`, [id]);
  await asOwner(`insert into hjemvej.boform_godkendelse (boform_id, paragraf, gyldig) values ($1, '109', '[2020-01-01,)')`, [id]);
  expect(await sted(niels, 'Krisecentret Havblik')).toMatchObject({ skjult: true, adresse: null, kommune: null, paragraffer: ['109'] });
  expect((await niels.get('register')).body).not.toContain('Hemmelig Vej');
  expect((await niels.get('pladskort')).body).not.toContain('Hemmelig Vej');
});

it('names come in the order of Danes, in every list one chooses from', async () => {
  const boformer = (await niels.read<Pladskort>('pladskort')).steder.filter(({ skjult }) => !skjult).map(({ kommune, navn }) => `${kommune ?? ''} ${navn}`);
  const register = await niels.read<Register>('register');
  for (const navne of [register.kommuner.map(({ navn }) => navn), register.boformer.map(({ navn }) => navn), boformer.filter((each) => !each.startsWith(' '))]) expect(navne).toEqual(navne.toSorted(compareNavne));
  expect(register.kommuner.findIndex(({ navn }) => navn.startsWith('Aa'))).toBeGreaterThan(register.kommuner.findIndex(({ navn }) => navn.startsWith('Vejle')));
});

it('the approval is shown by date: until when, and that there is none', async () => {
  const boformId = demo.id('Fyrtårnet');
  expect((await house()).godkendelser).toMatchObject([{ paragraf: '110', fra: '2015-01-01', til: null }]);
  await asOwner(`update hjemvej.boform_godkendelse set gyldig = '[2015-01-01,2026-12-01)' where boform_id = $1`, [boformId]);
  expect((await house()).godkendelser).toMatchObject([{ til: '2026-12-01' }]);
  await asOwner(`update hjemvej.boform_godkendelse set gyldig = '[2015-01-01,2026-11-20)' where boform_id = $1`, [boformId]);
  expect((await house()).godkendelser).toEqual([]);
});

it('what a house sets is set once when it is sent again, and an id that stands for something else is refused', async () => {
  const pladsId = await demo.plads('Fyrtårnet', '10');
  const sent: readonly (readonly [string, object, object])[] = [
    ['oplysninger', { fra: I_DAG, delerPladser: true, adresseSkjult: false, doegnvagt: null }, { adresseSkjult: true }],
    [`pladser/${pladsId}/traek`, { fra: I_DAG, traek: ['hund'] }, { traek: [] }],
    [`pladser/${pladsId}/pauser`, { fra: '2027-03-01', til: '2027-03-02', aarsag: 'Væggelus' }, { aarsag: 'Maling' }],
  ];
  for (const [path, body, other] of sent) {
    const same = { id: uuidv7(), ...body };
    expect([(await lone.post(`${fyr()}/${path}`, same)).statusCode, (await lone.post(`${fyr()}/${path}`, same)).statusCode], path).toEqual([200, 200]);
    expect((await lone.post(`${fyr()}/${path}`, { ...same, ...other })).json(), path).toMatchObject({ status: 409, code: 'id_brugt' });
  }
});
