import { sql } from 'kysely';
import { agreedNights, type Fravaersdage } from '../../../domain/boform/fravaer.ts';
import type { Egenbetalingsfakta } from '../../../domain/oekonomi/skyldig.ts';
import type { Lukket } from '../../../domain/oekonomi/refusionsgrundlag.ts';
import type { Tx } from '../database.ts';
import { parsePeriode, toDaterange } from '../typeParsers.ts';

/** An own payment as it was set, and whose it is. */
export type BorgersEgenbetaling = Egenbetalingsfakta & { readonly borgerId: string };

/** Every own payment an organisation has set for some days. */
export async function readEgenbetalinger(tx: Tx, { organisationId, periode }: { readonly organisationId: string; readonly periode: Lukket }): Promise<readonly BorgersEgenbetaling[]> {
  const { rows } = await sql<Omit<BorgersEgenbetaling, 'gyldig'> & { readonly gyldig: string }>`
    select e.borger_id as "borgerId", e.gyldig::text as gyldig, e.oere_pr_doegn as "oerePrDoegn", e.grund, e.begrundelse, e.position
      from hjemvej.egenbetaling e join hjemvej.journal j on j.id = e.journal_id and j.art = 'myndighed'
     where e.dataansvarlig = ${organisationId} and e.erstattet_ved is null and not e.tilbagekaldt and e.gyldig && ${toDaterange(periode)}::daterange`.execute(tx);
  return rows.map((row) => ({ ...row, gyldig: parsePeriode(row.gyldig) }));
}

/** The nights of some days on which persons were away by agreement, as an organisation was told of them. */
export async function readFravaer(tx: Tx, { organisationId, periode }: { readonly organisationId: string; readonly periode: Lukket }): Promise<readonly (Lukket & { readonly borgerId: string })[]> {
  const { rows } = await sql<Fravaersdage & { readonly borgerId: string }>`
    select f.borger_id as "borgerId", json_build_object('fra', lower(f.gyldig), 'til', upper(f.gyldig)) as gyldig, f.tilbage
      from hjemvej.fravaer f join hjemvej.journal j on j.id = f.journal_id and j.art = 'myndighed'
     where f.dataansvarlig = ${organisationId} and f.erstattet_ved is null and not f.tilbagekaldt and f.gyldig && ${toDaterange(periode)}::daterange
     order by lower(f.gyldig)`.execute(tx);
  return rows.map(({ borgerId, ...dage }) => ({ borgerId, ...agreedNights(dage) })).filter(({ fra, til }) => fra < til);
}
