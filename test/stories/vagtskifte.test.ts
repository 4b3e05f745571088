import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Vagtskifte } from '../../src/contract/vagtskifte.ts';
import { employ } from '../factories/ansat.ts';
import { forloebOf, indskriv } from '../factories/demo.ts';
import type { Person } from '../factories/server.ts';
import { demoStory } from '../factories/story.ts';

const I_DAG = '2026-11-20';
const { database, server, demo, lone, niels } = await demoStory(I_DAG, 'lone', 'niels');
let kaj: { readonly borgerId: string; readonly opholdId: string };

beforeAll(async () => { kaj = await indskriv(demo, { navn: 'Kaj Nordentoft', dato: '2026-11-01', plads: '10' }); });

const path = (rest: string) => `huset/${demo.id('Fyrtårnet')}/${rest}`;
const read = (som: Person = lone) => som.read<Vagtskifte>(path('vagtskifte'));
const notat = async (tekst: string, som: Person = niels) => {
  const id = uuidv7();
  expect((await som.post(path('husnotater'), { id, tekst })).statusCode).toBe(200);
  return id;
};
const overtag = async (som: Person, fra: string | null = null) => {
  const id = uuidv7();
  const laeste = (await read(som)).notater.map((each) => each.id);
  expect((await som.post(path('vagtskifte'), { id, fra, laeste })).statusCode).toBe(200);
  return id;
};
const nye = async (som: Person = lone) => (await read(som)).notater.filter(({ nyt }) => nyt).map(({ tekst }) => tekst);

describe('the handover between shifts', () => {
  it('tells the next shift what was written about the house and about who stays there, until they take over; what was written since is new again', async () => {
    await notat('Vaskemaskinen er i stykker');
    await niels.kommando('skriv-vagtnotat', { ...kaj, tekst: 'Sov dårligt. Tal med Kaj om lægen.' });
    expect((await read()).notater).toMatchObject([
      { om: { borgerId: kaj.borgerId, navn: 'Kaj Nordentoft', plads: '10' }, tekst: 'Sov dårligt. Tal med Kaj om lægen.', af: 'Niels Aagaard', nyt: true },
      { om: null, tekst: 'Vaskemaskinen er i stykker', af: 'Niels Aagaard', nyt: true },
    ]);
    expect(await nye(niels)).toEqual([]);
    await overtag(lone, 'Niels Aagaard');
    expect(await nye()).toEqual([]);
    expect((await read()).notater).toHaveLength(2);
    await notat('Nøglen ligger i skabet');
    expect(await nye()).toEqual(['Nøglen ligger i skabet']);
  });

  it('a note that was not on the screen when someone took over stays new to them', async () => {
    const laeste = (await read()).notater.map(({ id }) => id);
    await notat('Skrevet mens Lone læste');
    await lone.post(path('vagtskifte'), { id: uuidv7(), fra: null, laeste });
    expect(await nye()).toEqual(['Skrevet mens Lone læste']);
  });

  it('says who took over from whom, and offers the colleagues who were there lately; what was pressed by mistake is taken back by who pressed', async () => {
    await overtag(niels, 'Lone Krag');
    const foer = (await read()).sidste;
    expect(foer).toMatchObject({ af: 'Niels Aagaard', fra: 'Lone Krag', mit: false });
    const skifte = await overtag(lone, 'Niels Aagaard');
    expect(await read()).toMatchObject({ sidste: { id: skifte, af: 'Lone Krag', fra: 'Niels Aagaard', mit: true }, kolleger: ['Niels Aagaard'] });
    expect((await niels.post(path(`vagtskifte/${skifte}/fortryd`), { id: uuidv7() })).json()).toMatchObject({ code: 'findes_ikke' });
    const tilbage = { id: uuidv7() };
    for (let gang = 0; gang < 2; gang++) expect((await lone.post(path(`vagtskifte/${skifte}/fortryd`), tilbage)).statusCode).toBe(200);
    expect((await read()).sidste).toEqual(foer);
  });

  it('tells who came and who left since the last handover, and not what was typed from old paper', async () => {
    await overtag(lone);
    const kom = await indskriv(demo, { navn: 'Kom i nat', dato: I_DAG, plads: '11' });
    server.day = '2026-11-22' as typeof server.day;
    const ny = await indskriv(demo, { navn: 'Kom nu', dato: '2026-11-22' });
    await indskriv(demo, { navn: 'Fra gammelt papir', dato: '2026-10-01' });
    await lone.kommando('udskriv', { ...ny, dato: '2026-11-22', afgjortAf: 'ingen', maade: 'eget_oenske', destination: 'ukendt', planlagt: false });
    await niels.post(path('vagtskifte'), { id: uuidv7(), fra: 'Lone Krag', laeste: [] });
    const svar = await read(niels);
    expect((await read()).kom).toEqual([]);
    expect(svar.kom.map(({ navn }) => navn)).toContain('Kom nu');
    expect(svar.kom.map(({ navn }) => navn)).not.toContain('Fra gammelt papir');
    expect(svar.gik).toMatchObject([{ borgerId: ny.borgerId, navn: 'Kom nu', maade: 'eget_oenske', dato: '2026-11-22' }]);
    expect(kom.borgerId).not.toBe(ny.borgerId);
    server.day = I_DAG as typeof server.day;
  });
});

describe('a note', () => {
  it.each([['a name', 'Kaj Nordentoft larmer'], ['a CPR number', 'Om 710285-4321']])('about the house names nobody: %s is refused and not repeated', async (_, tekst) => {
    const svar = await niels.post(path('husnotater'), { id: uuidv7(), tekst });
    expect(svar.json()).toMatchObject({ code: 'navn_i_referat', felter: [{ felt: 'tekst' }] });
    expect(svar.body).not.toContain('Nordentoft');
  });

  it('is taken back, and then nobody is told it; once, however often it is sent', async () => {
    const id = await notat('Skrevet i forkert hus');
    const tilbage = { id: uuidv7() };
    for (let gang = 0; gang < 2; gang++) expect((await lone.post(path(`husnotater/${id}/fortryd`), tilbage)).statusCode).toBe(200);
    expect((await lone.post(path(`husnotater/${id}/fortryd`), { id: uuidv7() })).json()).toMatchObject({ code: 'findes_ikke' });
    expect((await read()).notater.map(({ tekst }) => tekst)).not.toContain('Skrevet i forkert hus');
    const { fortryd } = await niels.udfoer('skriv-vagtnotat', { ...kaj, tekst: 'Om en anden' });
    await niels.kommando('fortryd', { borgerId: kaj.borgerId, kommandoId: fortryd, aarsag: 'forkert borger' });
    expect((await read()).notater.map(({ tekst }) => tekst)).not.toContain('Om en anden');
  });

  it('about someone stands among their facts in the boform’s journal, and is not for one who has left', async () => {
    expect((await forloebOf(lone, kaj.borgerId)).vagtnotat).toMatchObject([{ opholdId: kaj.opholdId, dato: I_DAG, tekst: 'Sov dårligt. Tal med Kaj om lægen.' }]);
    const rejst = await indskriv(demo, { navn: 'Rejst igen', dato: '2026-11-10' });
    await lone.kommando('udskriv', { ...rejst, dato: '2026-11-18', afgjortAf: 'ingen', maade: 'eget_oenske', destination: 'ukendt', planlagt: false });
    expect(await niels.afvises('skriv-vagtnotat', { ...rejst, tekst: 'For sent' })).toMatchObject({ code: 'allerede_udskrevet' });
  });

  it('never tells the official name of someone whose stay is hidden', async () => {
    const hun = await indskriv(demo, { navn: 'x', dato: I_DAG });
    await niels.kommando('registrer-navn', { borgerId: hun.borgerId, art: 'alias', navn: 'Svalen' });
    await niels.kommando('registrer-navn', { borgerId: hun.borgerId, art: 'officielt', navn: 'Hendes Rigtige Navn' });
    await niels.kommando('registrer-beskyttelse', { borgerId: hun.borgerId, art: 'skjult_ophold', fra: I_DAG });
    await niels.kommando('skriv-vagtnotat', { ...hun, tekst: 'Hun er bange i aften' });
    expect((await lone.get(path('vagtskifte'))).body).not.toContain('Hendes Rigtige Navn');
  });

  it('is written and read by a vikar too, and by no other house and no municipality', async () => {
    const vikar = await employ({ database, server }, { rolle: 'vikar', boformId: demo.id('Fyrtårnet') });
    await notat('Fra vikaren', vikar);
    expect(await nye()).toContain('Fra vikaren');
    for (const hvem of ['grethe', 'sanne', 'birgit'] as const) {
      const other = await demo.som(hvem);
      expect([403, 404]).toContain((await other.get(path('vagtskifte'))).statusCode);
      for (const where of ['husnotater', 'vagtskifte']) expect([403, 404]).toContain((await other.post(path(where), { id: uuidv7(), tekst: 'x', fra: null, laeste: [] })).statusCode);
    }
  });
});
