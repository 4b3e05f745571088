import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import type { SealedCpr } from './cprToken.ts';

/** The tables that hold numbers under a key. */
export const CPR_TABLES = ['identitet', 'kuvert'] as const;
export type CprTable = (typeof CPR_TABLES)[number];

/** A sealed number where it stands. */
export interface PlacedCpr extends Pick<SealedCpr, 'krypteret' | 'noegle'> {
  readonly id: string;
}

/** Where in a table to go on reading. */
export interface CprPage {
  readonly table: CprTable;
  /** The key that encrypts now: what is under it is left out. */
  readonly aktiv: string;
  /** The id to begin after; the nil id for the beginning. */
  readonly after: string;
  readonly most: number;
}

/** How many rows hold a number under each key, all journals together. Needs the owner's login, as all here. */
export async function countByKey(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ noegle: string; antal: number }>`select * from hjemvej.tael_cpr_noegler()`.execute(tx);
  return new Map(rows.map(({ noegle, antal }) => [noegle, antal]));
}

/** The next numbers that are not under the key that encrypts now, in the order of their ids. */
export async function readUnderOtherKeys(tx: Tx, { table, aktiv, after, most }: CprPage): Promise<readonly PlacedCpr[]> {
  const { rows } = await sql<PlacedCpr>`select * from hjemvej.cpr_under_andre_noegler(${table}, ${aktiv}, ${after}, ${most})`.execute(tx);
  return rows;
}

/** A number and the same number under another key. */
export interface Reencrypted {
  readonly id: string;
  readonly before: Buffer;
  readonly after: Buffer;
}

/** Puts numbers in the place of the same ones under an older key, and gives how many: one that changed meanwhile is left. */
export async function replaceSealed(tx: Tx, { table, aktiv }: Pick<CprPage, 'table' | 'aktiv'>, numbers: readonly Reencrypted[]): Promise<number> {
  const [ids, before, after] = [numbers.map(({ id }) => id), numbers.map((number) => number.before), numbers.map((number) => number.after)];
  const { rows } = await sql<{ antal: number }>`
    select hjemvej.omkrypter_cpr(${table}, ${ids}::uuid[], ${before}::bytea[], ${after}::bytea[], ${aktiv}) as antal`.execute(tx);
  return rows[0]?.antal ?? 0;
}

/** From when this is committed no row takes the key in. */
export async function closeKey(tx: Tx, id: string, brugerId: string): Promise<void> {
  await sql`insert into adgang.udfaset_noegle (id, udfaset_af) values (${id}, ${brugerId}) on conflict do nothing`.execute(tx);
}

/** Lets rows take the key in again. */
export async function reopenKey(tx: Tx, id: string): Promise<void> {
  await sql`delete from adgang.udfaset_noegle where id = ${id}`.execute(tx);
}

/** Waits until every transaction that has begun to write numbers is over, and keeps others from beginning until this one is. */
export async function awaitCprWriters(tx: Tx): Promise<void> {
  await sql`lock table hjemvej.identitet, hjemvej.kuvert in share mode`.execute(tx);
}
