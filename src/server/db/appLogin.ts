import { Client, type ClientConfig } from 'pg';

/** Why a login may not serve requests: with it, row-level security would protect nobody. */
export type AppLoginFault = 'superbruger' | 'omgaar' | 'ejer' | 'ikkeApp';

interface Rights {
  readonly superbruger: boolean;
  readonly omgaar: boolean;
  readonly ejer: boolean;
  readonly app: boolean;
}

// The login itself is asked about (session_user), not a role it has put on.
// Whoever can become the owner can do what the owner can, so membership counts as owning. The owner of the database counts
// before there is a table.
const RIGHTS = `
  select r.rolsuper as superbruger,
         exists (select from pg_roles m where (m.rolbypassrls or m.rolsuper) and pg_has_role(r.oid, m.oid, 'member')) as omgaar,
         exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  where n.nspname in ('adgang', 'hjemvej', 'log') and c.relkind in ('r', 'p', 'v', 'm')
                    and pg_has_role(r.oid, c.relowner, 'member'))
           or (select pg_has_role(r.oid, d.datdba, 'member') from pg_database d where d.datname = current_database()) as ejer,
         exists (select from pg_roles a where a.rolname = 'hjemvej_app' and pg_has_role(r.oid, a.oid, 'member')) as app
    from pg_roles r where r.rolname = session_user`;

/** What is wrong with a login as the application's, the worst first; `null` if nothing is. */
export async function findAppLoginFault(app: ClientConfig): Promise<AppLoginFault | null> {
  const client = new Client(app);
  await client.connect();
  try {
    const { rows } = await client.query<Rights>(RIGHTS);
    const rights = rows[0];
    if (rights?.superbruger) return 'superbruger';
    if (rights?.omgaar) return 'omgaar';
    if (rights?.ejer) return 'ejer';
    return rights?.app ? null : 'ikkeApp';
  } finally {
    await client.end();
  }
}
