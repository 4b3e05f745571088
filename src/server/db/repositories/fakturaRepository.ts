import { sql } from 'kysely';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Fejl } from '../../fejl.ts';
import type { Tx } from '../database.ts';
import { toDaterange } from '../typeParsers.ts';
import { SKJULTE_BORGERE } from './skjulteBorgere.ts';

/** An invoice to record. */
export interface NyFaktura {
  readonly id: string;
  readonly organisationId: string;
  readonly brugerId: string;
  readonly boformId: string;
  readonly art: 'faktura' | 'kreditnota';
  readonly nummer: string;
  readonly dato: IsoDate;
  readonly linjer: readonly NyFakturalinje[];
}

export interface NyFakturalinje {
  readonly tekst: string;
  readonly borgerId: string | null;
  readonly opholdId: string | null;
  readonly fra: IsoDate;
  readonly til: IsoDate;
  readonly dage: number;
  readonly oerePrDoegn: number;
  readonly beloeb: number;
}

/** Records an invoice; the same one sent again changes nothing. Throws `faktura_findes` if the boform's number is known already. */
export async function insertFaktura(tx: Tx, { id, organisationId, brugerId, boformId, art, nummer, dato, linjer }: NyFaktura): Promise<void> {
  const made = await tx
    .insertInto('hjemvej.faktura')
    .values({ id, organisation_id: organisationId, boform_id: boformId, art, nummer, dato, registreret_af: brugerId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows !== 1n) return refuseUnlessSame(tx, { id, boformId, nummer });
  const rows = linjer.map((linje, at) => ({
    faktura_id: id, nummer: at, dataansvarlig: organisationId, borger_id: linje.borgerId, ophold_id: linje.opholdId, tekst: linje.tekst,
    gyldig: toDaterange(linje), dage: linje.dage, oere_pr_doegn: linje.oerePrDoegn, beloeb: linje.beloeb,
  }));
  await tx.insertInto('hjemvej.fakturalinje').values(rows).execute();
}

async function refuseUnlessSame(tx: Tx, { id, boformId, nummer }: { readonly id: string; readonly boformId: string; readonly nummer: string }): Promise<void> {
  const same = await tx.selectFrom('hjemvej.faktura').select('id').where('id', '=', id).where('boform_id', '=', boformId).where('nummer', '=', nummer).executeTakeFirst();
  if (!same) throw new Fejl('faktura_findes', { felter: [{ felt: 'nummer', fejl: 'faktura_findes' }] });
}

/** The person of each stay an organisation knows in its own journals; a stay it doesn't know is not among them. */
export async function findBorgere(tx: Tx, organisationId: string, ophold: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ opholdId: string; borgerId: string }>`
    select o.forekomst_id as "opholdId", o.borger_id as "borgerId" from hjemvej.ophold o join hjemvej.journal j on j.id = o.journal_id and j.art = 'myndighed'
     where o.dataansvarlig = ${organisationId} and o.forekomst_id = any (${ophold}::uuid[]) and o.erstattet_ved is null and not o.tilbagekaldt`.execute(tx);
  return new Map(rows.map(({ opholdId, borgerId }) => [opholdId, borgerId]));
}

/** Says whom a line is about that nobody knew. Throws `findes_ikke` if the line is not there or known already. */
export async function nameFakturalinje(tx: Tx, { fakturaId, nummer, borgerId, opholdId }: { readonly fakturaId: string; readonly nummer: number; readonly borgerId: string; readonly opholdId: string }): Promise<void> {
  const found = await tx
    .updateTable('hjemvej.fakturalinje')
    .set({ borger_id: borgerId, ophold_id: opholdId })
    .where('faktura_id', '=', fakturaId)
    .where('nummer', '=', nummer)
    .where('borger_id', 'is', null)
    .executeTakeFirst();
  if (found.numUpdatedRows !== 1n) throw new Fejl('findes_ikke');
}

/** An invoice line with what it is held against. */
export interface LaestFakturalinje {
  readonly nummer: number;
  readonly tekst: string;
  readonly borgerId: string | null;
  readonly opholdId: string | null;
  readonly navn: string | null;
  /** The whereabouts of the person are protected. */
  readonly skjult: boolean;
  readonly gyldig: string;
  readonly dage: number;
  readonly oere: number;
  readonly beloeb: number;
  readonly opholdGyldig: string | null;
  readonly opholdBoform: string | null;
  /** Days of the same stay on other invoices, and on credit notes. */
  readonly andre: readonly { readonly art: 'faktura' | 'kreditnota'; readonly gyldig: string }[] | null;
}

export interface LaestFaktura {
  readonly id: string;
  readonly boformId: string;
  readonly boform: string;
  readonly art: 'faktura' | 'kreditnota';
  readonly nummer: string;
  readonly dato: IsoDate;
  readonly linjer: readonly LaestFakturalinje[] | null;
}

/** Invoices of an organisation, newest first, with their lines and what those are held against, in one statement. */
export async function readFakturaer(tx: Tx, organisationId: string, boformId: string | null): Promise<readonly LaestFaktura[]> {
  const { rows } = await sql<LaestFaktura>`
    select f.id, f.boform_id as "boformId", b.navn as boform, f.art, f.nummer, f.dato,
           (select json_agg(json_build_object('nummer', l.nummer, 'tekst', l.tekst, 'borgerId', l.borger_id, 'opholdId', l.ophold_id, 'gyldig', l.gyldig, 'dage', l.dage,
                     'oere', l.oere_pr_doegn, 'beloeb', l.beloeb, 'opholdGyldig', o.gyldig, 'opholdBoform', o.boform_id,
                     'navn', (select n.navn from hjemvej.navn n where n.borger_id = l.borger_id and n.erstattet_ved is null and not n.tilbagekaldt
                               order by array_position(array['som_sagt', 'officielt', 'alias'], n.art), n.position desc limit 1),
                     'skjult', coalesce(l.borger_id in ${SKJULTE_BORGERE}, false),
                     'andre', (select json_agg(json_build_object('art', af.art, 'gyldig', al.gyldig)) from hjemvej.fakturalinje al join hjemvej.faktura af on af.id = al.faktura_id
                                where al.ophold_id = l.ophold_id and al.faktura_id <> l.faktura_id)) order by l.nummer)
              from hjemvej.fakturalinje l
              left join hjemvej.ophold o on o.forekomst_id = l.ophold_id and o.erstattet_ved is null and not o.tilbagekaldt and o.dataansvarlig = ${organisationId}
             where l.faktura_id = f.id) as linjer
      from hjemvej.faktura f join hjemvej.boform b on b.id = f.boform_id
     where f.organisation_id = ${organisationId} and (${boformId}::uuid is null or f.boform_id = ${boformId}::uuid)
     order by f.dato desc, f.nummer desc, f.id`.execute(tx);
  return rows;
}

/** Whom the lines of a file may be about: names as written there, and hashes of CPR numbers. */
export interface Opholdssoegning {
  readonly organisationId: string;
  readonly navne: readonly string[];
  readonly cprHashes: readonly Buffer[];
}

/** A stay in the organisation's own journals of someone a file names. */
export interface Opholdskandidat {
  /** The name in small letters, or the hash of the CPR number in hex, by which it was found. */
  readonly noegle: string;
  readonly borgerId: string;
  readonly navn: string;
  readonly opholdId: string;
  readonly boformId: string;
  readonly gyldig: string;
  readonly andre: LaestFakturalinje['andre'];
}

/** The stays of the persons a file names, with the days of each on invoices, in one statement. */
export async function findOphold(tx: Tx, { organisationId, navne, cprHashes }: Opholdssoegning): Promise<readonly Opholdskandidat[]> {
  const { rows } = await sql<Opholdskandidat>`
    with fundne as (
      select distinct n.borger_id, lower(n.navn) as noegle from hjemvej.navn n
       where n.dataansvarlig = ${organisationId} and n.erstattet_ved is null and not n.tilbagekaldt and lower(n.navn) = any (${navne.map((navn) => navn.toLowerCase())}::text[])
      union
      select i.borger_id, encode(i.cpr_hash, 'hex') from hjemvej.identitet i
       where i.dataansvarlig = ${organisationId} and i.erstattet_ved is null and not i.tilbagekaldt and encode(i.cpr_hash, 'hex') = any (${cprHashes.map((hash) => hash.toString('hex'))}::text[])
    )
    select f.noegle, f.borger_id as "borgerId", coalesce(hjemvej.vist_navn(f.borger_id), '') as navn, o.forekomst_id as "opholdId", o.boform_id as "boformId", o.gyldig::text as gyldig,
           (select json_agg(json_build_object('art', af.art, 'gyldig', al.gyldig)) from hjemvej.fakturalinje al join hjemvej.faktura af on af.id = al.faktura_id
             where al.ophold_id = o.forekomst_id) as andre
      from fundne f
      join hjemvej.ophold o on o.borger_id = f.borger_id and o.erstattet_ved is null and not o.tilbagekaldt and o.dataansvarlig = ${organisationId}
      join hjemvej.journal j on j.id = o.journal_id and j.art = 'myndighed'
     order by lower(o.gyldig), o.position`.execute(tx);
  return rows;
}

/** The numbers of invoices recorded before, of some boformer. */
export async function findNumre(tx: Tx, organisationId: string, boformer: readonly string[]): Promise<ReadonlySet<string>> {
  if (boformer.length === 0) return new Set();
  const rows = await tx.selectFrom('hjemvej.faktura').select(['boform_id', 'nummer']).where('organisation_id', '=', organisationId).where('boform_id', 'in', boformer).execute();
  return new Set(rows.map(({ boform_id: boformId, nummer }) => `${boformId}\n${nummer}`));
}
