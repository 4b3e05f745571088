import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KOMMANDOER } from '../../contract/kommandoer.ts';
import { HANDLINGER, TILLADELSER, type Handling } from '../../contract/tilladelser.ts';
import type { Rolle } from '../../domain/adgang/actor.ts';
import { employ } from '../../../test/factories/ansat.ts';
import { indskriv, modtagPrMail, openDemo, type Demo, type Hvem } from '../../../test/factories/demo.ts';
import { personWith, startDemoServer, type Person, type TestServer } from '../../../test/factories/server.ts';
import { addressOf, operationsOf, sample, type Known, type Operation } from '../../../test/support/openapi.ts';
import { makeSessionToken } from '../access/sessionToken.ts';

/** What a route asks of whoever comes: a permission, only to be signed in, or nothing. */
type Demand = Handling | 'logget ind' | 'åben';

/** Every route that is no command, and what it asks. A route that is not here fails the test below. */
const ROUTES: Readonly<Record<string, Demand>> = {
  'GET /health': 'åben',
  'POST /api/v1/session': 'åben',
  'POST /api/v1/engangslink': 'åben',
  'DELETE /api/v1/session': 'åben',
  'GET /api/v1/session': 'logget ind',
  'GET /api/v1/register': 'logget ind',
  'GET /api/v1/min-dag': 'borger.se',
  'GET /api/v1/borgere/{borgerId}': 'borger.se',
  'GET /api/v1/borgere/{borgerId}/hvorfor': 'borger.se',
  'GET /api/v1/borgere/{borgerId}/historik': 'borger.se',
  'GET /api/v1/borgere/{borgerId}/budskaber': 'besked.skriv',
  'GET /api/v1/borgere/{borgerId}/advarsler': 'relation.skriv',
  'GET /api/v1/huset/{boformId}/beboermoeder': 'ophold.indskriv',
  'POST /api/v1/huset/{boformId}/beboermoeder': 'beboermoede.skriv',
  'POST /api/v1/huset/{boformId}/beboermoeder/{punktId}/svar': 'beboermoede.skriv',
  'GET /api/v1/huset/{boformId}/vagtskifte': 'vagtnotat.skriv',
  'POST /api/v1/huset/{boformId}/vagtskifte': 'vagtnotat.skriv',
  'POST /api/v1/huset/{boformId}/vagtskifte/{skifteId}/fortryd': 'vagtnotat.skriv',
  'POST /api/v1/huset/{boformId}/husnotater': 'vagtnotat.skriv',
  'POST /api/v1/huset/{boformId}/husnotater/{notatId}/fortryd': 'vagtnotat.skriv',
  'GET /api/v1/huset/{boformId}/advarsler': 'relation.skriv',
  'GET /api/v1/budskaber': 'besked.skriv',
  'GET /api/v1/borgere/{borgerId}/udskrivning': 'ophold.udskriv_kommunalt',
  'GET /api/v1/borgere/{borgerId}/refusion': 'oekonomi.se',
  'POST /api/v1/soeg': 'borger.soeg',
  'GET /api/v1/huset/{boformId}': 'ophold.indskriv',
  'POST /api/v1/kuverter/{kuvertId}/afvis': 'orientering.modtag',
  'POST /api/v1/kuverter/{kuvertId}/aabn': 'orientering.modtag',
  'GET /api/v1/skjultmodtager': 'orientering.modtag',
  'POST /api/v1/skjultmodtager': 'skjultmodtager.skriv',
  'GET /api/v1/borgere/{borgerId}/orienteringer': 'borger.se',
  'POST /api/v1/huset/{boformId}/ventes/{ankomstId}/kom-ikke': 'ophold.indskriv',
  'POST /api/v1/huset/{boformId}/doegnskifte': 'boform.indstil',
  'POST /api/v1/huset/{boformId}/eftersoegning': 'boform.indstil',
  'POST /api/v1/huset/{boformId}/ekstrapladser': 'plads.opret',
  'POST /api/v1/huset/{boformId}/ekstrapladser/{pladsId}/luk': 'plads.opret',
  'GET /api/v1/tavle': 'åben',
  'POST /api/v1/tavle/laas-op': 'åben',
  'POST /api/v1/tavle/vikar': 'åben',
  'POST /api/v1/tavle/vagt': 'åben',
  'GET /api/v1/huset/{boformId}/tavler': 'boform.indstil',
  'POST /api/v1/huset/{boformId}/tavler': 'boform.indstil',
  'POST /api/v1/huset/{boformId}/tavler/{enhedId}/luk': 'boform.indstil',
  'POST /api/v1/huset/{boformId}/tavler/{enhedId}/laasetid': 'boform.indstil',
  'POST /api/v1/huset/{boformId}/vikarer': 'vagt.giv',
  'POST /api/v1/huset/{boformId}/vagter/{vagtId}/slut': 'boform.indstil',
  'GET /api/v1/huset/{boformId}/uge': 'ophold.indskriv',
  'POST /api/v1/huset/{boformId}/oplysninger': 'boform.indstil',
  'POST /api/v1/huset/{boformId}/pladser/{pladsId}/traek': 'boform.indstil',
  'POST /api/v1/huset/{boformId}/pladser/{pladsId}/pauser': 'plads.opret',
  'POST /api/v1/huset/{boformId}/pladser/{pladsId}/pauser/{pauseId}/slut': 'plads.opret',
  'GET /api/v1/huset/{boformId}/morgen': 'ophold.indskriv',
  'GET /api/v1/huset/{boformId}/venteliste': 'ophold.indskriv',
  'GET /api/v1/pladskort': 'pladskort.se',
  'GET /api/v1/refusion': 'oekonomi.se',
  'GET /api/v1/refusion.csv': 'oekonomi.se',
  'GET /api/v1/refusion/loftvalg': 'oekonomi.se',
  'GET /api/v1/lovaendringer': 'oekonomi.se',
  'GET /api/v1/lovaendringer/proeve': 'oekonomi.se',
  'GET /api/v1/lovaendringer/proeve.csv': 'oekonomi.se',
  'POST /api/v1/lovvalg': 'lovvalg.bekraeft',
  'GET /api/v1/egenbetalingssatser': 'oekonomi.se',
  'POST /api/v1/egenbetalingssatser': 'lovvalg.bekraeft',
  'GET /api/v1/krav': 'oekonomi.se',
  'GET /api/v1/krav.csv': 'oekonomi.se',
  'POST /api/v1/krav': 'krav.skriv',
  'GET /api/v1/krav/sendte': 'oekonomi.se',
  'GET /api/v1/krav/sendte/{kravId}': 'oekonomi.se',
  'GET /api/v1/krav/sendte/{kravId}/linje': 'oekonomi.se',
  'GET /api/v1/egenbetalinger': 'oekonomi.se',
  'GET /api/v1/egenbetalinger.csv': 'oekonomi.se',
  'GET /api/v1/stikproever': 'oekonomi.se',
  'POST /api/v1/stikproever': 'stikproeve.skriv',
  'GET /api/v1/stikproever/{stikproeveId}': 'oekonomi.se',
  'GET /api/v1/stikproever/{stikproeveId}/fil.csv': 'oekonomi.se',
  'POST /api/v1/stikproever/{stikproeveId}/resultater': 'stikproeve.skriv',
  'POST /api/v1/stikproever/{stikproeveId}/afslut': 'stikproeve.skriv',
  'POST /api/v1/stikproever/{stikproeveId}/frigivelser': 'krav.skriv',
  'GET /api/v1/afstemning': 'oekonomi.se',
  'GET /api/v1/afstemning.csv': 'oekonomi.se',
  'GET /api/v1/konteringer': 'oekonomi.se',
  'POST /api/v1/konteringer': 'krav.skriv',
  'POST /api/v1/finansfil': 'krav.skriv',
  'POST /api/v1/finansposter': 'krav.skriv',
  'POST /api/v1/regnskabsaar': 'krav.skriv',
  'GET /api/v1/takstbeviser': 'oekonomi.se',
  'POST /api/v1/takstbeviser': 'krav.skriv',
  'GET /api/v1/fakturaer': 'oekonomi.se',
  'POST /api/v1/fakturaer': 'krav.skriv',
  'POST /api/v1/fakturaer/samlet': 'krav.skriv',
  'POST /api/v1/fakturafil': 'krav.skriv',
  'POST /api/v1/fakturalinjer': 'krav.skriv',
  'GET /api/v1/huset/{boformId}/fakturakladde': 'faktura.udsted',
  'GET /api/v1/huset/{boformId}/fakturakladde.csv': 'faktura.udsted',
  'POST /api/v1/huset/{boformId}/fakturakladde.xml': 'faktura.udsted',
  'GET /api/v1/statistik/ophold': 'statistik.eksporter',
  'GET /api/v1/statistik/ophold.txt': 'statistik.eksporter',
  'GET /api/v1/statistik/ophold.xlsx': 'statistik.eksporter',
  'GET /api/v1/statistik/koder': 'statistik.eksporter',
  'POST /api/v1/statistik/koder': 'statistik.eksporter',
};

const COMMANDS: Readonly<Record<string, Demand>> = Object.fromEntries(
  Object.entries(KOMMANDOER).map(([navn, { handling }]) => [`POST /api/v1/kommandoer/${navn}`, handling]),
);
const DEMANDS: Readonly<Record<string, Demand | undefined>> = { ...ROUTES, ...COMMANDS };
const ROLLER = Object.keys(TILLADELSER) as readonly Rolle[];
const nameOf = ({ method, path }: Operation): string => `${method} ${path}`;

let server: TestServer;
let demo: Demo;
let operations: readonly Operation[];

beforeAll(async () => {
  server = await startDemoServer('2026-11-20');
  demo = await openDemo(server);
  operations = operationsOf(server.app);
});
afterAll(() => server.close());

/** Someone new with a role, at Fyrtårnet where the role is a boform's. */
const hire = (rolle: string): Promise<Person> => employ({ database: server.database, server }, { rolle, boformId: ['boformsleder', 'boformsmedarbejder', 'vikar'].includes(rolle) ? demo.id('Fyrtårnet') : null });

const send = (person: Pick<Person, 'inject'>, operation: Operation, known: Known = {}) =>
  person.inject({
    method: operation.method,
    url: addressOf(operation, known),
    ...(operation.body ? { payload: sample(operation.body, known) as object } : {}),
  });

describe('the policy', () => {
  it('names what every route asks, and no route that is not there', () => {
    expect(operations.map(nameOf).sort()).toEqual(Object.keys(DEMANDS).sort());
  });

  it('has no permission that nothing asks for', () => {
    // The first decides what one sees of a person, the others are asked by the command line.
    const asked = new Set([...Object.values(DEMANDS), 'cpr.se', 'ophold.importer', 'noegler.skift']);
    expect(HANDLINGER.filter((handling) => !asked.has(handling))).toEqual([]);
  });

  it.each(ROLLER)('lets a %s do what the role may, and refuses the rest', async (rolle) => {
    const person = await hire(rolle);
    const known = { boformId: demo.id('Fyrtårnet') };
    const expected: Record<string, boolean> = {};
    const seen: Record<string, boolean> = {};
    for (const operation of operations) {
      const demand = DEMANDS[nameOf(operation)];
      if (demand === undefined || demand === 'åben') continue;
      const { statusCode, body } = await send(person, operation, known);
      expected[nameOf(operation)] = demand === 'logget ind' || TILLADELSER[rolle].includes(demand);
      seen[nameOf(operation)] = statusCode !== 403;
      expect([401, 500]).not.toContain(statusCode);
      if (statusCode === 403) expect(JSON.parse(body)).toMatchObject({ code: 'ikke_tilladt' });
    }
    expect(seen).toEqual(expected);
  });

  it('gives nothing to a role it does not know', async () => {
    const person = await hire('enevaeldig');
    for (const operation of operations) {
      const demand = DEMANDS[nameOf(operation)];
      if (demand === 'åben' || demand === 'logget ind') continue;
      expect((await send(person, operation)).statusCode, nameOf(operation)).toBe(403);
    }
    expect((await person.get('session')).json()).toMatchObject({ roller: [], handlinger: [] });
  });

  it('asks everyone to sign in, except where one signs in', async () => {
    const anyone = personWith(server.app, {});
    const forged = personWith(server.app, { 'hjemvej-80': makeSessionToken().token });
    for (const operation of operations) {
      if (DEMANDS[nameOf(operation)] === 'åben') continue;
      for (const person of [anyone, forged]) {
        const answer = await send(person, operation);
        expect(answer.json(), nameOf(operation)).toEqual({ type: '/fejl/ikke_logget_ind', status: 401, code: 'ikke_logget_ind' });
      }
    }
  });
});

describe('a person of another organisation', () => {
  const ELSEWHERE: Readonly<Record<string, readonly Hvem[]>> = {
    'a person of the boform': ['sanne', 'birgit', 'grethe', 'amir', 'ulla'],
    'a person of the municipality': ['lone', 'niels', 'grethe', 'amir', 'ulla'],
  };

  it.each(Object.entries(ELSEWHERE))('%s is not there for the others: the answer is that of a person who does not exist', async (which, others) => {
    const own = which.includes('boform')
      ? await indskriv(demo, { navn: 'Skjult Hos Boformen', dato: '2026-11-10' })
      : await modtagPrMail(demo, { navn: 'Skjult Hos Kommunen', dato: '2026-11-10' });
    const about = operations.filter(({ path, body }) => path.includes('{borgerId}') || body?.properties?.['borgerId']);
    expect(about.length).toBeGreaterThan(15);
    for (const hvem of others) {
      const person = await demo.som(hvem);
      for (const operation of about) {
        const answer = await send(person, operation, own);
        const nobody = await send(person, operation, { borgerId: uuidv7(), opholdId: uuidv7() });
        expect([403, 404], `${hvem} ${nameOf(operation)}`).toContain(answer.statusCode);
        expect(answer.body, `${hvem} ${nameOf(operation)}`).toBe(nobody.body);
        expect(answer.body).not.toContain('Skjult');
      }
      const found = await person.post('soeg', { q: which.includes('boform') ? 'Hos Boformen' : 'Hos Kommunen' });
      expect(found.json()).toEqual({ borgere: [] });
    }
  });

  it('at another boform of the same keeper, and in a closed journal of the same municipality, is not there either', async () => {
    const { borgerId } = await modtagPrMail(demo, { navn: 'I myndighedens journal', dato: '2026-11-10' });
    for (const rolle of ['skp_medarbejder', 'bostoettemedarbejder']) {
      const person = await hire(rolle);
      expect((await person.get(`borgere/${borgerId}`)).statusCode, rolle).toBe(404);
      expect((await person.post('soeg', { q: 'myndighedens' })).json()).toEqual({ borgere: [] });
    }
  });

  it('the house of another boform is not there', async () => {
    expect((await (await demo.som('grethe')).get(`huset/${demo.id('Fyrtårnet')}`)).statusCode).toBe(404);
  });

  it('the envelope of another municipality can’t be opened', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Til Åby', dato: '2026-11-19' });
    const lone = await demo.som('lone');
    await lone.kommando('send-orientering', { borgerId, opholdId, om: 'indskrivning', kommuneId: demo.id('Åby Kommune'), kanal: 'hjemvej', dato: '2026-11-20', kontakt: 'Lone' });
    const { kuverter } = await (await demo.som('sanne')).read<{ kuverter: { id: string; navn: string }[] }>('min-dag');
    const kuvertId = kuverter.find(({ navn }) => navn === 'Til Åby')?.id;
    const open = { kuvertId, borger: { ny: true }, dato: '2026-11-20', handlekommuneGrundlag: 'Nysgerrig' };
    expect(await (await demo.som('amir')).afvises('modtag-orientering', open)).toMatchObject({ status: 404, code: 'findes_ikke' });
  });
});
