import pg from 'pg';
import type { DatabaseLogin } from './login.ts';

const FROM_URL = { sslmode: 'PGSSLMODE', sslrootcert: 'PGSSLROOTCERT', sslcert: 'PGSSLCERT', sslkey: 'PGSSLKEY', options: 'PGOPTIONS' } as const;

/** The environment by which PostgreSQL's own programs reach a database. A password never stands in their arguments. */
export function programEnvOf(login: DatabaseLogin): Readonly<Record<string, string>> {
  const { host, port, database, user, password } = new pg.Client(login);
  const own = { PGHOST: host, PGPORT: String(port), PGDATABASE: database ?? '', PGUSER: user ?? '' };
  return { ...own, ...(password ? { PGPASSWORD: password } : {}), ...fromUrl(login.connectionString) };
}

function fromUrl(url: string | undefined): Readonly<Record<string, string>> {
  if (url === undefined || !URL.canParse(url)) return {};
  const given = new URL(url).searchParams;
  return Object.fromEntries(
    Object.entries(FROM_URL).flatMap(([name, variable]) => {
      const value = given.get(name);
      return value === null ? [] : [[variable, value]];
    }),
  );
}
