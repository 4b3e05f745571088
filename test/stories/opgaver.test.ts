import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import type { MinDag, OpgaveSvar } from '../../src/contract/svar.ts';
import { addDays, isoDate, type IsoDate } from '../../src/law/kernel/dato.ts';
import { indskriv, opgaverOm, type Hvem } from '../factories/demo.ts';
import { demoStory } from '../factories/story.ts';

const I_DAG = isoDate('2026-11-20');
const ORIENTERING = 'sel.p110.orientering-om-indskrivning';
const { database, server, demo } = await demoStory(I_DAG);

async function everyBorger(): Promise<readonly string[]> {
  const client = new Client(database.superuser);
  await client.connect();
  try {
    return (await client.query<{ id: string }>('select id from hjemvej.borger order by id')).rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}

const sorted = (opgaver: readonly OpgaveSvar[]): readonly OpgaveSvar[] =>
  [...opgaver].sort((a, b) => `${a.emneId} ${a.regel}`.localeCompare(`${b.emneId} ${b.regel}`));

/** What the law answers when asked afresh about each person someone may see. */
async function freshFor(hvem: Hvem): Promise<readonly OpgaveSvar[]> {
  const person = await demo.som(hvem);
  const answers = await Promise.all((await everyBorger()).map((id) => person.get(`borgere/${id}`)));
  return answers.flatMap((answer) => (answer.statusCode === 200 ? answer.json<{ opgaver: OpgaveSvar[] }>().opgaver : []));
}

async function keptFor(hvem: Hvem): Promise<readonly OpgaveSvar[]> {
  const { opgaver, flere } = await (await demo.som(hvem)).read<MinDag>('min-dag');
  expect(flere).toBe(0);
  return opgaver.map(({ navn: _, boformId: _boform, ...opgave }) => opgave);
}

describe('the duties of Min dag', () => {
  it('say whose house they are, also of who has left it, and of no house where they are the municipality’s', async () => {
    const lone = await demo.som('lone');
    const rejst = await indskriv(demo, { navn: 'Rejst uden orientering', dato: '2026-11-10' });
    await lone.kommando('udskriv', { ...rejst, dato: '2026-11-19', afgjortAf: 'ingen', maade: 'eget_oenske', destination: 'ukendt', planlagt: false });
    const { opgaver } = await lone.read<MinDag>('min-dag');
    expect(opgaver.filter(({ borgerId }) => borgerId === rejst.borgerId).map(({ boformId }) => boformId)).toContain(demo.id('Fyrtårnet'));
    expect(new Set((await (await demo.som('sanne')).read<MinDag>('min-dag')).opgaver.map(({ boformId }) => boformId))).toEqual(new Set([null]));
  });

  it('show the most overdue first, then those without a day', async () => {
    const { opgaver } = await (await demo.som('lone')).read<MinDag>('min-dag');
    const frister = opgaver.map(({ frist }) => frist ?? '9999');
    expect(frister).toEqual([...frister].sort());
    expect(opgaver.length).toBeGreaterThan(3);
  });

  const DAYS: readonly IsoDate[] = [0, 1, 3, 4, 7, 30, 130, 400].map((days) => addDays(I_DAG, days));
  const PEOPLE: readonly Hvem[] = ['lone', 'sanne', 'amir', 'grethe', 'erik', 'birgit'];

  it.each(DAYS)('on %s are what the law says when asked afresh about every person, for everyone who works', async (day) => {
    server.day = day;
    let listed = 0;
    for (const hvem of PEOPLE) {
      const kept = await keptFor(hvem);
      expect(sorted(kept)).toEqual(sorted(await freshFor(hvem)));
      listed += kept.length;
    }
    expect(listed).toBeGreaterThan(10);
  });

  it('are the same for all who read at the same moment on a new day, while others write', async () => {
    server.day = addDays(I_DAG, 401);
    const [lone, niels] = [await demo.som('lone'), await demo.som('niels')];
    const writes = Array.from({ length: 6 }, (_, n) => indskriv(demo, { navn: `Ny ${n}`, dato: addDays(I_DAG, 390 + n) }));
    const reads = Array.from({ length: 10 }, (_, n) => (n % 2 ? lone : niels).get('min-dag'));
    await Promise.all(writes);
    expect((await Promise.all(reads)).map(({ statusCode }) => statusCode)).toEqual(Array(10).fill(200));
    expect(sorted(await keptFor('lone'))).toEqual(sorted(await freshFor('lone')));
  });

  it('turn overdue by themselves the day after the last, with nothing recorded in between', async () => {
    server.day = isoDate('2028-02-04');
    const lone = await demo.som('lone');
    const { borgerId } = await indskriv(demo, { navn: 'Ingen sendte', dato: '2028-02-04' });
    const state = async (day: string): Promise<string | undefined> => {
      server.day = isoDate(day);
      return (await opgaverOm(lone, borgerId)).find(({ regel }) => regel === ORIENTERING)?.tilstand;
    };
    expect(await state('2028-02-09')).toBe('aaben');
    expect(await state('2028-02-10')).toBe('overskredet');
  });
});
