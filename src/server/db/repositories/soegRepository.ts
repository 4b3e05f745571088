import { sql } from 'kysely';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { Tx } from '../database.ts';

const MOST = 20;

export interface Fundet {
  readonly borgerId: string;
  readonly navn: string;
  readonly linje: string;
}

/** Persons whose name holds the text in any spelling, one line each, among those the reader may see. */
export async function searchBorgere(tx: Tx, q: string): Promise<Fundet[]> {
  const { rows } = await sql<{ borgerId: string; navn: string; foedselsdato: IsoDate | null; boform: string | null }>`
    select f.borger_id as "borgerId", min(f.navn) as navn,
           (select i.foedselsdato from hjemvej.identitet i
             where i.borger_id = f.borger_id and i.erstattet_ved is null and not i.tilbagekaldt and i.foedselsdato is not null limit 1) as foedselsdato,
           (select b.navn from hjemvej.ophold o join hjemvej.boform b on b.id = o.boform_id
             where o.borger_id = f.borger_id and o.erstattet_ved is null and not o.tilbagekaldt and upper_inf(o.gyldig)
               and not exists (select from hjemvej.beskyttelse s where s.borger_id = f.borger_id and s.art = 'skjult_ophold'
                                 and s.erstattet_ved is null and not s.tilbagekaldt) limit 1) as boform
      from hjemvej.soeg_navn(${q}, ${MOST}) f
     group by f.borger_id`.execute(tx);
  return rows.map(({ borgerId, navn, foedselsdato, boform }) => ({ borgerId, navn, linje: [foedselsdato, boform].filter(Boolean).join(' · ') }));
}
