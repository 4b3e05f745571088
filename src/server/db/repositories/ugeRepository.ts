import { sql } from 'kysely';
import type { Ugen } from '../../../contract/pladser.ts';
import { addDays, type IsoDate } from '../../../law/kernel/dato.ts';
import type { Tx } from '../database.ts';
import { readVenteliste } from './doerenRepository.ts';

const DAGE = 7;

type Dag = Ugen['dage'][number];
type Rejser = Dag['rejser'][number] & { readonly dag: IsoDate };

/** The week ahead in a house: what can be given each day, what is out of use, and who leaves by a planned discharge. */
export async function readUgen(tx: Tx, { boformId, today }: { readonly boformId: string; readonly today: IsoDate }): Promise<Ugen> {
  const til = addDays(today, DAGE - 1);
  const { rows: dage } = await sql<Omit<Dag, 'rejser' | 'kommer'>>`
    select d::date as dag,
           (select count(*)::int from hjemvej.plads p where p.boform_id = ${boformId} and hjemvej.plads_aaben(p.id) @> d::date) as pladser,
           (select count(*)::int from hjemvej.plads p where p.boform_id = ${boformId} and hjemvej.plads_aaben(p.id) @> d::date and not exists (
              select from hjemvej.pladsbelaegning b where b.plads_id = p.id and b.gyldig @> d::date and b.erstattet_ved is null and not b.tilbagekaldt)) as ledige,
           coalesce((select json_agg(json_build_object('plads', p.navn, 'aarsag', s.aarsag) order by length(p.navn), p.navn)
              from hjemvej.pladspause s join hjemvej.plads p on p.id = s.plads_id
             where s.boform_id = ${boformId} and daterange(s.fra, s.til) @> d::date
               and not exists (select from hjemvej.pladspause n where n.erstatter = s.id)), '[]') as "udeAfDrift"
      from generate_series(${today}::date, ${til}::date, interval '1 day') d order by d`.execute(tx);
  const rejser = await readRejser(tx, { boformId, today, til });
  const { linjer } = await readVenteliste(tx, { boformId, today });
  const kommer = (dag: IsoDate) => linjer.filter((venter) => venter.kommer === dag).map(({ borgerId, navn }) => ({ borgerId, navn }));
  return { today, dage: dage.map((each) => ({ ...each, rejser: rejser.filter(({ dag }) => dag === each.dag), kommer: kommer(each.dag) })) };
}

async function readRejser(tx: Tx, { boformId, today, til }: { readonly boformId: string; readonly today: IsoDate; readonly til: IsoDate }): Promise<readonly Rejser[]> {
  const { rows } = await sql<Rejser>`
    select o.borger_id as "borgerId", o.forekomst_id as "opholdId", hjemvej.vist_navn(o.borger_id) as navn, upper(o.gyldig) as dag,
           (select p.navn from hjemvej.pladsbelaegning b join hjemvej.plads p on p.id = b.plads_id
             where b.ophold_id = o.forekomst_id and b.erstattet_ved is null and not b.tilbagekaldt and upper(b.gyldig) = upper(o.gyldig) limit 1) as plads
      from hjemvej.ophold o
     where o.boform_id = ${boformId} and upper(o.gyldig) between ${today}::date and ${til}::date and not o.uden_nat
       and o.erstattet_ved is null and not o.tilbagekaldt
     order by upper(o.gyldig), lower(o.gyldig)`.execute(tx);
  return rows;
}
