import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Huset } from '../../contract/huset.ts';
import type { Session } from '../../contract/svar.ts';
import type { Tavle, Tavler, Vikarkode } from '../../contract/tavle.ts';
import { DEMO_MAIL, openDemo, type Demo } from '../../../test/factories/demo.ts';
import { employ } from '../../../test/factories/ansat.ts';
import { personWith, startDemoServer, type Person, type TestServer } from '../../../test/factories/server.ts';
import { LoginThrottle } from '../access/loginThrottle.ts';
import { buildApp } from '../app.ts';
import { DEMO_ADGANGSKODE } from '../demo/organisationer.ts';

const PIN = '402917';
const ENHED = 'hjemvej-80-enhed';
const SESSION = 'hjemvej-80';

let server: TestServer;
let demo: Demo;
let boformId: string;
beforeAll(async () => {
  server = await startDemoServer('2026-11-20');
  demo = await openDemo(server);
  boformId = demo.id('Fyrtårnet');
});
afterAll(() => server.close());

/** The leader registers the browser they stand at; the answer's cookie is that of the device. */
async function registerTavle(): Promise<{ readonly id: string; readonly cookies: Readonly<Record<string, string>> }> {
  const lone = await server.signIn(DEMO_MAIL.lone);
  const id = uuidv7();
  const answer = await lone.post(`huset/${boformId}/tavler`, { id, navn: 'Vagtrummet', laasMinutter: 2 });
  expect(answer.statusCode, answer.body).toBe(200);
  const cookie = answer.cookies.find(({ name }) => name === ENHED);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
  return { id, cookies: { [ENHED]: cookie?.value ?? '' } };
}

const sessionOf = (answer: Awaited<ReturnType<Person['post']>>): Readonly<Record<string, string>> => {
  expect(answer.statusCode, answer.body).toBe(200);
  const cookie = answer.cookies.find(({ name }) => name === SESSION);
  return { [SESSION]: cookie?.value ?? '' };
};

/** Someone signs in fully at the device and chooses a PIN: what is left in the browser is the session of the PIN. */
async function takeShift(enhed: Readonly<Record<string, string>>, hvem: 'niels' | 'lone', pin = PIN): Promise<Person> {
  const full = sessionOf(await personWith(server.app, enhed).post('session', { email: DEMO_MAIL[hvem], adgangskode: DEMO_ADGANGSKODE }));
  const after = sessionOf(await personWith(server.app, { ...enhed, ...full }).post('tavle/vagt', { pin, til: '12:00' }));
  expect((await personWith(server.app, { ...enhed, ...full }).get('session')).statusCode).toBe(401);
  return personWith(server.app, { ...enhed, ...after });
}

const lockedAt = (enhed: Readonly<Record<string, string>>): Person => personWith(server.app, enhed);
async function vagtOf(enhed: Readonly<Record<string, string>>, fornavn: string): Promise<string> {
  const { vagter } = await lockedAt(enhed).read<Tavle>('tavle');
  return vagter.find((vagt) => vagt.fornavn === fornavn)?.id ?? '';
}

async function asOwner(statement: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> {
  const client = new Client(server.database.superuser);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement, [...values])).rows;
  } finally {
    await client.end();
  }
}

describe('a browser that is no registered device', () => {
  it('is told of nobody, and refused whatever PIN it sends, also with a made-up device', async () => {
    const { cookies } = await registerTavle();
    await takeShift(cookies, 'niels');
    const vagtId = await vagtOf(cookies, 'Niels');
    expect(vagtId).not.toBe('');
    for (const other of [{}, { [ENHED]: 'a'.repeat(43) }]) {
      expect(await lockedAt(other).read<Tavle>('tavle')).toEqual({ enhed: null, vagter: [] });
      const answer = await lockedAt(other).post('tavle/laas-op', { vagtId, pin: PIN });
      expect(answer.json()).toMatchObject({ status: 403, code: 'tavle_ukendt' });
      expect(answer.cookies).toEqual([]);
    }
  });

  it('begins no shift, though its user has signed in fully', async () => {
    expect((await (await demo.som('niels')).post('tavle/vagt', { pin: PIN, til: '12:00' })).json()).toMatchObject({ code: 'tavle_ukendt' });
    expect((await lockedAt({}).post('tavle/vagt', { pin: PIN, til: '12:00' })).json()).toMatchObject({ code: 'ikke_logget_ind' });
  });
});

describe('more who begin a shift at once than there are connections', () => {
  it('are all answered', async () => {
    const { cookies } = await employ({ database: server.database, server }, { rolle: 'vikar', boformId });
    const [, ...others] = await Promise.all(Array.from({ length: 20 }, () => personWith(server.app, { ...cookies, [ENHED]: 'a'.repeat(43) }).post('tavle/vagt', { pin: PIN, til: '12:00' })));
    expect(new Set(others.map((answer) => answer.json<{ code: string }>().code))).toEqual(new Set(['tavle_ukendt']));
  });
});

describe('the tablet', () => {
  it('can be registered by the leader of the house alone, and only there', async () => {
    const body = { id: uuidv7(), navn: 'Nabo', laasMinutter: 2 };
    expect((await (await demo.som('niels')).post(`huset/${boformId}/tavler`, body)).statusCode).toBe(403);
    expect((await (await demo.som('lone')).post(`huset/${demo.id('Havnehuset')}/tavler`, body)).statusCode).toBe(404);
    expect((await (await demo.som('lone')).get(`huset/${demo.id('Havnehuset')}/tavler`)).statusCode).toBe(404);
  });

  it('locked tells first names and nothing more; unlocked by PIN it gives what the night needs and no more', async () => {
    const { cookies } = await registerTavle();
    await takeShift(cookies, 'lone');
    const locked = await lockedAt(cookies).read<Tavle>('tavle');
    expect(locked).toEqual({ enhed: { navn: 'Vagtrummet', boform: { id: boformId, navn: 'Fyrtårnet' } }, vagter: [{ id: expect.any(String) as string, fornavn: 'Lone', medKode: false }] });
    const inde = personWith(server.app, { ...cookies, ...sessionOf(await lockedAt(cookies).post('tavle/laas-op', { vagtId: locked.vagter[0]?.id, pin: PIN })) });
    const session = await inde.read<Session>('session');
    expect(session).toMatchObject({ bruger: { navn: 'Lone Krag' }, roller: ['vikar'], boformer: [{ id: boformId, navn: 'Fyrtårnet' }], tavle: { laasMinutter: 2, medPin: true } });
    expect(session.handlinger).toEqual(['borger.se', 'borger.soeg', 'ophold.indskriv', 'plads.opret', 'pladskort.se', 'vagtnotat.skriv']);
    const made = await inde.kommando('indskriv', { borger: { navn: 'Fra tavlen' }, boformId, dato: '2026-11-20' });
    expect(made['opholdId']).toBeDefined();
    for (const path of [`huset/${boformId}/tavler`, 'statistik/koder', 'refusion/loftvalg', 'lovaendringer']) expect((await inde.get(path)).statusCode, path).toBe(403);
    expect((await inde.post(`huset/${boformId}/tavler`, { id: uuidv7(), navn: 'x', laasMinutter: 2 })).statusCode).toBe(403);
    expect((await inde.post(`huset/${boformId}/vikarer`, { id: uuidv7(), navn: 'x', til: '12:00' })).statusCode).toBe(403);
    expect((await inde.post('tavle/vagt', { pin: '918273', til: '12:00' })).statusCode).toBe(403);
    const [log] = await asOwner(`select b.navn, o.roller from log.opslag o join adgang.bruger b on b.id = o.bruger_id where o.handling = 'kommando:indskriv' order by o.id desc limit 1`);
    expect(log).toEqual({ navn: 'Lone Krag', roller: ['vikar'] });
  });

  it('shows the board by chosen name', async () => {
    const { cookies } = await registerTavle();
    const niels = await demo.som('niels');
    const { borgerId } = await niels.kommando('indskriv', { borger: { navn: 'Margrethe Hansen', navnArt: 'officielt' }, boformId, dato: '2026-11-20' });
    await niels.kommando('registrer-navn', { borgerId, art: 'som_sagt', navn: 'Grete' });
    const navnOf = async (person: Person): Promise<string | undefined> => (await person.read<Huset>(`huset/${boformId}`)).udenPlads.find(({ id }) => id === borgerId)?.navn;
    expect(await navnOf(await takeShift(cookies, 'niels'))).toBe('Grete');
  });

  it('closed by the leader, lets nobody in, and who was in is out', async () => {
    const { id, cookies } = await registerTavle();
    const inde = await takeShift(cookies, 'niels');
    const vagtId = await vagtOf(cookies, 'Niels');
    const lone = await demo.som('lone');
    expect((await lone.read<Tavler>(`huset/${boformId}/tavler`)).enheder.find((enhed) => enhed.id === id)).toMatchObject({ navn: 'Vagtrummet', sidstBrugt: expect.any(String) as string });
    expect((await lone.post(`huset/${boformId}/tavler/${id}/luk`, {})).statusCode).toBe(200);
    expect((await inde.get('session')).statusCode).toBe(401);
    expect((await lockedAt(cookies).post('tavle/laas-op', { vagtId, pin: PIN })).json()).toMatchObject({ code: 'tavle_ukendt' });
    expect((await lone.read<Tavler>(`huset/${boformId}/tavler`)).enheder.map((enhed) => enhed.id)).not.toContain(id);
    expect((await lone.post(`huset/${boformId}/tavler/${id}/luk`, {})).statusCode).toBe(404);
  });

  it('locks after as long as the leader decides anew, from now on for who is in; nobody else decides it', async () => {
    const { id, cookies } = await registerTavle();
    const inde = await takeShift(cookies, 'niels');
    const lone = await demo.som('lone');
    const set = (som: Person, minutter: number) => som.post(`huset/${boformId}/tavler/${id}/laasetid`, { laasMinutter: minutter });
    const laasesOm = async (): Promise<number> => Number((await asOwner('select extract(epoch from max(laases_at) - now())::int as s from adgang.session where enhed_id = $1 and afsluttet_at is null', [id]))[0]?.['s']);
    expect((await set(lone, 15)).statusCode).toBe(200);
    expect((await inde.read<Session>('session')).tavle).toMatchObject({ laasMinutter: 15 });
    expect(await laasesOm()).toBeGreaterThan(800);
    expect((await set(lone, 1)).statusCode).toBe(200);
    expect(await laasesOm()).toBeLessThanOrEqual(60);
    expect((await lone.read<Tavler>(`huset/${boformId}/tavler`)).enheder.find((enhed) => enhed.id === id)?.laasMinutter).toBe(1);
    for (const [som, svar] of [[inde, 403], [await demo.som('niels'), 403], [await demo.som('grethe'), 404]] as const) expect((await set(som, 30)).statusCode).toBe(svar);
    expect((await set(lone, 31)).statusCode).toBe(400);
  });

  it('left alone is locked, whether a PIN or a password opened it, and a touch puts it off', async () => {
    const { cookies } = await registerTavle();
    const full = personWith(server.app, { ...cookies, ...sessionOf(await lockedAt(cookies).post('session', { email: DEMO_MAIL.niels, adgangskode: DEMO_ADGANGSKODE })) });
    expect(await full.read<Session>('session')).toMatchObject({ tavle: { laasMinutter: 2, medPin: false } });
    for (const person of [full, await takeShift(cookies, 'lone')]) {
      await asOwner(`update adgang.session set laases_at = now() + interval '1 second' where laases_at is not null`);
      expect((await person.get('session')).statusCode).toBe(200);
      expect(await asOwner(`select count(*)::int as n from adgang.session where laases_at > now() + interval '1 minute' and afsluttet_at is null`)).toEqual([{ n: 1 }]);
      await asOwner('update adgang.session set laases_at = now() where laases_at is not null');
      expect((await person.get('session')).statusCode).toBe(401);
    }
  });
});

describe('a sign-in on the tablet', () => {
  it('is bound to it from the first moment, in the statement that opens the session', async () => {
    const { cookies } = await registerTavle();
    await asOwner(`create function adgang.aldrig() returns trigger language plpgsql as $$ begin raise exception 'bound afterwards'; end $$`);
    await asOwner('create trigger aldrig before update of enhed_id on adgang.session for each row execute function adgang.aldrig()');
    try {
      const full = personWith(server.app, { ...cookies, ...sessionOf(await lockedAt(cookies).post('session', { email: DEMO_MAIL.niels, adgangskode: DEMO_ADGANGSKODE })) });
      expect(await full.read<Session>('session')).toMatchObject({ tavle: { laasMinutter: 2, medPin: false } });
    } finally {
      await asOwner('drop trigger aldrig on adgang.session');
    }
  });
});

describe('what is hashed at once', () => {
  it('is bounded in all of the server: when others fill it, no way in hashes more', async () => {
    const [throttle, held] = [new LoginThrottle(), Promise.withResolvers<string>()];
    const full = Array.from({ length: 16 }, (_, n) => throttle.hash(`sted ${n}`, () => held.promise));
    const app = await buildApp({ deps: server.deps, publicUrl: 'http://localhost', throttle });
    const { cookies } = await registerTavle();
    const leader = await employ({ database: server.database, server }, { rolle: 'boformsleder', boformId });
    const at = personWith(app, { ...cookies, ...leader.cookies });
    const asked: readonly (readonly [string, object])[] = [
      ['session', { email: DEMO_MAIL.niels, adgangskode: DEMO_ADGANGSKODE }], ['engangslink', { token: 'a'.repeat(43), adgangskode: 'et langt kodeord' }],
      ['tavle/laas-op', { vagtId: uuidv7(), pin: PIN }], ['tavle/vikar', { vagtId: uuidv7(), kode: '00000001', pin: PIN }],
      ['tavle/vagt', { pin: PIN, til: '12:00' }], [`huset/${boformId}/vikarer`, { id: uuidv7(), navn: 'Ida', til: '12:00' }],
    ];
    for (const [path, body] of asked) expect((await at.post(path, body)).json(), path).toMatchObject({ status: 429, code: 'for_mange_forsoeg' });
    held.resolve('');
    await Promise.all(full);
    await app.close();
  });
});

describe('what is sent again because no answer came', () => {
  const asLeader = () => employ({ database: server.database, server }, { rolle: 'boformsleder', boformId });
  const cookieOf = (answer: Awaited<ReturnType<Person['post']>>) => ({ [ENHED]: answer.cookies.find(({ name }) => name === ENHED)?.value ?? '' });

  it('registers one device, whose secret is the last given, until it is used; another’s id is used', async () => {
    const [leader, body] = [await asLeader(), { id: uuidv7(), navn: 'Igen', laasMinutter: 2 }];
    const register = (person: Person, more = {}) => person.post(`huset/${boformId}/tavler`, { ...body, ...more });
    const both = await Promise.all([register(leader), register(leader)]);
    expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    const last = cookieOf(await register(leader));
    for (const more of [{ navn: 'Et andet' }, { laasMinutter: 5 }]) expect((await register(leader, more)).json()).toMatchObject({ status: 409, code: 'id_brugt' });
    expect((await register(await asLeader())).json()).toMatchObject({ status: 409, code: 'id_brugt' });
    for (const answer of both) expect(await lockedAt(cookieOf(answer)).read<Tavle>('tavle')).toEqual({ enhed: null, vagter: [] });
    expect(await lockedAt(last).read<Tavle>('tavle')).toMatchObject({ enhed: { navn: 'Igen' } });
    expect((await register(leader)).json()).toMatchObject({ status: 409, code: 'id_brugt' });
    expect(await lockedAt(last).read<Tavle>('tavle')).toMatchObject({ enhed: { navn: 'Igen' } });
  });

  it('gives one shift, whose code is the last given, until it is used; another’s id is used', async () => {
    const { cookies } = await registerTavle();
    const [leader, body] = [await asLeader(), { id: uuidv7(), navn: 'Gen Gang', til: '12:00' }];
    const give = (person: Person, more = {}) => person.post(`huset/${boformId}/vikarer`, { ...body, ...more });
    const both = await Promise.all([give(leader), give(leader)]);
    expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    const kode = (await give(leader)).json<Vikarkode>().kode;
    expect((await give(leader, { navn: 'En Anden' })).json()).toMatchObject({ status: 409, code: 'id_brugt' });
    expect((await give(await asLeader())).json()).toMatchObject({ status: 409, code: 'id_brugt' });
    expect(await asOwner(`select count(*)::int as n from adgang.bruger where navn = 'Gen Gang'`)).toEqual([{ n: 1 }]);
    const begin = (code: string | undefined) => lockedAt(cookies).post('tavle/vikar', { vagtId: body.id, kode: code, pin: PIN });
    expect((await begin(both[0]?.json<Vikarkode>().kode)).json()).toMatchObject({ code: 'forkert_pin' });
    expect((await begin(kode)).statusCode).toBe(200);
    expect((await give(leader)).json()).toMatchObject({ status: 409, code: 'id_brugt' });
  });
});

describe('who leads one house and works as a vikar in another', () => {
  it('leads that one only', async () => {
    const andet = uuidv7();
    await asOwner(`insert into hjemvej.boform (id, organisation_id, navn) select $1, organisation_id, 'Fyrskibet' from hjemvej.boform where id = $2`, [andet, boformId]);
    const leader = await employ({ database: server.database, server }, { rolle: 'boformsleder', boformId });
    const { bruger } = await leader.read<Session>('session');
    await asOwner(`insert into adgang.brugerrolle (bruger_id, rolle, boform_id, gyldig) values ($1, 'vikar', $2, '[2015-01-01,)')`, [bruger.id, andet]);
    const tavle = () => ({ id: uuidv7(), navn: 'Vagtrummet', laasMinutter: 2 });
    const vikar = () => ({ id: uuidv7(), navn: 'Ida', til: '12:00' });
    expect((await leader.post(`huset/${boformId}/tavler`, tavle())).statusCode).toBe(200);
    expect((await leader.post(`huset/${andet}/tavler`, tavle())).json()).toMatchObject({ status: 403, code: 'ikke_tilladt' });
    expect((await leader.post(`huset/${andet}/vikarer`, vikar())).json()).toMatchObject({ status: 403, code: 'ikke_tilladt' });
    for (const path of ['advarsler', 'tavler', 'fakturakladde?fra=2026-11-01&til=2026-11-20']) {
      expect([(await leader.get(`huset/${boformId}/${path}`)).statusCode, (await leader.get(`huset/${andet}/${path}`)).statusCode], path).toEqual([200, 403]);
    }
    const afgoer = async (hus: string) => {
      const { borgerId, opholdId } = await leader.kommando('indskriv', { borger: { navn: 'I to huse' }, boformId: hus, dato: '2026-11-20' });
      const about = { id: uuidv7(), borgerId, opholdId, afgjort: '2026-11-20', saerligeSocialeProblemer: true, ingenBolig: true, kanIkkeVaereIBolig: null, akutBehov: true, behovForStoette: true, lovligtOphold: null };
      return (await leader.post('kommandoer/afgoer-optagelse', about)).statusCode;
    };
    expect([await afgoer(boformId), await afgoer(andet)]).toEqual([200, 403]);
  });
});

describe('a PIN', () => {
  it('after five wrong tries is off, the right one too, until a full sign-in; a colleague’s is not', async () => {
    const { cookies } = await registerTavle();
    await takeShift(cookies, 'niels');
    await takeShift(cookies, 'lone', '771204');
    const [niels, lone] = [await vagtOf(cookies, 'Niels'), await vagtOf(cookies, 'Lone')];
    for (let n = 0; n < 5; n += 1) expect((await lockedAt(cookies).post('tavle/laas-op', { vagtId: niels, pin: '000001' })).json()).toEqual({ type: '/fejl/forkert_pin', status: 401, code: 'forkert_pin' });
    expect((await lockedAt(cookies).post('tavle/laas-op', { vagtId: niels, pin: PIN })).json()).toMatchObject({ code: 'forkert_pin' });
    expect((await lockedAt(cookies).post('tavle/laas-op', { vagtId: lone, pin: '771204' })).statusCode).toBe(200);
    await takeShift(cookies, 'niels');
    expect((await lockedAt(cookies).post('tavle/laas-op', { vagtId: await vagtOf(cookies, 'Niels'), pin: PIN })).statusCode).toBe(200);
  }, 60_000);

  it('of one is not that of another, and a shift that is not there is answered alike to the byte', async () => {
    const { cookies } = await registerTavle();
    await takeShift(cookies, 'niels');
    await takeShift(cookies, 'lone', '771204');
    const wrong = await lockedAt(cookies).post('tavle/laas-op', { vagtId: await vagtOf(cookies, 'Niels'), pin: '771204' });
    const unknown = await lockedAt(cookies).post('tavle/laas-op', { vagtId: uuidv7(), pin: '771204' });
    const shown = ({ statusCode, body, headers: { date: _, ...headers } }: typeof wrong) => ({ statusCode, body, headers });
    expect(shown(wrong)).toEqual(shown(unknown));
  });

  it('of another house’s tablet does not open this one', async () => {
    const { cookies } = await registerTavle();
    await takeShift(cookies, 'niels');
    const vagtId = await vagtOf(cookies, 'Niels');
    const { cookies: other } = await registerTavle();
    expect((await lockedAt(other).post('tavle/laas-op', { vagtId, pin: PIN })).json()).toMatchObject({ code: 'forkert_pin' });
  });

  it.each(['000000', '123456', '987654', '12345', '1234567', 'abcdef'])('that is easily tried first, or is no six digits, can’t be chosen: %s', async (pin) => {
    expect((await (await demo.som('niels')).post('tavle/vagt', { pin, til: '12:00' })).statusCode).toBe(400);
  });

  it('ends with the shift', async () => {
    const { cookies } = await registerTavle();
    const inde = await takeShift(cookies, 'niels');
    const vagtId = await vagtOf(cookies, 'Niels');
    await asOwner('update adgang.vagt set til = now() where id = $1', [vagtId]);
    expect((await inde.get('session')).statusCode).toBe(401);
    expect((await lockedAt(cookies).post('tavle/laas-op', { vagtId, pin: PIN })).json()).toMatchObject({ code: 'forkert_pin' });
    expect((await lockedAt(cookies).read<Tavle>('tavle')).vagter).toEqual([]);
  });
});

describe('a vikar', () => {
  async function give(navn: string): Promise<Vikarkode> {
    const answer = await (await demo.som('niels')).post(`huset/${boformId}/vikarer`, { id: uuidv7(), navn, til: '12:00' });
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json<Vikarkode>();
  }

  it('begins with a code that works once, acts under their own name, and is out the moment the leader says', async () => {
    const { cookies } = await registerTavle();
    const { id: vagtId, kode } = await give('Kim Vikar');
    expect(kode).toMatch(/^\d{8}$/);
    expect((await lockedAt(cookies).read<Tavle>('tavle')).vagter).toContainEqual({ id: vagtId, fornavn: 'Kim', medKode: true });
    const begin = () => lockedAt(cookies).post('tavle/vikar', { vagtId, kode, pin: PIN });
    const kim = personWith(server.app, { ...cookies, ...sessionOf(await begin()) });
    expect((await begin()).json()).toMatchObject({ code: 'forkert_pin' });
    expect(await kim.read<Session>('session')).toMatchObject({ bruger: { navn: 'Kim Vikar' }, roller: ['vikar'], boformer: [{ navn: 'Fyrtårnet' }] });
    await kim.kommando('indskriv', { borger: { navn: 'Kims gæst' }, boformId, dato: '2026-11-20' });
    const [log] = await asOwner(`select b.navn from log.opslag o join adgang.bruger b on b.id = o.bruger_id where o.handling = 'kommando:indskriv' order by o.id desc limit 1`);
    expect(log).toEqual({ navn: 'Kim Vikar' });
    const lone = await demo.som('lone');
    expect((await lone.read<Tavler>(`huset/${boformId}/tavler`)).vagter).toContainEqual(expect.objectContaining({ id: vagtId, navn: 'Kim Vikar', enhed: 'Vagtrummet', vikar: true }));
    expect((await (await demo.som('niels')).post(`huset/${boformId}/vagter/${vagtId}/slut`, {})).statusCode).toBe(403);
    expect((await lone.post(`huset/${boformId}/vagter/${vagtId}/slut`, {})).statusCode).toBe(200);
    expect((await kim.get('session')).statusCode).toBe(401);
    expect((await lockedAt(cookies).post('tavle/laas-op', { vagtId, pin: PIN })).json()).toMatchObject({ code: 'forkert_pin' });
  });

  it('can’t be let in with the code as PIN, nor by a wrong code, which is off after five tries', async () => {
    const { cookies } = await registerTavle();
    const { id: vagtId, kode } = await give('Bo Vikar');
    expect((await lockedAt(cookies).post('tavle/laas-op', { vagtId, pin: PIN })).json()).toMatchObject({ code: 'forkert_pin' });
    for (let n = 0; n < 4; n += 1) await lockedAt(cookies).post('tavle/vikar', { vagtId, kode: '00000001', pin: PIN });
    expect((await lockedAt(cookies).post('tavle/vikar', { vagtId, kode, pin: PIN })).json()).toMatchObject({ code: 'forkert_pin' });
  });

  it('is given no shift by the municipality, nor beyond the next noon', async () => {
    const body = { id: uuidv7(), navn: 'Ida', til: '12:00' };
    expect((await (await demo.som('sanne')).post(`huset/${boformId}/vikarer`, body)).statusCode).toBe(403);
    expect((await (await demo.som('grethe')).post(`huset/${boformId}/vikarer`, body)).statusCode).toBe(404);
  });

  it.each([
    ['2026-11-20 22:00', '08:00', '2026-11-21 08:00'],
    ['2026-11-21 02:00', '08:00', '2026-11-21 08:00'],
    ['2026-11-20 22:00', '12:00', '2026-11-21 12:00'],
    ['2026-11-20 22:00', '12:01', null],
    ['2026-11-20 08:00', '11:59', '2026-11-20 11:59'],
    ['2026-11-20 08:00', '16:00', null],
    // The night the clock goes back: the shift still ends at eight.
    ['2026-10-24 22:00', '08:00', '2026-10-25 08:00'],
  ])('whose shift begins %s and lasts until %s ends %s', async (nu, til, slut) => {
    const [row] = await asOwner(`select to_char(adgang.vagt_slut($1::timestamp at time zone 'Europe/Copenhagen', $2) at time zone 'Europe/Copenhagen', 'YYYY-MM-DD HH24:MI') as slut`, [nu, til]);
    expect(row).toEqual({ slut });
  });
});
