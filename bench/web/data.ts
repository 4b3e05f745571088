import { Client, type ClientConfig } from 'pg';
import { isoDate } from '../../src/law/kernel/dato.ts';
import { parseCpr } from '../../src/server/access/cpr/cpr.ts';
import { encryptCpr } from '../../src/server/access/cpr/vault.ts';
import { FILL_SQL } from '../opdigtet.ts';
import { fillFakta } from './fakta.ts';
import { keyRing } from '../noegler.ts';

/** The day it is in the benchmark; the ten years end here. */
export const I_DAG = isoDate('2026-11-20');

/** Running stays of the whole country: as many whether the history is long or short. */
export const RUNNING = 2_300;
const BOFORMER = 80;
const PROVIDERS = 40;
const PLACES = 30;

/** Who keeps journals: 98 municipalities, 40 providers, 80 boformer with places; one employee for each way of working. */
const REGISTER = `
  insert into hjemvej.organisation (id, art, navn, bruger_hjemvej) select pg_temp.u(2, n), 'boform_udbyder', 'Fonden ' || n, true from generate_series(0, ${PROVIDERS - 1}) n;
  update hjemvej.organisation set bruger_hjemvej = true where art = 'kommune';
  create temp table kommune as select row_number() over (order by kommunekode) - 1 as nr, id from hjemvej.organisation where kommunekode < '9000';
  create temp table hus as
    select n as nr, pg_temp.u(3, n) as id, case when n < ${PROVIDERS} then pg_temp.u(2, n) else (select id from kommune where nr = n - ${PROVIDERS}) end as organisation_id
      from generate_series(0, ${BOFORMER - 1}) n;
  insert into hjemvej.boform (id, organisation_id, navn) select id, organisation_id, 'Boformen nr. ' || nr from hus;
  insert into hjemvej.plads (id, boform_id, navn) select pg_temp.u(4, nr * ${PLACES} + p), id, p::text from hus, generate_series(0, ${PLACES - 1}) p;
  create temp table ansat as
    select pg_temp.u(5, nr) as id, id as organisation_id, 'myndighedsraadgiver' as rolle, null::uuid as boform_id, nr from kommune
    union all select pg_temp.u(5, 1000 + nr), organisation_id, 'boformsleder', id, 1000 + nr from hus;
  insert into adgang.bruger (id, organisation_id, navn, mail) select id, organisation_id, 'Ansat ' || nr, 'ansat' || nr || '@bench.example' from ansat;
  insert into adgang.brugerrolle (bruger_id, rolle, boform_id, gyldig) select id, rolle, boform_id, '[2015-01-01,)' from ansat;
  insert into adgang.session (token_hash, bruger_id, maade, udloeber_at)
    select sha256(convert_to(rpad('bench' || nr || '_', 43, 'x'), 'UTF8')), id, 'kodeord', now() + interval '1 day' from ansat;`;

/** The session token of an employee, by the number of the municipality, or 1000 more than that of the boform. */
export function tokenOf(nr: number): string {
  return `bench${nr}_`.padEnd(43, 'x');
}

/** The persons: some municipalities have many, each person has one record there and one at the boform where they stay. */
const PERSONER = (persons: number): string => `
  create temp table person as
    select p, k.id as kommune_id, k.nr as kommune_nr, h.nr as hus_nr, h.id as boform_id, h.organisation_id as udbyder_id,
           pg_temp.u(10, p) as borger_k, pg_temp.u(11, p) as borger_b, pg_temp.u(12, p) as journal_k, pg_temp.u(13, p) as journal_b,
           1 + pg_temp.h(p, 3) % 4 as antal
      from generate_series(1, ${persons}) p
      join kommune k on k.nr = floor(98 * power(pg_temp.h(p, 1) / 999983.0, 2))
      join hus h on h.nr = pg_temp.h(p, 2) % ${BOFORMER};
  insert into hjemvej.borger (id, dataansvarlig) select borger_k, kommune_id from person union all select borger_b, udbyder_id from person;
  insert into hjemvej.journal (id, borger_id, dataansvarlig, art, boform_id)
    select journal_k, borger_k, kommune_id, 'myndighed', null from person union all select journal_b, borger_b, udbyder_id, 'boform', boform_id from person;
  create temp table stay as
    select p.*, k, p.p * 10 + k as nr, false as loebende,
           date '2016-12-01' + ((k - 1) * 900 + pg_temp.h(p.p, 10 + k) % 700)::int as fra,
           date '2016-12-01' + ((k - 1) * 900 + pg_temp.h(p.p, 10 + k) % 700 + 1 + pg_temp.h(p.p, 20 + k) % 150)::int as til
      from person p, generate_series(1, 4) k where k <= p.antal
    union all
    select p.*, 9, p.p * 10 + 9, true, date '${I_DAG}' - (pg_temp.h(p.p, 5) % 60)::int, null from person p where p.p <= ${RUNNING};`;

/** The answers that are kept for persons of a running stay: expired, so that the server itself asks the law about each. */
const OPGAVER = `
  insert into hjemvej.opgave (journal_id, borger_id, dataansvarlig, regel, emne_id, modalitet, tilstand, tekst, holder_til)
    select j.journal, j.borger, j.organisation, 'bench', pg_temp.u(40, nr), 'skal', 'venter', '{"key":"opgave.venter"}', date '${I_DAG}' - 1
      from stay, lateral (values (journal_k, borger_k, kommune_id), (journal_b, borger_b, udbyder_id)) j(journal, borger, organisation) where loebende;`;

/** Fills a migrated database with persons and their ten years. The triggers are off: what they would set is given. */
export async function fillDatabase(superuser: ClientConfig, persons: number): Promise<void> {
  const client = new Client(superuser);
  await client.connect();
  try {
    await client.query(`set session_replication_role = replica; set work_mem = '256MB'; set maintenance_work_mem = '512MB'; ${FILL_SQL}`);
    await client.query(REGISTER);
    await client.query(PERSONER(persons));
    await fillFakta(client, sealedCpr());
    await client.query(OPGAVER);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

/** One number, sealed, for everyone: only its hash must differ. */
function sealedCpr(): { readonly krypteret: Buffer; readonly noegle: string } {
  const cpr = parseCpr('6101011234');
  if (!cpr) throw new Error('not a CPR number');
  return encryptCpr(cpr, keyRing());
}
