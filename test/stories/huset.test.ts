import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Huset } from '../../src/contract/huset.ts';
import { openDemo, type Demo } from '../factories/demo.ts';
import { startDemoServer, type Person, type TestServer } from '../factories/server.ts';
import { testDatabase } from '../support/database.ts';

const I_DAG = '2026-11-20';
let server: TestServer;
let demo: Demo;
let lone: Person;
let niels: Person;

beforeAll(async () => {
  server = await startDemoServer(await testDatabase(), I_DAG);
  demo = await openDemo(server);
  [lone, niels] = await Promise.all([demo.som('lone'), demo.som('niels')]);
});
afterAll(() => server.close());

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
