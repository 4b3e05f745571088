import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Where a user of an address is found, with the hash to check a password against. `null` if there is none. */
export async function findLogin(db: Kysely<Database>, mail: string): Promise<{ brugerId: string; kodeordHash: string | null } | null> {
  const { rows } = await sql<{ bruger_id: string; kodeord_hash: string | null }>`select * from adgang.find_login(${mail})`.execute(db);
  const row = rows[0];
  return row ? { brugerId: row.bruger_id, kodeordHash: row.kodeord_hash } : null;
}

export interface NySession {
  readonly brugerId: string;
  readonly tokenHash: Buffer;
  readonly maade: 'kodeord' | 'engangslink' | 'kommandolinje' | 'job';
  /** Hours until it ends by itself. */
  readonly timer: number;
  /** The registered device it is opened on and locks like, if any. */
  readonly enhedId?: string | null;
}

/** Opens a session; only the hash of its token is kept. */
export async function startSession(db: Kysely<Database>, { brugerId, tokenHash, maade, timer, enhedId = null }: NySession): Promise<void> {
  await sql`select adgang.start_session(${brugerId}, ${tokenHash}, ${maade}, make_interval(hours => ${timer}), ${enhedId}::uuid)`.execute(db);
}

/** Ends a session for good. */
export async function endSession(db: Kysely<Database>, tokenHash: Buffer): Promise<void> {
  await sql`select adgang.slut_session(${tokenHash})`.execute(db);
}

/** Uses a one-time link up, setting the password of its user; `null` if it is unknown, used or too old. */
export async function spendEngangslink(db: Kysely<Database>, tokenHash: Buffer, kodeordHash: string): Promise<string | null> {
  const { rows } = await sql<{ bruger_id: string }>`select * from adgang.brug_engangslink(${tokenHash}, ${kodeordHash})`.execute(db);
  return rows[0]?.bruger_id ?? null;
}

/** What the database is marked as; `null` if it is not. */
export async function findMaerke(db: Kysely<Database>): Promise<string | null> {
  const row = await db.selectFrom('adgang.maerke').select('art').executeTakeFirst();
  return row?.art ?? null;
}

/** The names of some users of the reader's organisation, by id. */
export async function readNavne(db: Kysely<Database>, ids: readonly string[]): Promise<Record<string, string>> {
  const { rows } = await sql<{ id: string; navn: string }>`select * from adgang.navne(${ids}::uuid[])`.execute(db);
  return Object.fromEntries(rows.map(({ id, navn }) => [id, navn]));
}
