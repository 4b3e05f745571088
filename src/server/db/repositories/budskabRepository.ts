import { sql } from 'kysely';
import type { Budskaber } from '../../../contract/budskab.ts';
import type { ModtagBesked } from '../../../domain/kommune/modtagBesked.ts';
import { Fejl } from '../../fejl.ts';
import type { Tx } from '../database.ts';

const MOST = 200;

/** Messages to the reader's house that no one has recorded yet, oldest first: of one person with their words, or of all without. */
export async function readBudskaber(tx: Tx, { organisationId, borgerId }: { readonly organisationId: string; readonly borgerId: string | null }): Promise<Budskaber> {
  const { rows } = await sql<{ budskaber: Budskaber }>`select hjemvej.laes_budskaber(${organisationId}, ${borgerId}, ${MOST}) as budskaber`.execute(tx);
  return rows[0]?.budskaber ?? [];
}

/** What a message to the reader's house says. Throws `findes_ikke` if there is none about that person they may see. */
export async function lookUpBudskab(tx: Tx, wanted: { readonly budskabId: string; readonly organisationId: string }): Promise<ModtagBesked['indhold'] & { readonly opholdRef: string }> {
  const row = await tx.selectFrom('hjemvej.budskab').selectAll().where('id', '=', wanted.budskabId).where('modtager_id', '=', wanted.organisationId).executeTakeFirst();
  if (!row) throw new Fejl('findes_ikke');
  const { art, grundlag, tekst, svar } = row;
  // The database holds these to the same lists.
  return { art, grundlag, svar, tekst, modpartId: row.afsender_id, modpartNavn: row.afsender_navn, opholdRef: row.ophold_ref } as ModtagBesked['indhold'] & { opholdRef: string };
}

/** The notice of a stay that went by Hjemvej between a boform and a municipality, as either of them sees it: by the envelope they have. */
export async function findOrienteret(tx: Tx, kuvertIder: readonly string[]): Promise<{ boformId: string; opholdRef: string; boformNavn: string; afsenderId: string; modtagerId: string } | null> {
  if (kuvertIder.length === 0) return null;
  const row = await tx
    .selectFrom('hjemvej.kuvert as k')
    .innerJoin('hjemvej.boform as b', 'b.id', 'k.boform_id')
    .select(['k.boform_id as boformId', 'k.ophold_ref as opholdRef', 'b.navn as boformNavn', 'k.afsender_id as afsenderId', 'k.modtager_id as modtagerId'])
    .where('k.id', 'in', kuvertIder)
    .orderBy('k.afsendt_at', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/** Whether the reader keeps a journal about someone. */
export async function isKnown(tx: Tx, borgerId: string): Promise<boolean> {
  return (await tx.selectFrom('hjemvej.borger').select('id').where('id', '=', borgerId).executeTakeFirst()) !== undefined;
}
