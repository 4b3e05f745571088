import { sql } from 'kysely';
import type { Morgen, Venteliste } from '../../../contract/doeren.ts';
import { bekraeftSenest } from '../../../domain/boform/bekraeftelse.ts';
import { addDays, type IsoDate } from '../../../law/kernel/dato.ts';
import type { Tx } from '../database.ts';

/** How far back an admission the leader has confirmed is still looked at for what it lacks. */
const DAGE_TILBAGE = 7;

interface Hus {
  readonly boformId: string;
  readonly today: IsoDate;
}

interface MorgenRow extends Omit<Morgen['linjer'][number], 'mangler' | 'bekraeftSenest'> {
  readonly bekraeftet: boolean;
  readonly officieltNavn: boolean;
  readonly cpr: boolean;
  readonly handlekommune: boolean;
  readonly orienteret: boolean;
  readonly talt: boolean;
}

/** The stays of a house the leader looks at in the morning: those nobody has confirmed, and those of the last days that lack something. */
export async function readMorgen(tx: Tx, { boformId, today }: Hus): Promise<Morgen> {
  const { rows } = await sql<MorgenRow>`
    select o.borger_id as "borgerId", o.forekomst_id as "opholdId", hjemvej.vist_navn(o.borger_id) as navn,
           lower(o.gyldig) as indskrevet, left(o.ankomst_kl::text, 5) as "ankomstKl",
           (select p.navn from hjemvej.pladsbelaegning b join hjemvej.plads p on p.id = b.plads_id
             where b.ophold_id = o.forekomst_id and b.gyldig @> ${today}::date and b.erstattet_ved is null and not b.tilbagekaldt limit 1) as plads,
           exists (select from hjemvej.optagelse a where a.ophold_id = o.forekomst_id and a.journal_id = o.journal_id and a.erstattet_ved is null and not a.tilbagekaldt) as bekraeftet,
           exists (select from hjemvej.navn n where n.borger_id = o.borger_id and n.art = 'officielt' and n.erstattet_ved is null and not n.tilbagekaldt) as "officieltNavn",
           exists (select from hjemvej.identitet i where i.borger_id = o.borger_id and i.art <> 'uden' and i.erstattet_ved is null and not i.tilbagekaldt) as cpr,
           exists (select from hjemvej.kommunerolle k where k.borger_id = o.borger_id and k.rolle = 'handlekommune' and k.gyldig @> ${today}::date and k.erstattet_ved is null and not k.tilbagekaldt)
             or exists (select from hjemvej.orientering r where r.borger_id = o.borger_id and r.retning = 'sendt' and r.erstattet_ved is null and not r.tilbagekaldt) as handlekommune,
           exists (select from hjemvej.orientering r where r.ophold_id = o.forekomst_id and r.om = 'indskrivning' and r.retning = 'sendt' and r.erstattet_ved is null and not r.tilbagekaldt) as orienteret,
           exists (select from hjemvej.indskrivningssamtale s where s.ophold_id = o.forekomst_id and s.erstattet_ved is null and not s.tilbagekaldt) as talt
      from hjemvej.ophold o
     where o.boform_id = ${boformId} and o.art = '110' and o.gyldig @> ${today}::date and not o.uden_nat and o.erstattet_ved is null and not o.tilbagekaldt
     order by lower(o.gyldig) desc, o.position desc`.execute(tx);
  const since = addDays(today, -DAGE_TILBAGE);
  return { today, linjer: rows.map(linjeOf).filter(({ indskrevet, mangler }) => mangler.includes('bekraeftelse') || (mangler.length > 0 && indskrevet >= since)) };
}

function linjeOf({ bekraeftet, officieltNavn, cpr, handlekommune, orienteret, talt, ...linje }: MorgenRow): Morgen['linjer'][number] {
  const known = { bekraeftelse: bekraeftet, navn: officieltNavn, cpr, handlekommune, orientering: orienteret, samtale: talt } as const;
  const mangler = (['bekraeftelse', 'navn', 'cpr', 'handlekommune', 'orientering', 'samtale'] as const).filter((each) => !known[each]);
  return { ...linje, bekraeftSenest: bekraeftSenest(linje.indskrevet), mangler };
}

/** Who waits for a place in a house, in the order in which they asked: who was admitted here since waits no more. */
export async function readVenteliste(tx: Tx, { boformId, today }: Hus): Promise<Venteliste> {
  const { rows: linjer } = await sql<Venteliste['linjer'][number]>`
    select v.borger_id as "borgerId", v.forekomst_id as "ventepladsId", hjemvej.vist_navn(v.borger_id) as navn,
           v.oensket, v.kontakt, v.samtykke, v.ring_tilbage as "ringTilbage", v.kommer
      from hjemvej.venteplads v
     where v.boform_id = ${boformId} and v.slut is null and v.erstattet_ved is null and not v.tilbagekaldt
       and not exists (select from hjemvej.ophold o where o.borger_id = any (hjemvej.koblede_borgere(v.borger_id)) and o.boform_id = v.boform_id
                          and (upper_inf(o.gyldig) or case when o.uden_nat then lower(o.gyldig) else upper(o.gyldig) end > v.oensket)
                          and o.erstattet_ved is null and not o.tilbagekaldt)
     order by v.oensket, (select min(f.position) from hjemvej.venteplads f where f.forekomst_id = v.forekomst_id)`.execute(tx);
  const { rows: udenHenvisning } = await sql<Venteliste['udenHenvisning'][number]>`
    select a.borger_id as "borgerId", a.forekomst_id as "afslagId", hjemvej.vist_navn(a.borger_id) as navn, a.afgjort
      from hjemvej.afslag a
     where a.boform_id = ${boformId} and a.paragraf = '110' and a.grund in ('fuldt_hus', 'andet') and a.henvist_til is null and a.erstattet_ved is null and not a.tilbagekaldt
     order by a.afgjort, a.position`.execute(tx);
  return { today, linjer, udenHenvisning };
}
