import { sql } from 'kysely';
import type { Forloeb } from '../../../domain/ledger/fakta.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Fejl } from '../../fejl.ts';
import type { Tilbagekaldelse } from '../../kommandoer/version.ts';
import type { Tx } from '../database.ts';
import { toForloeb, type JsonForloeb } from './forloebRepository.ts';

/** A reading of the law that an organisation has confirmed, from the day it did. */
export interface Bekraeftelse {
  readonly id: string;
  readonly lovvalg: string;
  readonly laesning: string;
  readonly dato: IsoDate;
  readonly begrundelse: string;
  readonly afBrugerId: string;
}

/** Whose confirmed readings to use, on which day. */
export interface Laesningssted {
  readonly organisationId: string;
  readonly today: IsoDate;
}

/** The reading of each question that was confirmed last, is not withdrawn, and is in force on the day. */
export async function readBekraeftelser(tx: Tx, { organisationId, today }: Laesningssted): Promise<readonly Bekraeftelse[]> {
  const { rows } = await sql<{ svar: readonly Bekraeftelse[] }>`select hjemvej.laes_bekraeftelser(${organisationId}, ${today}) as svar`.execute(tx);
  return rows[0]?.svar ?? [];
}

/** A person's course, `null` if the reader may see no journal of them, what was withdrawn of it, and the readings to ask the law about it under; in one statement. */
export async function readForloebMedLaesninger(
  tx: Tx,
  borgerId: string,
  { organisationId, today }: Laesningssted,
): Promise<{ readonly forloeb: Forloeb | null; readonly tilbagekaldte: readonly Tilbagekaldelse[]; readonly bekraeftelser: readonly Bekraeftelse[] }> {
  const { rows } = await sql<{ forloeb: JsonForloeb; tilbagekaldte: readonly Tilbagekaldelse[]; bekraeftelser: readonly Bekraeftelse[] }>`
    select hjemvej.laes_forloeb(${borgerId}) as forloeb, hjemvej.laes_tilbagekaldte(${borgerId}) as tilbagekaldte, hjemvej.laes_bekraeftelser(${organisationId}, ${today}) as bekraeftelser`.execute(tx);
  return { forloeb: toForloeb(rows[0]?.forloeb), tilbagekaldte: rows[0]?.tilbagekaldte ?? [], bekraeftelser: rows[0]?.bekraeftelser ?? [] };
}

/** A confirmation to record; `laesning` null withdraws what was confirmed before. */
export interface NyBekraeftelse extends Omit<Bekraeftelse, 'laesning'> {
  readonly laesning: string | null;
  readonly organisationId: string;
}

/** Records a confirmation; the same one sent again changes nothing. Throws `ugyldig_foresp` if another has its id. */
export async function insertBekraeftelse(tx: Tx, { organisationId, ...ny }: NyBekraeftelse): Promise<void> {
  const made = await tx
    .insertInto('hjemvej.lovvalg_bekraeftelse')
    .values({
      id: ny.id, organisation_id: organisationId, lovvalg: ny.lovvalg, laesning: ny.laesning, bekraeftet_den: ny.dato,
      bekraeftet_af: ny.afBrugerId, begrundelse: ny.begrundelse,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 1n) return;
  const before = await tx.selectFrom('hjemvej.lovvalg_bekraeftelse').select(['lovvalg', 'laesning']).where('id', '=', ny.id).executeTakeFirst();
  if (before?.lovvalg !== ny.lovvalg || before.laesning !== ny.laesning) throw new Fejl('ugyldig_foresp', { felter: [{ felt: 'id', fejl: 'i_brug' }] });
}
