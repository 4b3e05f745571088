import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import type { Borgerbillede, MinDag } from '../../src/contract/svar.ts';
import { forloebOf, indskriv, modtagPrMail } from '../factories/demo.ts';
import type { Person } from '../factories/server.ts';
import { demoStory } from '../factories/story.ts';

const I_DAG = '2026-11-20';
const { database, demo, lone, niels, sanne } = await demoStory(I_DAG, 'lone', 'niels', 'sanne');

async function countOf(query: string, values: readonly unknown[] = []): Promise<number> {
  const client = new Client(database.superuser);
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${query}`, [...values]);
    return rows[0]?.n ?? -1;
  } finally {
    await client.end();
  }
}

const send = (person: Person, navn: string, body: object) => person.post(`kommandoer/${navn}`, body);
const codes = (answers: readonly { statusCode: number; body: string }[]): readonly string[] =>
  answers.map(({ statusCode, body }) => (statusCode === 200 ? 'ok' : (JSON.parse(body) as { code: string }).code)).sort();

describe('a command sent twice', () => {
  const command = () => ({ id: uuidv7(), borger: { navn: 'To gange' }, boformId: demo.id('Fyrtårnet'), dato: I_DAG });

  it('is carried out once and answers the same', async () => {
    const body = command();
    const [first, second] = [await send(lone, 'indskriv', body), await send(lone, 'indskriv', body)];
    expect(second.json()).toEqual(first.json());
    expect(second.statusCode).toBe(200);
  });

  it('is carried out once also when all come at the same time', async () => {
    const body = { ...command(), borger: { navn: 'Otte på én gang' } };
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(lone, 'indskriv', body)));
    expect(new Set(answers.map(({ body: text }) => text)).size).toBe(1);
    expect(codes(answers)).toEqual(Array(8).fill('ok'));
    expect(await countOf('hjemvej.navn where navn = $1', ['Otte på én gang'])).toBe(1);
  });

  it('under another name, or by another user, is refused instead of answered with what it did not do', async () => {
    const body = command();
    const { borgerId } = (await send(lone, 'indskriv', body)).json<{ svar: { borgerId: string } }>().svar;
    const other = await send(lone, 'registrer-navn', { id: body.id, borgerId, art: 'alias', navn: 'Tabt navn' });
    expect(other.json()).toMatchObject({ status: 409, code: 'id_brugt' });
    expect((await send(niels, 'indskriv', body)).json()).toMatchObject({ status: 409, code: 'id_brugt' });
  });
});

describe('a stale command', () => {
  it('is refused with the newest position, and goes through once the sender has seen it', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Forældet', dato: '2026-11-10' });
    const { position: seen } = await lone.read<{ position: number }>(`borgere/${borgerId}`);
    const { position: nyeste } = await niels.udfoer('registrer-opholdsplan', { borgerId, opholdId, skridt: 'udarbejdet', dato: I_DAG });
    const udskriv = { borgerId, opholdId, dato: I_DAG, afgjortAf: 'ingen', maade: 'udeblevet', destination: 'ukendt', planlagt: false };
    expect(await lone.afvises('udskriv', { ...udskriv, set: seen })).toMatchObject({ status: 409, code: 'aendret_imens', nyeste });
    await lone.kommando('udskriv', { ...udskriv, set: nyeste });
  });

  it('is refused when what it saw was withdrawn meanwhile, though nothing was written, and goes through once the sender has seen that', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Taget tilbage', dato: '2026-11-10' });
    await niels.kommando('registrer-opholdsplan', { borgerId, opholdId, skridt: 'udarbejdet', dato: I_DAG });
    const { position: seen, forloeb } = await lone.read<Borgerbillede>(`borgere/${borgerId}`);
    await niels.kommando('tilbagekald', { borgerId, faktaId: forloeb.opholdsplan[0]?.id, aarsag: 'Skrevet på den forkerte' });
    const revise = { borgerId, opholdId, skridt: 'revideret', dato: I_DAG };
    const refused = await lone.afvises('registrer-opholdsplan', { ...revise, set: seen });
    expect(refused).toMatchObject({ status: 409, code: 'aendret_imens' });
    const { position: now } = await lone.read<Borgerbillede>(`borgere/${borgerId}`);
    expect(now).toBe(refused.nyeste);
    await lone.kommando('registrer-opholdsplan', { ...revise, set: now });
  });

  it('is refused to one of two who write at once from the same sight, also where the other only withdraws', async () => {
    const { borgerId } = await indskriv(demo, { navn: 'Ene trækker', dato: '2026-11-10' });
    await lone.kommando('registrer-navn', { borgerId, art: 'alias', navn: 'Forkert navn' });
    const { position: set, forloeb } = await lone.read<Borgerbillede>(`borgere/${borgerId}`);
    const faktaId = forloeb.navn.find(({ navn }) => navn === 'Forkert navn')?.id;
    const answers = await Promise.all([
      send(niels, 'tilbagekald', { id: uuidv7(), borgerId, faktaId, aarsag: 'Hedder ikke sådan', set }),
      send(lone, 'registrer-oenske', { id: uuidv7(), borgerId, tekst: 'At blive kaldt sit navn', dato: I_DAG, set }),
    ]);
    expect(codes(answers)).toEqual(['aendret_imens', 'ok']);
  });

  it('is refused when a link was withdrawn meanwhile, from either record', async () => {
    const [en, to] = [await modtagPrMail(demo, { navn: 'Løs ene', dato: '2026-09-01' }), await modtagPrMail(demo, { navn: 'Løs anden', dato: '2026-10-01' })];
    await sanne.kommando('kobl-borgere', { borgerId: en.borgerId, andenBorgerId: to.borgerId, dato: I_DAG, aarsag: 'Samme' });
    const { position: set, forloeb } = await sanne.read<Borgerbillede>(`borgere/${en.borgerId}`);
    await sanne.kommando('tilbagekald', { borgerId: en.borgerId, faktaId: forloeb.kobling[0]?.id, aarsag: 'To alligevel' });
    for (const { borgerId } of [en, to]) {
      expect(await sanne.afvises('registrer-oenske', { borgerId, tekst: 'Noget', dato: I_DAG, set })).toMatchObject({ code: 'aendret_imens' });
    }
  });

  it('is not stale because of something else about the person', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Andet nyt', dato: '2026-11-10' });
    const { position: seen } = await lone.read<{ position: number }>(`borgere/${borgerId}`);
    await niels.kommando('registrer-navn', { borgerId, art: 'alias', navn: 'Nisse' });
    await lone.kommando('registrer-opholdsplan', { borgerId, opholdId, skridt: 'udarbejdet', dato: I_DAG, set: seen });
  });
});

describe('two at once', () => {
  it('discharging one stay: one does, the other hears that it is done', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Begge skriver ud', dato: '2026-11-10' });
    const body = { borgerId, opholdId, dato: I_DAG, afgjortAf: 'ingen', maade: 'udeblevet', destination: 'ukendt', planlagt: false };
    const answers = await Promise.all([lone, niels, lone, niels].map((person) => send(person, 'udskriv', { id: uuidv7(), ...body })));
    expect(codes(answers)).toEqual(['allerede_udskrevet', 'allerede_udskrevet', 'allerede_udskrevet', 'ok']);
    expect((await forloebOf(lone, borgerId)).udskrivning).toHaveLength(1);
  });

  it('opening one envelope, each as a new person: it is received once, and of the other nothing is recorded', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Én kuvert', dato: I_DAG });
    await lone.kommando('send-orientering', { borgerId, opholdId, om: 'indskrivning', kommuneId: demo.id('Åby Kommune'), kanal: 'hjemvej', dato: I_DAG, kontakt: 'Lone' });
    const kuvertId = (await sanne.read<MinDag>('min-dag')).kuverter.find(({ navn }) => navn === 'Én kuvert')?.id;
    const body = { kuvertId, borger: { ny: true }, dato: I_DAG, handlekommuneGrundlag: 'Bor her' };
    const answers = await Promise.all([1, 2, 3].map(() => send(sanne, 'modtag-orientering', { id: uuidv7(), ...body })));
    expect(codes(answers)).toEqual(['allerede_modtaget', 'allerede_modtaget', 'ok']);
    expect(await countOf('hjemvej.navn where navn = $1', ['Én kuvert'])).toBe(2);
  });

  it('linking two records from either side: they end up linked once', async () => {
    const en = await modtagPrMail(demo, { navn: 'Venstre', dato: '2026-09-01' });
    const to = await modtagPrMail(demo, { navn: 'Højre', dato: '2026-10-01' });
    const link = (borgerId: string, andenBorgerId: string) => send(sanne, 'kobl-borgere', { id: uuidv7(), borgerId, andenBorgerId, dato: I_DAG, aarsag: 'Samme' });
    const answers = await Promise.all([link(en.borgerId, to.borgerId), link(to.borgerId, en.borgerId), link(en.borgerId, to.borgerId)]);
    expect(codes(answers)).toEqual(['allerede_koblet', 'allerede_koblet', 'ok']);
  });

  it('writing in two records that are linked: both are carried out, and the duties are those of the one course', async () => {
    const en = await modtagPrMail(demo, { navn: 'Koblet ene', dato: '2026-09-01' });
    const to = await modtagPrMail(demo, { navn: 'Koblet anden', dato: '2026-10-01' });
    await sanne.kommando('kobl-borgere', { borgerId: en.borgerId, andenBorgerId: to.borgerId, dato: I_DAG, aarsag: 'Samme' });
    const wish = (borgerId: string, n: number) => send(sanne, 'registrer-oenske', { id: uuidv7(), borgerId, tekst: `Ønske ${n}`, dato: I_DAG });
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => wish(n % 2 ? en.borgerId : to.borgerId, n)));
    expect(codes(answers)).toEqual(Array(12).fill('ok'));
    expect((await forloebOf(sanne, en.borgerId)).oenske).toHaveLength(12);
  });
});

describe('a place', () => {
  it('that is taken is refused, and nothing of the person is recorded', async () => {
    await indskriv(demo, { navn: 'Har pladsen', dato: '2026-11-10', plads: '9' });
    const before = await countOf('hjemvej.borger');
    const body = { borger: { navn: 'Fik den ikke' }, boformId: demo.id('Fyrtårnet'), pladsId: await demo.plads('Fyrtårnet', '9'), dato: I_DAG };
    expect(await lone.afvises('indskriv', body)).toEqual({ type: '/fejl/plads_optaget', status: 409, code: 'plads_optaget' });
    expect(await countOf('hjemvej.borger')).toBe(before);
    expect((await lone.post('soeg', { q: 'Fik den ikke' })).json()).toEqual({ borgere: [] });
  });

  it('goes to exactly one of thirty who ask for it at once', async () => {
    const pladsId = await demo.plads('Fyrtårnet', '10');
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        send(n % 2 ? lone : niels, 'indskriv', { id: uuidv7(), borger: { navn: `Nummer ${n}` }, boformId: demo.id('Fyrtårnet'), pladsId, dato: I_DAG }),
      ),
    );
    expect(codes(answers)).toEqual(['ok', ...Array<string>(29).fill('plads_optaget')].sort());
    expect(await countOf(`hjemvej.navn where navn ~ '^Nummer '`)).toBe(1);
  });
});
