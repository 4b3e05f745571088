import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { isRolle, type Actor, type Formaal, type Stilling } from '../../domain/adgang/actor.ts';
import { Fejl } from '../fejl.ts';
import type { Database } from './schema.ts';
import { typeParsers } from './typeParsers.ts';

/** A transaction with the rights of the actor it was opened for. */
export type Tx = Transaction<Database>;

export interface HjemvejDb {
  /**
   * Opens a transaction for the holder of a session, the only way to rows about persons. `null` if the session is not valid.
   * The check of the session and the setting of the context are one indexed statement; the context ends with the transaction.
   */
  inTransaction<T>(access: Access, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T | null>;
  /** Statements that need no person's rows: sign-in, health. */
  readonly open: Kysely<Database>;
  /** Whether the database answers. */
  answers(): Promise<boolean>;
  close(): Promise<void>;
}

/** Who asks, by the hash of the session token. The purpose is that of their role unless another is named. */
export interface Access {
  readonly tokenHash: Buffer;
  readonly formaal?: Formaal;
}

interface ContextRow {
  readonly bruger_id: string;
  readonly navn: string;
  readonly sprog: 'da' | 'en';
  readonly organisation_id: string;
  readonly organisation_navn: string;
  readonly roller: readonly string[];
  readonly boformer: readonly string[];
  /** Each a role and a boform with a space between. */
  readonly stillinger: readonly string[];
  readonly formaal: Formaal;
  readonly laas_minutter: number | null;
  readonly med_pin: boolean;
}

/** How many transactions run at once, how long one waits for its turn, and how long one may be silent before the database ends it. */
const LIMITS = { max: 10, connectionTimeoutMillis: 10_000, idle_in_transaction_session_timeout: 60_000 };

/**
 * A pool of connections to a database as the application's login. `onError` hears of connections lost while idle. Who waits too
 * long for a connection gets `for_travlt`. A transaction that asks for a second connection can wait for itself: never do.
 */
export function openDatabase(config: pg.PoolConfig, onError: (error: Error) => void): HjemvejDb {
  const pool = new pg.Pool({ ...LIMITS, ...config, types: typeParsers });
  pool.on('error', onError);
  // A connection lost in use tells whoever uses it at their next statement; an error that nobody hears would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: { options: pool.options, connect: () => connectTo(pool), end: () => pool.end() } }) });
  return {
    open: db,
    answers: () => answers(db),
    close: () => db.destroy(),
    inTransaction: (access, work) =>
      db.transaction().execute(async (tx) => {
        const actor = await openContext(tx, access);
        return actor && work(tx, actor);
      }),
  };
}

// What the pool says when all connections stayed in use, or a new one was not answered.
const WAITED_TOO_LONG = /timeout exceeded when trying to connect|due to connection timeout/;

async function connectTo(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw error instanceof Error && WAITED_TOO_LONG.test(error.message) ? new Fejl('for_travlt') : error;
  }
}

async function openContext(tx: Tx, { tokenHash, formaal }: Access): Promise<Actor | null> {
  const { rows } = await sql<ContextRow>`select * from adgang.aabn_kontekst(${tokenHash}, ${formaal ?? null})`.execute(tx);
  const row = rows[0];
  if (!row) return null;
  return {
    bruger: { id: row.bruger_id, navn: row.navn, sprog: row.sprog },
    organisation: { id: row.organisation_id, navn: row.organisation_navn },
    roller: row.roller.filter(isRolle),
    stillinger: row.stillinger.flatMap(toStilling),
    boformer: row.boformer,
    formaal: row.formaal,
    tavle: row.laas_minutter === null ? null : { laasMinutter: row.laas_minutter, medPin: row.med_pin },
  };
}

function toStilling(held: string): readonly Stilling[] {
  const [rolle = '', boformId = ''] = held.split(' ');
  return isRolle(rolle) ? [{ rolle, boformId }] : [];
}

async function answers(db: Kysely<Database>): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
}
