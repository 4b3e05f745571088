import { sql } from 'kysely';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { Opgave } from '../../../domain/opgave/opgaver.ts';
import type { Tx } from '../database.ts';
import type { Bekraeftelse } from './lovvalgRepository.ts';

/** Puts the duties of some journals in the place of those that were kept for them, and notes the edition of the law they were asked under. */
export async function replaceOpgaver(tx: Tx, journaler: readonly string[], { opgaver, udgave }: { readonly opgaver: readonly Opgave[]; readonly udgave: string }): Promise<void> {
  if (journaler.length === 0) return;
  await tx.deleteFrom('hjemvej.opgave').where('journal_id', 'in', journaler).execute();
  await sql`
    insert into hjemvej.opgave_udgave as u (journal_id, borger_id, dataansvarlig, udgave)
    select j.id, j.borger_id, j.dataansvarlig, ${udgave} from hjemvej.journal j where j.id = any (${journaler}::uuid[])
    on conflict (journal_id) do update set udgave = excluded.udgave where u.udgave <> excluded.udgave`.execute(tx);
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

/** What is to be done in the reader's organisation, as kept. */
export interface GemteOpgaver {
  /** The most overdue first, then by rule and name; at most as many as were asked for. */
  readonly opgaver: readonly OpgaveRow[];
  /** How many there are in all. */
  readonly antal: number;
  /** The persons whose kept answers have expired: they must be asked anew before the rest is shown. */
  readonly udloebet: readonly string[];
  /** The readings the organisation has confirmed. */
  readonly bekraeftelser: readonly Bekraeftelse[];
  /** The first and last edition of the law that duties were asked under; `null` where none was asked. */
  readonly foersteUdgave: string | null;
  readonly sidsteUdgave: string | null;
}

export interface OpgaveRow extends Omit<Opgave, 'tekst' | 'holderTil' | 'tilstand'> {
  readonly tilstand: 'aaben' | 'overskredet';
  readonly tekst: { key: string; params?: Record<string, string | number | boolean | null> };
  readonly navn: string;
  readonly boformId: string | null;
}

/** Reads the kept duties of the reader's organisation in one statement. */
export async function readOpgaver(tx: Tx, at: { readonly organisationId: string; readonly today: IsoDate; readonly most: number }): Promise<GemteOpgaver> {
  const { rows } = await sql<{ svar: GemteOpgaver }>`select hjemvej.laes_opgaver(${at.organisationId}, ${at.today}, ${at.most}) as svar`.execute(tx);
  return rows[0]?.svar ?? { opgaver: [], antal: 0, udloebet: [], bekraeftelser: [], foersteUdgave: null, sidsteUdgave: null };
}

/** Which persons to ask anew because the law they were asked under is not today's: those in sight first, at most so many. */
interface StaleRequest {
  readonly organisationId: string;
  readonly udgave: string;
  readonly inSight: readonly string[];
  readonly most: number;
}

/** The persons of an organisation whose duties were asked under another edition of the law, and how many there are in all. */
export async function readStale(tx: Tx, { organisationId, udgave, inSight, most }: StaleRequest): Promise<{ readonly borgere: readonly string[]; readonly antal: number }> {
  const { rows } = await sql<{ borgere: readonly string[]; antal: number }>`
    with gamle as materialized (
      select distinct borger_id from hjemvej.opgave_udgave where dataansvarlig = ${organisationId} and udgave <> ${udgave}
    ), valgte as (
      select borger_id from gamle order by borger_id = any (${inSight}::uuid[]) desc, borger_id limit ${most}
    )
    select coalesce((select json_agg(borger_id) from valgte), '[]') as borgere, (select count(*)::int from gamle) as antal`.execute(tx);
  return rows[0] ?? { borgere: [], antal: 0 };
}

/** Makes the refreshing of an organisation's kept duties wait for commands under way there, and those for it. */
export async function lockRefresh(tx: Tx, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(7313, hashtext(${organisationId}))`.execute(tx);
}
