import { sql } from 'kysely';
import type { Kravfakta } from '../../../domain/oekonomi/krav/bevis.ts';
import type { Anmodet } from '../../../domain/oekonomi/krav/kravlinje.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { oere } from '../../../law/kernel/penge.ts';
import { Fejl } from '../../fejl.ts';
import type { Tx } from '../database.ts';
import { parsePeriode } from '../typeParsers.ts';

/** What a sent claim holds of itself. */
export interface SendtKrav {
  readonly id: string;
  readonly kvartal: string;
  readonly dato: IsoDate;
  readonly afBrugerId: string;
  readonly beloeb: number;
  readonly position: number;
  readonly lovudgave: string;
  readonly linjer: number;
}

/** What stands of an organisation's claims: the evidence, what was asked so far, the claims sent and the years closed. */
export interface Kravarkiv {
  readonly fakta: Kravfakta;
  readonly anmodet: readonly (Anmodet & { readonly borgerId: string })[];
  readonly sendte: readonly SendtKrav[];
  readonly lukkede: readonly { readonly aar: number; readonly dato: IsoDate }[];
}

interface ArkivJson {
  readonly gennemgang: Kravfakta['gennemgang'] | null;
  readonly accept: readonly (Omit<Kravfakta['accept'][number], 'gyldig'> & { readonly gyldig: string })[] | null;
  readonly roller: readonly (Omit<Kravfakta['handlekommune'][number], 'gyldig'> & { readonly gyldig: string })[] | null;
  readonly fakturalinjer: readonly { readonly opholdId: string; readonly art: 'faktura' | 'kreditnota'; readonly gyldig: string; readonly oere: number }[] | null;
  readonly takstbeviser: readonly { readonly boformId: string; readonly gyldig: string; readonly paategnet: boolean; readonly afklaret: boolean; readonly nummer: number }[] | null;
  readonly dubletter: readonly string[] | null;
  readonly stikproevefejl: readonly { readonly opholdId: string; readonly gyldig: string }[] | null;
  readonly anmodet: readonly { readonly borgerId: string; readonly opholdId: string; readonly aar: number; readonly dage: number; readonly beloeb: number }[] | null;
  readonly sendte: readonly SendtKrav[] | null;
  readonly lukkede: Kravarkiv['lukkede'] | null;
}

/**
 * Reads in one statement everything an organisation's claims rest on beside the stays. Two records of hers look like one person
 * when they bear the same name and both have a stay, as long as no one has linked them or said they are two.
 */
export async function readKravarkiv(tx: Tx, organisationId: string): Promise<Kravarkiv> {
  const { rows } = await sql<{ arkiv: ArkivJson }>`
    with bevis as materialized (
      select b.id, b.boform_id, b.gyldig, b.paategnet_den is not null and b.forbehold is null as paategnet,
             coalesce((select bool_and(d.art <> 'uklar') from hjemvej.takstdel d where d.takstbevis_id = b.id), false) as afklaret,
             row_number() over (order by b.registreret_at, b.id) as nummer
        from hjemvej.takstbevis b where b.organisation_id = ${organisationId}
    ), navne as materialized (
      select distinct n.borger_id, lower(n.navn) as navn from hjemvej.navn n
       where n.dataansvarlig = ${organisationId} and n.erstattet_ved is null and not n.tilbagekaldt and n.art <> 'alias'
         and exists (select from hjemvej.ophold o where o.borger_id = n.borger_id and o.erstattet_ved is null and not o.tilbagekaldt)
    ), afgjort as materialized (
      select k.borger_id as a, k.anden_borger_id as b from hjemvej.kobling k where k.dataansvarlig = ${organisationId} and k.erstattet_ved is null and not k.tilbagekaldt
      union all
      select s.borger_id, s.anden_borger_id from hjemvej.ikke_samme s where s.dataansvarlig = ${organisationId} and s.erstattet_ved is null and not s.tilbagekaldt
    )
    select json_build_object(
      'gennemgang', (select json_agg(json_build_object('opholdId', g.ophold_id, 'dato', g.dato, 'opfyldt', g.opfyldt, 'begrundelse', g.begrundelse, 'position', g.position))
                       from hjemvej.gennemgang g where g.dataansvarlig = ${organisationId} and g.erstattet_ved is null and not g.tilbagekaldt),
      'accept', (select json_agg(json_build_object('opholdId', a.ophold_id, 'betingelse', a.betingelse, 'gyldig', a.gyldig))
                   from hjemvej.kravaccept a where a.dataansvarlig = ${organisationId} and a.erstattet_ved is null and not a.tilbagekaldt),
      'roller', (select json_agg(json_build_object('borgerId', r.borger_id, 'rolle', r.rolle, 'kommuneId', r.kommune_id, 'gyldig', r.gyldig, 'omtvistet', r.omtvistet))
                   from hjemvej.kommunerolle r join hjemvej.journal j on j.id = r.journal_id and j.art = 'myndighed'
                  where r.dataansvarlig = ${organisationId} and r.rolle in ('handlekommune', 'registreret') and r.erstattet_ved is null and not r.tilbagekaldt),
      'fakturalinjer', (select json_agg(json_build_object('opholdId', l.ophold_id, 'art', f.art, 'gyldig', l.gyldig, 'oere', l.oere_pr_doegn))
                          from hjemvej.fakturalinje l join hjemvej.faktura f on f.id = l.faktura_id
                         where l.dataansvarlig = ${organisationId} and l.ophold_id is not null),
      'takstbeviser', (select json_agg(json_build_object('boformId', b.boform_id, 'gyldig', b.gyldig, 'paategnet', b.paategnet, 'afklaret', b.afklaret, 'nummer', b.nummer)) from bevis b),
      'dubletter', (select json_agg(distinct x.borger_id) from navne x join navne y on y.navn = x.navn and y.borger_id <> x.borger_id
                     where not exists (select from afgjort k where (k.a, k.b) in ((x.borger_id, y.borger_id), (y.borger_id, x.borger_id)))),
      'stikproevefejl', (select json_agg(json_build_object('opholdId', f.ophold_id, 'gyldig', f.gyldig)) from (
                    select distinct on (l.stikproeve_id, l.nummer, r.betingelse) l.ophold_id, r.id, r.gyldig, r.udfald
                      from hjemvej.stikproevelinje l join hjemvej.stikproeveafslutning a on a.stikproeve_id = l.stikproeve_id
                      join hjemvej.stikproeveresultat r on r.stikproeve_id = l.stikproeve_id and r.nummer = l.nummer
                     where l.dataansvarlig = ${organisationId} order by l.stikproeve_id, l.nummer, r.betingelse, r.registreret_at desc, r.id desc) f
                    where f.udfald = 'holder_ikke' and not exists (select from hjemvej.stikproevefrigivelse x where x.resultat_id = f.id)),
      'anmodet', (select json_agg(a) from (
                    select l.borger_id as "borgerId", l.ophold_id as "opholdId", l.aar, sum(l.dage)::integer as dage, sum(l.beloeb)::bigint as beloeb
                      from hjemvej.refusionskravlinje l where l.dataansvarlig = ${organisationId} group by 1, 2, 3) a),
      'sendte', (select json_agg(json_build_object('id', k.id, 'kvartal', k.kvartal, 'dato', k.sendt_den, 'afBrugerId', k.sendt_af, 'beloeb', k.beloeb, 'position', k.position,
                   'lovudgave', k.lovudgave, 'linjer', (select count(*) from hjemvej.refusionskravlinje l where l.krav_id = k.id)) order by k.kvartal desc)
                   from hjemvej.refusionskrav k where k.organisation_id = ${organisationId}),
      'lukkede', (select json_agg(json_build_object('aar', r.aar, 'dato', r.lukket_den) order by r.aar desc) from hjemvej.regnskabsaar r where r.organisation_id = ${organisationId})
    ) as arkiv`.execute(tx);
  return toArkiv(rows[0]?.arkiv);
}

function toArkiv(json: ArkivJson | undefined): Kravarkiv {
  const periodeOf = <T extends { readonly gyldig: string }>(row: T) => ({ ...row, gyldig: parsePeriode(row.gyldig) });
  return {
    fakta: {
      gennemgang: json?.gennemgang ?? [],
      accept: (json?.accept ?? []).map(periodeOf),
      handlekommune: (json?.roller ?? []).map(periodeOf),
      fakturalinjer: (json?.fakturalinjer ?? []).map(({ opholdId, art, gyldig, oere: amount }) => ({ opholdId, art, gyldig: lukketOf(gyldig), oerePrDoegn: oere(amount) })),
      takstbeviser: (json?.takstbeviser ?? []).map(({ boformId, gyldig, paategnet, afklaret, nummer }) => ({ boformId, gyldig: parsePeriode(gyldig), paategnet, afklaret, registreret: nummer })),
      muligeDubletter: new Set(json?.dubletter ?? []),
      stikproevefejl: (json?.stikproevefejl ?? []).map(({ opholdId, gyldig }) => ({ opholdId, gyldig: lukketOf(gyldig) })),
    },
    anmodet: (json?.anmodet ?? []).map(({ borgerId, opholdId, aar, dage, beloeb }) => ({ borgerId, ophold: opholdId, aar, dage, beloeb: oere(beloeb) })),
    sendte: json?.sendte ?? [],
    lukkede: json?.lukkede ?? [],
  };
}

/** A period the table holds to an end. */
function lukketOf(gyldig: string): { readonly fra: IsoDate; readonly til: IsoDate } {
  const { fra, til } = parsePeriode(gyldig);
  return { fra, til: til ?? fra };
}

/**
 * One at a time sends a claim, closes a year, or records what a sample found, in an organisation: none of them may rest on what
 * another is about to change. Held until the transaction ends.
 */
export async function lockKrav(tx: Tx, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(7318, hashtext(${organisationId}))`.execute(tx);
}

/** A claim to freeze. */
export interface NytKrav {
  readonly id: string;
  readonly organisationId: string;
  readonly brugerId: string;
  readonly kvartal: string;
  readonly dato: IsoDate;
  readonly position: number;
  readonly lovudgave: string;
  readonly laesninger: unknown;
  readonly beloeb: number;
  readonly linjer: readonly NyKravlinje[];
}

export interface NyKravlinje {
  readonly borgerId: string;
  readonly opholdId: string;
  readonly aar: number;
  readonly art: 'aaret' | 'berigtigelse';
  readonly dage: number;
  readonly beloeb: number;
  readonly dageIalt: number;
  readonly beloebIalt: number;
  readonly grundlag: unknown;
}

/** The position of the ledger, frozen: nothing new can appear at it or below. To be asked before anything is read. */
export async function freezePosition(tx: Tx): Promise<number> {
  const { rows } = await sql<{ position: number }>`select hjemvej.frys_position() as position`.execute(tx);
  return rows[0]?.position ?? 0;
}

/** Freezes a claim with its lines. Throws `krav_sendt` if the quarter was claimed in the meantime. */
export async function insertKrav(tx: Tx, { id, organisationId, brugerId, kvartal, dato, position, lovudgave, laesninger, beloeb, linjer }: NytKrav): Promise<void> {
  const made = await tx
    .insertInto('hjemvej.refusionskrav')
    .values({ id, organisation_id: organisationId, kvartal, sendt_den: dato, sendt_af: brugerId, position, lovudgave, laesninger: JSON.stringify(laesninger), beloeb })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows !== 1n) throw new Fejl('krav_sendt');
  const rows = linjer.map((linje) => ({
    borger_id: linje.borgerId, ophold_id: linje.opholdId, aar: linje.aar, art: linje.art, dage: linje.dage, beloeb: linje.beloeb,
    dage_ialt: linje.dageIalt, beloeb_ialt: linje.beloebIalt, grundlag: linje.grundlag,
  }));
  await sql`
    insert into hjemvej.refusionskravlinje (krav_id, dataansvarlig, borger_id, ophold_id, aar, art, dage, beloeb, dage_ialt, beloeb_ialt, grundlag)
    select ${id}, ${organisationId}, r.borger_id, r.ophold_id, r.aar, r.art, r.dage, r.beloeb, r.dage_ialt, r.beloeb_ialt, r.grundlag
      from json_to_recordset(${JSON.stringify(rows)}::json) as r(borger_id uuid, ophold_id uuid, aar integer, art text, dage integer, beloeb bigint, dage_ialt integer, beloeb_ialt bigint, grundlag jsonb)`.execute(tx);
}

/** A line as it was frozen. */
export interface FrossenKravlinje extends Omit<NyKravlinje, 'grundlag'> {
  readonly grundlag: unknown;
}

/** The lines of a sent claim, or the one of a stay and a year. */
export async function readKravlinjer(tx: Tx, kravId: string, only: { readonly opholdId: string; readonly aar: number } | null = null): Promise<readonly FrossenKravlinje[]> {
  const which = only === null ? sql`true` : sql`ophold_id = ${only.opholdId} and aar = ${only.aar}`;
  const { rows } = await sql<FrossenKravlinje>`
    select borger_id as "borgerId", ophold_id as "opholdId", aar, art, dage, beloeb, dage_ialt as "dageIalt", beloeb_ialt as "beloebIalt", grundlag
      from hjemvej.refusionskravlinje where krav_id = ${kravId} and ${which} order by ophold_id, aar`.execute(tx);
  return rows;
}

/** Closes an accounting year; closed once it stays as it was. */
export async function closeRegnskabsaar(tx: Tx, { organisationId, brugerId, aar, dato }: { readonly organisationId: string; readonly brugerId: string; readonly aar: number; readonly dato: IsoDate }): Promise<void> {
  await tx
    .insertInto('hjemvej.regnskabsaar')
    .values({ organisation_id: organisationId, aar, lukket_den: dato, lukket_af: brugerId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
