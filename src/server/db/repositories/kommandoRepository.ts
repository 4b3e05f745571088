import { sql } from 'kysely';
import { kommandoSvar, type KommandoSvar } from '../../../contract/kommandoer.ts';
import type { Tx } from '../database.ts';

export interface UdfoertKommando {
  readonly id: string;
  readonly navn: string;
  readonly svar: KommandoSvar;
  /** The rows of facts it recorded. */
  readonly fakta: readonly string[];
}

/** A command the reader sent, as it was carried out; `null` if none of that id has been. */
export async function findKommando(tx: Tx, id: string): Promise<UdfoertKommando | null> {
  const row = await tx.selectFrom('hjemvej.kommando').select(['id', 'navn', 'svar', 'fakta']).where('id', '=', id).executeTakeFirst();
  return row ? { ...row, svar: kommandoSvar.parse(row.svar) } : null;
}

/** What a command must have for itself until its transaction ends. */
export interface Laas {
  readonly kommandoId: string;
  readonly organisationId: string;
  /** The persons it decides about; the records linked with theirs are one course and are held too. */
  readonly borgere: readonly string[];
}

/**
 * Lets one command at a time decide about a person, makes the same command sent twice at once wait for itself, and holds back
 * a refreshing of duties that would have read the facts before it. Persons in one order, so that no two wait for each other.
 */
export async function lockKommando(tx: Tx, { kommandoId, organisationId, borgere }: Laas): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(${kommandoId}, 7314)), pg_advisory_xact_lock_shared(7313, hashtext(${organisationId})),
           (select count(pg_advisory_xact_lock(hashtextextended(k::text, 0)))
              from (select distinct k from unnest(${borgere}::uuid[]) b, unnest(hjemvej.koblede_borgere(b)) k order by k) k)`.execute(tx);
}

/** Remembers that a command was carried out and what it answered. */
export async function insertKommando(tx: Tx, { id, navn, svar, fakta }: UdfoertKommando, brugerId: string): Promise<void> {
  await tx.insertInto('hjemvej.kommando').values({ id, bruger_id: brugerId, navn, svar: JSON.stringify(svar), fakta: [...fakta] }).execute();
}
