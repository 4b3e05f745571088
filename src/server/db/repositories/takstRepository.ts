import { sql } from 'kysely';
import type { Takstbeviser } from '../../../contract/krav.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { Periode } from '../../../law/kernel/periode.ts';
import { Fejl } from '../../fejl.ts';
import type { Tx } from '../database.ts';
import { insertOnce } from './insertOnce.ts';
import { parsePeriode, toDaterange } from '../typeParsers.ts';

/** A part of a takst and whether the state refunds it. */
export interface Takstdel {
  readonly navn: string;
  readonly oerePrDoegn: number;
  readonly art: 'refunderes' | 'refunderes_ikke' | 'uklar';
  readonly begrundelse: string | null;
  readonly formaal: 'ophold' | 'efterforsorg' | 'efter_udskrivning' | 'natcafe' | 'mad_og_vask';
  /** Of a night café: how it is attached to the boform. */
  readonly organisatorisk: boolean | null;
  readonly strukturel: boolean | null;
}

/** What an organisation records of a boform's takst. */
export interface NytTakstbevis {
  readonly id: string;
  readonly organisationId: string;
  readonly brugerId: string;
  readonly boformId: string;
  readonly gyldig: Periode;
  readonly belaegningProcent: number | null;
  readonly tilbudsportalSet: IsoDate | null;
  readonly paategnetDen: IsoDate | null;
  readonly revisor: string | null;
  readonly forbehold: string | null;
  readonly dele: readonly Takstdel[];
}

/** Records what is on file of a takst; the same one sent again changes nothing. Throws `id_brugt` if the id is that of another. */
export async function insertTakstbevis(tx: Tx, ny: NytTakstbevis): Promise<void> {
  const row = {
    id: ny.id, organisation_id: ny.organisationId, boform_id: ny.boformId, gyldig: toDaterange(ny.gyldig), belaegning_procent: ny.belaegningProcent,
    tilbudsportal_set: ny.tilbudsportalSet, paategnet_den: ny.paategnetDen, revisor: ny.revisor, forbehold: ny.forbehold, registreret_af: ny.brugerId,
  };
  const isNew = await insertOnce(tx, 'hjemvej.takstbevis', { row });
  if (!isNew || ny.dele.length === 0) return;
  await tx
    .insertInto('hjemvej.takstdel')
    .values(ny.dele.map(({ oerePrDoegn, ...del }, nummer) => ({ takstbevis_id: ny.id, nummer, oere_pr_doegn: oerePrDoegn, ...del })))
    .execute();
}

type Bilag = Takstbeviser['boformer'][number]['beviser'][number];

interface BoformRow {
  readonly id: string;
  readonly navn: string;
  readonly takster: readonly { readonly gyldig: string; readonly oere: number; readonly kilde: string }[] | null;
  readonly beviser: readonly (Omit<Bilag, 'fra' | 'til'> & { readonly gyldig: string })[] | null;
}

/** The boformer an organisation has stays in, each with its takst by date and what is on file of it, newest first. */
export async function readTakstbeviser(tx: Tx, organisationId: string): Promise<Takstbeviser['boformer']> {
  const { rows } = await sql<BoformRow>`
    select b.id, b.navn,
           (select json_agg(json_build_object('gyldig', t.gyldig, 'oere', t.oere_pr_doegn, 'kilde', t.kilde) order by lower(t.gyldig) desc) from hjemvej.takst t where t.boform_id = b.id) as takster,
           (select json_agg(json_build_object('id', v.id, 'gyldig', v.gyldig, 'belaegningProcent', v.belaegning_procent, 'tilbudsportalSet', v.tilbudsportal_set, 'paategnetDen', v.paategnet_den,
                     'revisor', v.revisor, 'forbehold', v.forbehold,
                     'dele', (select coalesce(json_agg(json_build_object('navn', d.navn, 'oerePrDoegn', d.oere_pr_doegn, 'art', d.art, 'begrundelse', d.begrundelse, 'formaal', d.formaal, 'organisatorisk', d.organisatorisk, 'strukturel', d.strukturel) order by d.nummer), '[]')
                                from hjemvej.takstdel d where d.takstbevis_id = v.id)) order by v.registreret_at desc, v.id desc)
              from hjemvej.takstbevis v where v.boform_id = b.id and v.organisation_id = ${organisationId}) as beviser
      from hjemvej.boform b
     where b.id in (select o.boform_id from hjemvej.ophold o join hjemvej.journal j on j.id = o.journal_id and j.art = 'myndighed'
                     where o.dataansvarlig = ${organisationId} and o.erstattet_ved is null and not o.tilbagekaldt)
     order by b.navn collate "da-x-icu"`.execute(tx);
  return rows.map(({ id, navn, takster, beviser }) => ({
    id,
    navn,
    takster: (takster ?? []).map(({ gyldig, oere, kilde }) => ({ ...parsePeriode(gyldig), oerePrDoegn: oere, kilde })),
    beviser: (beviser ?? []).map(({ gyldig, ...bilag }) => ({ ...bilag, ...parsePeriode(gyldig) })),
  }));
}

/** Throws `ukendt_forekomst` if there is no such boform. */
export async function demandBoform(tx: Tx, boformId: string): Promise<void> {
  const found = await tx.selectFrom('hjemvej.boform').select('id').where('id', '=', boformId).executeTakeFirst();
  if (!found) throw new Fejl('ukendt_forekomst', { felter: [{ felt: 'boformId', fejl: 'ukendt_forekomst' }] });
}
