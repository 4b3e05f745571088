import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Morgen, Venteliste } from '../../src/contract/doeren.ts';
import type { Huset } from '../../src/contract/huset.ts';
import type { Ugen } from '../../src/contract/pladser.ts';
import { forloebOf, modtagPrMail, openDemo, opgaverOm, skalOm, type Demo } from '../factories/demo.ts';
import { startDemoServer, type Person, type TestServer } from '../factories/server.ts';

const I_DAG = '2026-11-20';
let server: TestServer;
let demo: Demo;
let lone: Person;
let niels: Person;
let sanne: Person;

beforeAll(async () => {
  server = await startDemoServer(I_DAG);
  demo = await openDemo(server);
  [lone, niels, sanne] = await Promise.all([demo.som('lone'), demo.som('niels'), demo.som('sanne')]);
});
afterAll(() => server.close());

const boform = () => ({ boformId: demo.id('Fyrtårnet') });
const fyr = (rest = '') => `huset/${demo.id('Fyrtårnet')}${rest}`;
const house = () => niels.read<Huset>(fyr());
const ledige = async () => (await house()).pladser.filter(({ borger, pause, kommendePause }) => borger === null && pause === null && kommendePause === null);
const admit = (borger: object, rest: object = {}) => niels.kommando('indskriv', { borger, ...boform(), dato: I_DAG, ...rest });
const refuse = (rest: object) => ({ borger: { navn: 'Nej ved døren' }, ...boform(), afgjort: I_DAG, afgjortAf: 'vagt', grund: 'fuldt_hus', klagevejledt: true, ...rest });
const venteliste = () => niels.read<Venteliste>(fyr('/venteliste'));

it('a night: one intoxicated and one hidden are admitted as anyone, one is told no and referred later; the leader’s morning has the rest [G3-086]', async () => {
  const [first, second] = await ledige();
  const beruset = await admit({ navn: 'Beruset Bent' }, { pladsId: first?.id, ankomstKl: '01:40' });
  const skjult = await admit({ navn: 'Skjulte Sif' }, { pladsId: second?.id, ankomstKl: '02:10' });
  await niels.kommando('registrer-beskyttelse', { borgerId: skjult.borgerId, art: 'skjult_ophold', fra: I_DAG });
  expect(await niels.afvises('afvis-indskrivning', refuse({ grund: 'beruset' }))).toMatchObject({ status: 400 });
  expect(await niels.afvises('afvis-indskrivning', refuse({}))).toMatchObject({ code: 'huset_har_plads', detaljer: [{ params: { n: (await ledige()).length } }] });
  const nej = await niels.kommando('afvis-indskrivning', refuse({ begrundelse: 'Resten er kun for kvinder' }));
  expect((await venteliste()).udenHenvisning.map(({ afslagId }) => afslagId)).toContain(nej.afslagId);
  await niels.kommando('henvis-afslag', { borgerId: nej.borgerId, afslagId: nej.afslagId, henvistTil: demo.id('Havnehuset'), dato: I_DAG });
  expect((await forloebOf(lone, nej.borgerId ?? '')).afslag).toMatchObject([{ henvistTil: demo.id('Havnehuset'), henvistDen: I_DAG, grund: 'fuldt_hus' }]);
  expect((await venteliste()).udenHenvisning.map(({ afslagId }) => afslagId)).not.toContain(nej.afslagId);
  const { linjer } = await lone.read<Morgen>(fyr('/morgen'));
  const bent = linjer.find(({ borgerId }) => borgerId === beruset.borgerId);
  expect(bent).toMatchObject({ plads: first?.navn, ankomstKl: '01:40', bekraeftSenest: '2026-11-23', mangler: ['bekraeftelse', 'navn', 'cpr', 'handlekommune', 'orientering', 'samtale'] });
  expect(linjer.some(({ borgerId }) => borgerId === skjult.borgerId)).toBe(true);
  await lone.kommando('afgoer-optagelse', { borgerId: beruset.borgerId, opholdId: beruset.opholdId, afgjort: I_DAG, saerligeSocialeProblemer: null, ingenBolig: null, kanIkkeVaereIBolig: null, akutBehov: null, behovForStoette: null, lovligtOphold: null });
  expect(await skalOm(lone, beruset.borgerId ?? '')).toContain('rsl.p5.indskrivningssamtale');
  await niels.kommando('registrer-indskrivningssamtale', { borgerId: beruset.borgerId, opholdId: beruset.opholdId, dato: I_DAG, perspektiv: 'Ro og en bolig', kommune: 'Vil gerne tale med Sanne' });
  expect(await skalOm(lone, beruset.borgerId ?? '')).not.toContain('rsl.p5.indskrivningssamtale');
  expect((await lone.read<Morgen>(fyr('/morgen'))).linjer.find(({ borgerId }) => borgerId === beruset.borgerId)?.mangler).toEqual(['navn', 'cpr', 'handlekommune', 'orientering']);
});

it('the last bed: two tablets give it at once; one gets it, the other is told, and the same form goes through without a place', async () => {
  const [plads] = await ledige();
  const body = (navn: string) => ({ id: uuidv7(), borger: { navn }, ...boform(), dato: I_DAG, pladsId: plads?.id });
  const [en, to] = [body('Tablet et'), body('Tablet to')];
  const answers = await Promise.all([niels.post('kommandoer/indskriv', en), lone.post('kommandoer/indskriv', to)]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  const tabt = answers[0]?.statusCode === 409 ? en : to;
  const loser = answers.find(({ statusCode }) => statusCode === 409);
  expect(loser?.json()).toMatchObject({ code: 'plads_optaget' });
  expect((await niels.post('kommandoer/indskriv', { ...tabt, pladsId: null })).statusCode).toBe(200);
  expect((await house()).udenPlads.map(({ navn }) => navn)).toContain(tabt.borger.navn);
});

it('someone under 18 is not admitted, by day of birth told or known; whom the house called is kept', async () => {
  expect(await niels.afvises('indskriv', { borger: { navn: 'Mie', foedselsdato: '2009-01-05' }, ...boform(), dato: I_DAG })).toMatchObject({ code: 'under_18' });
  expect(await niels.afvises('afvis-indskrivning', refuse({ grund: 'under_18' }))).toMatchObject({ code: 'kontakt_mangler' });
  const { borgerId } = await niels.kommando('afvis-indskrivning', refuse({ borger: { navn: 'Mie', foedselsdato: '2009-01-05' }, grund: 'under_18', doegnvagt: 'Døgnvagten henter hende kl. 03' }));
  expect((await forloebOf(niels, borgerId ?? '')).afslag).toMatchObject([{ grund: 'under_18', doegnvagt: 'Døgnvagten henter hende kl. 03' }]);
  expect(await niels.afvises('indskriv', { borger: { borgerId }, ...boform(), dato: I_DAG })).toMatchObject({ code: 'under_18' });
  await admit({ navn: 'Uden papirer' });
});

it('the waiting list is in the order people asked, leaves out who was admitted, and tells the week who is coming', async () => {
  const wait = (navn: string, rest: object = {}) => niels.kommando('skriv-paa-venteliste', { borger: { navn }, ...boform(), oensket: I_DAG, kontakt: 'Varmestuen', samtykke: false, ...rest });
  const sidst = await wait('Spurgte i dag', { kommer: '2026-11-22', ringTilbage: '2026-11-21' });
  const foerst = await wait('Spurgte i går', { oensket: '2026-11-19' });
  const mine = async () => (await venteliste()).linjer.filter(({ borgerId }) => [sidst.borgerId, foerst.borgerId].includes(borgerId)).map(({ navn }) => navn);
  expect(await mine()).toEqual(['Spurgte i går', 'Spurgte i dag']);
  expect((await niels.read<Ugen>(fyr('/uge'))).dage.find(({ dag }) => dag === '2026-11-22')?.kommer).toMatchObject([{ navn: 'Spurgte i dag' }]);
  await admit({ borgerId: foerst.borgerId });
  expect(await mine()).toEqual(['Spurgte i dag']);
  await niels.kommando('ret-venteplads', { borgerId: sidst.borgerId, ventepladsId: sidst.ventepladsId, slut: { dato: I_DAG, udfald: 'andet_sted' } });
  expect(await mine()).toEqual([]);
  expect((await (await demo.som('grethe')).get(fyr('/venteliste'))).statusCode).toBe(404);
});

it('who asks the municipality for a place is helped to one; who needs treatment is led to it, and the bed waits for neither [G3-082] [G6-193] [G2-064]', async () => {
  const { borgerId } = await modtagPrMail(demo, { navn: 'Spurgte Sanne', dato: '2026-11-10' });
  const due = async () => (await opgaverOm(sanne, borgerId)).map(({ regel }) => regel);
  await sanne.kommando('registrer-pladshjaelp', { borgerId, henvendt: I_DAG, oenske: true, behov: true });
  expect(await due()).toContain('sel.p110.tilbud-om-ophold');
  const [hjaelp] = (await forloebOf(sanne, borgerId)).pladshjaelp;
  await sanne.kommando('registrer-pladshjaelp', { borgerId, pladshjaelpId: hjaelp?.forekomstId, henvendt: I_DAG, oenske: true, behov: true, tilbud: { boformId: demo.id('Fyrtårnet'), dato: I_DAG, egnet: 'Tæt på familien' }, svar: 'ja' });
  expect(await due()).not.toContain('sel.p110.tilbud-om-ophold');
  await sanne.kommando('registrer-botilbudsbehov', { borgerId, oplyst: I_DAG, behov: 'doegnbehandling', klarerSig: null, andenMaade: null });
  await sanne.kommando('registrer-botilbudsbehov', { borgerId, oplyst: I_DAG, behov: 'pleje_behandling', klarerSig: false, andenMaade: null });
  expect(await due()).toEqual(expect.arrayContaining(['rsl.p5.visitation-til-behandling', 'sel.p107.midlertidigt-ophold']));
  for (const { forekomstId, behov } of (await forloebOf(sanne, borgerId)).botilbudsbehov) {
    await sanne.kommando('registrer-botilbudsbehov', { borgerId, botilbudsbehovId: forekomstId, oplyst: I_DAG, behov, klarerSig: behov === 'pleje_behandling' ? false : null, andenMaade: null, tilbud: { art: behov === 'doegnbehandling' ? 'misbrugsbehandling' : 'p107', dato: I_DAG } });
  }
  expect((await due()).filter((regel) => /p107|visitation/.test(regel))).toEqual([]);
});
