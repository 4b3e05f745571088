import { sql } from 'kysely';
import type { OvertagVagt, SkrivHusnotat, Vagtskifte } from '../../../contract/vagtskifte.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Fejl } from '../../fejl.ts';
import type { Tx } from '../database.ts';
import { insertOnce } from './insertOnce.ts';
import { refuseNames } from './beboermoedeRepository.ts';

const MOST = 300;

/** A house, and the colleague who writes. */
interface Vagt {
  readonly boformId: string;
  readonly brugerId: string;
}

/** A house, the colleague who reads, and the day it is. */
interface Laesning extends Vagt {
  readonly today: IsoDate;
}

type Skifter = Pick<Vagtskifte, 'sidste' | 'ditSidste' | 'siden'>;

/** What the incoming shift of a house is told: who has the watch, the notes, who came and left since, and who may be handing over. */
export async function readVagtskifte(tx: Tx, vagt: Laesning): Promise<Vagtskifte> {
  const skifter = await readSkifter(tx, vagt);
  return {
    ...skifter,
    notater: await readNotater(tx, vagt, skifter.ditSidste),
    kom: await readKom(tx, vagt, skifter.siden),
    gik: await readGik(tx, vagt, skifter.siden),
    kolleger: await readKolleger(tx, vagt),
  };
}

async function readSkifter(tx: Tx, { boformId, brugerId }: Vagt): Promise<Skifter> {
  const { rows } = await sql<Skifter>`
    with staar as (
      select v.*, to_json(v.registreret_at) #>> '{}' as tid from hjemvej.vagtskifte v
       where v.boform_id = ${boformId} and v.erstatter is null and not exists (select from hjemvej.vagtskifte n where n.erstatter = v.id)
    ), sidste as (select * from staar order by registreret_at desc limit 1),
    -- Who has just taken over still reads what the shift before did.
    foer as (select s.* from staar s where s.registreret_af <> ${brugerId}::uuid or s.id <> (select id from sidste) order by s.registreret_at desc limit 1)
    select (select json_build_object('id', s.id, 'af', (select n.navn from adgang.navne(array[s.registreret_af]) n), 'fra', s.fra_navn, 'tid', s.tid,
                     'mit', s.registreret_af = ${brugerId}::uuid) from sidste s) as sidste,
           (select tid from staar where registreret_af = ${brugerId}::uuid order by registreret_at desc limit 1) as "ditSidste",
           coalesce((select tid from foer), to_json(now() - interval '1 day') #>> '{}') as siden`.execute(tx);
  const [skifter] = rows;
  if (!skifter) throw new Error('a select of one row gave none');
  return skifter;
}

/** The notes of the last week, and all since the reader took over; of the last fortnight for who never did. */
async function readNotater(tx: Tx, { boformId, brugerId, today }: Laesning, ditSidste: string | null): Promise<Vagtskifte['notater']> {
  const { rows } = await sql<Vagtskifte['notater'][number]>`
    with graense as (select least(now() - interval '7 days', coalesce(${ditSidste}::timestamptz, now() - interval '14 days')) as fra),
    laeste as (
      select unnest(v.laeste) as id from hjemvej.vagtskifte v
       where v.boform_id = ${boformId} and v.registreret_af = ${brugerId}::uuid and not exists (select from hjemvej.vagtskifte n where n.erstatter = v.id)
    ), alle as (
      select h.id, null::json as om, h.tekst, h.registreret_af, h.registreret_at from hjemvej.husnotat h, graense
       where h.boform_id = ${boformId} and h.erstatter is null and h.registreret_at >= graense.fra and not exists (select from hjemvej.husnotat n where n.erstatter = h.id)
      union all
      select n.id, ${menneske(today)}, n.tekst, n.registreret_af, n.registreret_at
        from hjemvej.vagtnotat n join hjemvej.journal j on j.id = n.journal_id and j.boform_id = ${boformId}, graense
       where n.registreret_at >= graense.fra and n.erstattet_ved is null and not n.tilbagekaldt
    )
    select a.id, a.om, a.tekst, (select k.navn from adgang.navne(array[a.registreret_af]) k) as af, to_json(a.registreret_at) #>> '{}' as tid,
           a.registreret_af <> ${brugerId}::uuid and not exists (select from laeste l where l.id = a.id) as nyt
      from alle a order by a.registreret_at desc limit ${MOST}`.execute(tx);
  return rows;
}

/** Whom a note is about: the name to be called by, and the place they have or had last. */
function menneske(today: IsoDate) {
  return sql`json_build_object('borgerId', n.borger_id, 'opholdId', n.ophold_id, 'navn', hjemvej.kaldenavn(n.borger_id, ${today}::date), 'plads', ${sidstePlads(sql`n.ophold_id`)})`;
}

function sidstePlads(opholdId: ReturnType<typeof sql>) {
  return sql`(select p.navn from hjemvej.pladsbelaegning b join hjemvej.plads p on p.id = b.plads_id
               where b.ophold_id = ${opholdId} and b.erstattet_ved is null and not b.tilbagekaldt order by lower(b.gyldig) desc limit 1)`;
}

/** The day before the one of an instant, counted back from today. */
function sidenDag(today: IsoDate, siden: string) {
  return sql`${today}::date - (now()::date - ${siden}::timestamptz::date) - 1`;
}

/** Who was written in since then, of those who came about that time: what is typed from old paper is no news of the night. */
async function readKom(tx: Tx, { boformId, today }: Laesning, siden: string): Promise<Vagtskifte['kom']> {
  const { rows } = await sql<Vagtskifte['kom'][number]>`
    select o.borger_id as "borgerId", o.forekomst_id as "opholdId", hjemvej.kaldenavn(o.borger_id, ${today}::date) as navn, ${sidstePlads(sql`o.forekomst_id`)} as plads,
           lower(o.gyldig) as dato, left(o.ankomst_kl::text, 5) as klokken
      from hjemvej.ophold o join hjemvej.journal j on j.id = o.journal_id and j.boform_id = ${boformId}
     where o.boform_id = ${boformId} and o.erstattet_ved is null and not o.tilbagekaldt and lower(o.gyldig) >= ${sidenDag(today, siden)}
       and (select min(f.registreret_at) from hjemvej.ophold f where f.forekomst_id = o.forekomst_id) > ${siden}::timestamptz
     order by lower(o.gyldig), o.position`.execute(tx);
  return rows;
}

async function readGik(tx: Tx, { boformId, today }: Laesning, siden: string): Promise<Vagtskifte['gik']> {
  const { rows } = await sql<Vagtskifte['gik'][number]>`
    select u.borger_id as "borgerId", u.ophold_id as "opholdId", hjemvej.kaldenavn(u.borger_id, ${today}::date) as navn, ${sidstePlads(sql`u.ophold_id`)} as plads,
           u.dato, u.maade
      from hjemvej.udskrivning u join hjemvej.journal j on j.id = u.journal_id and j.boform_id = ${boformId}
     where u.erstattet_ved is null and not u.tilbagekaldt and u.registreret_at > ${siden}::timestamptz and u.dato >= ${sidenDag(today, siden)}
     order by u.dato, u.position`.execute(tx);
  return rows;
}

/** Other colleagues than the reader who took over or wrote notes here in the last fortnight, by name. */
async function readKolleger(tx: Tx, { boformId, brugerId }: Vagt): Promise<string[]> {
  const { rows } = await sql<{ navn: string }>`
    with kendte as (
      select registreret_af from hjemvej.vagtskifte where boform_id = ${boformId} and registreret_at > now() - interval '14 days'
      union select registreret_af from hjemvej.husnotat where boform_id = ${boformId} and registreret_at > now() - interval '14 days'
      union select n.registreret_af from hjemvej.vagtnotat n join hjemvej.journal j on j.id = n.journal_id and j.boform_id = ${boformId} where n.registreret_at > now() - interval '14 days'
    )
    select distinct n.navn from adgang.navne((select array_agg(k.registreret_af) from kendte k where k.registreret_af <> ${brugerId}::uuid)) n order by n.navn`.execute(tx);
  return rows.map(({ navn }) => navn);
}

/** Writes a note about the house; the same id twice is written once. Throws if it names someone who stays there. */
export async function insertHusnotat(tx: Tx, { id, tekst }: SkrivHusnotat, { boformId, brugerId }: Vagt): Promise<void> {
  await refuseNames(tx, boformId, { felt: 'tekst', texts: [tekst] });
  await insertOnce(tx, 'hjemvej.husnotat', { row: { id, boform_id: boformId, tekst, registreret_af: brugerId } });
}

/** Takes a note about the house back. Throws `findes_ikke` for one that is taken back or of another house. */
export async function withdrawHusnotat(tx: Tx, { id, notatId }: { readonly id: string; readonly notatId: string }, { boformId, brugerId }: Vagt): Promise<void> {
  const done = await tx.selectFrom('hjemvej.husnotat').select('erstatter').where('id', '=', id).executeTakeFirst();
  if (done && done.erstatter !== notatId) throw new Fejl('id_brugt');
  if (done) return;
  const { rows } = await sql<{ id: string }>`
    select h.id from hjemvej.husnotat h where h.id = ${notatId} and h.boform_id = ${boformId} and h.erstatter is null
       and not exists (select from hjemvej.husnotat n where n.erstatter = h.id)`.execute(tx);
  if (!rows[0]) throw new Fejl('findes_ikke');
  await tx.insertInto('hjemvej.husnotat').values({ id, boform_id: boformId, erstatter: notatId, registreret_af: brugerId }).execute();
}

/** Records that someone took over; the same id twice is recorded once. */
export async function insertVagtskifte(tx: Tx, { id, fra, laeste }: OvertagVagt, { boformId, brugerId }: Vagt): Promise<void> {
  await insertOnce(tx, 'hjemvej.vagtskifte', { row: { id, boform_id: boformId, fra_navn: fra, laeste, registreret_af: brugerId } });
}

/** Takes back that one took over. Throws `findes_ikke` unless it is the reader's own and stands. */
export async function withdrawVagtskifte(tx: Tx, { id, skifteId }: { readonly id: string; readonly skifteId: string }, { boformId, brugerId }: Vagt): Promise<void> {
  const done = await tx.selectFrom('hjemvej.vagtskifte').select('erstatter').where('id', '=', id).executeTakeFirst();
  if (done && done.erstatter !== skifteId) throw new Fejl('id_brugt');
  if (done) return;
  const { rows } = await sql<{ id: string }>`
    select v.id from hjemvej.vagtskifte v where v.id = ${skifteId} and v.boform_id = ${boformId} and v.registreret_af = ${brugerId} and v.erstatter is null
       and not exists (select from hjemvej.vagtskifte n where n.erstatter = v.id)`.execute(tx);
  if (!rows[0]) throw new Fejl('findes_ikke');
  await tx.insertInto('hjemvej.vagtskifte').values({ id, boform_id: boformId, erstatter: skifteId, registreret_af: brugerId }).execute();
}
