import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Huset } from '../../src/contract/huset.ts';
import type { MinDag, Orienteringsveje } from '../../src/contract/svar.ts';
import { forloebOf, indskriv, modtagPrMail, opgaverOm, openDemo, skalOm, type Demo } from '../factories/demo.ts';
import { startDemoServer, type Person, type TestServer } from '../factories/server.ts';

const I_DAG = '2026-11-20';
const IND = 'sel.p110.orientering-om-indskrivning';
const FUNGERER = 'rsl.p9.fungerende-kommune';
let server: TestServer;
let demo: Demo;
let lone: Person;
let sanne: Person;
let amir: Person;

beforeAll(async () => {
  server = await startDemoServer(I_DAG);
  demo = await openDemo(server);
  [lone, sanne, amir] = await Promise.all([demo.som('lone'), demo.som('sanne'), demo.som('amir')]);
});
afterAll(() => server.close());

interface Om { readonly borgerId: string; readonly opholdId: string }
const send = (about: Om, kommune: string, more: object = {}) =>
  lone.kommando('send-orientering', { ...about, om: 'indskrivning', kommuneId: demo.id(kommune), kanal: 'hjemvej', dato: I_DAG, kontakt: 'Lone', ...more });
const envelope = async (person: Person, navn: string) => (await person.read<MinDag>('min-dag')).kuverter.find((each) => each.navn === navn);
const sendOn = (person: Person, kuvertId: string | undefined, body: object) => person.post(`kuverter/${kuvertId ?? ''}/afvis`, { id: uuidv7(), aarsag: 'Bor i Nørreå', ...body });
const answers = async (navn: string) => (await lone.read<Huset>(`huset/${demo.id('Fyrtårnet')}`)).svar.filter((each) => each.navn === navn);
const wayOf = async (person: Person, { borgerId }: Pick<Om, 'borgerId'>) => (await person.read<Orienteringsveje>(`borgere/${borgerId}/orienteringer`)).veje;

describe('a notice to a municipality that is not the right one', () => {
  it('is passed on with why, is read by both sides, and the sender’s duty stays kept [G3-088]', async () => {
    const about = await indskriv(demo, { navn: 'Videresendt', dato: '2026-11-19' });
    await send(about, 'Åby Kommune', { grundlag: 'Siger, at hun boede i Åby' });
    expect((await forloebOf(lone, about.borgerId)).kommunerolle).toMatchObject([{ kommuneId: demo.id('Åby Kommune'), grundlag: 'Siger, at hun boede i Åby' }]);
    const kuvert = await envelope(sanne, 'Videresendt');
    expect((await sendOn(sanne, kuvert?.id, { videreTil: demo.id('Nørreå Kommune') })).statusCode).toBe(200);
    expect(await envelope(sanne, 'Videresendt')).toBeUndefined();
    expect(await envelope(amir, 'Videresendt')).toMatchObject({ id: kuvert?.id, videresendt: { fra: 'Åby Kommune', aarsag: 'Bor i Nørreå' } });
    expect((await sendOn(sanne, kuvert?.id, { videreTil: null })).json()).toMatchObject({ code: 'ikke_hos_os' });
    expect(await sanne.afvises('modtag-orientering', { kuvertId: kuvert?.id, borger: { ny: true }, dato: I_DAG, handlekommuneGrundlag: 'x' })).toMatchObject({ status: 404 });

    expect(await wayOf(lone, about)).toMatchObject([{ sendtTil: 'Åby Kommune', hos: 'Nørreå Kommune', skridt: [{ fra: 'Åby Kommune', til: 'Nørreå Kommune', aarsag: 'Bor i Nørreå' }] }]);
    const [svar] = await answers('Videresendt');
    expect(svar).toMatchObject({ fra: 'Åby Kommune', til: 'Nørreå Kommune', orienteringId: expect.any(String) as string });
    await lone.kommando('registrer-orienteringssvar', { borgerId: about.borgerId, orienteringId: svar?.orienteringId, dato: I_DAG, svar: { skridtId: svar?.skridtId } });
    expect(await answers('Videresendt')).toEqual([]);
    expect((await forloebOf(lone, about.borgerId)).orienteringssvar).toMatchObject([{ svar: 'videresendt', afNavn: 'Åby Kommune', videreTilNavn: 'Nørreå Kommune' }]);
    expect(await skalOm(lone, about.borgerId)).not.toContain(IND);

    const hos = await amir.kommando('modtag-orientering', { kuvertId: kuvert?.id, borger: { ny: true }, dato: I_DAG, handlekommuneGrundlag: 'Boede sidst i Nørreå' });
    expect(await wayOf(amir, { borgerId: hos['borgerId'] ?? '' })).toMatchObject([{ hos: 'Nørreå Kommune' }]);
  });

  it('that goes back to the boform opens the duty again, without red when it was in time, and the next one closes it; once', async () => {
    const about = await indskriv(demo, { navn: 'Sendt tilbage', dato: '2026-11-19' });
    await send(about, 'Åby Kommune');
    const kuvert = await envelope(sanne, 'Sendt tilbage');
    const body = { id: uuidv7(), aarsag: 'Kender hende ikke' };
    expect((await sanne.post(`kuverter/${kuvert?.id ?? ''}/afvis`, body)).json()).toEqual((await sanne.post(`kuverter/${kuvert?.id ?? ''}/afvis`, body)).json());
    const [svar] = await answers('Sendt tilbage');
    expect(await skalOm(lone, about.borgerId)).not.toContain(IND);
    const take = { borgerId: about.borgerId, orienteringId: svar?.orienteringId, dato: I_DAG, svar: { skridtId: svar?.skridtId } };
    await lone.kommando('registrer-orienteringssvar', take);
    expect(await lone.afvises('registrer-orienteringssvar', take)).toMatchObject({ code: 'allerede_modtaget' });
    expect((await opgaverOm(lone, about.borgerId)).filter(({ regel }) => regel === IND)).toMatchObject([{ tilstand: 'aaben', tekst: { key: 'lov.orientering.afvist' } }]);
    server.day = '2026-12-01' as typeof server.day;
    expect((await opgaverOm(lone, about.borgerId)).filter(({ regel }) => regel === IND)).toMatchObject([{ tilstand: 'aaben', frist: null }]);
    await lone.kommando('send-orientering', { ...about, om: 'indskrivning', kommuneId: demo.id('Nørreå Kommune'), kanal: 'brev', dato: '2026-12-01', kontakt: 'Lone' });
    expect(await skalOm(lone, about.borgerId)).not.toContain(IND);
    server.day = I_DAG as typeof server.day;
  });

  it('passed on and taken in at the same moment is one of the two, and never lost between them', async () => {
    for (const navn of ['Samtidig en', 'Samtidig to', 'Samtidig tre']) {
      const about = await indskriv(demo, { navn, dato: '2026-11-19' });
      await send(about, 'Åby Kommune');
      const kuvert = await envelope(sanne, navn);
      const taken = await Promise.allSettled([
        sendOn(sanne, kuvert?.id, { videreTil: demo.id('Nørreå Kommune') }).then(({ statusCode }) => statusCode === 200),
        sanne.udfoer('modtag-orientering', { kuvertId: kuvert?.id, borger: { ny: true }, dato: I_DAG, handlekommuneGrundlag: 'x' }).then(() => true),
      ]);
      expect(taken.map((each) => each.status === 'fulfilled' && each.value).sort()).toEqual([false, true]);
    }
  });

  it('has its own answer: a step of another person’s notice is not put on it, and still waits for the right one', async () => {
    const [om, anden] = [await indskriv(demo, { navn: 'Det rette svar', dato: '2026-11-19' }), await indskriv(demo, { navn: 'Et andet svar', dato: '2026-11-19' })];
    for (const [about, navn] of [[om, 'Det rette svar'], [anden, 'Et andet svar']] as const) {
      await send(about, 'Åby Kommune');
      await sendOn(sanne, (await envelope(sanne, navn))?.id, {});
    }
    const [[svar], [andet]] = [await answers('Det rette svar'), await answers('Et andet svar')];
    const crossed = { borgerId: om.borgerId, orienteringId: svar?.orienteringId, dato: I_DAG, svar: { skridtId: andet?.skridtId } };
    expect(await lone.afvises('registrer-orienteringssvar', crossed)).toMatchObject({ code: 'ukendt_forekomst' });
    expect(await answers('Et andet svar')).toHaveLength(1);
  });

  it('answered by telephone is written down in the same way; an answer comes after what it answers', async () => {
    const about = await indskriv(demo, { navn: 'Svar i telefonen', dato: '2026-11-19' });
    const { orienteringId } = await send(about, 'Samsø Kommune', { kanal: 'brev' });
    const svar = { af: 'Samsø Kommune', begrundelse: 'Flyttede i 2019' };
    expect(await lone.afvises('registrer-orienteringssvar', { borgerId: about.borgerId, orienteringId, dato: '2026-11-19', svar })).toMatchObject({ code: 'svar_foer_afsendelse' });
    await lone.kommando('registrer-orienteringssvar', { borgerId: about.borgerId, orienteringId, dato: I_DAG, svar });
    expect(await skalOm(lone, about.borgerId)).toContain(IND);
  });

  it('is no one’s to send on but who has it, nor to a municipality outside Hjemvej', async () => {
    const about = await indskriv(demo, { navn: 'Kun hos Åby', dato: '2026-11-19' });
    await send(about, 'Åby Kommune');
    const kuvert = await envelope(sanne, 'Kun hos Åby');
    expect((await sendOn(amir, kuvert?.id, {})).statusCode).toBe(404);
    expect((await sendOn(lone, kuvert?.id, {})).statusCode).toBe(403);
    expect((await sendOn(sanne, kuvert?.id, { videreTil: demo.id('Samsø Kommune') })).json()).toMatchObject({ code: 'modtager_uden_hjemvej' });
    await sanne.kommando('modtag-orientering', { kuvertId: kuvert?.id, borger: { ny: true }, dato: I_DAG, handlekommuneGrundlag: 'Bor her' });
    expect((await sendOn(sanne, kuvert?.id, {})).json()).toMatchObject({ code: 'ikke_hos_os' });
  });

  it('passed on to a municipality outside Hjemvej is a step with its day and way; the boform sees where it is, and its duty stays kept', async () => {
    const about = await indskriv(demo, { navn: 'Til Samsø', dato: '2026-11-19' });
    await send(about, 'Åby Kommune');
    const kuvert = await envelope(sanne, 'Til Samsø');
    const videreTil = demo.id('Samsø Kommune');
    const udenfor = { kanal: 'brev', dato: I_DAG, tilPerson: 'Ida Holt' };
    expect((await sendOn(sanne, kuvert?.id, { videreTil, udenfor: { ...udenfor, dato: '2026-11-21' } })).json()).toMatchObject({ code: 'dato_i_fremtiden' });
    expect((await sendOn(sanne, kuvert?.id, { videreTil: demo.id('Nørreå Kommune'), udenfor })).json()).toMatchObject({ code: 'ugyldig_foresp' });
    expect((await sendOn(sanne, kuvert?.id, { udenfor })).json()).toMatchObject({ code: 'ugyldig_foresp' });
    const body = { id: uuidv7(), videreTil, udenfor };
    for (const time of [1, 2]) expect((await sendOn(sanne, kuvert?.id, body)).statusCode, String(time)).toBe(200);
    expect(await envelope(sanne, 'Til Samsø')).toBeUndefined();
    expect((await sendOn(sanne, kuvert?.id, {})).json()).toMatchObject({ code: 'ikke_hos_os' });
    expect(await wayOf(lone, about)).toMatchObject([{ sendtTil: 'Åby Kommune', hos: 'Samsø Kommune', skridt: [{ fra: 'Åby Kommune', til: 'Samsø Kommune', dato: expect.any(String) as string, udenfor }] }]);
    const [svar] = await answers('Til Samsø');
    expect(svar).toMatchObject({ fra: 'Åby Kommune', til: 'Samsø Kommune' });
    await lone.kommando('registrer-orienteringssvar', { borgerId: about.borgerId, orienteringId: svar?.orienteringId, dato: I_DAG, svar: { skridtId: svar?.skridtId } });
    expect(await skalOm(lone, about.borgerId)).not.toContain(IND);
  });

  it('typed in by hand first, and then come through Hjemvej, is one person and one stay once a person says so', async () => {
    const typed = await modtagPrMail(demo, { navn: 'Først i mail', dato: '2026-11-18' });
    const about = await indskriv(demo, { navn: 'Først i mail', dato: '2026-11-18' });
    await send(about, 'Åby Kommune');
    const kuvert = await envelope(sanne, 'Først i mail');
    expect(kuvert?.forslag).toContainEqual({ borgerId: typed.borgerId, navn: 'Først i mail', grund: 'navn' });
    expect(await sanne.kommando('modtag-orientering', { kuvertId: kuvert?.id, borger: { borgerId: typed.borgerId }, dato: I_DAG, handlekommuneGrundlag: 'Bor her' })).toEqual(typed);
    expect((await forloebOf(sanne, typed.borgerId)).ophold).toHaveLength(1);
  });
});

describe('municipalities that disagree', () => {
  const role = (borgerId: string, more: object) => sanne.kommando('registrer-kommunerolle', { borgerId, fra: '2026-11-10', grundlag: 'Boede her sidst', omtvistet: false, ...more });

  it('the one of the registered address acts; each one’s ground and day stand, and it is to be cleared up with the others [G3-097] [G3-113]', async () => {
    const { borgerId } = await modtagPrMail(demo, { navn: 'Omstridt', dato: '2026-11-10' });
    expect(await skalOm(sanne, borgerId)).not.toContain(FUNGERER);
    await role(borgerId, { rolle: 'handlekommune', kommuneId: demo.id('Nørreå Kommune'), omtvistet: true, fra: '2026-11-12' });
    expect((await opgaverOm(sanne, borgerId)).find(({ regel }) => regel === FUNGERER)).toMatchObject({ paragraf: 'RSL § 9', tekst: { key: 'opgave.registreret-adresse-mangler' } });
    await role(borgerId, { rolle: 'registreret', kommuneId: demo.id('Åby Kommune'), fra: '2015-01-01', til: '2020-01-01' });
    const pligt = (await opgaverOm(sanne, borgerId)).find(({ regel }) => regel === FUNGERER);
    expect(pligt).toMatchObject({ tilstand: 'aaben', frist: null, tekst: { key: 'lov.fungerende-kommune.sidst-registreret' } });
    await role(borgerId, { rolle: 'registreret', kommuneId: demo.id('Nørreå Kommune'), fra: '2020-01-01' });
    const why = await sanne.read<{ outcome: unknown }>(`borgere/${borgerId}/hvorfor?regel=${FUNGERER}&emne=${pligt?.emneId ?? ''}`);
    expect(why.outcome).toMatchObject({ kind: 'decided', value: { tilstand: 'er-registreret', kommuneId: demo.id('Nørreå Kommune') } });
  });

  it('hold no work back: notices are received, plans drawn up and the boform tells, while it is disputed [G3-096]', async () => {
    const about = await indskriv(demo, { navn: 'Uenige om', dato: '2026-11-18' });
    await send(about, 'Åby Kommune');
    const kuvert = await envelope(sanne, 'Uenige om');
    const { borgerId = '' } = await sanne.kommando('modtag-orientering', { kuvertId: kuvert?.id, borger: { ny: true }, dato: I_DAG, handlekommuneGrundlag: 'Bor her' });
    await role(borgerId, { rolle: 'handlekommune', kommuneId: demo.id('Nørreå Kommune'), omtvistet: true, fra: I_DAG });
    expect(await skalOm(sanne, borgerId)).toEqual(expect.arrayContaining([FUNGERER, 'sel.p142.planpligt']));
    await sanne.kommando('registrer-planskridt', { borgerId, art: '142', skridt: 'udarbejdet', dato: I_DAG });
    expect(await skalOm(sanne, borgerId)).not.toContain('sel.p142.planpligt');
    await lone.kommando('udskriv', { ...about, dato: I_DAG, afgjortAf: 'ingen', maade: 'eget_oenske', destination: 'ukendt', planlagt: false });
    await send(about, 'Åby Kommune', { om: 'udskrivning' });
  });
});
