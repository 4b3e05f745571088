import { sql } from 'kysely';
import type { MinDag } from '../../../contract/svar.ts';
import type { NyPerson } from '../../../domain/ophold/indskriv.ts';
import type { ModtagOrientering } from '../../../domain/kommune/modtagOrientering.ts';
import { Fejl } from '../../fejl.ts';
import type { Tx } from '../database.ts';
import { fromCprColumns } from './cprToken.ts';

const MOST = 200;

export interface ModtagetKuvert {
  readonly person: NyPerson;
  readonly indhold: Pick<ModtagOrientering, 'om' | 'boformId' | 'haendelsesdato' | 'doedsfald' | 'skjult' | 'kanal' | 'afsender'>;
}

/** One at a time takes an envelope in, sends it back or sends it on: held until the transaction ends. */
export async function lockKuvert(tx: Tx, kuvertId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(7316, hashtext(${kuvertId}))`.execute(tx);
}

/** An envelope that is with the reader's organisation now, and stays there until it is taken in. Throws `findes_ikke` if there is none they may see. */
export async function lookUpKuvert(tx: Tx, { id, organisationId }: { readonly id: string; readonly organisationId: string }): Promise<ModtagetKuvert> {
  await lockKuvert(tx, id);
  const row = await tx
    .selectFrom('hjemvej.kuvert as k')
    .innerJoin('hjemvej.boform as b', 'b.id', 'k.boform_id')
    .selectAll('k')
    .select('b.navn as boform_navn')
    .where('k.id', '=', id)
    .where(sql<boolean>`hjemvej.kuvert_er_hos(k.id, ${organisationId})`)
    .executeTakeFirst();
  if (!row) throw new Fejl('findes_ikke');
  return {
    person: { navn: row.navn, navnArt: 'som_sagt', cpr: fromCprColumns(row), foedselsdato: row.foedselsdato },
    indhold: {
      om: row.om === 'udskrivning' ? 'udskrivning' : 'indskrivning',
      boformId: row.boform_id,
      haendelsesdato: row.dato,
      doedsfald: row.doedsfald,
      skjult: row.skjult,
      kanal: 'hjemvej',
      afsender: { id: row.afsender_id, navn: row.boform_navn },
    },
  };
}

/** Whether an envelope is of a hidden stay, as far as the reader may see it. */
export async function isHiddenKuvert(tx: Tx, id: string): Promise<boolean> {
  return (await tx.selectFrom('hjemvej.kuvert').select('skjult').where('id', '=', id).executeTakeFirst())?.skjult ?? false;
}

/** Envelopes sent to the reader's organisation that no one has recorded yet, oldest first, each with whom it may be about. */
export async function readUnhandledKuverter(tx: Tx, organisationId: string): Promise<MinDag['kuverter']> {
  const { rows } = await sql<{ kuverter: MinDag['kuverter'] }>`select hjemvej.laes_kuverter(${organisationId}, ${MOST}) as kuverter`.execute(tx);
  return rows[0]?.kuverter ?? [];
}
