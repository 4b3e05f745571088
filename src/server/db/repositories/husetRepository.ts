import { sql } from 'kysely';
import type { Huset } from '../../../contract/huset.ts';
import { countUaftalt, type Natsvar } from '../../../domain/boform/naetterUde.ts';
import { addDays, type IsoDate } from '../../../law/kernel/dato.ts';
import { Fejl } from '../../fejl.ts';
import type { Tx } from '../database.ts';
import { readGodkendelser, readHusoplysninger } from './boformoplysningRepository.ts';
import { readAfsendte, readVentede } from './ankomstRepository.ts';
import { readSvar } from './kuvertvejRepository.ts';
import { readDoegnskifter } from './doegnskifteRepository.ts';
import { readEftersoegning } from './eftersoegningRepository.ts';
import { readTilstede } from './tilstedeRepository.ts';

type Beboer = Huset['udenPlads'][number];

interface BeboerRow {
  readonly id: string;
  readonly navn: string;
  readonly kaldenavn: string;
  readonly opholdId: string;
  readonly siden: IsoDate;
  readonly bortvist: Beboer['bortvist'];
  readonly fravaer: Beboer['fravaer'];
  readonly foraelder: string | null;
}

interface PladsRow {
  readonly id: string;
  readonly navn: string;
  readonly traek: Plads['traek'];
  readonly pause: Plads['pause'];
  readonly kommendePause: Plads['pause'];
  readonly ekstra: Ekstra | null;
  readonly opholdId: string | null;
}

type Plads = Huset['pladser'][number];
type Ekstra = NonNullable<Plads['ekstra']>;

/** The places of a boform on a night and who stays there. Throws `findes_ikke` for an unknown boform. */
export async function readHuset(tx: Tx, boformId: string, today: IsoDate): Promise<Huset> {
  const row = await tx.selectFrom('hjemvej.boform').select(['id', 'navn', 'doegnskifte']).where('id', '=', boformId).executeTakeFirst();
  if (!row) throw new Fejl('findes_ikke');
  const { doegnskifte: foer, ...boform } = row;
  const beboere = await readBeboere(tx, boformId, today);
  const pladser = await readPladser(tx, boformId, today);
  const byOphold = new Map(beboere.map((beboer) => [beboer.opholdId, beboer]));
  const medPlads = new Set(pladser.map(({ opholdId }) => opholdId));
  return {
    boform,
    today,
    doegnskifte: await readDoegnskifter(tx, { boformId, foer, today }),
    eftersoegning: await readEftersoegning(tx, { boformId, today }),
    pladser: pladser.map(({ opholdId, ...plads }) => ({ ...plads, borger: (opholdId && byOphold.get(opholdId)) || null })),
    udenPlads: beboere.filter(({ opholdId }) => !medPlads.has(opholdId)),
    oplysninger: await readHusoplysninger(tx, { boformId, today }),
    godkendelser: await readGodkendelser(tx, { boformId, today }),
    svar: await readSvar(tx, boformId),
    ventes: await readVentede(tx, boformId),
    afsendte: await readAfsendte(tx, boformId, today),
  };
}

async function readBeboere(tx: Tx, boformId: string, today: IsoDate): Promise<Beboer[]> {
  const { rows } = await sql<BeboerRow>`
    select o.borger_id as id, o.forekomst_id as "opholdId", lower(o.gyldig) as siden,
           hjemvej.vist_navn(o.borger_id) as navn, hjemvej.kaldenavn(o.borger_id, ${today}::date) as kaldenavn,
           (select json_build_object('id', u.forekomst_id, 'til', upper(u.gyldig)) from hjemvej.bortvisning u
             where u.ophold_id = o.forekomst_id and u.gyldig && daterange(${today}::date - 1, ${today}::date, '[]') and u.tilbage is null
               and u.erstattet_ved is null and not u.tilbagekaldt
             order by upper(u.gyldig) desc nulls first limit 1) as bortvist,
           (select json_build_object('id', f.forekomst_id, 'fra', lower(f.gyldig), 'til', least(upper(f.gyldig), f.tilbage), 'tilbage', f.tilbage is not null or exists (
                     select from hjemvej.tilstede s where s.ophold_id = o.forekomst_id and s.nat >= upper(f.gyldig) and s.svar = 'til_stede' and s.erstattet_ved is null and not s.tilbagekaldt))
              from hjemvej.fravaer f
             where f.ophold_id = o.forekomst_id and lower(f.gyldig) <= ${today}::date and f.erstattet_ved is null and not f.tilbagekaldt
             order by lower(f.gyldig) desc limit 1) as fravaer,
           (select hjemvej.kaldenavn(r.anden_borger_id, ${today}::date) from hjemvej.relation r where o.art = 'barn' and r.borger_id = o.borger_id and r.art = 'foraelder'
              and r.anden_borger_id is not null and r.erstattet_ved is null and not r.tilbagekaldt limit 1) as foraelder
      from hjemvej.ophold o
     where o.boform_id = ${boformId} and o.gyldig @> ${today}::date and not o.uden_nat and o.erstattet_ved is null and not o.tilbagekaldt
     order by lower(o.gyldig)`.execute(tx);
  const naetter = await readTilstede(tx, rows.map(({ opholdId }) => opholdId), today);
  return rows.map((row) => ({ ...row, ...natsvarOf(naetter.get(row.opholdId) ?? [], row.fravaer, today), ...(row.bortvist ? { naetterUde: 0 } : {}) }));
}

/** Tonight and last night as they were seen, and how long someone has been away. */
function natsvarOf(naetter: readonly Natsvar[], fravaer: Beboer['fravaer'], today: IsoDate): Pick<Beboer, 'naetter' | 'naetterUde'> {
  const last = addDays(today, -1);
  return { naetter: naetter.filter(({ nat }) => nat >= last).map(({ nat, svar }) => ({ nat, svar })), naetterUde: countUaftalt(naetter, { fravaer, today }) };
}

async function readPladser(tx: Tx, boformId: string, today: IsoDate): Promise<PladsRow[]> {
  const { rows } = await sql<PladsRow>`
    with pause as (
      select s.plads_id, s.fra, json_build_object('id', s.id, 'fra', s.fra, 'til', s.til, 'aarsag', s.aarsag) as tekst
        from hjemvej.pladspause s
       where s.boform_id = ${boformId} and (s.til is null or s.til > ${today}::date and s.til > s.fra) and not exists (select from hjemvej.pladspause n where n.erstatter = s.id)
    )
    select p.id, p.navn, hjemvej.plads_traek(p.id, ${today}::date) as traek, b.ophold_id as "opholdId",
           (select tekst from pause where plads_id = p.id and fra <= ${today}::date order by fra desc limit 1) as pause,
           (select tekst from pause where plads_id = p.id and fra > ${today}::date order by fra limit 1) as "kommendePause",
           (select json_build_object('aarsag', s.aarsag, 'siden', s.dato) from hjemvej.pladsskridt s
             where s.plads_id = p.id and s.skridt = 'aabnet' and s.dato <= ${today}::date order by s.dato desc, s.registreret_at desc limit 1) as ekstra
      from hjemvej.plads p
      left join hjemvej.pladsbelaegning b
        on b.plads_id = p.id and b.gyldig @> ${today}::date and b.erstattet_ved is null and not b.tilbagekaldt
     where p.boform_id = ${boformId} and hjemvej.plads_findes(p.id) @> ${today}::date
     order by length(p.navn), p.navn`.execute(tx);
  return rows;
}
