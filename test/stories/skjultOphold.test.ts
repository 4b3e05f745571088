import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Budskaber } from '../../src/contract/budskab.ts';
import type { Krav } from '../../src/contract/krav.ts';
import type { Lovaendringer } from '../../src/contract/lovaendring.ts';
import type { Huset } from '../../src/contract/huset.ts';
import { SKJULT_BOFORM } from '../../src/contract/skjult.ts';
import type { Skjultmodtagere } from '../../src/contract/skjultmodtager.ts';
import type { MinDag } from '../../src/contract/svar.ts';
import { employ } from '../factories/ansat.ts';
import { forloebOf, modtagPrMail, openDemo, type Demo, type Hvem } from '../factories/demo.ts';
import { documentedOphold, endorseTakst } from '../factories/krav.ts';
import { startDemoServer, type Person, type TestServer } from '../factories/server.ts';

const I_DAG = '2026-11-20';
const NAVN = 'Svalen';
const OFFICIELT = 'Sidsel Vibeholm';
/** Someone hidden whose days are documented and claimed. */
const BETALT = 'Vibe Bakke';
/** Someone hidden who stays longer than one reading of the limit counts. */
const LANGT = 'Liv Lund';
let server: TestServer;
let demo: Demo;
let hosKommunen: string;
let betalt: { readonly borgerId: string; readonly opholdId: string };
let kravId: string;
let stikproeveId: string;
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
  const taget = await sanne.kommando('modtag-orientering', { kuvertId, borger: { ny: true }, dato: I_DAG, handlekommuneGrundlag: 'Boede her' });
  hosKommunen = taget['borgerId'] ?? '';
  await lone.kommando('send-besked', { ...hos, art: 'viden', kommuneId: demo.id('Åby Kommune'), kanal: 'hjemvej', dato: I_DAG, grundlag: 'samtykke', tekst: 'Vil bo alene' });
  await lone.kommando('send-besked', { ...hos, art: 'stoettebehov', kommuneId: demo.id('Åby Kommune'), kanal: 'hjemvej', dato: I_DAG, grundlag: 'samtykke', tekst: 'Behandling' });
  const behov = (await sanne.read<Budskaber>(`borgere/${hosKommunen}/budskaber`)).find(({ art }) => art === 'stoettebehov');
  await sanne.kommando('modtag-besked', { ...taget, budskabId: behov?.id });
  await sanne.kommando('send-besked', { ...taget, art: 'svar', kanal: 'hjemvej', dato: I_DAG, svar: 'bevilget', tekst: 'Fra mandag' });
  await claim();
});
afterAll(() => server.close());

/** A claim with someone hidden in it, sent, and a sample of every line of it. */
async function claim(): Promise<void> {
  const [sanne, birgit, erik] = [await demo.som('sanne'), await demo.som('birgit'), await demo.som('erik')];
  await endorseTakst(demo);
  betalt = await documentedOphold(demo, { navn: BETALT, fra: '2026-07-10', til: '2026-08-01' });
  await sanne.kommando('registrer-beskyttelse', { borgerId: betalt.borgerId, art: 'skjult_ophold', fra: '2026-07-10' });
  await birgit.kommando('saet-egenbetaling', { borgerId: hosKommunen, fra: '2026-10-05', oerePrDoegn: 9_300, grund: 'sats' });
  const langt = await modtagPrMail(demo, { navn: LANGT, dato: '2026-04-10' });
  await sanne.kommando('registrer-beskyttelse', { borgerId: langt.borgerId, art: 'skjult_ophold', fra: '2026-04-10' });
  kravId = uuidv7();
  const { sum } = await birgit.read<Krav>('krav?kvartal=2026K3');
  expect((await birgit.post('krav', { id: kravId, kvartal: '2026K3', beloeb: sum.krav })).statusCode).toBe(200);
  stikproeveId = uuidv7();
  expect((await erik.post('stikproever', { id: stikproeveId, kravId, metode: 'tilfaeldig', antal: 500 })).statusCode).toBe(200);
}

/** Another reading of the limit, tried on the quarter. */
async function aendring(): Promise<string> {
  const { aendringer } = await (await demo.som('birgit')).read<Lovaendringer>('lovaendringer');
  return `kvartal=2026K4&aendring=${encodeURIComponent(aendringer.find(({ lovvalg }) => lovvalg === 'loft')?.id ?? '')}`;
}


interface Flade {
  /** What is read, with the person in it. */
  readonly tekst: () => Promise<string>;
  /** That it is there at all; the name of the person unless said otherwise. */
  readonly viser?: string;
  /** What must not be told there. */
  readonly aldrig: readonly string[];
}

const get = async (som: Hvem, path: string): Promise<string> => {
  const answer = await (await demo.som(som)).get(path);
  if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`);
  return answer.body;
};
/** The parts of JSON lists that are about the person: other rows may name the house. */
function rowsOf(body: string, navn = NAVN): string {
  const lists = Object.values(JSON.parse(body) as Record<string, unknown>).filter(Array.isArray);
  return JSON.stringify(lists.flat().filter((row) => JSON.stringify(row).includes(navn)));
}
const lineOf = (body: string, navn = NAVN): string => body.split('\n').filter((line) => line.includes(navn)).join('\n');
const kladde = () => `huset/${demo.id('Fyrtårnet')}/fakturakladde`;
const maaned = () => `fra=2026-10-01&til=2026-11-01&kommuneId=${demo.id('Åby Kommune')}`;
const oioubl = async (): Promise<string> => (await (await demo.som('lone')).post(`${kladde()}.xml`, {
  fra: '2026-10-01', til: '2026-11-01', kommuneId: demo.id('Åby Kommune'), nummer: '7', dato: I_DAG, frist: '2026-12-20', cvr: '12345674', ean: '5798000000001', registreringsnummer: '9999', kontonummer: '1234567',
})).body;

const HUS = 'Fyrtårnet';
const ADRESSE = 'Havnegade';

const FLADER: Readonly<Record<string, Flade>> = {
  'the search of the municipality': { tekst: async () => (await (await demo.som('sanne')).post('soeg', { q: NAVN })).body, aldrig: [HUS] },
  'the page of a person, to a colleague': { tekst: () => get('tove', `borgere/${hosKommunen}`), aldrig: [HUS] },
  'what was written before about a person, to a colleague': { tekst: () => get('tove', `borgere/${hosKommunen}/historik`), viser: '"forloeb"', aldrig: [HUS] },
  'Min dag of a colleague': { tekst: async () => rowsOf(await get('tove', 'min-dag')), aldrig: [HUS] },
  'the refund list': { tekst: async () => rowsOf(await get('birgit', 'refusion?kvartal=2026K4')), aldrig: [HUS] },
  'the refund export': { tekst: async () => lineOf(await get('birgit', 'refusion.csv?kvartal=2026K4')), aldrig: [HUS] },
  'the refund of one person': { tekst: () => get('birgit', `borgere/${hosKommunen}/refusion?spor=ja`), viser: '"ophold"', aldrig: [HUS] },
  'what a change of the law would do': { tekst: async () => rowsOf(await get('birgit', `lovaendringer/proeve?${await aendring()}`), LANGT), viser: LANGT, aldrig: [HUS] },
  'the export of what a change of the law would do': { tekst: async () => lineOf(await get('birgit', `lovaendringer/proeve.csv?${await aendring()}`), LANGT), viser: LANGT, aldrig: [HUS] },
  'the list of own payments': { tekst: () => get('birgit', 'egenbetalinger?maaned=2026-10'), aldrig: [HUS] },
  'the export of own payments': { tekst: () => get('birgit', 'egenbetalinger.csv?maaned=2026-10'), aldrig: [HUS] },
  'the claim': { tekst: async () => rowsOf(await get('birgit', 'krav?kvartal=2026K3&antal=500'), BETALT), viser: BETALT, aldrig: [HUS] },
  'the export of the claim': { tekst: async () => lineOf(await get('birgit', 'krav.csv?kvartal=2026K3'), BETALT), viser: BETALT, aldrig: [HUS] },
  'the claim as it was sent': { tekst: async () => rowsOf(await get('erik', `krav/sendte/${kravId}`), BETALT), viser: BETALT, aldrig: [HUS] },
  'a line of it opened to the day': { tekst: () => get('erik', `krav/sendte/${kravId}/linje?opholdId=${betalt.opholdId}&aar=2026`), viser: BETALT, aldrig: [HUS] },
  'a sample of it': { tekst: async () => rowsOf(await get('erik', `stikproever/${stikproeveId}`), BETALT), viser: BETALT, aldrig: [HUS] },
  'the paper of the sample': { tekst: async () => lineOf(await get('erik', `stikproever/${stikproeveId}/fil.csv`), BETALT), viser: BETALT, aldrig: [HUS] },
  'an invoice that was received, which names the house': { tekst: () => get('birgit', 'fakturaer?antal=100'), viser: '"skjult":true', aldrig: [BETALT] },
  'the draft of an invoice': { tekst: () => get('lone', `${kladde()}?${maaned()}`), aldrig: [ADRESSE] },
  'the export of an invoice': { tekst: () => get('lone', `${kladde()}.csv?${maaned()}&nummer=7&dato=${I_DAG}`), aldrig: [ADRESSE] },
  'an electronic invoice': { tekst: oioubl, aldrig: [ADRESSE] },
  'the file for Danmarks Statistik': { tekst: () => get('lone', `statistik/ophold.txt?kvartal=2026K4&boformId=${demo.id(HUS)}`), viser: '05-10-2026', aldrig: [NAVN, OFFICIELT, HUS, ADRESSE] },
  'the sender of a message': { tekst: () => get('sanne', 'budskaber'), aldrig: [HUS] },
  'the list for a fire': { tekst: async () => JSON.stringify((JSON.parse(await get('niels', `huset/${demo.id('Fyrtårnet')}`)) as Huset).pladser.map(({ borger }) => borger?.kaldenavn)), aldrig: [OFFICIELT] },
};

it.each(Object.entries(FLADER))('a hidden stay shows in none of these: %s', async (_, { tekst, viser = NAVN, aldrig }) => {
  const shown = await tekst();
  expect(shown).toContain(viser);
  for (const word of aldrig) expect(shown).not.toContain(word);
  if (aldrig.includes(HUS)) expect(shown).not.toContain(demo.id(HUS));
});

it('a hidden stay shows in no log line, whatever was asked', () => {
  expect(server.log.join('\n')).not.toMatch(new RegExp(`${NAVN}|${OFFICIELT}|Fyrtårnet`));
});

describe('a notice of a hidden stay', () => {
  const colleague = (rolle = 'myndighedsraadgiver'): Promise<Person> => employ({ database: server.database, server }, { rolle, boformId: null });
  const admitHidden = async (navn: string) => {
    const lone = await demo.som('lone');
    const { borgerId = '', opholdId = '' } = await lone.kommando('indskriv', { borger: { navn }, boformId: demo.id('Fyrtårnet'), dato: '2026-11-18' });
    await lone.kommando('registrer-beskyttelse', { borgerId, art: 'skjult_ophold', fra: '2026-11-18' });
    return { borgerId, opholdId };
  };
  const notice = (about: object, kommune: string, more: object = {}) =>
    ({ ...about, om: 'indskrivning', kommuneId: demo.id(kommune), kanal: 'hjemvej', dato: I_DAG, kontakt: 'Lone', ...more });
  const kuvertOf = async (person: Person, navn: string) => (await person.read<MinDag>('min-dag')).kuverter.find((each) => each.navn === navn);

  it('is seen by the named recipient alone, until they open it to a colleague; the look log says to whom', async () => {
    const [lone, sanne, tove, maja, birgit] = [await demo.som('lone'), await demo.som('sanne'), await demo.som('tove'), await colleague(), await demo.som('birgit')];
    await lone.kommando('send-orientering', notice(await admitHidden('Ravn'), 'Åby Kommune'));
    const kuvert = await kuvertOf(sanne, 'Ravn');
    expect(kuvert).toMatchObject({ skjult: true, boformNavn: 'Fyrtårnet' });
    const before = await tove.read<Skjultmodtagere>('skjultmodtager');
    expect(before).toMatchObject({ erMig: false, navngiven: 'Sanne Riber' });
    expect(before.venter).toBeGreaterThan(0);
    for (const other of [tove, maja, birgit]) expect((await other.get('min-dag')).body).not.toMatch(/Ravn|Fyrtårnet/);
    const open = { kuvertId: kuvert?.id, borger: { ny: true }, dato: I_DAG, handlekommuneGrundlag: 'Boede her' };
    expect(await maja.afvises('modtag-orientering', open)).toMatchObject({ status: 404 });
    expect((await maja.post(`kuverter/${kuvert?.id ?? ''}/aabn`, { id: uuidv7(), brugerId: before.kolleger[0]?.id })).statusCode).toBe(404);

    const { kolleger } = await sanne.read<Skjultmodtagere>('skjultmodtager');
    const mig = kolleger.find(({ navn }) => navn === 'Ansat myndighedsraadgiver');
    expect((await sanne.post(`kuverter/${kuvert?.id ?? ''}/aabn`, { id: uuidv7(), brugerId: mig?.id })).statusCode).toBe(200);
    expect(await kuvertOf(maja, 'Ravn')).toMatchObject({ id: kuvert?.id, boformNavn: 'Fyrtårnet' });
    expect(await kuvertOf(tove, 'Ravn')).toBeUndefined();
    const { borgerId = '' } = await maja.kommando('modtag-orientering', open);
    expect((await forloebOf(maja, borgerId)).ophold).toMatchObject([{ boformId: demo.id('Fyrtårnet') }]);
    expect((await forloebOf(sanne, borgerId)).ophold).toMatchObject([{ boformId: demo.id('Fyrtårnet') }]);
    expect((await forloebOf(tove, borgerId))).toMatchObject({ ophold: [{ boformId: SKJULT_BOFORM }], orientering: [{ modpartId: null, modpartNavn: '' }], beskyttelse: [{ art: 'skjult_ophold' }] });

    const grethe = await demo.som('grethe');
    const { borgerId: der = '', opholdId = '' } = await grethe.kommando('indskriv', { borger: { navn: 'Ravn' }, boformId: demo.id('Havnehuset'), dato: '2026-11-19' });
    await grethe.kommando('registrer-beskyttelse', { borgerId: der, art: 'skjult_ophold', fra: '2026-11-19' });
    await grethe.kommando('send-orientering', notice({ borgerId: der, opholdId }, 'Åby Kommune'));
    await sanne.kommando('modtag-orientering', { ...open, kuvertId: (await kuvertOf(sanne, 'Ravn'))?.id, borger: { borgerId } });
    const stays = async (person: Person) => (await forloebOf(person, borgerId)).ophold.map(({ boformId }) => boformId);
    expect([await stays(sanne), await stays(maja)]).toEqual([[demo.id('Fyrtårnet'), demo.id('Havnehuset')], [demo.id('Fyrtårnet'), SKJULT_BOFORM]]);

    const client = new Client(server.database.superuser);
    await client.connect();
    const { rows } = await client.query(`select o.detalje, b.navn from log.opslag o join adgang.bruger b on b.id = o.bruger_id where o.handling = 'kommando:aabn-kuvert'`);
    await client.end();
    expect(rows).toEqual([{ detalje: { kuvert: kuvert?.id, bruger: mig?.id }, navn: 'Sanne Riber' }]);
  });

  it('goes by Hjemvej to no municipality that has named nobody, and is not passed on to one; by letter to whom it told to write to', async () => {
    const [lone, sanne] = [await demo.som('lone'), await demo.som('sanne')];
    const about = await admitHidden('Krage');
    expect(await lone.afvises('send-orientering', notice(about, 'Nørreå Kommune'))).toMatchObject({ code: 'ingen_navngiven_modtager' });
    await lone.kommando('send-orientering', notice(about, 'Nørreå Kommune', { kanal: 'brev', tilPerson: 'Ida Holt', tilKontakt: '98 11 22 33' }));
    expect((await forloebOf(lone, about.borgerId)).orientering).toMatchObject([{ tilPerson: 'Ida Holt', tilKontakt: '98 11 22 33', kuvertId: null }]);
    await lone.kommando('send-orientering', notice(about, 'Åby Kommune'));
    expect((await forloebOf(lone, about.borgerId)).orientering).toMatchObject([{}, { tilPerson: 'Sanne Riber' }]);
    const kuvertId = (await kuvertOf(sanne, 'Krage'))?.id ?? '';
    expect((await sanne.post(`kuverter/${kuvertId}/afvis`, { id: uuidv7(), aarsag: 'Bor i Nørreå', videreTil: demo.id('Nørreå Kommune') })).json()).toMatchObject({ code: 'ingen_navngiven_modtager' });
  });

  it('is hidden on every record that is the same person: in the search too, where only another of them says so', async () => {
    const sanne = await demo.som('sanne');
    const [en, to] = [await modtagPrMail(demo, { navn: 'Svale med ophold', dato: '2026-11-18' }), await modtagPrMail(demo, { navn: 'Anden post', dato: '2026-11-18' })];
    const lines = async () => (await sanne.post('soeg', { q: 'Svale med ophold' })).json<{ borgere: { linje: string }[] }>().borgere.map(({ linje }) => linje);
    await sanne.kommando('registrer-beskyttelse', { borgerId: to.borgerId, art: 'skjult_ophold', fra: '2026-11-18' });
    expect(await lines()).toEqual(['Fyrtårnet']);
    await sanne.kommando('kobl-borgere', { borgerId: en.borgerId, andenBorgerId: to.borgerId, dato: I_DAG, aarsag: 'Samme menneske' });
    expect(await lines()).toEqual(['']);
  });

  it('is written by hand without the place for the colleagues, and the place is told again when the stay is hidden no longer', async () => {
    const [sanne, tove] = [await demo.som('sanne'), await demo.som('tove')];
    const { borgerId = '' } = await sanne.kommando('registrer-modtaget-orientering', {
      borger: { navn: 'Musvit' }, om: 'indskrivning', boformId: demo.id('Fyrtårnet'), haendelsesdato: '2026-11-18', modtaget: I_DAG, kanal: 'brev', afsender: 'Fyrtårnet', skjult: true, handlekommuneGrundlag: 'Boede her',
    });
    expect((await tove.get(`borgere/${borgerId}`)).body).not.toMatch(new RegExp(`Fyrtårnet|${demo.id('Fyrtårnet')}`));
    expect((await tove.get(`borgere/${borgerId}/historik`)).body).not.toMatch(new RegExp(`Fyrtårnet|${demo.id('Fyrtårnet')}`));
    await sanne.kommando('tilbagekald', { borgerId, faktaId: (await forloebOf(sanne, borgerId)).beskyttelse[0]?.id, aarsag: 'Ikke længere skjult' });
    expect((await forloebOf(tove, borgerId)).ophold).toMatchObject([{ boformId: demo.id('Fyrtårnet') }]);
  });

  it('has its recipient named by the leader alone, among colleagues who take notices in, with a substitute for a time', async () => {
    const [sanne, tove] = [await demo.som('sanne'), await demo.som('tove')];
    const { kolleger } = await tove.read<Skjultmodtagere>('skjultmodtager');
    const [en, anden] = kolleger;
    const row = { id: uuidv7(), fra: '2199-01-01', modtagerId: en?.id, stedfortraeder: { id: anden?.id, fra: '2199-02-01', til: '2199-02-10' } };
    expect((await sanne.post('skjultmodtager', row)).statusCode).toBe(403);
    expect((await tove.post('skjultmodtager', { ...row, modtagerId: uuidv7() })).statusCode).toBe(404);
    expect((await tove.post('skjultmodtager', { ...row, stedfortraeder: { id: en?.id, fra: '2199-02-01', til: '2199-02-10' } })).json()).toMatchObject({ code: 'samme_person' });
    expect((await tove.post('skjultmodtager', { ...row, stedfortraeder: { id: anden?.id, fra: '2199-02-10', til: '2199-02-01' } })).json()).toMatchObject({ code: 'slut_foer_start' });
    for (const time of [1, 2]) expect((await tove.post('skjultmodtager', row)).statusCode, String(time)).toBe(200);
    expect((await sanne.read<Skjultmodtagere>('skjultmodtager')).raekker).toMatchObject([{ fra: '2199-01-01', modtager: en?.navn, stedfortraeder: { navn: anden?.navn, til: '2199-02-10' } }, { modtager: 'Sanne Riber' }]);
    expect((await sanne.read<Skjultmodtagere>('skjultmodtager')).navngiven).toBe('Sanne Riber');
  });
});
