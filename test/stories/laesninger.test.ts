import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Loftvalg } from '../../src/contract/refusion.ts';
import type { Hvorfor, MinDag, OpgaveSvar } from '../../src/contract/svar.ts';
import { isoDate } from '../../src/law/kernel/dato.ts';
import { hashSessionToken } from '../../src/server/access/sessionToken.ts';
import { readFreshOpgaver, type FreshOpgaver } from '../../src/server/kommandoer/friskeOpgaver.ts';
import { opgaverOm, openDemo, type Demo } from '../factories/demo.ts';
import { startDemoServer, type Person, type TestServer } from '../factories/server.ts';
import { execute } from '../support/command.ts';

const I_DAG = isoDate('2026-11-20');
const ORIENTERING = 'sel.p110.orientering-om-indskrivning';
const WITH_SATURDAY = '2026-11-21';
const WITHOUT_SATURDAY = '2026-11-23';

let server: TestServer;
let demo: Demo;
/** Leads a boform of Nørreå; Ulla records the readings of the same municipality. */
let grethe: Person;
let ulla: Person;
let borgerId: string;
let opholdId: string;

beforeAll(async () => {
  server = await startDemoServer(I_DAG);
  demo = await openDemo(server);
  [grethe, ulla] = await Promise.all([demo.som('grethe'), demo.som('ulla')]);
  const made = await grethe.kommando('indskriv', { borger: { navn: 'Lørdagens Gæst' }, boformId: demo.id('Havnehuset'), dato: '2026-11-18', pladsId: null });
  ({ borgerId = '', opholdId = '' } = made);
});
afterAll(() => server.close());

let recorded = 0;
/** Confirms how Saturday is read in Nørreå; `null` withdraws it. */
async function read(laesning: string | null, dato: string = I_DAG): Promise<void> {
  const answer = await ulla.post('lovvalg', { id: uuidv7(), lovvalg: 'loerdag', laesning, dato, begrundelse: `Læst ${++recorded} gange` });
  expect(answer.statusCode).toBe(200);
}

const notice = (opgaver: readonly OpgaveSvar[]): OpgaveSvar | undefined => opgaver.find(({ regel }) => regel === ORIENTERING);
const kept = async (): Promise<string | null | undefined> => notice(await opgaverOm(grethe, borgerId))?.frist;
const fresh = async (): Promise<string | null | undefined> => notice((await grethe.read<{ opgaver: OpgaveSvar[] }>(`borgere/${borgerId}`)).opgaver)?.frist;

beforeEach(() => read(null));

describe('a confirmed reading', () => {
  it('changes the duties, kept and asked afresh, of the organisation that confirmed it and of no other', async () => {
    const others = await (await demo.som('lone')).read<MinDag>('min-dag');
    expect([await kept(), await fresh()]).toEqual([WITHOUT_SATURDAY, WITHOUT_SATURDAY]);
    await read('man-loer');
    expect([await kept(), await fresh()]).toEqual([WITH_SATURDAY, WITH_SATURDAY]);
    expect(await (await demo.som('lone')).read<MinDag>('min-dag')).toEqual(others);
  });

  it('is withdrawn as it was confirmed: duties are asked under the careful reading again, and the question is open', async () => {
    await read('man-loer');
    expect(await kept()).toBe(WITH_SATURDAY);
    await read(null);
    expect([await kept(), await fresh()]).toEqual([WITHOUT_SATURDAY, WITHOUT_SATURDAY]);
    const { valg } = await ulla.read<Loftvalg>('refusion/loftvalg');
    expect(valg.find(({ lovvalg }) => lovvalg === 'loerdag')).toMatchObject({ bruges: 'pligter', laesning: 'paamind-loerdag', bekraeftelse: null });
  });

  it('holds from the day it was confirmed, and the explanation says that day', async () => {
    await read('man-loer', '2026-11-19');
    const { trace } = await grethe.read<Hvorfor>(`borgere/${borgerId}/hvorfor?regel=${ORIENTERING}&emne=${opholdId}`);
    expect(JSON.stringify(trace)).toContain('"name":"loerdag","value":"paamind-loerdag","confirmed":false');
    await read('man-loer');
    const later = await grethe.read<Hvorfor>(`borgere/${borgerId}/hvorfor?regel=${ORIENTERING}&emne=${opholdId}`);
    expect(JSON.stringify(later.trace)).toContain(`"name":"loerdag","value":"man-loer","confirmed":true,"confirmedOn":"${I_DAG}"`);
    server.day = isoDate('2026-11-18');
    expect(await fresh()).toBe(WITHOUT_SATURDAY);
    server.day = I_DAG;
  });

  it('is used when a command asks anew too', async () => {
    await read('man-loer');
    const { borgerId: newcomer = '' } = await grethe.kommando('indskriv', { borger: { navn: 'Kom Bagefter' }, boformId: demo.id('Havnehuset'), dato: '2026-11-18', pladsId: null });
    const { rows } = await keptRows(newcomer);
    expect(rows).toEqual([WITH_SATURDAY]);
  });
});

async function keptRows(id: string): Promise<{ readonly rows: readonly unknown[] }> {
  const rows = await execute(server.database.superuser, `select frist::text from hjemvej.opgave where borger_id = '${id}' and regel = '${ORIENTERING}'`);
  return { rows: rows.map(({ frist }) => frist) };
}

describe('another edition of the law', () => {
  const tamper = (): Promise<unknown> => execute(server.database.superuser, `update hjemvej.opgave set frist = '2030-01-01' where borger_id = '${borgerId}'`);
  const age = (): Promise<unknown> => execute(server.database.superuser, `update hjemvej.opgave_udgave set udgave = 'foer'`);

  it('is noticed by what was kept with the duties: they are asked anew, and under today’s edition they are left alone', async () => {
    expect(await kept()).toBe(WITHOUT_SATURDAY);
    await tamper();
    expect(await kept()).toBe('2030-01-01');
    await age();
    expect(await kept()).toBe(WITHOUT_SATURDAY);
  });

  it('gives a duty to someone of whom nothing was kept, and takes away that of a rule there no longer is', async () => {
    expect(await kept()).toBe(WITHOUT_SATURDAY);
    await execute(server.database.superuser, `delete from hjemvej.opgave where borger_id = '${borgerId}'`);
    expect(await kept()).toBeUndefined();
    await execute(server.database.superuser, `update hjemvej.opgave set regel = 'sel.p110.ophaevet' where regel = 'sel.p110.maalgruppe'`);
    await age();
    expect(await kept()).toBe(WITHOUT_SATURDAY);
    expect(await execute(server.database.superuser, `select 1 from hjemvej.opgave o join hjemvej.journal j on j.id = o.journal_id
      where j.boform_id = '${demo.id('Havnehuset')}' and o.regel = 'sel.p110.ophaevet'`)).toEqual([]);
  });

  /** Reads Min dag of Grethe, asking at most so many persons anew, and listing at most so many duties. */
  async function readAtMost(mostStale: number, most = 200): Promise<FreshOpgaver> {
    const [token] = Object.values(grethe.cookies);
    const tokenHash = hashSessionToken(token);
    if (!tokenHash) throw new Error('no session');
    const answer = await server.deps.db.inTransaction({ tokenHash }, (tx, actor) => readFreshOpgaver(tx, { organisationId: actor.organisation.id, today: I_DAG, most, mostStale }));
    if (!answer) throw new Error('not signed in');
    return answer;
  }

  it('is taken on a bounded number of persons at a time, those listed first, until none is left; Min dag says how many are', async () => {
    await age();
    const all = (await readAtMost(0)).stale;
    expect(all).toBeGreaterThan(2);
    const first = (await readAtMost(0, 1)).opgaver[0]?.borgerId;
    expect((await readAtMost(1, 1)).stale).toBe(all - 1);
    expect(await execute(server.database.superuser, `select borger_id from hjemvej.opgave_udgave where udgave <> 'foer'`)).toEqual([{ borger_id: first }]);
    const lefts: number[] = [];
    for (let left = all - 1; left > 0; lefts.push(left)) left = (await readAtMost(1)).stale;
    expect(lefts).toEqual(Array.from({ length: all - 1 }, (_, index) => all - 2 - index));
    expect((await grethe.read<MinDag>('min-dag')).ikkeSpurgt).toBe(0);
  });

  it('costs the same few statements as before once it is taken, and many readers at once agree', async () => {
    await age();
    const answers = await Promise.all(Array.from({ length: 6 }, () => grethe.read<MinDag>('min-dag')));
    expect(new Set(answers.map(({ opgaver, ikkeSpurgt }) => JSON.stringify([opgaver, ikkeSpurgt]))).size).toBe(1);
  });
});
