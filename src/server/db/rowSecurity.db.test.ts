import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  buildVerden, countRows, errorCode, faktaColumns, openJournal, recordNavn, type Bruger, type TestJournal, type Verden,
} from '../../../test/factories/verden.ts';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { addDays, isoDate, type IsoDate } from '../../law/kernel/dato.ts';
import { openDatabase, type Tx } from './database.ts';
import { insertPause } from './repositories/pladspauseRepository.ts';

let database: TestDatabase;
let verden: Verden;
let superuser: Client;
/** One journal of each sort, each with one name: what there is to see. */
let journaler: Record<'myndighedA' | 'boformA1' | 'boformA2' | 'skpA' | 'stoetteA' | 'myndighedB' | 'boformP1', TestJournal>;
let navne: Record<keyof typeof journaler, ReturnType<typeof faktaColumns>>;

const DENIED = '42501';
const JOURNAL_OF = {
  myndighedA: { bruger: 'raadgiverA', art: 'myndighed', organisation: 'kommuneA', boform: null },
  boformA1: { bruger: 'lederA1', art: 'boform', organisation: 'kommuneA', boform: 'a1' },
  boformA2: { bruger: 'lederA2', art: 'boform', organisation: 'kommuneA', boform: 'a2' },
  skpA: { bruger: 'skpA', art: 'skp', organisation: 'kommuneA', boform: null },
  stoetteA: { bruger: 'stoetteA', art: 'stoette', organisation: 'kommuneA', boform: null },
  myndighedB: { bruger: 'raadgiverB', art: 'myndighed', organisation: 'kommuneB', boform: null },
  boformP1: { bruger: 'lederP1', art: 'boform', organisation: 'privat', boform: 'p1' },
} as const;
const SORTS = Object.keys(JOURNAL_OF) as (keyof typeof JOURNAL_OF)[];

beforeAll(async () => {
  database = await testDatabase();
  verden = await buildVerden(database);
  superuser = new Client(database.superuser);
  await superuser.connect();
  const made = await Promise.all(SORTS.map(async (sort) => [sort, await makeJournal(sort)] as const));
  journaler = Object.fromEntries(made.map(([sort, { journal }]) => [sort, journal])) as typeof journaler;
  navne = Object.fromEntries(made.map(([sort, { navn }]) => [sort, navn])) as typeof navne;
});
afterAll(async () => {
  await verden.db.close();
  await superuser.end();
});

async function makeJournal(sort: keyof typeof JOURNAL_OF) {
  const { bruger, art, organisation, boform } = JOURNAL_OF[sort];
  return verden.udfoer(bruger, async (tx) => {
    const journal = await openJournal(tx, {
      dataansvarlig: verden.organisationer[organisation], art, ...(boform && { boformId: verden.boformer[boform] }),
    });
    return { journal, navn: await recordNavn(tx, journal, `Prøve Åstrup ${sort}`) };
  });
}

/** Whether a transaction of this database waits for another's advisory lock. */
async function someoneWaits(): Promise<boolean> {
  const { rows } = await superuser.query(
    `select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`,
  );
  return rows.length > 0;
}

async function visibleSorts(bruger: Bruger): Promise<readonly string[]> {
  const ids = await verden.udfoer(bruger, async (tx) => (await tx.selectFrom('hjemvej.journal').select('id').execute()).map(({ id }) => id));
  return SORTS.filter((sort) => ids.includes(journaler[sort].id));
}

describe('whose rows a reader sees', () => {
  it.each([
    ['raadgiverA', ['myndighedA']],
    ['oekonomA', ['myndighedA']],
    ['revisorA', ['myndighedA']],
    ['lederA1', ['boformA1']],
    ['lederA2', ['boformA2']],
    ['skpA', ['skpA']],
    ['stoetteA', ['stoetteA']],
    ['raadgiverB', ['myndighedB']],
    ['lederP1', ['boformP1']],
    ['administratorA', []],
  ] as const)('%s sees the journals %j and nothing of anyone else', async (bruger, sorts) => {
    expect(await visibleSorts(bruger)).toEqual(sorts);
    const seen = await verden.udfoer(bruger, async (tx) => ({
      navne: (await tx.selectFrom('hjemvej.navn').select('id').execute()).map(({ id }) => id),
      borgere: (await tx.selectFrom('hjemvej.borger').select('id').execute()).map(({ id }) => id),
      soegt: (await sql<{ navn: string }>`select navn from hjemvej.soeg_navn('prøve', 50)`.execute(tx)).rows.map(({ navn }) => navn),
    }));
    expect(seen.navne).toEqual(sorts.map((sort) => navne[sort].id));
    expect(seen.borgere).toEqual(sorts.map((sort) => journaler[sort].borgerId));
    expect(seen.soegt).toEqual(sorts.map((sort) => `Prøve Åstrup ${sort}`));
  });

  it('search answers exactly the names the rows themselves would show, whatever is asked', async () => {
    for (const bruger of ['raadgiverA', 'lederA1', 'skpA', 'administratorA'] as const) {
      for (const text of ['', '%', '_', '\\', 'aastrup', 'ÅSTRUP', `' or 1=1 --`, 'skpA', 'myndighedB']) {
        await verden.udfoer(bruger, async (tx) => {
          const searched = await sql<{ borger_id: string }>`select borger_id from hjemvej.soeg_navn(${text}, null)`.execute(tx);
          const visible = (await tx.selectFrom('hjemvej.navn').select('borger_id').execute()).map(({ borger_id }) => borger_id);
          expect(visible).toEqual(expect.arrayContaining(searched.rows.map(({ borger_id }) => borger_id)));
        });
      }
    }
  });

  it('a role that ended, begins tomorrow or is held at the boform of another organisation opens nothing', async () => {
    const bruger = verden.brugere.administratorA;
    const give = (rolle: string, boform: string | null, gyldig: string) =>
      superuser.query('insert into adgang.brugerrolle (bruger_id, rolle, boform_id, gyldig) values ($1, $2, $3, $4::daterange)', [bruger, rolle, boform, gyldig]);
    await give('myndighedsraadgiver', null, '[2000-01-01,2001-01-01)');
    await give('skp_medarbejder', null, '[2999-01-01,)');
    await give('boformsleder', verden.boformer.p1, '[2000-01-01,)');
    expect(await visibleSorts('administratorA')).toEqual([]);
    await give('boformsleder', verden.boformer.a2, '[2000-01-01,)');
    expect(await visibleSorts('administratorA')).toEqual(['boformA2']);
    await superuser.query(`delete from adgang.brugerrolle where bruger_id = $1 and rolle <> 'brugeradministrator'`, [bruger]);
  });

  it('the boformer of an employee are those of boform roles at the own organisation, not of any other role', async () => {
    const give = (rolle: string, boform: keyof Verden['boformer']) =>
      superuser.query('insert into adgang.brugerrolle (bruger_id, rolle, boform_id) values ($1, $2, $3)', [verden.brugere.lederA1, rolle, verden.boformer[boform]]);
    await give('oekonomi', 'a2');
    await give('vikar', 'p1');
    const actor = await verden.db.inTransaction(verden.som('lederA1'), async (_tx, who) => who);
    expect(actor?.boformer).toEqual([verden.boformer.a1]);
    expect(await visibleSorts('lederA1')).toEqual(['myndighedA', 'boformA1']);
    await superuser.query(`delete from adgang.brugerrolle where bruger_id = $1 and rolle <> 'boformsleder'`, [verden.brugere.lederA1]);
  });

  it('the statistics of the planner tell the application nothing of closed tables', async () => {
    await superuser.query('analyze');
    const seen = await verden.udfoer('raadgiverA', async (tx) =>
      sql`select tablename from pg_stats where schemaname in ('hjemvej', 'adgang', 'log')
           and tablename not in ('organisation', 'boform', 'boform_godkendelse', 'plads', 'takst', 'kolonneregister', 'maerke')`.execute(tx));
    expect(seen.rows).toEqual([]);
  });
});

describe('a role held in one house', () => {
  const [bruger, andet] = ['administratorA', 'a2'] as const;
  const give = (rolle: string, boform: keyof Verden['boformer']) =>
    superuser.query('insert into adgang.brugerrolle (bruger_id, rolle, boform_id) values ($1, $2, $3)', [verden.brugere[bruger], rolle, verden.boformer[boform]]);
  afterEach(() => superuser.query(`delete from adgang.brugerrolle where bruger_id = $1 and rolle <> 'brugeradministrator'`, [verden.brugere[bruger]]));

  it('is held in no other house of the same user', async () => {
    await give('boformsleder', 'a1');
    await give('vikar', andet);
    const actor = await verden.db.inTransaction(verden.som(bruger), async (_tx, who) => who);
    expect(actor?.stillinger).toEqual([{ rolle: 'boformsleder', boformId: verden.boformer.a1 }, { rolle: 'vikar', boformId: verden.boformer.a2 }]);
    const register = (boform: string) => errorCode(verden.udfoer(bruger, (tx) => sql`select adgang.opret_enhed(${uuidv7()}, ${boform}, 'Vagtrummet', 2, ${randomBytes(32)})`.execute(tx)));
    expect([await register(verden.boformer.a1), await register(verden.boformer.a2)]).toEqual([null, DENIED]);
  });

  it('shows the violent partner in the journals of that house alone', async () => {
    const record = (som: Bruger, journal: (typeof journaler)[keyof typeof journaler]) =>
      verden.udfoer(som, (tx) => tx.insertInto('hjemvej.relation').values({ ...faktaColumns(journal), art: 'voldelig_partner', navn: 'Bo Brask', oplyst_af: 'hende selv', dato: isoDate('2026-11-20') }).execute());
    await record('lederA1', journaler.boformA1);
    await record('lederA2', journaler.boformA2);
    const seen = () => verden.udfoer(bruger, async (tx) => (await tx.selectFrom('hjemvej.relation').select('journal_id').execute()).map(({ journal_id }) => journal_id));
    await give('boformsmedarbejder', 'a1');
    await give('vikar', andet);
    expect(await seen()).toEqual([journaler.boformA1.id]);
    await give('boformsleder', andet);
    expect(new Set(await seen())).toEqual(new Set([journaler.boformA1.id, journaler.boformA2.id]));
  });

  it('decides what the house decides about itself only where it is the leader’s', async () => {
    const plads = { a1: uuidv7(), a2: uuidv7() };
    for (const hus of ['a1', 'a2'] as const) await superuser.query('insert into hjemvej.plads (id, boform_id, navn) values ($1, $2, $3)', [plads[hus], verden.boformer[hus], `Indstillet ${hus}`]);
    const settings = (som: Bruger, hus: 'a1' | 'a2') => {
      const own = { id: uuidv7(), boform_id: verden.boformer[hus], fra: '2026-11-20', registreret_af: verden.brugere[som] };
      const tables = {
        doegnskifte: { ...own, klokken: '06:00' },
        eftersoegning: { ...own, naetter: 3 },
        boformoplysning: { ...own, deler_pladser: true, adresse_skjult: false },
        pladstraek: { ...own, plads_id: plads[hus], traek: ['hund'] },
      };
      return Object.entries(tables).map(([table, row]) => ({ table, write: () => verden.udfoer(som, (tx) => sql`insert into ${sql.table(`hjemvej.${table}`)} (${sql.join(Object.keys(row).map((column) => sql.ref(column)))}) values (${sql.join(Object.values(row))})`.execute(tx)) }));
    };
    const statistikkode = (som: Bruger) => verden.udfoer(som, (tx) => tx.insertInto('hjemvej.statistikkode').values({
      id: uuidv7(), organisation_id: verden.organisationer.kommuneA, liste: 'cpr', vaerdi: 'x', kode: '1', fra: isoDate('2026-11-20'), oprindelse: 'egen', registreret_af: verden.brugere[som],
    }).execute());
    for (const { table, write } of settings('lederA1', 'a1')) expect(await errorCode(write()), table).toBe(null);
    expect(await errorCode(statistikkode('lederA1'))).toBe(null);
    await give('boformsmedarbejder', 'a1');
    await give('vikar', andet);
    for (const hus of ['a1', 'a2'] as const) for (const { table, write } of settings(bruger, hus)) expect(await errorCode(write()), `${table} ${hus}`).toBe(DENIED);
    expect(await errorCode(statistikkode(bruger))).toBe(DENIED);
    await give('boformsleder', 'a1');
    for (const { table, write } of settings(bruger, 'a1')) expect(await errorCode(write()), table).toBe(null);
    for (const { table, write } of settings(bruger, 'a2')) expect(await errorCode(write()), table).toBe(DENIED);
    await superuser.query('delete from hjemvej.pladstraek where plads_id = any ($1)', [Object.values(plads)]);
    await superuser.query('delete from hjemvej.plads where id = any ($1)', [Object.values(plads)]);
  });

  it('decides nothing of the economy of the municipality, which those who answer for it do', async () => {
    const sats = (som: Bruger) => verden.udfoer(som, (tx) => tx.insertInto('hjemvej.egenbetalingssats').values({
      id: uuidv7(), organisation_id: verden.organisationer.kommuneA, fra: isoDate('2031-01-01'), oere_pr_doegn: 1, kilde: 'x', registreret_af: verden.brugere[som],
    }).execute());
    expect(await errorCode(sats('lederA1'))).toBe(DENIED);
    expect(await errorCode(sats('raadgiverA'))).toBe(DENIED);
    expect(await errorCode(sats('oekonomA'))).toBe(null);
  });
});

describe('the context of a transaction', () => {
  /** Runs statements on one connection of the application, outside `inTransaction`. */
  async function asApp<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client(database.app);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
  const rowsSeen = async (client: Client): Promise<number> => (await client.query('select from hjemvej.journal')).rowCount ?? -1;
  const openFor = (client: Client, bruger: Bruger) =>
    client.query('select * from adgang.aabn_kontekst($1, $2)', [verden.som(bruger).tokenHash, 'drift']);

  it('without one there are no rows and nothing can be added', async () => {
    await asApp(async (client) => {
      expect(await rowsSeen(client)).toBe(0);
      for (const table of ['borger', 'navn', 'ophold', 'kuvert', 'opgave', 'opgave_udgave', 'kommando', 'lovvalg_bekraeftelse']) {
        expect((await client.query(`select from hjemvej.${table}`)).rowCount).toBe(0);
      }
      expect((await client.query(`select * from hjemvej.soeg_navn('', 50)`)).rowCount).toBe(0);
      const borger = client.query('insert into hjemvej.borger (id, dataansvarlig) values ($1, $2)', [uuidv7(), verden.organisationer.kommuneA]);
      expect(await errorCode(borger)).toBe(DENIED);
      const { id, borgerId, dataansvarlig } = journaler.myndighedA;
      const fact = client.query(
        `insert into hjemvej.oenske (id, forekomst_id, borger_id, journal_id, dataansvarlig, kilde, tekst, dato) values ($1, $1, $2, $3, $4, 'x', 'x', '2026-01-01')`,
        [uuidv7(), borgerId, id, dataansvarlig],
      );
      expect(await errorCode(fact)).toMatch(/^(23502|42501)$/);
      expect(await errorCode(client.query(`select log.skriv('vis', '{}', '{}')`))).toBe(DENIED);
    });
  });

  it('one written by hand gives nothing, with or without a signature', async () => {
    const forged = `(${verden.brugere.raadgiverA},${verden.organisationer.kommuneA},{myndighedsraadgiver},{},"{myndighed,skp,boform}","{myndighed,skp}",drift)`;
    for (const signature of ['', 'x', createHash('sha256').update(forged).digest('hex')]) {
      await asApp(async (client) => {
        await client.query(`select set_config('hjemvej.kontekst', $1, false), set_config('hjemvej.underskrift', $2, false)`, [forged, signature]);
        expect(await rowsSeen(client)).toBe(0);
      });
    }
  });

  it('one widened by hand gives less than it had, not more', async () => {
    await asApp(async (client) => {
      await client.query('begin');
      await openFor(client, 'raadgiverA');
      expect(await rowsSeen(client)).toBeGreaterThan(0);
      await client.query(`select set_config('hjemvej.kontekst', replace(current_setting('hjemvej.kontekst'), '{myndighed}', '{myndighed,skp}'), true)`);
      expect(await rowsSeen(client)).toBe(0);
      await client.query('rollback');
    });
  });

  it('one captured in a transaction is worth nothing in a later one or on another connection', async () => {
    await asApp(async (client) => {
      await client.query('begin');
      await openFor(client, 'raadgiverA');
      const { rows } = await client.query<{ k: string; u: string }>(
        `select current_setting('hjemvej.kontekst') as k, current_setting('hjemvej.underskrift') as u`,
      );
      await client.query('commit');
      expect(await rowsSeen(client)).toBe(0);
      const replay = (on: Client) => on.query(`select set_config('hjemvej.kontekst', $1, false), set_config('hjemvej.underskrift', $2, false)`, [rows[0]?.k, rows[0]?.u]);
      await replay(client);
      expect(await rowsSeen(client)).toBe(0);
      await client.query('begin');
      expect(await rowsSeen(client)).toBe(0);
      await client.query('rollback');
      await asApp(async (other) => {
        await replay(other);
        expect(await rowsSeen(other)).toBe(0);
      });
    });
  });

  it('it ends with its transaction, also when the next one on the connection opens none', async () => {
    await asApp(async (client) => {
      for (const end of ['commit', 'rollback']) {
        await client.query('begin');
        await openFor(client, 'raadgiverA');
        await client.query(end);
        await client.query('begin');
        expect(await rowsSeen(client)).toBe(0);
        await client.query('rollback');
      }
    });
  });

  it.each([
    ['that nobody has', async () => undefined],
    ['that expired', async (hash: Buffer) => makeSession(hash, { udloeber: '-1 second' })],
    ['that was ended', async (hash: Buffer) => {
      await makeSession(hash, { udloeber: '1 hour' });
      await verden.db.open.selectNoFrom(() => sql`adgang.slut_session(${hash})`.as('done')).execute();
    }],
    ['of an employee who left', async (hash: Buffer) => {
      const id = uuidv7();
      await superuser.query(`insert into adgang.bruger (id, organisation_id, navn, mail, aktiv) values ($1, $2, 'x', 'x@test.invalid', false)`, [id, verden.organisationer.kommuneA]);
      await makeSession(hash, { udloeber: '1 hour', bruger: id });
    }],
  ])('a session %s opens none', async (_which, arrange) => {
    const tokenHash = randomBytes(32);
    await arrange(tokenHash);
    expect(await verden.db.inTransaction({ tokenHash, formaal: 'drift' }, async () => 'reached')).toBe(null);
  });

  async function makeSession(hash: Buffer, { udloeber, bruger = verden.brugere.raadgiverA }: { udloeber: string; bruger?: string }): Promise<void> {
    await superuser.query(`insert into adgang.session (token_hash, bruger_id, maade, udloeber_at) values ($1, $2, 'kodeord', now() + $3::interval)`, [
      hash, bruger, udloeber,
    ]);
  }

  it('the application reads no session, employee, role or signing key, and can sign nothing', async () => {
    for (const table of ['session', 'bruger', 'brugerrolle', 'hemmelighed', 'rolle_journalart']) {
      expect(await errorCode(verden.udfoer('raadgiverA', (tx) => countRows(tx, `adgang.${table}`)))).toBe(DENIED);
    }
    expect(await errorCode(verden.udfoer('raadgiverA', (tx) => sql`select adgang.underskrift('x')`.execute(tx)))).toBe(DENIED);
  });
});

describe('facts', () => {
  const inA = <T>(work: (tx: Tx) => Promise<T>) => verden.udfoer('raadgiverA', work);
  const replaceNavn = (tx: Tx, old: ReturnType<typeof faktaColumns>, navn: string) =>
    tx.insertInto('hjemvej.navn').values({ ...old, id: uuidv7(), erstatter: old.id, aarsag: 'stavet forkert', art: 'som_sagt', navn }).execute();

  it('are not changed and not deleted by the application, not even the column that says what replaced them', async () => {
    const row = await inA((tx) => recordNavn(tx, journaler.myndighedA, 'Uændret'));
    for (const statement of [
      sql`update hjemvej.navn set navn = 'x' where id = ${row.id}`,
      sql`update hjemvej.navn set erstattet_ved = ${row.id} where id = ${row.id}`,
      sql`update hjemvej.navn set erstattet_ved = null`,
      sql`delete from hjemvej.navn where id = ${row.id}`,
      sql`truncate hjemvej.navn`,
    ]) {
      expect(await errorCode(inA((tx) => statement.execute(tx)))).toBe(DENIED);
    }
  });

  it('are replaced once: the old row learns by what, and a second replacement is a stale write', async () => {
    const old = await inA((tx) => recordNavn(tx, journaler.myndighedA, 'Ane'));
    await inA((tx) => replaceNavn(tx, old, 'Anne'));
    const rows = await inA((tx) => tx.selectFrom('hjemvej.navn').selectAll().where('forekomst_id', '=', old.forekomst_id).orderBy('position').execute());
    expect(rows.map(({ navn, erstatter, erstattet_ved }) => [navn, erstatter, erstattet_ved])).toEqual([
      ['Ane', null, rows[1]?.id],
      ['Anne', old.id, null],
    ]);
    expect(await errorCode(inA((tx) => replaceNavn(tx, old, 'Anna')))).toBe('40001');
  });

  it('are replaced once also when two try at the same time', async () => {
    const old = await inA((tx) => recordNavn(tx, journaler.myndighedA, 'To på én gang'));
    const codes = await Promise.all(['en', 'to', 'tre', 'fire'].map((navn) => errorCode(inA((tx) => replaceNavn(tx, old, navn)))));
    expect([...codes].sort()).toEqual(['40001', '40001', '40001', null]);
  });

  it('need a reason to be replaced, and a withdrawal names what it withdraws', async () => {
    const old = await inA((tx) => recordNavn(tx, journaler.myndighedA, 'Grund'));
    const without = { ...old, id: uuidv7(), erstatter: old.id, art: 'som_sagt', navn: 'x' };
    expect(await errorCode(inA((tx) => tx.insertInto('hjemvej.navn').values(without).execute()))).toBe('23514');
    const loose = { ...faktaColumns(journaler.myndighedA), tilbagekaldt: true, aarsag: 'fejl', art: 'som_sagt', navn: 'x' };
    expect(await errorCode(inA((tx) => tx.insertInto('hjemvej.navn').values(loose).execute()))).toBe('23514');
  });

  it('have one current row per thing in a journal', async () => {
    const first = await inA((tx) => recordNavn(tx, journaler.myndighedA, 'Én'));
    const second = { ...first, id: uuidv7(), art: 'som_sagt', navn: 'To' };
    expect(await errorCode(inA((tx) => tx.insertInto('hjemvej.navn').values(second).execute()))).toBe('23505');
  });

  it('of another journal can not be replaced from one’s own, and stay as they are', async () => {
    const foreign = navne.skpA;
    const { id, borgerId, dataansvarlig } = journaler.myndighedA;
    const grab = { ...foreign, id: uuidv7(), journal_id: id, borger_id: borgerId, dataansvarlig, erstatter: foreign.id, aarsag: 'x', art: 'som_sagt', navn: 'x' };
    expect(await errorCode(inA((tx) => tx.insertInto('hjemvej.navn').values(grab).execute()))).toBe('40001');
    const inPlace = { ...foreign, id: uuidv7(), erstatter: foreign.id, aarsag: 'x', art: 'som_sagt', navn: 'x' };
    expect(await errorCode(inA((tx) => tx.insertInto('hjemvej.navn').values(inPlace).execute()))).toBe(DENIED);
    const { rows } = await superuser.query('select erstattet_ved from hjemvej.navn where id = $1', [foreign.id]);
    expect(rows).toEqual([{ erstattet_ved: null }]);
  });

  it('are written only in journals one writes in, and never mixed between records or controllers', async () => {
    const write = (bruger: Bruger, journal: TestJournal) => errorCode(verden.udfoer(bruger, (tx) => recordNavn(tx, journal, 'x')));
    expect(await write('revisorA', journaler.myndighedA)).toBe(DENIED);
    for (const sort of ['skpA', 'boformA1', 'stoetteA', 'myndighedB', 'boformP1'] as const) expect(await write('raadgiverA', journaler[sort])).toBe(DENIED);
    expect(await write('lederA1', journaler.boformA2)).toBe(DENIED);
    const { myndighedA, myndighedB, skpA } = journaler;
    expect(await write('raadgiverA', { ...myndighedA, borgerId: skpA.borgerId })).toBe('23503');
    expect(await write('raadgiverA', { ...myndighedA, dataansvarlig: myndighedB.dataansvarlig })).toBe('23503');
  });

  it('get position, time and author from the ledger, whatever the application says', async () => {
    const given = { ...faktaColumns(journaler.myndighedA), art: 'som_sagt', navn: 'Position' };
    const names = Object.keys(given).map((name) => sql.ref(name));
    const row = await inA(async (tx) => {
      await sql`insert into hjemvej.navn (${sql.join(names)}, position, registreret_at, registreret_af, erstattet_ved)
                values (${sql.join(Object.values(given))}, -7, '1990-01-01', ${verden.brugere.raadgiverB}, ${given.id})`.execute(tx);
      return tx.selectFrom('hjemvej.navn').selectAll().where('id', '=', given.id).executeTakeFirstOrThrow();
    });
    expect(row.position).toBeGreaterThan(0);
    expect(row.registreret_at.getFullYear()).toBeGreaterThan(2000);
    expect(row.registreret_af).toBe(verden.brugere.raadgiverA);
    expect(row.erstattet_ved).toBe(null);
  });

  it('the counter of positions is not the application’s to read, move or set', async () => {
    for (const statement of [
      sql`select nextval('hjemvej.ledger_position')`,
      sql`select setval('hjemvej.ledger_position', 1)`,
      sql`select last_value from hjemvej.ledger_position`,
    ]) {
      expect(await errorCode(inA((tx) => statement.execute(tx)))).toBe(DENIED);
    }
  });

  it('the trigger that writes with more rights can be put on no table of one’s own', async () => {
    await superuser.query(`grant temporary on database ${database.app.database} to hjemvej_app`);
    const attempt = inA(async (tx) => {
      await sql`create temporary table faelde (id uuid, forekomst_id uuid, journal_id uuid)`.execute(tx);
      await sql`create trigger t before insert on faelde for each row execute function hjemvej.foer_fakta()`.execute(tx);
    });
    expect(await errorCode(attempt)).toBe(DENIED);
  });

  it('a frozen position is one that no fact takes later, and writers wait while it is frozen', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let written = (): void => undefined;
    const hasWritten = new Promise<void>((resolve) => (written = resolve));
    const slow = inA(async (tx) => {
      const row = await recordNavn(tx, journaler.myndighedA, 'langsom');
      written();
      await held;
      return row;
    });
    await hasWritten;
    const freeze = inA(async (tx) => {
      const { rows } = await sql<{ position: number }>`select hjemvej.frys_position() as position`.execute(tx);
      const visible = await tx.selectFrom('hjemvej.navn').select((eb) => eb.fn.max('position').as('max')).executeTakeFirstOrThrow();
      return { frozen: rows[0]?.position ?? NaN, highest: Number(visible.max) };
    });
    while (!(await someoneWaits())) await new Promise((resolve) => setImmediate(resolve));
    release();
    const { id } = await slow;
    const { frozen, highest } = await freeze;
    const position = await inA((tx) => tx.selectFrom('hjemvej.navn').select('position').where('id', '=', id).executeTakeFirstOrThrow());
    expect(position.position).toBeLessThanOrEqual(frozen);
    expect(highest).toBe(frozen);
    const after = await inA(async (tx) => {
      const row = await recordNavn(tx, journaler.myndighedA, 'senere');
      return tx.selectFrom('hjemvej.navn').select('position').where('id', '=', row.id).executeTakeFirstOrThrow();
    });
    expect(after.position).toBeGreaterThan(frozen);
  });

  it('an empty ledger freezes at 0, below its first fact', async () => {
    const fresh = await testDatabase();
    const other = await buildVerden(fresh);
    const first = await other.udfoer('raadgiverA', async (tx) => {
      const { rows } = await sql<{ position: number }>`select hjemvej.frys_position() as position`.execute(tx);
      const journal = await openJournal(tx, { dataansvarlig: other.organisationer.kommuneA, art: 'myndighed' });
      const { id } = await recordNavn(tx, journal, 'først');
      const { position } = await tx.selectFrom('hjemvej.navn').select('position').where('id', '=', id).executeTakeFirstOrThrow();
      return { frozen: rows[0]?.position, position };
    });
    await other.db.close();
    expect(first).toEqual({ frozen: 0, position: 1 });
  });
});

describe('journals and records', () => {
  const open = (bruger: Bruger, choice: Parameters<typeof openJournal>[1]) => errorCode(verden.udfoer(bruger, (tx) => openJournal(tx, choice)));

  it('a journal can not be opened on the record of another controller', async () => {
    const { kommuneA } = verden.organisationer;
    expect(await open('raadgiverA', { dataansvarlig: kommuneA, art: 'myndighed', borgerId: journaler.myndighedB.borgerId })).toMatch(/^(42501|23503)$/);
    expect(await open('lederP1', {
      dataansvarlig: verden.organisationer.privat, art: 'boform', boformId: verden.boformer.p1, borgerId: journaler.myndighedA.borgerId,
    })).toMatch(/^(42501|23503)$/);
    const { rows } = await superuser.query<{ id: string }>('insert into hjemvej.borger (id, dataansvarlig) values ($1, $2) returning id', [
      uuidv7(), verden.organisationer.kommuneB,
    ]);
    expect(await open('raadgiverA', { dataansvarlig: kommuneA, art: 'myndighed', borgerId: rows[0]?.id ?? '' })).toBe('23503');
  });

  it('a caseworker can not take hold of a record that only the outreach of the same municipality knows', async () => {
    const choice = { dataansvarlig: verden.organisationer.kommuneA, art: 'myndighed', borgerId: journaler.skpA.borgerId } as const;
    expect(await open('raadgiverA', choice)).toBe(DENIED);
    expect(await verden.udfoer('raadgiverA', (tx) => tx.selectFrom('hjemvej.borger').selectAll().where('id', '=', choice.borgerId).execute())).toEqual([]);
  });

  it('a journal is opened only of a kind one writes, for one’s own organisation, at one’s own boform, and once', async () => {
    const { kommuneA, kommuneB } = verden.organisationer;
    const { a1, a2, p1 } = verden.boformer;
    expect(await open('raadgiverA', { dataansvarlig: kommuneA, art: 'skp' })).toBe(DENIED);
    expect(await open('revisorA', { dataansvarlig: kommuneA, art: 'myndighed' })).toBe(DENIED);
    expect(await open('raadgiverA', { dataansvarlig: kommuneB, art: 'myndighed' })).toBe(DENIED);
    expect(await open('lederA1', { dataansvarlig: kommuneA, art: 'boform', boformId: a2 })).toBe(DENIED);
    expect(await open('lederA1', { dataansvarlig: kommuneA, art: 'boform', boformId: p1 })).toBe(DENIED);
    expect(await open('lederA1', { dataansvarlig: kommuneA, art: 'boform' })).toMatch(/^(42501|23514)$/);
    expect(await open('lederA1', { dataansvarlig: kommuneA, art: 'boform', boformId: a1 })).toBe(null);
    expect(await open('raadgiverA', { dataansvarlig: kommuneA, art: 'myndighed', borgerId: journaler.myndighedA.borgerId })).toBe('23505');
  });

  it('no journal or record is moved, renamed or removed', async () => {
    for (const table of ['journal', 'borger']) {
      expect(await errorCode(verden.udfoer('raadgiverA', (tx) => sql`delete from ${sql.table(`hjemvej.${table}`)}`.execute(tx)))).toBe(DENIED);
      expect(await errorCode(verden.udfoer('raadgiverA', (tx) => sql`update ${sql.table(`hjemvej.${table}`)} set dataansvarlig = ${verden.organisationer.kommuneB}`.execute(tx)))).toBe(DENIED);
    }
  });

  it('a link is seen by those who see the journal it stands in, and opens nothing of the other record', async () => {
    const mine = await verden.udfoer('raadgiverA', (tx) => openJournal(tx, { dataansvarlig: verden.organisationer.kommuneA, art: 'myndighed' }));
    const before = await verden.udfoer('raadgiverA', (tx) => countRows(tx, 'hjemvej.navn'));
    await verden.udfoer('raadgiverA', (tx) =>
      tx.insertInto('hjemvej.kobling').values({
        ...faktaColumns(mine), anden_borger_id: journaler.skpA.borgerId, grund: 'orientering', dato: sql`'2026-01-01'`,
      }).execute());
    const seenBy = async (bruger: Bruger) => verden.udfoer(bruger, (tx) => countRows(tx, 'hjemvej.kobling'));
    expect(await seenBy('raadgiverA')).toBe(1);
    for (const bruger of ['skpA', 'lederA1', 'raadgiverB'] as const) expect(await seenBy(bruger)).toBe(0);
    expect(await verden.udfoer('raadgiverA', (tx) => countRows(tx, 'hjemvej.navn'))).toBe(before);
  });
});

describe('CPR', () => {
  const hash = createHash('sha256').update('one number').digest();
  const record = (bruger: Bruger, { art, organisation, boform }: { art: 'myndighed' | 'boform' | 'skp'; organisation: keyof Verden['organisationer']; boform?: keyof Verden['boformer'] }) =>
    errorCode(verden.udfoer(bruger, async (tx) => {
      const journal = await openJournal(tx, { dataansvarlig: verden.organisationer[organisation], art, ...(boform && { boformId: verden.boformer[boform] }) });
      await tx.insertInto('hjemvej.identitet').values({
        ...faktaColumns(journal), art: 'cpr', journal_art: art, cpr_krypteret: Buffer.of(1), cpr_noegle: 'k1', cpr_hash: hash,
      }).execute();
    }));

  it('is one record’s within a controller and kind of journal, and a constraint tells nothing of any other', async () => {
    expect(await record('skpA', { art: 'skp', organisation: 'kommuneA' })).toBe(null);
    expect(await record('lederA1', { art: 'boform', organisation: 'kommuneA', boform: 'a1' })).toBe(null);
    expect(await record('lederA2', { art: 'boform', organisation: 'kommuneA', boform: 'a2' })).toBe(null);
    expect(await record('lederP1', { art: 'boform', organisation: 'privat', boform: 'p1' })).toBe(null);
    expect(await record('raadgiverB', { art: 'myndighed', organisation: 'kommuneB' })).toBe(null);
    expect(await record('raadgiverA', { art: 'myndighed', organisation: 'kommuneA' })).toBe(null);
    expect(await record('raadgiverA', { art: 'myndighed', organisation: 'kommuneA' })).toBe('23505');
    expect(await record('lederA1', { art: 'boform', organisation: 'kommuneA', boform: 'a1' })).toBe('23505');
  });

  it('can not be moved past the constraint by naming another kind of journal or boform', async () => {
    const sneak = (values: { journal_art: string; journal_boform_id: string | null }) =>
      errorCode(verden.udfoer('raadgiverA', async (tx) => {
        const journal = await openJournal(tx, { dataansvarlig: verden.organisationer.kommuneA, art: 'myndighed' });
        await tx.insertInto('hjemvej.identitet').values({
          ...faktaColumns(journal), art: 'cpr', cpr_krypteret: Buffer.of(1), cpr_noegle: 'k1', cpr_hash: hash, ...values,
        }).execute();
      }));
    expect(await sneak({ journal_art: 'stoette', journal_boform_id: null })).toBe('23503');
    expect(await sneak({ journal_art: 'myndighed', journal_boform_id: verden.boformer.a1 })).toBe('23505');
  });
});

describe('places', () => {
  async function makePlads(boform: keyof Verden['boformer']): Promise<string> {
    const id = uuidv7();
    await superuser.query('insert into hjemvej.plads (id, boform_id, navn) values ($1, $2, $3)', [id, verden.boformer[boform], id]);
    return id;
  }
  const occupy = (tx: Tx, { journal, plads, gyldig }: { journal: TestJournal; plads: string; gyldig: string }) =>
    tx.insertInto('hjemvej.pladsbelaegning').values({ ...faktaColumns(journal), ophold_id: uuidv7(), plads_id: plads, gyldig }).execute();

  it('a place is given to one of 100 who ask at the same time; the others meet the exclusion constraint', async () => {
    const plads = await makePlads('a1');
    const days = Array.from({ length: 100 }, (_, n) => `[2026-02-${String((n % 10) + 1).padStart(2, '0')},2026-03-01)`);
    const many = openDatabase({ ...database.app, max: 60 }, () => undefined);
    const codes = await Promise.all(
      days.map((gyldig) => errorCode(many.inTransaction(verden.som('lederA1'), (tx) => occupy(tx, { journal: journaler.boformA1, plads, gyldig })))),
    );
    await many.close();
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === '23P01')).toHaveLength(99);
  });

  it('of 100 who give three places away or take them out of use at the same time, no two nights and no pause overlap, whatever they ask', async () => {
    const pladser = await Promise.all([makePlads('a1'), makePlads('a1'), makePlads('a1')]);
    const many = openDatabase({ ...database.app, max: 40 }, () => undefined);
    const dag = (n: number): IsoDate => addDays(isoDate('2026-06-01'), n);
    const ask = fc.record({ plads: fc.constantFrom(...pladser), fra: fc.nat(20), naetter: fc.integer({ min: 1, max: 8 }), pause: fc.boolean() });
    await Promise.all(fc.sample(ask, { numRuns: 100, seed: 110 }).map(({ plads, fra, naetter, pause }) => errorCode(many.inTransaction<unknown>(verden.som('lederA1'), (tx) => pause
      ? insertPause(tx, { id: uuidv7(), boformId: verden.boformer.a1, pladsId: plads, fra: dag(fra), til: dag(fra + naetter), aarsag: 'Maling', brugerId: verden.brugere.lederA1 })
      : occupy(tx, { journal: journaler.boformA1, plads, gyldig: `[${dag(fra)},${dag(fra + naetter)})` })))));
    await many.close();
    const { rows } = await superuser.query<{ slags: string; n: number }>(
      `with brugt as (select plads_id, gyldig, id from hjemvej.pladsbelaegning where plads_id = any ($1)),
            pauser as (select plads_id, daterange(fra, til) as gyldig from hjemvej.pladspause where plads_id = any ($1))
       select 'givet' as slags, count(*)::int as n from brugt union all select 'pauser', count(*)::int from pauser
       union all select 'dobbelt', count(*)::int from brugt a join brugt b on a.plads_id = b.plads_id and a.id < b.id and a.gyldig && b.gyldig
       union all select 'i en pause', count(*)::int from brugt join pauser p on p.plads_id = brugt.plads_id and p.gyldig && brugt.gyldig`,
      [pladser],
    );
    const counts = new Map(rows.map(({ slags, n }) => [slags, n]));
    expect([counts.get('dobbelt'), counts.get('i en pause')]).toEqual([0, 0]);
    expect(Math.min(counts.get('givet') ?? 0, counts.get('pauser') ?? 0)).toBeGreaterThan(2);
  });

  it('two who give the same two places away do not block each other at the end: the first keeps them, the second is told', async () => {
    const [one, two] = [await makePlads('a1'), await makePlads('a1')];
    const give = (tx: Tx, plads: string) => occupy(tx, { journal: journaler.boformA1, plads, gyldig: '[2026-04-01,)' });
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    let given = (): void => undefined;
    const firstHasGiven = new Promise<void>((resolve) => (given = resolve));
    const first = errorCode(verden.udfoer('lederA1', async (tx) => {
      await give(tx, one);
      given();
      await held;
      await give(tx, two);
    }));
    await firstHasGiven;
    let secondHasGiven = false;
    const second = errorCode(verden.udfoer('lederA1', async (tx) => {
      await give(tx, one);
      await give(tx, two);
      secondHasGiven = true;
      await held;
    }));
    while (!secondHasGiven && !(await someoneWaits())) await new Promise((resolve) => setImmediate(resolve));
    goOn();
    expect(await Promise.all([first, second])).toEqual([null, '23P01']);
  });

  it('two places change guests in one transaction, and a place is free from the day a guest leaves', async () => {
    const [one, two] = [await makePlads('a1'), await makePlads('a1')];
    const at = { journal: journaler.boformA1 };
    const replace = (tx: Tx, old: { id: string; forekomst_id: string }, change: { plads: string; gyldig: string }) =>
      tx.insertInto('hjemvej.pladsbelaegning').values({
        ...faktaColumns(at.journal), forekomst_id: old.forekomst_id, erstatter: old.id, aarsag: 'flyttet', ophold_id: uuidv7(), plads_id: change.plads, gyldig: change.gyldig,
      }).execute();
    const rows = [faktaColumns(at.journal), faktaColumns(at.journal)] as const;
    await verden.udfoer('lederA1', async (tx) => {
      await tx.insertInto('hjemvej.pladsbelaegning').values({ ...rows[0], ophold_id: uuidv7(), plads_id: one, gyldig: '[2026-05-01,)' }).execute();
      await tx.insertInto('hjemvej.pladsbelaegning').values({ ...rows[1], ophold_id: uuidv7(), plads_id: two, gyldig: '[2026-05-01,)' }).execute();
    });
    await verden.udfoer('lederA1', async (tx) => {
      await replace(tx, rows[0], { plads: two, gyldig: '[2026-05-01,)' });
      await replace(tx, rows[1], { plads: one, gyldig: '[2026-05-01,2026-06-01)' });
    });
    expect(await errorCode(verden.udfoer('lederA1', (tx) => occupy(tx, { ...at, plads: one, gyldig: '[2026-06-01,)' })))).toBe(null);
    expect(await errorCode(verden.udfoer('lederA1', (tx) => occupy(tx, { ...at, plads: one, gyldig: '[2026-05-31,2026-06-01)' })))).toBe('23P01');
  });

  it('only its own boform gives a place away, so nobody else can fill it or learn that it is taken', async () => {
    const plads = await makePlads('p1');
    const gyldig = '[2026-01-01,)';
    expect(await errorCode(verden.udfoer('lederP1', (tx) => occupy(tx, { journal: journaler.boformP1, plads, gyldig })))).toBe(null);
    expect(await errorCode(verden.udfoer('lederA1', (tx) => occupy(tx, { journal: journaler.boformA1, plads, gyldig })))).toBe(DENIED);
    expect(await errorCode(verden.udfoer('raadgiverA', (tx) => occupy(tx, { journal: journaler.myndighedA, plads, gyldig })))).toBe(DENIED);
  });

  it('a boform writes of stays at itself only, a municipality of stays wherever they are', async () => {
    const stay = (tx: Tx, journal: TestJournal, boform: keyof Verden['boformer']) =>
      tx.insertInto('hjemvej.ophold').values({ ...faktaColumns(journal), boform_id: verden.boformer[boform], art: '110', gyldig: '[2026-01-01,)' }).execute();
    expect(await errorCode(verden.udfoer('lederA1', (tx) => stay(tx, journaler.boformA1, 'a1')))).toBe(null);
    expect(await errorCode(verden.udfoer('lederA1', (tx) => stay(tx, journaler.boformA1, 'p1')))).toBe(DENIED);
    expect(await errorCode(verden.udfoer('raadgiverA', (tx) => stay(tx, journaler.myndighedA, 'p1')))).toBe(null);
  });
});

describe('what stands beside the journals', () => {
  const kuvert = (values: { afsender: string; boform: string; modtager: string }) => ({
    id: uuidv7(), afsender_id: values.afsender, modtager_id: values.modtager, om: 'indskrivning', boform_id: values.boform,
    ophold_ref: uuidv7(), dato: sql<never>`'2026-01-01'`, navn: 'Åse', kontakt: 'vagten',
  });
  const send = (bruger: Bruger, row: ReturnType<typeof kuvert>) =>
    errorCode(verden.udfoer(bruger, (tx) => tx.insertInto('hjemvej.kuvert').values(row).execute()));

  it('an envelope comes from one’s own boform, in one’s own name, at the time it is sent', async () => {
    const { privat, kommuneA, kommuneB } = verden.organisationer;
    const { a1, p1 } = verden.boformer;
    expect(await send('lederP1', kuvert({ afsender: privat, boform: p1, modtager: kommuneA }))).toBe(null);
    expect(await send('lederP1', kuvert({ afsender: kommuneA, boform: a1, modtager: kommuneB }))).toBe(DENIED);
    expect(await send('lederP1', kuvert({ afsender: privat, boform: a1, modtager: kommuneA }))).toBe(DENIED);
    expect(await send('raadgiverA', kuvert({ afsender: kommuneA, boform: a1, modtager: kommuneB }))).toBe(DENIED);
    const mixed = superuser.query(
      `insert into hjemvej.kuvert (id, afsender_id, modtager_id, om, boform_id, ophold_ref, dato, navn, kontakt) values ($1, $2, $3, 'indskrivning', $4, $1, '2026-01-01', 'x', 'x')`,
      [uuidv7(), privat, kommuneA, a1],
    );
    expect(await errorCode(mixed)).toBe('23503');
    const backdated = { ...kuvert({ afsender: privat, boform: p1, modtager: kommuneA }), afsendt_at: new Date(0) };
    expect(await errorCode(verden.udfoer('lederP1', (tx) => tx.insertInto('hjemvej.kuvert').values(backdated).execute()))).toBe(DENIED);
  });

  it('an envelope is read by the receiving municipality’s caseworkers and the sending boform, and changed by no one', async () => {
    const { privat, kommuneA } = verden.organisationer;
    const row = kuvert({ afsender: privat, boform: verden.boformer.p1, modtager: kommuneA });
    await send('lederP1', row);
    const readers = await Promise.all(
      (Object.keys(verden.brugere) as Bruger[]).map(async (bruger) => {
        const rows = await verden.udfoer(bruger, (tx) => tx.selectFrom('hjemvej.kuvert').select('id').where('id', '=', row.id).execute());
        return rows.length > 0 ? [bruger] : [];
      }),
    );
    expect(readers.flat()).toEqual(['raadgiverA', 'oekonomA', 'revisorA', 'lederP1']);
    for (const statement of [sql`update hjemvej.kuvert set navn = 'x'`, sql`delete from hjemvej.kuvert`]) {
      expect(await errorCode(verden.udfoer('lederP1', (tx) => statement.execute(tx)))).toBe(DENIED);
    }
  });

  it('an envelope of a hidden stay is read by its boform, the named recipient, the substitute in their days, and whom it was opened to', async () => {
    const { privat, kommuneA } = verden.organisationer;
    const { raadgiverA, oekonomA, revisorA } = verden.brugere;
    const row = { ...kuvert({ afsender: privat, boform: verden.boformer.p1, modtager: kommuneA }), skjult: true };
    await send('lederP1', row);
    const readers = async (): Promise<readonly string[]> => (await Promise.all((Object.keys(verden.brugere) as Bruger[]).map(async (bruger) => {
      const rows = await verden.udfoer(bruger, (tx) => tx.selectFrom('hjemvej.kuvert').select('id').where('id', '=', row.id).execute());
      return rows.length > 0 ? [bruger] : [];
    }))).flat();
    const name = (fra: string, modtager: string, vikar: readonly [string, string, string] | null = null) => superuser.query(
      `insert into hjemvej.skjultmodtager (id, organisation_id, fra, modtager_id, stedfortraeder_id, stedfortraeder_fra, stedfortraeder_til, registreret_af) values ($1, $2, $3, $4, $5, $6, $7, $4)`,
      [uuidv7(), kommuneA, fra, modtager, ...(vikar ?? [null, null, null])],
    );
    expect(await readers()).toEqual(['lederP1']);
    await name('2015-01-01', raadgiverA, [revisorA, '2015-01-01', '2015-02-01']);
    expect(await readers()).toEqual(['raadgiverA', 'lederP1']);
    await name('2016-01-01', oekonomA, [revisorA, '2016-01-01', '2199-01-01']);
    await name('2199-01-01', raadgiverA);
    expect(await readers()).toEqual(['oekonomA', 'revisorA', 'lederP1']);
    const open = (bruger: Bruger) => errorCode(verden.udfoer(bruger, (tx) => tx.insertInto('hjemvej.skjultaabning').values({ id: uuidv7(), kuvert_id: row.id, bruger_id: raadgiverA, registreret_af: verden.brugere[bruger] }).execute()));
    expect(await open('raadgiverA')).toBe(DENIED);
    expect(await open('lederP1')).toBe(DENIED);
    expect(await open('oekonomA')).toBe(null);
    expect(await readers()).toEqual(['raadgiverA', 'oekonomA', 'revisorA', 'lederP1']);
    const itself = { id: uuidv7(), organisation_id: kommuneA, fra: sql<never>`'2020-01-01'`, modtager_id: raadgiverA, registreret_af: raadgiverA };
    expect(await errorCode(verden.udfoer('raadgiverA', (tx) => tx.insertInto('hjemvej.skjultmodtager').values(itself).execute()))).toBe(DENIED);
    expect(await verden.udfoer('lederP1', (tx) => countRows(tx, 'hjemvej.skjultmodtager'))).toBe(0);
  });

  const opgave = ({ id, borgerId, dataansvarlig }: TestJournal) => ({
    journal_id: id, borger_id: borgerId, dataansvarlig, regel: 'x', emne_id: uuidv7(), modalitet: 'skal', tilstand: 'aaben', tekst: '{}',
  });

  it('a duty stands in a journal one sees, about that journal’s person, and moves to no other', async () => {
    const add = (journal: TestJournal) => errorCode(verden.udfoer('raadgiverA', (tx) => tx.insertInto('hjemvej.opgave').values(opgave(journal)).execute()));
    expect(await add(journaler.myndighedA)).toBe(null);
    expect(await add(journaler.skpA)).toBe(DENIED);
    expect(await add({ ...journaler.myndighedA, borgerId: journaler.skpA.borgerId })).toBe('23503');
    expect(await add({ ...journaler.myndighedA, dataansvarlig: verden.organisationer.kommuneB })).toBe('23503');
    const move = verden.udfoer('raadgiverA', (tx) => tx.updateTable('hjemvej.opgave').set({ journal_id: journaler.skpA.id }).execute());
    expect(await errorCode(move)).toBe(DENIED);
    expect(await verden.udfoer('skpA', (tx) => countRows(tx, 'hjemvej.opgave'))).toBe(0);
  });

  it('deleting and updating duties reaches only those one sees', async () => {
    await verden.udfoer('skpA', (tx) => tx.insertInto('hjemvej.opgave').values(opgave(journaler.skpA)).execute());
    await verden.udfoer('raadgiverA', (tx) => tx.updateTable('hjemvej.opgave').set({ regel: 'y' }).execute());
    await verden.udfoer('raadgiverA', (tx) => tx.deleteFrom('hjemvej.opgave').execute());
    const rows = await verden.udfoer('skpA', (tx) => tx.selectFrom('hjemvej.opgave').select('regel').execute());
    expect(rows).toEqual([{ regel: 'x' }]);
  });

  it('a command is remembered for the one who sent it', async () => {
    const row = { id: uuidv7(), bruger_id: verden.brugere.raadgiverA, navn: 'x', svar: '{}', fakta: [] };
    await verden.udfoer('raadgiverA', (tx) => tx.insertInto('hjemvej.kommando').values(row).execute());
    expect(await verden.udfoer('oekonomA', (tx) => countRows(tx, 'hjemvej.kommando'))).toBe(0);
    expect(await errorCode(verden.udfoer('oekonomA', (tx) => tx.insertInto('hjemvej.kommando').values({ ...row, id: uuidv7() }).execute()))).toBe(DENIED);
  });

  it('the look log is added to in one’s own name and neither read nor changed', async () => {
    await verden.udfoer('raadgiverA', (tx) => sql`select log.skriv('vis', array[${journaler.myndighedA.borgerId}]::uuid[], '{}')`.execute(tx));
    const { rows } = await superuser.query('select bruger_id, organisation_id, handling from log.opslag');
    expect(rows).toEqual([{ bruger_id: verden.brugere.raadgiverA, organisation_id: verden.organisationer.kommuneA, handling: 'vis' }]);
    for (const statement of [
      sql`select from log.opslag`, sql`update log.opslag set handling = 'x'`, sql`delete from log.opslag`, sql`truncate log.opslag`,
      sql`insert into log.opslag (bruger_id, organisation_id, roller, formaal, handling, borgere) values (${uuidv7()}, ${uuidv7()}, '{}', 'x', 'x', '{}')`,
    ]) {
      expect(await errorCode(verden.udfoer('raadgiverA', (tx) => statement.execute(tx)))).toBe(DENIED);
    }
  });

  it('a look that is rolled back is not logged, and one that is logged can not be taken back', async () => {
    const { rows: before } = await superuser.query('select from log.opslag');
    await errorCode(verden.udfoer('raadgiverA', async (tx) => {
      await sql`select log.skriv('vis', '{}', '{}')`.execute(tx);
      throw new Error('interrupted');
    }));
    const { rows: after } = await superuser.query('select from log.opslag');
    expect(after.length).toBe(before.length);
  });
});
