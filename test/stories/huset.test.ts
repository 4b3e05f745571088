import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import type { Huset } from '../../src/contract/huset.ts';
import { forloebOf, indskriv } from '../factories/demo.ts';
import type { Person } from '../factories/server.ts';
import { demoStory } from '../factories/story.ts';

const I_DAG = '2026-11-20';
const { server, demo, lone, niels } = await demoStory(I_DAG, 'lone', 'niels');

const house = (person: Person = lone, boform: 'Fyrtårnet' | 'Havnehuset' = 'Fyrtårnet') => person.read<Huset>(`huset/${demo.id(boform)}`);

describe('the hour at which the day turns', () => {
  const set = (person: Person, body: object, boform: 'Fyrtårnet' | 'Havnehuset' = 'Fyrtårnet') => person.post(`huset/${demo.id(boform)}/doegnskifte`, { id: uuidv7(), ...body });

  it('is the boform’s own; its leader decides on another from a day on, and everyone in the house is told', async () => {
    expect((await house(niels)).doegnskifte).toEqual({ klokken: '06:00', kommer: null });
    expect((await set(lone, { fra: '2026-11-21', klokken: '07:30' })).statusCode).toBe(200);
    expect((await house(niels)).doegnskifte).toEqual({ klokken: '06:00', kommer: { fra: '2026-11-21', klokken: '07:30' } });
    server.day = '2026-11-21' as typeof server.day;
    expect((await house(niels)).doegnskifte).toEqual({ klokken: '07:30', kommer: null });
    server.day = I_DAG as typeof server.day;
  });

  it('of another house is neither changed nor changeable', async () => {
    const grethe = await demo.som('grethe');
    expect((await house(grethe, 'Havnehuset')).doegnskifte).toEqual({ klokken: '06:00', kommer: null });
    expect((await set(grethe, { fra: I_DAG, klokken: '05:00' })).json()).toMatchObject({ status: 404, code: 'findes_ikke' });
  });

  it('is not for the night worker to decide, not for days gone by, and not after noon', async () => {
    expect((await set(niels, { fra: I_DAG, klokken: '05:00' })).json()).toMatchObject({ status: 403, code: 'ikke_tilladt' });
    expect((await set(lone, { fra: '2026-11-19', klokken: '05:00' })).json()).toMatchObject({ status: 422, code: 'dato_i_fortiden' });
    expect((await set(lone, { fra: I_DAG, klokken: '12:01' })).json()).toMatchObject({ status: 400, felter: [{ felt: 'klokken', fejl: 'doegnskifte' }] });
  });

  it('sent twice is decided once; the same id for something else is refused', async () => {
    const body = { id: uuidv7(), fra: '2026-12-01', klokken: '08:00' };
    expect((await set(lone, body)).json()).toEqual((await set(lone, body)).json());
    expect((await set(lone, { ...body, klokken: '09:00' })).json()).toMatchObject({ status: 409, code: 'id_brugt' });
  });
});

const plads = (navn: string) => demo.plads('Fyrtårnet', navn);
const send = (person: Person, navn: string, body: object) => person.post(`kommandoer/${navn}`, { id: uuidv7(), ...body });
const codes = (answers: readonly { statusCode: number; body: string }[]): readonly string[] =>
  answers.map(({ statusCode, body }) => (statusCode === 200 ? 'ok' : (JSON.parse(body) as { code: string }).code)).sort();
const bedsOf = async (borgerId: string) => (await forloebOf(lone, borgerId)).pladsbelaegning.map(({ pladsId, gyldig }) => [pladsId, gyldig.fra, gyldig.til]);
const whoHas = async (navn: string) => (await house()).pladser.find((each) => each.navn === navn)?.borger?.navn ?? null;

describe('a move to another place', () => {
  it('keeps the stay, is on the board at once, and undone gives the old place back', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Flytter', dato: '2026-11-10', plads: '6' });
    const before = await forloebOf(lone, borgerId);
    const { fortryd } = await niels.udfoer('flyt-plads', { borgerId, opholdId, pladsId: await plads('7'), dato: '2026-11-18' });
    expect(await bedsOf(borgerId)).toEqual([[await plads('6'), '2026-11-10', '2026-11-18'], [await plads('7'), '2026-11-18', null]]);
    expect([await whoHas('6'), await whoHas('7')]).toEqual([null, 'Flytter']);
    expect((await forloebOf(lone, borgerId)).ophold).toEqual(before.ophold);
    await niels.kommando('fortryd', { borgerId, kommandoId: fortryd, aarsag: 'Forkert seng' });
    expect(await bedsOf(borgerId)).toEqual([[await plads('6'), '2026-11-10', null]]);
  });

  it('on the very day of the admission can be undone too, though the first place was never slept in', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Fortrød sengen', dato: I_DAG, plads: '7' });
    const { fortryd } = await lone.udfoer('flyt-plads', { borgerId, opholdId, pladsId: await plads('8'), dato: I_DAG });
    expect(await bedsOf(borgerId)).toEqual([[await plads('8'), I_DAG, null]]);
    await lone.kommando('fortryd', { borgerId, kommandoId: fortryd, aarsag: 'Alligevel ikke' });
    expect(await bedsOf(borgerId)).toEqual([[await plads('7'), I_DAG, null]]);
    expect(await lone.afvises('fortryd', { borgerId, kommandoId: fortryd, aarsag: 'Igen' })).toMatchObject({ status: 409, code: 'aendret_imens' });
  });

  it('gives a place to a stay that ran without, which until then stands among those who lack one', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Uden seng', dato: '2026-11-18' });
    expect((await house()).udenPlads.map(({ navn }) => navn)).toContain('Uden seng');
    await lone.kommando('flyt-plads', { borgerId, opholdId, pladsId: await plads('8'), dato: I_DAG });
    expect((await house()).udenPlads.map(({ navn }) => navn)).not.toContain('Uden seng');
    expect(await whoHas('8')).toBe('Uden seng');
  });

  it('to a place that is taken is refused, and of two who want one place at once exactly one gets it', async () => {
    const three = await Promise.all(['Første', 'Anden', 'Tredje'].map((navn) => indskriv(demo, { navn, dato: '2026-11-18' })));
    const pladsId = await plads('9');
    const answers = await Promise.all(three.map((about, n) => send(n % 2 ? lone : niels, 'flyt-plads', { ...about, pladsId, dato: I_DAG })));
    expect(codes(answers)).toEqual(['ok', 'plads_optaget', 'plads_optaget']);
  });

  it('of two who each want the place the other has is refused to both at once, without either waiting for the other', async () => {
    const [a, b] = [await indskriv(demo, { navn: 'Bytter A', dato: '2026-11-10', plads: '10' }), await indskriv(demo, { navn: 'Bytter B', dato: '2026-11-10', plads: '11' })];
    const answers = await Promise.all([
      send(lone, 'flyt-plads', { ...a, pladsId: await plads('11'), dato: I_DAG }), send(niels, 'flyt-plads', { ...b, pladsId: await plads('10'), dato: I_DAG }),
    ]);
    expect(codes(answers)).toEqual(['plads_optaget', 'plads_optaget']);
  });

  it('to a place of another house is refused, and so is moving someone of another house', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Bliver her', dato: '2026-11-18' });
    expect(await lone.afvises('flyt-plads', { borgerId, opholdId, pladsId: await demo.plads('Havnehuset', 'E'), dato: I_DAG })).toMatchObject({ status: 403 });
    const grethe = await demo.som('grethe');
    expect(await grethe.afvises('flyt-plads', { borgerId, opholdId, pladsId: await demo.plads('Havnehuset', 'E'), dato: I_DAG })).toMatchObject({ status: 404 });
  });
});

describe('an extra place', () => {
  const open = (body: object, person: Person = niels) => person.post(`huset/${demo.id('Fyrtårnet')}/ekstrapladser`, { id: uuidv7(), aarsag: 'Huset er fuldt', fra: I_DAG, ...body });
  const close = (pladsId: string, fra: string) => lone.post(`huset/${demo.id('Fyrtårnet')}/ekstrapladser/${pladsId}/luk`, { id: uuidv7(), fra });
  const onBoard = async (navn: string) => (await house()).pladser.find((each) => each.navn === navn) ?? null;

  it('is made by whoever has the night, with its reason, and given like any other; it is closed once it is free', async () => {
    const { id: pladsId } = (await open({ navn: 'Sofaen' })).json<{ id: string }>();
    expect(await onBoard('Sofaen')).toMatchObject({ id: pladsId, borger: null, ekstra: { aarsag: 'Huset er fuldt', siden: I_DAG } });
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Sover på sofaen', dato: I_DAG, plads: 'Sofaen' });
    expect((await close(pladsId, I_DAG)).json()).toMatchObject({ status: 409, code: 'plads_i_brug' });
    await lone.kommando('flyt-plads', { borgerId, opholdId, pladsId: await plads('12'), dato: I_DAG });
    expect((await close(pladsId, I_DAG)).statusCode).toBe(200);
    expect(await onBoard('Sofaen')).toBe(null);
    expect(await lone.afvises('flyt-plads', { borgerId, opholdId, pladsId, dato: I_DAG })).toMatchObject({ status: 409, code: 'plads_lukket' });
    expect((await close(pladsId, I_DAG)).json()).toMatchObject({ status: 404 });
  });

  it('that was closed is opened again under its name, and is not there before the day it was opened', async () => {
    const { id } = (await open({ navn: 'sofaen', aarsag: 'Igen fuldt' })).json<{ id: string }>();
    expect(await onBoard('Sofaen')).toMatchObject({ id, ekstra: { aarsag: 'Igen fuldt' } });
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'For tidligt', dato: '2026-11-10' });
    expect(await lone.afvises('flyt-plads', { borgerId, opholdId, pladsId: id, dato: '2026-11-19' })).toMatchObject({ code: 'plads_lukket' });
  });

  it('of a name that is there is refused, also to all but one of several who make it at once', async () => {
    expect((await open({ navn: '3' })).json()).toMatchObject({ status: 409, code: 'plads_findes' });
    expect(codes(await Promise.all([1, 2, 3].map(() => open({ navn: 'Gangen' }))))).toEqual(['ok', 'plads_findes', 'plads_findes']);
    const body = { id: uuidv7(), navn: 'Loftet' };
    expect((await open(body)).json()).toEqual((await open(body)).json());
  });

  it('is made in one’s own house only, never for a day to come, and a place of the house itself is never closed', async () => {
    expect((await open({ navn: 'Fremmed' }, await demo.som('grethe'))).json()).toMatchObject({ status: 404 });
    expect((await open({ navn: 'I morgen', fra: '2026-11-21' })).json()).toMatchObject({ code: 'dato_i_fremtiden' });
    expect((await close(await plads('1'), I_DAG)).json()).toMatchObject({ status: 404 });
  });
});

describe('a discharge that is undone when the place was given to someone else meanwhile', () => {
  async function dischargedAndTaken(navn: string) {
    const { id: pladsId } = (await niels.post(`huset/${demo.id('Fyrtårnet')}/ekstrapladser`, { id: uuidv7(), navn, aarsag: 'Prøve', fra: '2026-11-01' })).json<{ id: string }>();
    const about = await indskriv(demo, { navn: `Kom tilbage til ${navn}`, dato: '2026-11-10', plads: navn });
    const { fortryd } = await lone.udfoer('udskriv', { ...about, dato: '2026-11-18', afgjortAf: 'ingen', maade: 'udeblevet', destination: 'ukendt', planlagt: false });
    await indskriv(demo, { navn: `Har nu ${navn}`, dato: '2026-11-19', plads: navn });
    return { ...about, fortryd, pladsId };
  }
  const undo = { aarsag: 'Kom igen' };

  it('is refused with a code that says why, and nothing changes', async () => {
    const { borgerId, fortryd, pladsId } = await dischargedAndTaken('E1');
    expect(await lone.afvises('fortryd', { ...undo, borgerId, kommandoId: fortryd })).toMatchObject({ status: 409, code: 'plads_optaget' });
    expect(await bedsOf(borgerId)).toEqual([[pladsId, '2026-11-10', '2026-11-18']]);
  });

  it('runs again without a place when that is chosen, and stands among those who lack one', async () => {
    const { borgerId, fortryd, pladsId } = await dischargedAndTaken('E2');
    await lone.kommando('fortryd', { ...undo, borgerId, kommandoId: fortryd, plads: 'ingen' });
    expect(await forloebOf(lone, borgerId)).toMatchObject({ udskrivning: [], ophold: [{ gyldig: { til: null } }], pladsbelaegning: [{ pladsId, gyldig: { til: '2026-11-18' } }] });
    expect((await house()).udenPlads.map(({ id }) => id)).toContain(borgerId);
  });

  it('runs again in another place from today when that is chosen', async () => {
    const { borgerId, fortryd, pladsId } = await dischargedAndTaken('E3');
    const { id: anden } = (await niels.post(`huset/${demo.id('Fyrtårnet')}/ekstrapladser`, { id: uuidv7(), navn: 'E3b', aarsag: 'Prøve', fra: I_DAG })).json<{ id: string }>();
    await lone.kommando('fortryd', { ...undo, borgerId, kommandoId: fortryd, plads: { pladsId: anden } });
    expect(await bedsOf(borgerId)).toEqual([[pladsId, '2026-11-10', '2026-11-18'], [anden, I_DAG, null]]);
  });

  it('so too when the discharge itself is taken back', async () => {
    const { borgerId } = await dischargedAndTaken('E4');
    const { udskrivning } = await forloebOf(lone, borgerId);
    const back = { ...undo, borgerId, faktaId: udskrivning[0]?.id };
    expect(await lone.afvises('tilbagekald', back)).toMatchObject({ status: 409, code: 'plads_optaget' });
    await lone.kommando('tilbagekald', { ...back, plads: 'ingen' });
    expect((await house()).udenPlads.map(({ id }) => id)).toContain(borgerId);
  });

  it('on the day the stay began gives the place back that was never slept in', async () => {
    const { id: pladsId } = (await niels.post(`huset/${demo.id('Fyrtårnet')}/ekstrapladser`, { id: uuidv7(), navn: 'E5', aarsag: 'Prøve', fra: I_DAG })).json<{ id: string }>();
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Samme dag', dato: I_DAG, plads: 'E5' });
    const { fortryd } = await lone.udfoer('udskriv', { borgerId, opholdId, dato: I_DAG, afgjortAf: 'ingen', maade: 'udeblevet', destination: 'ukendt', planlagt: false });
    expect(await bedsOf(borgerId)).toEqual([]);
    await lone.kommando('fortryd', { ...undo, borgerId, kommandoId: fortryd });
    expect(await bedsOf(borgerId)).toEqual([[pladsId, I_DAG, null]]);
  });
});
