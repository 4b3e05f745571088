import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import type { Historik } from '../../src/contract/historik.ts';
import type { Huset } from '../../src/contract/huset.ts';
import { forloebOf, indskriv } from '../factories/demo.ts';
import type { Person } from '../factories/server.ts';
import { demoStory } from '../factories/story.ts';

const I_DAG = '2026-11-20';
const { demo, lone, niels } = await demoStory(I_DAG, 'lone', 'niels');

interface Om { readonly borgerId: string; readonly opholdId: string }
const house = () => niels.read<Huset>(`huset/${demo.id('Fyrtårnet')}`);
const beboer = async ({ opholdId }: Om) => {
  const { pladser, udenPlads } = await house();
  const found = [...udenPlads, ...pladser.flatMap(({ borger }) => borger ?? [])].find((each) => each.opholdId === opholdId);
  if (!found) throw new Error('does not stay here');
  return found;
};
const see = (about: Om, svar: string, nat: string = I_DAG) => niels.udfoer('registrer-tilstede', { ...about, nat, svar });

describe('the list of a night', () => {
  it('knows nothing of someone until somebody looks; what was seen can be corrected and undone, and the history keeps it', async () => {
    const about = await indskriv(demo, { navn: 'Nattens gæst', dato: '2026-11-18', plads: '6' });
    expect(await beboer(about)).toMatchObject({ naetter: [], naetterUde: 0 });
    await see(about, 'ude');
    const { fortryd } = await see(about, 'til_stede');
    expect((await beboer(about)).naetter).toEqual([{ nat: I_DAG, svar: 'til_stede' }]);
    await niels.kommando('fortryd', { borgerId: about.borgerId, kommandoId: fortryd, aarsag: 'Det var en anden' });
    expect((await beboer(about)).naetter).toEqual([{ nat: I_DAG, svar: 'ude' }]);
    const { forloeb } = await lone.read<Historik>(`borgere/${about.borgerId}/historik`);
    expect(forloeb.tilstede.map(({ svar }) => svar)).toEqual(expect.arrayContaining(['ude', 'til_stede']));
  });

  it('counts nights away, and being away changes neither the stay nor the place nor what the municipality is told', async () => {
    const about = await indskriv(demo, { navn: 'Tre nætter ude', dato: '2026-11-10', plads: '7' });
    const before = await forloebOf(lone, about.borgerId);
    for (const nat of ['2026-11-17', '2026-11-18', '2026-11-19']) await see(about, 'ude', nat);
    expect(await beboer(about)).toMatchObject({ naetterUde: 3, naetter: [{ nat: '2026-11-19', svar: 'ude' }] });
    const { ophold, pladsbelaegning, udskrivning } = await forloebOf(lone, about.borgerId);
    expect({ ophold, pladsbelaegning, udskrivning }).toEqual({ ophold: before.ophold, pladsbelaegning: before.pladsbelaegning, udskrivning: [] });
  });

  it('is written by who works in the house, of a stay in it', async () => {
    const about = await indskriv(demo, { navn: 'Bor i Fyrtårnet', dato: '2026-11-18' });
    const body = { ...about, nat: I_DAG, svar: 'ude' };
    expect(await (await demo.som('grethe')).afvises('registrer-tilstede', body)).toMatchObject({ status: 404 });
    expect(await (await demo.som('sanne')).afvises('registrer-tilstede', body)).toMatchObject({ status: 403 });
    expect(await niels.afvises('registrer-tilstede', { ...body, nat: '2026-11-21' })).toMatchObject({ code: 'dato_i_fremtiden' });
  });

  it('tells the name to call someone by; the official name of someone hidden is not on it', async () => {
    const { borgerId, opholdId } = await lone.kommando('indskriv', { borger: { navn: 'Officielt Navn', navnArt: 'officielt' }, boformId: demo.id('Fyrtårnet'), dato: I_DAG });
    const about = { borgerId: borgerId ?? '', opholdId: opholdId ?? '' };
    expect((await beboer(about)).kaldenavn).toBe('Officielt Navn');
    await lone.kommando('registrer-beskyttelse', { borgerId, art: 'skjult_ophold', fra: I_DAG });
    expect((await beboer(about)).kaldenavn).toBe('');
    await lone.kommando('registrer-navn', { borgerId, art: 'alias', navn: 'Svalen' });
    expect((await beboer(about)).kaldenavn).toBe('Svalen');
  });
});

describe('an agreed absence', () => {
  const naetter = ['2026-11-17', '2026-11-18', '2026-11-19'] as const;

  it('is what the list says instead of asking to look for someone, until the day they are expected; taken back, the nights count again', async () => {
    const about = await indskriv(demo, { navn: 'Hos sin søster', dato: '2026-11-10', plads: '8' });
    for (const nat of naetter) await see(about, 'ude', nat);
    expect(await beboer(about)).toMatchObject({ naetterUde: 3, fravaer: null });
    const { fravaerId } = await niels.kommando('aftal-fravaer', { ...about, fra: '2026-11-17', til: '2026-11-21', grund: 'Besøg', aftaltAf: 'Lone' });
    expect(await beboer(about)).toMatchObject({ naetterUde: 0, fravaer: { id: fravaerId, fra: '2026-11-17', til: '2026-11-21', tilbage: false } });
    const { fortryd: igen } = await niels.udfoer('foelg-op-paa-fravaer', { borgerId: about.borgerId, fravaerId, tilbage: '2026-11-18' });
    expect(await beboer(about)).toMatchObject({ naetterUde: 2, fravaer: { til: '2026-11-18', tilbage: true } });
    await niels.kommando('fortryd', { borgerId: about.borgerId, kommandoId: igen, aarsag: 'Det var en anden' });
    expect(await beboer(about)).toMatchObject({ naetterUde: 0, fravaer: { til: '2026-11-21', tilbage: false } });
    const [aftale] = (await forloebOf(niels, about.borgerId)).fravaer;
    await niels.kommando('tilbagekald', { borgerId: about.borgerId, faktaId: aftale?.id, aarsag: 'Ikke aftalt' });
    expect(await beboer(about)).toMatchObject({ naetterUde: 3, fravaer: null });
  });

  it('that is over misses someone until they are seen; one that lies ahead says nothing yet, and ends neither stay nor place', async () => {
    const about = await indskriv(demo, { navn: 'Kom for sent hjem', dato: '2026-11-10', plads: '9' });
    await niels.kommando('aftal-fravaer', { ...about, fra: '2026-11-16', til: '2026-11-19', grund: 'Besøg', aftaltAf: 'Lone' });
    await niels.kommando('aftal-fravaer', { ...about, fra: '2026-12-24', til: '2026-12-26', grund: 'Jul', aftaltAf: 'Lone' });
    for (const nat of ['2026-11-18', '2026-11-19'] as const) await see(about, 'ude', nat);
    expect(await beboer(about)).toMatchObject({ naetterUde: 1, fravaer: { til: '2026-11-19', tilbage: false } });
    await see(about, 'til_stede');
    expect(await beboer(about)).toMatchObject({ naetterUde: 0, fravaer: { tilbage: true } });
    const { ophold, pladsbelaegning, udskrivning } = await forloebOf(lone, about.borgerId);
    expect([ophold[0]?.gyldig.til, pladsbelaegning[0]?.gyldig.til, udskrivning]).toEqual([null, null, []]);
  });
});

describe('the number of nights after which a house looks for someone', () => {
  const set = (person: Person, body: object) => person.post(`huset/${demo.id('Fyrtårnet')}/eftersoegning`, { id: uuidv7(), ...body });

  it('is proposed until the leader decides on the house’s own, from a day on', async () => {
    expect((await house()).eftersoegning).toBe(3);
    expect((await set(lone, { fra: I_DAG, naetter: 2 })).statusCode).toBe(200);
    expect((await house()).eftersoegning).toBe(2);
  });

  it('is not for the night worker to decide, nor for days gone by, nor for another house; sent twice it is decided once', async () => {
    expect((await set(niels, { fra: I_DAG, naetter: 2 })).json()).toMatchObject({ status: 403 });
    expect((await set(await demo.som('grethe'), { fra: I_DAG, naetter: 2 })).json()).toMatchObject({ status: 404 });
    expect((await set(lone, { fra: '2026-11-19', naetter: 2 })).json()).toMatchObject({ code: 'dato_i_fortiden' });
    const body = { id: uuidv7(), fra: '2026-12-01', naetter: 4 };
    expect((await set(lone, body)).json()).toEqual((await set(lone, body)).json());
    expect((await set(lone, { ...body, naetter: 5 })).json()).toMatchObject({ code: 'id_brugt' });
  });
});
