import { kommandoSvar, type KommandoSvar } from '../../../contract/kommandoer.ts';
import type { Tx } from '../database.ts';

/** What a command of this id answered when it was carried out; `null` if it has not been. */
export async function findKommando(tx: Tx, id: string): Promise<KommandoSvar | null> {
  const row = await tx.selectFrom('hjemvej.kommando').select('svar').where('id', '=', id).executeTakeFirst();
  return row ? kommandoSvar.parse(row.svar) : null;
}

export interface UdfoertKommando {
  readonly id: string;
  readonly brugerId: string;
  readonly navn: string;
  readonly svar: KommandoSvar;
}

/** Remembers that a command was carried out and what it answered. */
export async function insertKommando(tx: Tx, { id, brugerId, navn, svar }: UdfoertKommando): Promise<void> {
  await tx.insertInto('hjemvej.kommando').values({ id, bruger_id: brugerId, navn, svar: JSON.stringify(svar) }).execute();
}
