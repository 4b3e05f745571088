import type { AdminSql } from '../db/admin.ts';
import type { Manifest } from './manifest.ts';

/** How many rows each table holds, of the tables that rows are only added to. */
export type Census = Readonly<Record<string, number>>;

const GROWING = `
  select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'r'
     and (exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'foer_fakta')
          or (n.nspname, c.relname) in (('hjemvej', 'borger'), ('hjemvej', 'journal'), ('hjemvej', 'kuvert'), ('log', 'opslag'), ('log', 'segment')))
   order by 1`;

/** Counts the rows. */
export async function takeCensus(sql: AdminSql): Promise<Census> {
  const census: Record<string, number> = {};
  for (const { name } of await sql.query<{ name: string }>(GROWING)) {
    const [row] = await sql.query<{ n: number }>(`select count(*) as n from ${name}`);
    census[name] = row?.n ?? 0;
  }
  return census;
}

const SELF = `
  select current_database() as database, current_setting('server_version_num')::int / 10000 as major,
         (select rolname from pg_roles r join pg_database d on d.datdba = r.oid where d.datname = current_database()) as owner,
         array(select distinct r.rolname::text from pg_shdepend s join pg_roles r on r.oid = s.refobjid
                where s.refclassid = 'pg_authid'::regclass and s.dbid = (select oid from pg_database where datname = current_database())
                order by 1) as roles`;

/** What a database is, for the manifest of its backup. */
export async function describe(sql: AdminSql): Promise<Pick<Manifest, 'database' | 'major' | 'owner' | 'roles' | 'migrations'>> {
  const [self] = await sql.query<Pick<Manifest, 'database' | 'major' | 'owner' | 'roles'>>(SELF);
  if (!self) throw new Error('the database does not tell its name');
  return { ...self, migrations: await readMigrations(sql) };
}

/** The migrations a database has had, in their order. */
export async function readMigrations(sql: AdminSql): Promise<string[]> {
  const rows = await sql.query<{ name: string }>('select name from public.hjemvej_migration order by name');
  return rows.map(({ name }) => name);
}

/** For each table the fewest and the most rows a copy made between two counts can hold. */
export function between(before: Census, after: Census): Record<string, [number, number]> {
  return Object.fromEntries(Object.entries(before).map(([name, n]) => [name, [n, after[name] ?? n]]));
}
