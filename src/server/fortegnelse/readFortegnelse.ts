import type { AdminSql } from '../db/admin.ts';

/** A column of the database as the column register explains it. */
export interface RegisterColumn {
  /** The table; with its schema where that is not `hjemvej`. */
  readonly tabel: string;
  readonly kolonne: string;
  readonly formaal: string;
  readonly hjemmel: string;
  readonly kategori: string;
  readonly opbevaring: string;
}

/** An organisation that keeps journals in this installation. */
export interface Dataansvarlig {
  readonly navn: string;
  readonly cvr: string | null;
  readonly kommunekode: string | null;
}

/** What the database itself shows of how it protects persons. */
export interface Security {
  /** Tables whose rows nobody sees without a journal, an organisation or a user of their own. */
  readonly lukkedeTabeller: number;
  /** Columns with a CPR number: encrypted, or as a keyed hash. */
  readonly cprKolonner: number;
  readonly segmenter: number;
  /** The day of the last seal of the look log (YYYY-MM-DD, UTC); `null` if it was never sealed. */
  readonly senestForseglet: string | null;
}

export interface Fortegnelsesgrundlag {
  readonly kolonner: readonly RegisterColumn[];
  readonly dataansvarlige: readonly Dataansvarlig[];
  readonly sikkerhed: Security;
}

const COLUMNS = 'select tabel, kolonne, formaal, hjemmel, kategori, opbevaring from hjemvej.kolonneregister order by tabel, kolonne';
const CONTROLLERS = 'select navn, cvr, kommunekode from hjemvej.organisation where bruger_hjemvej order by navn collate "da-x-icu"';
const SECURITY = `
  select (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'hjemvej' and c.relkind = 'r' and c.relrowsecurity and c.relforcerowsecurity) as "lukkedeTabeller",
         (select count(*) from hjemvej.kolonneregister where kategori = 'cpr') as "cprKolonner",
         (select count(*) from log.segment) as segmenter,
         (select to_char(max(forseglet_at) at time zone 'UTC', 'YYYY-MM-DD') from log.segment) as "senestForseglet"`;

/** Everything the record of processing activities is made from, of one moment. The application's login is enough. */
export async function readFortegnelse(sql: AdminSql): Promise<Fortegnelsesgrundlag> {
  await sql.query('begin transaction isolation level repeatable read read only');
  const kolonner = await sql.query<RegisterColumn>(COLUMNS);
  const dataansvarlige = await sql.query<Dataansvarlig>(CONTROLLERS);
  const [sikkerhed] = await sql.query<Security>(SECURITY);
  await sql.query('commit');
  if (!sikkerhed) throw new Error('the database does not tell how it is protected');
  return { kolonner, dataansvarlige, sikkerhed };
}
