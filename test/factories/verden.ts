import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import type { Rolle } from '../../src/domain/adgang/actor.ts';
import { openDatabase, type Access, type HjemvejDb, type Tx } from '../../src/server/db/database.ts';
import type { TestDatabase } from '../support/database.ts';

/** Two municipalities, a private provider, their boformer, and one employee for each way of seeing. All invented. */
export interface Verden {
  readonly db: HjemvejDb;
  readonly organisationer: Readonly<Record<'kommuneA' | 'kommuneB' | 'privat', string>>;
  readonly boformer: Readonly<Record<'a1' | 'a2' | 'p1', string>>;
  readonly brugere: Readonly<Record<Bruger, string>>;
  /** The open session of an employee. */
  readonly som: (bruger: Bruger) => Access;
  /** Runs work in a transaction of that employee; fails if the session is not valid. */
  readonly udfoer: <T>(bruger: Bruger, work: (tx: Tx) => Promise<T>) => Promise<T>;
}

const BRUGERE = {
  raadgiverA: { organisation: 'kommuneA', rolle: 'myndighedsraadgiver', boform: null },
  oekonomA: { organisation: 'kommuneA', rolle: 'oekonomi', boform: null },
  revisorA: { organisation: 'kommuneA', rolle: 'revisor', boform: null },
  skpA: { organisation: 'kommuneA', rolle: 'skp_medarbejder', boform: null },
  stoetteA: { organisation: 'kommuneA', rolle: 'bostoettemedarbejder', boform: null },
  administratorA: { organisation: 'kommuneA', rolle: 'brugeradministrator', boform: null },
  lederA1: { organisation: 'kommuneA', rolle: 'boformsleder', boform: 'a1' },
  lederA2: { organisation: 'kommuneA', rolle: 'boformsleder', boform: 'a2' },
  raadgiverB: { organisation: 'kommuneB', rolle: 'myndighedsraadgiver', boform: null },
  lederP1: { organisation: 'privat', rolle: 'boformsleder', boform: 'p1' },
} as const satisfies Record<string, { organisation: string; rolle: Rolle; boform: string | null }>;

export type Bruger = keyof typeof BRUGERE;

/** Fills an empty migrated database and opens it as the application. */
export async function buildVerden(database: TestDatabase): Promise<Verden> {
  const organisationer = { kommuneA: uuidv7(), kommuneB: uuidv7(), privat: uuidv7() };
  const boformer = { a1: uuidv7(), a2: uuidv7(), p1: uuidv7() };
  const brugere = mapBrugere(() => uuidv7());
  const tokens = mapBrugere(() => randomBytes(32));
  const client = new Client(database.superuser);
  await client.connect();
  try {
    await client.query(
      `insert into hjemvej.organisation (id, art, navn, kommunekode, bruger_hjemvej) values
         ($1, 'kommune', 'Fjordby Kommune', '9901', true), ($2, 'kommune', 'Bakkeby Kommune', '9902', true), ($3, 'boform_udbyder', 'Åhuset', null, true)`,
      Object.values(organisationer),
    );
    await client.query(
      `insert into hjemvej.boform (id, organisation_id, navn) values ($1, $4, 'Havnehuset'), ($2, $4, 'Bakkehuset'), ($3, $5, 'Åhuset')`,
      [...Object.values(boformer), organisationer.kommuneA, organisationer.privat],
    );
    for (const navn of navneOf(BRUGERE)) {
      const { organisation, rolle, boform } = BRUGERE[navn];
      await client.query(`insert into adgang.bruger (id, organisation_id, navn, mail) values ($1, $2, $3, $3 || '@test.invalid')`, [
        brugere[navn], organisationer[organisation], navn,
      ]);
      await client.query('insert into adgang.brugerrolle (bruger_id, rolle, boform_id) values ($1, $2, $3)', [
        brugere[navn], rolle, boform && boformer[boform],
      ]);
      await client.query(
        `insert into adgang.session (token_hash, bruger_id, maade, udloeber_at) values ($1, $2, 'kodeord', now() + interval '1 hour')`,
        [tokens[navn], brugere[navn]],
      );
    }
  } finally {
    await client.end();
  }
  const db = openDatabase(database.app, () => undefined);
  const som = (bruger: Bruger): Access => ({ tokenHash: tokens[bruger], formaal: 'myndighedsopgave' });
  const udfoer = async <T>(bruger: Bruger, work: (tx: Tx) => Promise<T>): Promise<T> => {
    let done: { readonly value: T } | null = null;
    const actor = await db.inTransaction(som(bruger), async (tx, who) => {
      done = { value: await work(tx) };
      return who;
    });
    if (actor === null || done === null) throw new Error(`no session for ${bruger}`);
    return (done as { readonly value: T }).value;
  };
  return { db, organisationer, boformer, brugere, som, udfoer };
}

function navneOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(record) as K[];
}

function mapBrugere<T>(make: () => T): Record<Bruger, T> {
  return Object.fromEntries(navneOf(BRUGERE).map((navn) => [navn, make()])) as Record<Bruger, T>;
}

/** A journal as the rows of facts name it. */
export interface TestJournal {
  readonly id: string;
  readonly borgerId: string;
  readonly dataansvarlig: string;
  readonly art: string;
}

export interface JournalChoice {
  readonly dataansvarlig: string;
  readonly art: 'myndighed' | 'boform' | 'stoette' | 'skp' | 'anonym';
  readonly boformId?: string;
  /** A record that exists; without it a new one is made. */
  readonly borgerId?: string;
}

/** Opens a journal, on a new record if none is named. */
export async function openJournal(tx: Tx, { dataansvarlig, art, boformId, borgerId }: JournalChoice): Promise<TestJournal> {
  const journal = { id: uuidv7(), borgerId: borgerId ?? uuidv7(), dataansvarlig, art };
  if (borgerId === undefined) await tx.insertInto('hjemvej.borger').values({ id: journal.borgerId, dataansvarlig }).execute();
  await tx
    .insertInto('hjemvej.journal')
    .values({ id: journal.id, borger_id: journal.borgerId, dataansvarlig, art, boform_id: boformId ?? null })
    .execute();
  return journal;
}

/** The columns every fact has, for a fact of a new thing. */
export function faktaColumns({ id: journal_id, borgerId: borger_id, dataansvarlig }: TestJournal) {
  const id = uuidv7();
  return { id, forekomst_id: id, borger_id, journal_id, dataansvarlig, kilde: 'test' };
}

/** Records a name and gives its row. */
export async function recordNavn(tx: Tx, journal: TestJournal, navn: string): Promise<ReturnType<typeof faktaColumns>> {
  const row = faktaColumns(journal);
  await tx.insertInto('hjemvej.navn').values({ ...row, art: 'som_sagt', navn }).execute();
  return row;
}

/** How many rows of a table the transaction sees. */
export async function countRows(tx: Tx, table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx);
  return rows[0]?.n ?? -1;
}

/** The SQLSTATE a piece of work fails with; `null` if it succeeds. */
export async function errorCode(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
