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

/** A message with the stay it is about, by the boform's name of it, and which journal it belongs in. */
type LaestBudskab = ModtagBesked['indhold'] & { readonly opholdRef: string; readonly til: 'kommune' | 'boform' };

/** What a message to the reader's house says. Throws `findes_ikke` if there is none about that person they may see. */
export async function lookUpBudskab(tx: Tx, wanted: { readonly budskabId: string; readonly organisationId: string }): Promise<LaestBudskab> {
  const row = await tx.selectFrom('hjemvej.budskab').selectAll().where('id', '=', wanted.budskabId).where('modtager_id', '=', wanted.organisationId).executeTakeFirst();
  if (!row) throw new Fejl('findes_ikke');
  const { art, grundlag, tekst, svar, til } = row;
  // The database holds these to the same lists.
  return { art, grundlag, svar, tekst, modpartId: row.afsender_id, modpartNavn: row.afsender_navn, opholdRef: row.ophold_ref, til } as LaestBudskab;
}

/** The last of some envelopes that is with a municipality now: the notice of a stay it shares with the boform. */
export async function findOrienteret(tx: Tx, { kuverter, hos }: { readonly kuverter: readonly string[]; readonly hos: string }): Promise<{ boformId: string; opholdRef: string; boformNavn: string; afsenderId: string; modtagerId: string } | null> {
  if (kuverter.length === 0) return null;
  const row = await tx
    .selectFrom('hjemvej.kuvert as k')
    .innerJoin('hjemvej.boform as b', 'b.id', 'k.boform_id')
    .select(['k.boform_id as boformId', 'k.ophold_ref as opholdRef', 'b.navn as boformNavn', 'k.afsender_id as afsenderId', 'k.modtager_id as modtagerId'])
    .where('k.id', 'in', kuverter)
    .where(sql<boolean>`hjemvej.kuvert_er_hos(k.id, ${hos})`)
    .orderBy('k.afsendt_at', 'desc')
    .executeTakeFirst();
  return row ?? null;
}
