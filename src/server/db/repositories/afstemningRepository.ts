import { sql } from 'kysely';
import type { Konteringsliste } from '../../../contract/afstemning.ts';
import type { Finanspost } from '../../../domain/oekonomi/afstemning/afstem.ts';
import type { Kontering } from '../../../domain/oekonomi/afstemning/kontering.ts';
import type { Fakturasum, Kravlinjesum } from '../../../domain/oekonomi/afstemning/postering.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { oere } from '../../../law/kernel/penge.ts';
import type { Periode } from '../../../law/kernel/periode.ts';
import { Fejl } from '../../fejl.ts';
import type { Tx } from '../database.ts';
import { insertOnce } from './insertOnce.ts';
import { toDaterange } from '../typeParsers.ts';

/** Which account a kind of money is posted to. */
export interface NyKontering extends Omit<Kontering, 'registreret'> {
  readonly id: string;
  readonly organisationId: string;
  readonly brugerId: string;
  readonly navn: string;
  readonly kilde: string;
  readonly dato: IsoDate;
}

/** A row of `hjemvej.kontering` with who wrote it; `registreret` is its place among all of them. */
export interface GemtKontering extends Kontering, Pick<Konteringsliste['konteringer'][number], 'id' | 'navn' | 'kilde' | 'dato'> {
  readonly afBrugerId: string;
}

/** Writes an account down; the same one sent again changes nothing. */
export async function insertKontering(tx: Tx, { id, organisationId, brugerId, art, konto, navn, gyldig, kilde, dato }: NyKontering): Promise<void> {
  const row = { id, organisation_id: organisationId, art, konto, navn, gyldig: toDaterange(gyldig), kilde, registreret_den: dato, registreret_af: brugerId };
  await insertOnce(tx, 'hjemvej.kontering', { row, own: ['registreret_den'] });
}

/** Every account an organisation wrote down, in the order they were written. */
export async function readKonteringer(tx: Tx, organisationId: string): Promise<readonly GemtKontering[]> {
  const { rows } = await sql<GemtKontering & { readonly gyldig: Periode }>`
    select k.id, k.art, k.konto, k.navn, k.gyldig, k.kilde, k.registreret_den as dato, k.registreret_af as "afBrugerId",
           row_number() over (order by k.registreret_at, k.id)::integer as registreret
      from hjemvej.kontering k where k.organisation_id = ${organisationId} order by k.registreret_at, k.id`.execute(tx);
  return rows;
}

interface Posteringsgrundlag {
  readonly fakturaer: readonly Fakturasum[];
  readonly krav: readonly (Kravlinjesum & { readonly kravId: string })[];
}

/** What an organisation's invoices and sent claims come to, each as far as its posting goes. */
export async function readPosteringsgrundlag(tx: Tx, organisationId: string): Promise<Posteringsgrundlag> {
  const fakturaer = await sql<Fakturasum>`
    select f.art, f.nummer, f.dato, coalesce(sum(l.beloeb), 0)::bigint as beloeb from hjemvej.faktura f left join hjemvej.fakturalinje l on l.faktura_id = f.id
     where f.organisation_id = ${organisationId} group by f.id, f.art, f.nummer, f.dato order by f.dato, f.id`.execute(tx);
  const krav = await sql<Posteringsgrundlag['krav'][number]>`
    select k.id as "kravId", k.kvartal, l.art, sum(l.beloeb)::bigint as beloeb from hjemvej.refusionskrav k join hjemvej.refusionskravlinje l on l.krav_id = k.id
     where k.organisation_id = ${organisationId} group by k.id, k.kvartal, l.art order by k.kvartal, l.art`.execute(tx);
  return { fakturaer: fakturaer.rows, krav: krav.rows };
}

/** A row of the ledger with which version it is. */
export interface GemtFinanspost extends Finanspost {
  readonly udgave: number;
  readonly indlaestDen: IsoDate;
}

/** The rows of the ledger an organisation has read in, each as it was told last. */
export async function readFinansposter(tx: Tx, organisationId: string): Promise<readonly GemtFinanspost[]> {
  const { rows } = await sql<GemtFinanspost>`
    select distinct on (nummer) nummer, udgave, konto, dato, beloeb, reference, tekst, indlaest_den as "indlaestDen"
      from hjemvej.finanspost where organisation_id = ${organisationId} order by nummer, udgave desc`.execute(tx);
  return rows.map((post) => ({ ...post, beloeb: oere(post.beloeb) }));
}

/** Rows of the ledger to keep, each a new version of its number. */
export interface NyeFinansposter {
  readonly organisationId: string;
  readonly brugerId: string;
  readonly dato: IsoDate;
  readonly poster: readonly (Finanspost & { readonly udgave: number })[];
}

/** Keeps rows of the ledger. Throws `aendret_imens` if someone else kept a version of one of them in the meantime. */
export async function insertFinansposter(tx: Tx, { organisationId, brugerId, dato, poster }: NyeFinansposter): Promise<void> {
  const { rows } = await sql<{ nummer: string }>`
    insert into hjemvej.finanspost (organisation_id, nummer, udgave, konto, dato, beloeb, reference, tekst, indlaest_den, indlaest_af)
    select ${organisationId}, p.nummer, p.udgave, p.konto, p.dato, p.beloeb, p.reference, p.tekst, ${dato}, ${brugerId}
      from json_to_recordset(${JSON.stringify(poster)}::json) as p(nummer text, udgave integer, konto text, dato date, beloeb bigint, reference text, tekst text)
    on conflict do nothing returning nummer`.execute(tx);
  if (rows.length !== poster.length) throw new Fejl('aendret_imens');
}
