import { sql } from 'kysely';
import type { Proevebetingelse, Proeveudfald, Risikobetingelse } from '../../../domain/oekonomi/stikproeve/betingelse.ts';
import type { Stikproevesum } from '../../../domain/oekonomi/stikproeve/fejlsum.ts';
import type { Traekmetode } from '../../../domain/oekonomi/stikproeve/traek.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Fejl } from '../../fejl.ts';
import type { Tx } from '../database.ts';
import { insertOnce } from './insertOnce.ts';
import { parsePeriode, toDaterange } from '../typeParsers.ts';

/** A sample as it was drawn. */
export interface GemtStikproeve {
  readonly id: string;
  readonly kravId: string;
  readonly kvartal: string;
  readonly metode: Traekmetode;
  readonly betingelse: Risikobetingelse | null;
  readonly antal: number;
  readonly froe: number;
  readonly udgave: string;
  readonly blandt: number;
  readonly trukketDen: IsoDate;
  readonly afBrugerId: string;
  readonly afsluttet: ({ readonly dato: IsoDate; readonly afBrugerId: string } & Stikproevesum) | null;
  readonly linjer: readonly Traeklinje[];
}

/** A drawn line and every look at it that stands: of each condition the last. */
export interface Traeklinje {
  readonly nummer: number;
  readonly borgerId: string;
  readonly opholdId: string;
  readonly aar: number;
  readonly resultater: readonly GemtProeveresultat[];
}

export interface GemtProeveresultat {
  readonly id: string;
  readonly betingelse: Proevebetingelse;
  readonly udfald: Proeveudfald;
  readonly gyldig: { readonly fra: IsoDate; readonly til: IsoDate } | null;
  readonly bemaerkning: string | null;
  readonly bevis: string | null;
  readonly dato: IsoDate;
  readonly afBrugerId: string;
  readonly frigivet: { readonly dato: IsoDate; readonly begrundelse: string } | null;
}

interface LinjeJson extends Omit<Traeklinje, 'resultater'> {
  readonly resultater: readonly (Omit<GemtProeveresultat, 'gyldig'> & { readonly gyldig: string | null })[] | null;
}

/** The samples of an organisation, newest first, or one of them; in one statement. */
export async function readStikproever(tx: Tx, organisationId: string, only: string | null = null): Promise<readonly GemtStikproeve[]> {
  const which = only === null ? sql`true` : sql`s.id = ${only}`;
  const { rows } = await sql<Omit<GemtStikproeve, 'linjer'> & { readonly linjer: readonly LinjeJson[] | null }>`
    select s.id, s.krav_id as "kravId", k.kvartal, s.metode, s.betingelse, s.antal, s.froe, s.udgave, s.blandt, s.trukket_den as "trukketDen", s.trukket_af as "afBrugerId",
           (select json_build_object('dato', a.afsluttet_den, 'afBrugerId', a.afsluttet_af, 'linjer', a.linjer, 'proevede', a.proevede, 'fejllinjer', a.fejllinjer,
                     'fejlbeloeb', a.fejlbeloeb, 'usetelinjer', a.usetelinjer, 'usetBeloeb', a.uset_beloeb)
              from hjemvej.stikproeveafslutning a where a.stikproeve_id = s.id) as afsluttet,
           (select json_agg(json_build_object('nummer', l.nummer, 'borgerId', l.borger_id, 'opholdId', l.ophold_id, 'aar', l.aar,
                     'resultater', (select json_agg(r) from (
                        select distinct on (r.betingelse) r.id, r.betingelse, r.udfald, r.gyldig, r.bemaerkning, r.bevis, r.registreret_den as dato, r.registreret_af as "afBrugerId",
                               (select json_build_object('dato', f.frigivet_den, 'begrundelse', f.begrundelse) from hjemvej.stikproevefrigivelse f where f.resultat_id = r.id) as frigivet
                          from hjemvej.stikproeveresultat r where r.stikproeve_id = l.stikproeve_id and r.nummer = l.nummer
                         order by r.betingelse, r.registreret_at desc, r.id desc) r)) order by l.nummer)
              from hjemvej.stikproevelinje l where l.stikproeve_id = s.id) as linjer
      from hjemvej.stikproeve s join hjemvej.refusionskrav k on k.id = s.krav_id
     where s.organisation_id = ${organisationId} and ${which}
     order by s.registreret_at desc, s.id desc`.execute(tx);
  return rows.map(({ linjer, ...rest }) => ({ ...rest, linjer: (linjer ?? []).map(({ resultater, ...linje }) => ({ ...linje, resultater: (resultater ?? []).map(toResultat) })) }));
}

function toResultat({ gyldig, ...rest }: NonNullable<LinjeJson['resultater']>[number]): GemtProeveresultat {
  if (gyldig === null) return { ...rest, gyldig: null };
  const { fra, til } = parsePeriode(gyldig);
  return { ...rest, gyldig: { fra, til: til ?? fra } };
}

/** A sample to keep. */
export interface Stikproevetraek extends Omit<GemtStikproeve, 'kvartal' | 'afBrugerId' | 'afsluttet' | 'linjer'> {
  readonly organisationId: string;
  readonly brugerId: string;
  readonly linjer: readonly Omit<Traeklinje, 'resultater'>[];
  /** Whether the seed was chosen by who draws; else the server chose one, and another when it was sent again. */
  readonly isFroeChosen: boolean;
}

/** Keeps a draw with its lines; the same one sent again changes nothing. Throws `id_brugt` if the id is that of another. */
export async function insertStikproeve(tx: Tx, { id, organisationId, kravId, metode, betingelse, antal, froe, udgave, blandt, trukketDen, brugerId, linjer, isFroeChosen }: Stikproevetraek): Promise<void> {
  const row = { id, organisation_id: organisationId, krav_id: kravId, metode, betingelse, antal, froe, udgave, blandt, trukket_den: trukketDen, trukket_af: brugerId };
  const own = ['udgave', 'blandt', 'trukket_den', ...(isFroeChosen ? [] : ['froe'])];
  if (!(await insertOnce(tx, 'hjemvej.stikproeve', { row, own }))) return;
  await tx
    .insertInto('hjemvej.stikproevelinje')
    .values(linjer.map((linje) => ({ stikproeve_id: id, nummer: linje.nummer, dataansvarlig: organisationId, borger_id: linje.borgerId, ophold_id: linje.opholdId, aar: linje.aar })))
    .execute();
}

/** Results to record, all of one line. */
export interface NyeResultater {
  readonly stikproeveId: string;
  readonly nummer: number;
  readonly brugerId: string;
  readonly dato: IsoDate;
  readonly resultater: readonly Omit<GemtProeveresultat, 'dato' | 'afBrugerId' | 'frigivet'>[];
}

/** Records how the conditions of a line came out; results sent again change nothing. Throws `id_brugt` if an id is that of another. */
export async function insertProeveresultater(tx: Tx, { stikproeveId, nummer, brugerId, dato, resultater }: NyeResultater): Promise<void> {
  for (const { id, betingelse, udfald, gyldig, bemaerkning, bevis } of resultater) {
    const row = {
      id, stikproeve_id: stikproeveId, nummer, betingelse, udfald, gyldig: gyldig ? toDaterange(gyldig) : null, bemaerkning, bevis, registreret_den: dato, registreret_af: brugerId,
    };
    await insertOnce(tx, 'hjemvej.stikproeveresultat', { row, own: ['registreret_den'] });
  }
}

/** Ends a sample and keeps its result. Throws `stikproeve_afsluttet` if it was done already. */
export async function closeStikproeve(tx: Tx, { id, organisationId, brugerId, dato, sum }: { readonly id: string; readonly organisationId: string; readonly brugerId: string; readonly dato: IsoDate; readonly sum: Stikproevesum }): Promise<void> {
  const { linjer, proevede, fejllinjer, fejlbeloeb, usetelinjer, usetBeloeb } = sum;
  const made = await tx
    .insertInto('hjemvej.stikproeveafslutning')
    .values({ stikproeve_id: id, organisation_id: organisationId, afsluttet_den: dato, afsluttet_af: brugerId, linjer, proevede, fejllinjer, fejlbeloeb, usetelinjer, uset_beloeb: usetBeloeb })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows !== 1n) throw new Fejl('stikproeve_afsluttet');
}

/** Releases the days of an error; released once it stays as it was. */
export async function releaseProeveresultat(tx: Tx, { id, begrundelse, brugerId, dato }: { readonly id: string; readonly begrundelse: string; readonly brugerId: string; readonly dato: IsoDate }): Promise<void> {
  await tx
    .insertInto('hjemvej.stikproevefrigivelse')
    .values({ resultat_id: id, begrundelse, frigivet_den: dato, frigivet_af: brugerId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
