import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MinDag } from '../../contract/svar.ts';
import { forloebOf, indskriv, modtagPrMail, openDemo, type Demo, type Hvem } from '../../../test/factories/demo.ts';
import { startDemoServer, type Person, type TestServer } from '../../../test/factories/server.ts';

const I_DAG = '2026-11-20';

interface Opslag {
  readonly handling: string;
  readonly formaal: string;
  readonly borgere: readonly string[];
  readonly detalje: Readonly<Record<string, unknown>>;
  readonly navn: string;
  readonly roller: readonly string[];
}

let server: TestServer;
let demo: Demo;
let superuser: Client;

beforeAll(async () => {
  server = await startDemoServer(I_DAG);
  demo = await openDemo(server);
  superuser = new Client(server.database.superuser);
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await server.close();
});

/** The rows the look log got while someone did something. */
async function loggedBy(hvem: Hvem, work: (person: Person) => Promise<unknown>): Promise<readonly Opslag[]> {
  const person = await demo.som(hvem);
  const { rows: [last] } = await superuser.query<{ max: string }>('select coalesce(max(id), 0) as max from log.opslag');
  await work(person);
  const { rows } = await superuser.query<Opslag>(
    `select o.handling, o.formaal, o.borgere, o.detalje, o.roller, b.navn from log.opslag o join adgang.bruger b on b.id = o.bruger_id where o.id > $1 order by o.id`,
    [last?.max],
  );
  return rows;
}

describe('the look log', () => {
  it('names the person looked at, the one who looked, the role and the purpose', async () => {
    const { borgerId } = await indskriv(demo, { navn: 'Set på', dato: I_DAG });
    expect(await loggedBy('lone', (lone) => lone.get(`borgere/${borgerId}`))).toEqual([
      { handling: 'se:borger', formaal: 'ophold', borgere: [borgerId], detalje: {}, roller: ['boformsleder'], navn: 'Lone Krag' },
    ]);
  });

  it.each([
    ['sanne', 'myndighedsopgave'], ['birgit', 'refusion'], ['erik', 'tilsyn'],
  ] as const)('knows the purpose of %s: %s', async (hvem, formaal) => {
    const { borgerId } = await modtagPrMail(demo, { navn: `For ${hvem}`, dato: I_DAG });
    expect(await loggedBy(hvem, (person) => person.get(`borgere/${borgerId}`))).toMatchObject([{ formaal, borgere: [borgerId] }]);
  });

  it('names every person on Min dag, also those only suggested for an envelope, and the envelopes', async () => {
    let shown: MinDag | undefined;
    const rows = await loggedBy('sanne', async (sanne) => (shown = await sanne.read<MinDag>('min-dag')));
    const borgere = new Set([...(shown?.opgaver ?? []), ...(shown?.kuverter ?? []).flatMap(({ forslag }) => forslag)].map(({ borgerId }) => borgerId));
    expect(borgere.size).toBeGreaterThan(1);
    expect(rows).toMatchObject([{ handling: 'se:min-dag', detalje: { kuverter: shown?.kuverter.map(({ id }) => id) } }]);
    expect(new Set(rows[0]?.borgere)).toEqual(borgere);
  });

  it('names those found by a search, and never what was searched for', async () => {
    const { borgerId } = await indskriv(demo, { navn: 'Sjældent Efternavn', dato: I_DAG });
    const rows = await loggedBy('lone', (lone) => lone.post('soeg', { q: 'sjældent efter' }));
    expect(rows).toMatchObject([{ handling: 'soeg:borger', borgere: [borgerId] }]);
    expect(JSON.stringify(rows).toLowerCase()).not.toContain('sjældent');
    expect(await loggedBy('lone', (lone) => lone.post('soeg', { q: 'findes slet ikke' }))).toMatchObject([{ handling: 'soeg:borger', borgere: [] }]);
  });

  it('names everyone in the house', async () => {
    const { borgerId } = await indskriv(demo, { navn: 'I huset', dato: I_DAG });
    const rows = await loggedBy('niels', (niels) => niels.get(`huset/${demo.id('Fyrtårnet')}`));
    expect(rows).toMatchObject([{ handling: 'se:huset', borgere: expect.arrayContaining([borgerId]) as readonly string[] }]);
    expect(rows[0]?.borgere.length).toBeGreaterThan(4);
  });

  it('has a row for each question why, and for the conditions of a discharge', async () => {
    const { borgerId, opholdId } = await modtagPrMail(demo, { navn: 'Hvorfor', dato: I_DAG });
    const regel = 'sel.p142.planpligt';
    expect(await loggedBy('sanne', (sanne) => sanne.get(`borgere/${borgerId}/hvorfor?regel=${regel}&emne=${opholdId}`))).toMatchObject([
      { handling: 'se:hvorfor', borgere: [borgerId], detalje: { regel } },
    ]);
    expect(await loggedBy('sanne', (sanne) => sanne.get(`borgere/${borgerId}/udskrivning?vej=bolig`))).toMatchObject([
      { handling: 'se:udskrivning', borgere: [borgerId] },
    ]);
  });

  it('has a row for a command, and for one that was refused for what it would have told', async () => {
    const { borgerId, opholdId } = await modtagPrMail(demo, { navn: 'Afvist', dato: I_DAG });
    expect(await loggedBy('sanne', (sanne) => sanne.kommando('registrer-oenske', { borgerId, tekst: 'Ro', dato: I_DAG }))).toMatchObject([
      { handling: 'kommando:registrer-oenske', borgere: [borgerId], detalje: {} },
    ]);
    const discharge = { borgerId, opholdId, afgjort: I_DAG, dato: I_DAG, destination: 'egen_bolig', begrundelse: 'Prøver' };
    expect(await loggedBy('sanne', (sanne) => sanne.afvises('udskriv-kommunalt', discharge))).toMatchObject([
      { handling: 'afvist:udskriv-kommunalt', borgere: [borgerId], detalje: { kode: 'betingelser_mangler' } },
    ]);
  });

  it('names both records when two are linked, and both when one of them is looked at', async () => {
    const en = await modtagPrMail(demo, { navn: 'Ene', dato: I_DAG });
    const to = await modtagPrMail(demo, { navn: 'Tvende', dato: '2026-11-19' });
    const both = expect.arrayContaining([en.borgerId, to.borgerId]) as readonly string[];
    const link = { borgerId: en.borgerId, andenBorgerId: to.borgerId, dato: I_DAG, aarsag: 'Samme' };
    expect(await loggedBy('sanne', (sanne) => sanne.kommando('kobl-borgere', link))).toMatchObject([{ handling: 'kommando:kobl-borgere', borgere: both }]);
    expect(await loggedBy('sanne', (sanne) => forloebOf(sanne, to.borgerId))).toMatchObject([{ handling: 'se:borger', borgere: both }]);
  });

  it('has no row for what one was not shown', async () => {
    const { borgerId } = await indskriv(demo, { navn: 'Ikke for Sanne', dato: I_DAG });
    expect(await loggedBy('sanne', (sanne) => sanne.get(`borgere/${borgerId}`))).toEqual([]);
  });
});
