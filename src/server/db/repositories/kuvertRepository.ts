import { sql } from 'kysely';
import type { NyPerson } from '../../../domain/ophold/indskriv.ts';
import type { ModtagOrientering } from '../../../domain/kommune/modtagOrientering.ts';
import { Fejl } from '../../fejl.ts';
import type { Tx } from '../database.ts';
import { fromCprColumns } from './cprToken.ts';

export interface ModtagetKuvert {
  readonly person: NyPerson;
  readonly indhold: Pick<ModtagOrientering, 'om' | 'boformId' | 'haendelsesdato' | 'kanal' | 'afsender'>;
}

/** An envelope sent to the reader's organisation. Throws `findes_ikke` if there is none they may see. */
export async function lookUpKuvert(tx: Tx, id: string): Promise<ModtagetKuvert> {
  const row = await tx
    .selectFrom('hjemvej.kuvert as k')
    .innerJoin('hjemvej.boform as b', 'b.id', 'k.boform_id')
    .selectAll('k')
    .select('b.navn as boform_navn')
    .where('k.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Fejl('findes_ikke');
  return {
    person: { navn: row.navn, navnArt: 'som_sagt', cpr: fromCprColumns(row), foedselsdato: row.foedselsdato },
    indhold: {
      om: row.om === 'udskrivning' ? 'udskrivning' : 'indskrivning',
      boformId: row.boform_id,
      haendelsesdato: row.dato,
      kanal: 'hjemvej',
      afsender: { id: row.afsender_id, navn: row.boform_navn },
    },
  };
}

/** Envelopes sent to the reader's organisation that no one has recorded yet, oldest first. */
export async function readUnhandledKuverter(tx: Tx, organisationId: string) {
  return tx
    .selectFrom('hjemvej.kuvert as k')
    .innerJoin('hjemvej.boform as b', 'b.id', 'k.boform_id')
    .select(['k.id', 'k.om', 'k.dato', 'k.navn', 'k.foedselsdato', 'k.kontakt', 'k.afsendt_at', 'b.id as boform_id', 'b.navn as boform_navn'])
    .where('k.modtager_id', '=', organisationId)
    .where(
      sql<boolean>`not exists (select from hjemvej.orientering o where o.kuvert_id = k.id and o.retning = 'modtaget'
                                  and o.erstattet_ved is null and not o.tilbagekaldt)`,
    )
    .orderBy('k.afsendt_at')
    .limit(200)
    .execute();
}

/** Persons of the reader an envelope may be about: the same CPR number, or a name that folds to the same. Only suggestions. */
export async function suggestBorgere(tx: Tx, kuverter: readonly string[]) {
  if (kuverter.length === 0) return [];
  const { rows } = await sql<{ kuvertId: string; borgerId: string; navn: string; grund: 'cpr' | 'navn' }>`
    select distinct on (k.id, m.borger_id) k.id as "kuvertId", m.borger_id as "borgerId", m.navn, m.grund
      from hjemvej.kuvert k
      cross join lateral (
        select i.borger_id, coalesce((select n.navn from hjemvej.navn n where n.borger_id = i.borger_id and n.erstattet_ved is null limit 1), '') as navn, 'cpr' as grund
          from hjemvej.identitet i
         where i.cpr_hash = k.cpr_hash and i.erstattet_ved is null and not i.tilbagekaldt and i.journal_art = 'myndighed'
        union all
        select f.borger_id, f.navn, 'navn' from hjemvej.soeg_navn(k.navn, 5) f
      ) m
     where k.id = any (${kuverter}::uuid[])
     order by k.id, m.borger_id, m.grund`.execute(tx);
  return rows;
}
