import type { KyselyPlugin } from 'kysely';
import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import type { Borgerrefusion, Loftvalg, Refusionsliste } from '../../src/contract/refusion.ts';
import { buildApp } from '../../src/server/app.ts';
import type { HjemvejDb } from '../../src/server/db/database.ts';
import { DEMO_MAIL, forloebOf } from '../factories/demo.ts';
import type { Person } from '../factories/server.ts';
import { demoStory } from '../factories/story.ts';

const I_DAG = '2026-11-21';
const { database, server, demo, birgit, sanne } = await demoStory(I_DAG, 'birgit', 'sanne');

const listOf = (person: Person, query = ''): Promise<Refusionsliste> => person.read(`refusion${query}`);
const refusionOf = (person: Person, borgerId: string): Promise<Borgerrefusion> => person.read(`borgere/${borgerId}/refusion`);

async function rowOf(navn: string, query = ''): Promise<Refusionsliste['raekker'][number]> {
  const row = (await listOf(birgit, query)).raekker.find((raekke) => raekke.navn === navn);
  if (!row) throw new Error(`no row of ${navn}`);
  return row;
}

/** A person and a stay at Fyrtårnet as Åby was told of it by mail, from a day to a day. */
async function told(navn: string, fra: string, til: string): Promise<{ borgerId: string; opholdId: string }> {
  const notice = { boformId: demo.id('Fyrtårnet'), kanal: 'mail', afsender: 'Fyrtårnet', handlekommuneGrundlag: 'Havde sidst egen bolig i Åby' };
  const { borgerId = '', opholdId = '' } = await sanne.kommando('registrer-modtaget-orientering', { ...notice, borger: { navn }, om: 'indskrivning', haendelsesdato: fra, modtaget: fra });
  await sanne.kommando('registrer-modtaget-orientering', { ...notice, borger: { borgerId }, om: 'udskrivning', haendelsesdato: til, modtaget: til });
  await birgit.kommando('saet-egenbetaling', { borgerId, fra: '2020-01-01', oerePrDoegn: 9_300, grund: 'sats' });
  return { borgerId, opholdId };
}

async function lookLog(handling: string): Promise<readonly { borgere: readonly string[]; detalje: Record<string, unknown>; formaal: string }[]> {
  const client = new Client(database.superuser);
  await client.connect();
  try {
    return (await client.query<{ borgere: string[]; detalje: Record<string, unknown>; formaal: string }>('select borgere, detalje, formaal from log.opslag where handling = $1 order by id', [handling])).rows;
  } finally {
    await client.end();
  }
}

describe('the refund of a person', () => {
  it('opens to windows, stays, days with reasons, prices and quarters', async () => {
    const { borgerId } = await rowOf('Peter Jæger');
    const { ophold, vinduer, sum, grunde, trace } = await refusionOf(birgit, borgerId);
    expect(ophold[0]).toMatchObject({ boform: 'Fyrtårnet', refusionsdage: 90, afventer: 30, beloeb: 6_174_000, status: 'prognose' });
    expect(ophold[0]?.afsnit.map(({ taeller, dage }) => [taeller, dage])).toEqual([['ja', 59], ['ja', 31], ['afventer', 30], ['nej', 174]]);
    expect(ophold[0]?.satser).toEqual([{ fra: '2026-02-01', til: '2026-11-22', takst: 146_500, refunderesIkke: 0, uklar: 0, egenbetaling: 9_300 }]);
    expect(ophold[0]?.kvartaler.map(({ kvartal, beloeb }) => [kvartal, beloeb])).toEqual([['2026K1', 4_047_400], ['2026K2', 2_126_600], ['2026K3', 0], ['2026K4', 0]]);
    expect(vinduer).toEqual([{ fra: '2026-02-01', til: '2027-02-01', loft: 90, refusionsdage: 90, afventer: 30, andetsteds: 0 }]);
    expect(sum).toMatchObject({ ophold: 1, beloeb: 6_174_000, mangler: 0 });
    expect(grunde).toEqual([{ key: 'refusion.grund.dageAfventer', params: { dage: 30 } }]);
    expect(trace).toBeUndefined();
  });

  it('carries the trace of the law when it is asked for', async () => {
    const { borgerId } = await rowOf('Peter Jæger');
    const { trace } = await birgit.read<Borgerrefusion>(`borgere/${borgerId}/refusion?spor=ja`);
    expect(JSON.stringify(trace)).toContain('"name":"refusionsloft","value":90');
  });

  it('is for those whose task it is: boform, caseworker and other municipalities get nothing', async () => {
    const { borgerId } = await rowOf('Peter Jæger');
    for (const hvem of ['lone', 'niels', 'sanne'] as const) {
      for (const path of [`borgere/${borgerId}/refusion`, 'refusion', 'refusion.csv', 'refusion/loftvalg', 'egenbetalingssatser']) {
        expect((await (await demo.som(hvem)).get(path)).statusCode).toBe(403);
      }
    }
    expect((await (await demo.som('ulla')).get(`borgere/${borgerId}/refusion`)).statusCode).toBe(404);
    expect((await (await demo.som('erik')).get(`borgere/${borgerId}/refusion`)).statusCode).toBe(200);
  });

  it('names what is missing where no own payment is set, and gives no amount', async () => {
    const notice = { boformId: demo.id('Fyrtårnet'), kanal: 'mail', afsender: 'Fyrtårnet', handlekommuneGrundlag: 'Havde sidst egen bolig i Åby' };
    const { borgerId = '' } = await sanne.kommando('registrer-modtaget-orientering', { ...notice, borger: { navn: 'Uden Betaling' }, om: 'indskrivning', haendelsesdato: '2026-11-01', modtaget: '2026-11-02' });
    const { ophold, sum } = await refusionOf(birgit, borgerId);
    expect(ophold[0]).toMatchObject({ refusionsdage: 21, beloeb: null, status: 'mangler', mangler: [{ fakta: 'egenbetaling', fra: '2026-11-01', til: '2026-11-22' }] });
    expect(sum).toMatchObject({ beloeb: 0, mangler: 1 });
    const csv = (await birgit.get('refusion.csv?kvartal=2026K4')).body.split('\n').find((line) => line.includes('Uden Betaling'));
    expect(csv).toMatch(/;21;21;0;2026-11-01;2026-11-21;;mangler;;;2026K4;21;21;0;$/);
  });

  it('counts days another municipality has used against the window', async () => {
    const { borgerId } = await told('Brugt Andetsteds', '2024-03-01', '2024-08-01');
    await birgit.kommando('oplys-brugte-dage', { borgerId, fra: '2024-01-10', dage: 40, oplystAf: 'Nørreå Kommune', oplystDen: '2024-03-01' });
    const { ophold, vinduer, andetsteds } = await refusionOf(birgit, borgerId);
    expect(ophold[0]?.refusionsdage).toBe(80);
    expect(vinduer[0]).toMatchObject({ fra: '2024-01-10', andetsteds: 40 });
    expect(andetsteds).toMatchObject([{ dage: 40, oplystAf: 'Nørreå Kommune' }]);
  });
});

describe('two records of one person', () => {
  it('linked share their windows; when the link is withdrawn both are exactly what they were', async () => {
    const first = await told('Kaja K.', '2024-01-10', '2024-03-01');
    const second = await told('Kaja Krogh', '2024-05-15', '2024-10-20');
    const figures = async () => {
      const people = await Promise.all([first, second].map(({ borgerId }) => refusionOf(birgit, borgerId)));
      const rows = (await listOf(birgit)).raekker.filter(({ navn }) => navn.startsWith('Kaja'));
      return { people: people.map(({ ophold, vinduer, sum }) => ({ ophold, vinduer, sum })), rows };
    };
    const apart = await figures();
    expect(apart.rows.map(({ refusionsdage }) => refusionsdage)).toEqual([51, 120]);

    const { koblingId = '' } = await sanne.kommando('kobl-borgere', { borgerId: first.borgerId, andenBorgerId: second.borgerId, dato: I_DAG, aarsag: 'Samme menneske' });
    const linked = await figures();
    expect(linked.rows.map(({ refusionsdage }) => refusionsdage)).toEqual([51, 69]);
    expect(linked.people[0]?.vinduer).toEqual([{ fra: '2024-01-10', til: '2025-01-10', loft: 120, refusionsdage: 120, afventer: 0, andetsteds: 0 }]);
    expect(linked.people[1]?.ophold).toEqual(linked.people[0]?.ophold);

    const { kobling } = await forloebOf(sanne, first.borgerId);
    const link = kobling.find(({ forekomstId }) => forekomstId === koblingId);
    await sanne.kommando('tilbagekald', { borgerId: first.borgerId, faktaId: link?.id, aarsag: 'Det var to mennesker' });
    expect(await figures()).toEqual(apart);
  });
});

describe('the list of an organisation', () => {
  it('says of each stay what the person says', async () => {
    const { raekker } = await listOf(birgit);
    expect(raekker.length).toBeGreaterThan(4);
    for (const { borgerId, opholdId, indskrevet, udskrevet, dage, refusionsdage, afventer, beloeb, foerste, sidste, status, mangler } of raekker) {
      const row = { indskrevet, udskrevet, dage, refusionsdage, afventer, beloeb, foerste, sidste, status, mangler };
      const stay = (await refusionOf(birgit, borgerId)).ophold.find((ophold) => ophold.opholdId === opholdId);
      expect(stay).toMatchObject(row);
    }
  });

  it('gives a quarter its own line of each stay, and sums that add up over the pages', async () => {
    const whole = await listOf(birgit, '?kvartal=2026K2');
    expect(whole).toMatchObject({ kvartal: '2026K2', slut: '2026-06-30', loeber: false });
    expect(whole.raekker.find(({ navn }) => navn === 'Peter Jæger')?.kvartalet).toEqual({ dage: 91, refusionsdage: 31, afventer: 30, beloeb: 2_126_600, tidligere: 4_047_400 });
    const pages = await Promise.all(whole.raekker.map((_, fra) => listOf(birgit, `?kvartal=2026K2&fra=${fra}&antal=1`)));
    expect(pages.flatMap(({ raekker }) => raekker)).toEqual(whole.raekker);
    for (const { sum, sumKvartal, antal } of pages) expect({ sum, sumKvartal, antal }).toEqual({ sum: whole.sum, sumKvartal: whole.sumKvartal, antal: whole.raekker.length });
    expect(whole.raekker.reduce((sum, { kvartalet }) => sum + (kvartalet?.beloeb ?? 0), 0)).toBe(whole.sumKvartal?.beloeb);
  });

  it('says of the running quarter that it has days left', async () => {
    expect((await listOf(birgit, '?kvartal=2026K4')).loeber).toBe(true);
  });

  it('can be narrowed to what holds a claim back, and to a boform', async () => {
    expect(new Set((await listOf(birgit, '?status=mangler')).raekker.map(({ status }) => status))).toEqual(new Set(['mangler']));
    expect((await listOf(birgit, `?boformId=${demo.id('Havnehuset')}`)).raekker).toEqual([]);
  });

  it('holds only the organisation’s own', async () => {
    const { raekker } = await listOf(await demo.som('ulla'));
    expect(raekker.map(({ navn }) => navn)).toEqual(['Jens Ørsted']);
  });

  it('does not tell where someone stays whose whereabouts are protected', async () => {
    const { borgerId } = await told('Skjulte Sofie', '2026-09-01', '2026-09-11');
    await sanne.kommando('registrer-beskyttelse', { borgerId, art: 'skjult_ophold', fra: '2026-09-01' });
    expect(await rowOf('Skjulte Sofie')).toMatchObject({ boform: null, boformId: null, refusionsdage: 10 });
    expect((await birgit.get('refusion.csv')).body.split('\n').find((line) => line.includes('Skjulte Sofie'))).not.toContain('Fyrtårnet');
  });

  it('refuses a quarter that is none, and a page that is too large', async () => {
    for (const query of ['?kvartal=2026K5', '?kvartal=2026-Q1', '?antal=501', '?fra=-1', '?status=ukendt']) {
      expect((await birgit.get(`refusion${query}`)).statusCode).toBe(400);
    }
  });

  it('is asked of the database in as many statements for many persons as for one', async () => {
    const few = await statementsOf('refusion?antal=1');
    await told('Endnu En', '2026-01-01', '2026-01-05');
    expect(await statementsOf('refusion?antal=500')).toBe(few);
    expect(few).toBeGreaterThan(2);
    expect(few).toBeLessThanOrEqual(6);
  });

  it('as a file has the same rows, decimal commas, no byte order mark, and no name that a spreadsheet would carry out', async () => {
    const { borgerId } = await told('=HYPERLINK("x";"y")', '2026-03-01', '2026-03-03');
    const answer = await birgit.get('refusion.csv');
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="refusion.csv"');
    const [head, ...lines] = answer.body.trimEnd().split('\n');
    expect(head).toBe('borger;navn;ophold;boform;type;indskrevet;udskrevet;dage;refusionsdage;afventer;foerste;sidste;beloeb;status;anden_handlekommune_fra;anden_handlekommune_dage');
    expect(lines).toHaveLength((await listOf(birgit)).antal);
    expect(lines.find((line) => line.startsWith(borgerId))).toContain(`;"'=HYPERLINK(""x"";""y"")";`);
    expect(lines.find((line) => line.includes('Peter Jæger'))).toMatch(/;Fyrtårnet;110;2026-02-01;;294;90;30;2026-02-01;2026-05-01;61740,00;prognose;;$/);
  });
});

describe('the look log', () => {
  it('knows every look at money: whose, and for what', async () => {
    const { borgerId } = await rowOf('Peter Jæger');
    await refusionOf(birgit, borgerId);
    await birgit.get('refusion.csv?kvartal=2026K2');
    expect((await lookLog('se:refusion')).at(-1)).toMatchObject({ borgere: [borgerId], formaal: 'refusion' });
    expect((await lookLog('se:refusionsliste')).at(-1)?.borgere).toContain(borgerId);
    const exported = (await lookLog('eksport:refusion')).at(-1);
    expect(exported?.detalje).toEqual({ kvartal: '2026K2', raekker: exported?.borgere.length });
  });
});

describe('an open reading of the law', () => {
  const confirm = (person: Person, body: object) => person.post('lovvalg', { id: uuidv7(), lovvalg: 'loft', laesning: 'aftale', dato: I_DAG, begrundelse: 'Loven er set vedtaget i Lovtidende', ...body });

  it('is shown with its careful default until someone confirms it', async () => {
    const { valg } = await birgit.read<Loftvalg>('refusion/loftvalg');
    expect(valg.filter(({ bruges }) => bruges === 'refusion').map(({ lovvalg, laesning, bekraeftelse }) => [lovvalg, laesning, bekraeftelse])).toEqual([
      ['loft', 'vedtaget', null], ['graense', 'dag', null], ['naestevindue', 'aarsdag-hvis-i-ophold', null], ['loebendeophold', 'loft-fra-ikrafttraeden', null],
    ]);
  });

  it('can’t be confirmed by those who may only look, for a coming day, or as something the law does not know', async () => {
    expect((await confirm(await demo.som('erik'), {})).statusCode).toBe(403);
    expect((await confirm(sanne, {})).statusCode).toBe(403);
    expect((await confirm(birgit, { dato: '2026-11-22' })).json()).toMatchObject({ code: 'dato_i_fremtiden' });
    expect((await confirm(birgit, { laesning: 'rundhaandet' })).json()).toMatchObject({ code: 'ugyldig_foresp', felter: [{ felt: 'laesning' }] });
    expect((await confirm(birgit, { lovvalg: 'findes-ikke' })).json()).toMatchObject({ code: 'ugyldig_foresp', felter: [{ felt: 'lovvalg' }] });
  });

  it('confirmed makes what awaited count, for that organisation alone; confirmed back, it is as before', async () => {
    const before = await rowOf('Peter Jæger');
    const id = uuidv7();
    expect((await confirm(birgit, { id })).statusCode).toBe(200);
    expect((await confirm(birgit, { id })).statusCode).toBe(200);
    expect(await rowOf('Peter Jæger')).toMatchObject({ refusionsdage: 120, afventer: 0, beloeb: 8_232_000, status: 'afgjort' });
    const { valg } = await birgit.read<Loftvalg>('refusion/loftvalg');
    expect(valg[0]).toMatchObject({ laesning: 'aftale', bekraeftelse: { id, dato: I_DAG, begrundelse: 'Loven er set vedtaget i Lovtidende' } });
    expect((await (await demo.som('ulla')).read<Loftvalg>('refusion/loftvalg')).valg[0]).toMatchObject({ laesning: 'vedtaget', bekraeftelse: null });

    expect((await confirm(birgit, { laesning: 'vedtaget', begrundelse: 'Aftalen blev ikke til lov' })).statusCode).toBe(200);
    expect(await rowOf('Peter Jæger')).toMatchObject({ refusionsdage: before.refusionsdage, beloeb: before.beloeb });
    expect((await confirm(birgit, { id, laesning: 'vedtaget' })).json()).toMatchObject({ code: 'ugyldig_foresp', felter: [{ felt: 'id' }] });
  });
});

describe('the rate of own payment of a year', () => {
  it('is recorded with its source, corrected by recording it again, and stands beside the rates of the orders', async () => {
    const record = (oerePrDoegn: number) => birgit.post('egenbetalingssatser', { id: uuidv7(), fra: '2026-01-01', oerePrDoegn, kilde: 'Vejledning om satser 2026' });
    expect((await record(1_010)).statusCode).toBe(200);
    expect((await record(10_100)).statusCode).toBe(200);
    const { satser } = await birgit.read<{ satser: { fra: string | null; oerePrDoegn: number | null; oprindelse: string }[] }>('egenbetalingssatser');
    expect(satser.at(-1)).toMatchObject({ fra: '2026-01-01', oerePrDoegn: 10_100, oprindelse: 'registreret', kilde: 'Vejledning om satser 2026' });
    expect(satser.filter(({ fra }) => fra === '2026-01-01')).toHaveLength(1);
    expect(satser.find(({ fra }) => fra === '2021-01-01')).toMatchObject({ oerePrDoegn: 9_300, oprindelse: 'lov' });
    expect((await (await demo.som('erik')).post('egenbetalingssatser', { id: uuidv7(), fra: '2027-01-01', oerePrDoegn: 1, kilde: 'x' })).statusCode).toBe(403);
  });
});

/** How many statements a request makes inside its transaction. */
async function statementsOf(path: string): Promise<number> {
  let count = 0;
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count++;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  const db: HjemvejDb = { ...server.deps.db, inTransaction: (access, work) => server.deps.db.inTransaction(access, (tx, actor) => work(tx.withPlugin(counter), actor)) };
  const app = await buildApp({ deps: { ...server.deps, db }, publicUrl: 'http://localhost' });
  try {
    const answer = await app.inject({ url: `/api/v1/${path}`, cookies: { ...birgit.cookies } });
    if (answer.statusCode !== 200) throw new Error(`${DEMO_MAIL.birgit}: ${answer.statusCode}`);
    return count;
  } finally {
    await app.close();
  }
}
