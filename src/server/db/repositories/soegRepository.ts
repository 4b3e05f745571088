import { sql } from 'kysely';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { Tx } from '../database.ts';
import { isSkjult } from './skjulteBorgere.ts';

const MOST = 20;

export interface Fundet {
  readonly borgerId: string;
  readonly navn: string;
  readonly linje: string;
}

/** What is looked for: a name, or the keyed hash of a CPR number. */
export type Soegning = { readonly navn: string } | { readonly cprHash: Buffer };

/** Persons whose name holds the text in any spelling, or who have the number, one line each, among those the reader may see. */
export async function searchBorgere(tx: Tx, soegning: Soegning): Promise<Fundet[]> {
  const fundne = 'navn' in soegning ? sql`hjemvej.soeg_navn(${soegning.navn}, ${MOST})` : withCpr(soegning.cprHash);
  const { rows } = await sql<{ borgerId: string; navn: string; foedselsdato: IsoDate | null; boform: string | null }>`
    select f.borger_id as "borgerId", min(f.navn) as navn,
           (select i.foedselsdato from hjemvej.identitet i
             where i.borger_id = f.borger_id and i.erstattet_ved is null and not i.tilbagekaldt and i.foedselsdato is not null limit 1) as foedselsdato,
           (select b.navn from hjemvej.ophold o join hjemvej.boform b on b.id = o.boform_id
             where o.borger_id = f.borger_id and o.erstattet_ved is null and not o.tilbagekaldt and upper_inf(o.gyldig)
               and not ${isSkjult(sql`f.borger_id`)} limit 1) as boform
      from ${fundne} f
     group by f.borger_id`.execute(tx);
  return rows.map(({ borgerId, navn, foedselsdato, boform }) => ({ borgerId, navn, linje: [foedselsdato, boform].filter(Boolean).join(' · ') }));
}

function withCpr(hash: Buffer) {
  return sql`(
    select i.borger_id,
           coalesce((select n.navn from hjemvej.navn n where n.borger_id = i.borger_id and n.erstattet_ved is null and not n.tilbagekaldt
                      order by array_position(array['som_sagt', 'officielt', 'alias'], n.art), n.position desc limit 1), '') as navn
      from hjemvej.identitet i
     where i.cpr_hash = ${hash} and i.erstattet_ved is null and not i.tilbagekaldt)`;
}
