import { sql } from 'kysely';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { Opgave } from '../../../domain/opgave/opgaver.ts';
import type { Tx } from '../database.ts';

/** Puts the duties of some journals in the place of those that were kept for them. */
export async function replaceOpgaver(tx: Tx, journaler: readonly string[], opgaver: readonly Opgave[]): Promise<void> {
  if (journaler.length === 0) return;
  await tx.deleteFrom('hjemvej.opgave').where('journal_id', 'in', journaler).execute();
  if (opgaver.length === 0) return;
  const rows = JSON.stringify(
    opgaver.map(({ journalId, borgerId, emneId, holderTil, ...opgave }) => ({
      ...opgave, journal_id: journalId, borger_id: borgerId, emne_id: emneId, holder_til: holderTil,
    })),
  );
  await sql`
    insert into hjemvej.opgave (journal_id, borger_id, dataansvarlig, regel, emne_id, modalitet, tilstand, paamind, frist, tekst, holder_til)
    select o.journal_id, o.borger_id, j.dataansvarlig, o.regel, o.emne_id, o.modalitet, o.tilstand, o.paamind, o.frist, o.tekst, o.holder_til
      from jsonb_to_recordset(${rows}::jsonb) as o(journal_id uuid, borger_id uuid, regel text, emne_id uuid, modalitet text,
           tilstand text, paamind date, frist date, tekst jsonb, holder_til date)
      join hjemvej.journal j on j.id = o.journal_id`.execute(tx);
}

/** The persons of the reader's organisation whose kept answers have expired. */
export async function readExpired(tx: Tx, today: IsoDate, organisationId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('hjemvej.opgave')
    .select('borger_id')
    .distinct()
    .where('dataansvarlig', '=', organisationId)
    .where('holder_til', '<', today)
    .execute();
  return rows.map(({ borger_id }) => borger_id);
}

/** The duties of the reader's organisation that are to be done, the most overdue first, then the most binding, then by name. */
export async function readOpgaver(tx: Tx, { organisationId, most }: { readonly organisationId: string; readonly most: number }) {
  const { rows } = await sql<OpgaveRow>`
    select o.regel, o.emne_id as "emneId", o.journal_id as "journalId", o.borger_id as "borgerId", o.modalitet, o.tilstand,
           o.paamind, o.frist, o.tekst, coalesce(n.navn, '') as navn
      from hjemvej.opgave o
      left join lateral (
        select n.navn from hjemvej.navn n
         where n.borger_id = o.borger_id and n.erstattet_ved is null and not n.tilbagekaldt
         order by array_position(array['som_sagt', 'officielt', 'alias'], n.art), n.position desc limit 1
      ) n on true
     where o.dataansvarlig = ${organisationId} and o.tilstand <> 'venter'
     order by o.frist nulls last, array_position(array['skal', 'metode', 'boer', 'kan'], o.modalitet), n.navn collate "da-x-icu", o.regel
     limit ${most}`.execute(tx);
  return rows;
}

interface OpgaveRow {
  readonly regel: string;
  readonly emneId: string;
  readonly journalId: string;
  readonly borgerId: string;
  readonly modalitet: Opgave['modalitet'];
  readonly tilstand: 'aaben' | 'overskredet';
  readonly paamind: IsoDate | null;
  readonly frist: IsoDate | null;
  readonly tekst: { key: string; params?: Record<string, string | number | boolean | null> };
  readonly navn: string;
}

/** How many duties there are to do in the reader's organisation. */
export async function countOpgaver(tx: Tx, organisationId: string): Promise<number> {
  const { antal } = await tx
    .selectFrom('hjemvej.opgave')
    .select(({ fn }) => fn.countAll<number>().as('antal'))
    .where('dataansvarlig', '=', organisationId)
    .where('tilstand', '<>', 'venter')
    .executeTakeFirstOrThrow();
  return antal;
}
