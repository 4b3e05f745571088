import { Client, type ClientConfig } from 'pg';
import { isoDate } from '../../src/law/kernel/dato.ts';
import { FILL_SQL } from '../opdigtet.ts';

/** The day it is in the benchmark, and the quarter whose claim is made up on it. */
export const I_DAG = isoDate('2026-11-20');
export const KVARTAL = '2026K3';

/** Stays of the claim's three years, and whose they are. */
export const STAYS = 100_000;
const PERSONS = 60_000;
const BOFORMER = 5;
/** Of the stays, those without a review of the target group, and those asked for before: one in so many. */
const UNREVIEWED = 10;
const ASKED = 3;

/** One municipality with one economist, and five boformer that were approved and priced throughout. */
const REGISTER = `
  create temp table kommune as select id from hjemvej.organisation where kommunekode = '0751';
  insert into hjemvej.organisation (id, art, navn, bruger_hjemvej) values (pg_temp.u(2, 0), 'boform_udbyder', 'Fonden', true);
  insert into hjemvej.boform (id, organisation_id, navn) select pg_temp.u(3, n), pg_temp.u(2, 0), 'Boformen nr. ' || n from generate_series(0, ${BOFORMER - 1}) n;
  insert into hjemvej.boform_godkendelse (boform_id, paragraf, gyldig) select id, '110', '[2015-01-01,)' from hjemvej.boform;
  insert into hjemvej.takst (boform_id, gyldig, oere_pr_doegn, kilde)
    select b.id, t.gyldig::daterange, t.oere, 'bench' from hjemvej.boform b, (values ('[2015-01-01,2026-01-01)', 140000), ('[2026-01-01,)', 146500)) t(gyldig, oere);
  insert into adgang.bruger (id, organisation_id, navn, mail) select pg_temp.u(5, 0), id, 'Økonomi', 'oekonomi@bench.example' from kommune;
  insert into adgang.brugerrolle (bruger_id, rolle, gyldig) values (pg_temp.u(5, 0), 'oekonomi', '[2015-01-01,)');
  insert into adgang.session (token_hash, bruger_id, maade, udloeber_at) values (sha256('bench-krav'), pg_temp.u(5, 0), 'kodeord', now() + interval '1 day');
  insert into hjemvej.takstbevis (id, organisation_id, boform_id, gyldig, paategnet_den, revisor, registreret_af)
    select pg_temp.u(6, row_number() over ()), k.id, b.id, '[2020-01-01,)', '2020-01-01', 'Revisor', pg_temp.u(5, 0) from hjemvej.boform b, kommune k;
  insert into hjemvej.takstdel (takstbevis_id, nummer, navn, oere_pr_doegn, art, formaal) select id, 0, 'Ophold', 140000, 'refunderes', 'ophold' from hjemvej.takstbevis;
  insert into hjemvej.refusionskrav (id, organisation_id, kvartal, sendt_den, sendt_af, position, lovudgave, laesninger, beloeb)
    select pg_temp.u(7, 0), id, '2026K2', '2026-07-10', pg_temp.u(5, 0), 0, 'bench', '[]', 0 from kommune;
  insert into hjemvej.faktura (id, organisation_id, boform_id, art, nummer, dato, registreret_af)
    select pg_temp.u(8, n), k.id, pg_temp.u(3, n), 'faktura', 'F' || n, '2026-10-01', pg_temp.u(5, 0) from generate_series(0, ${BOFORMER - 1}) n, kommune k;`;

const FACT = `k.id, now(), pg_temp.u(5, 0), 'bench', nextval('hjemvej.ledger_position')`;
const COLUMNS = 'id, forekomst_id, borger_id, journal_id, dataansvarlig, registreret_at, registreret_af, kilde, position';
const fact = (kind: number, n: string): string => `pg_temp.u(${kind}, ${n}), pg_temp.u(${kind}, ${n}), pg_temp.u(10, p), pg_temp.u(11, p), ${FACT}`;

const FAKTA = `
  create temp table stay as
    select s, (s - 1) % ${PERSONS} + 1 as p, pg_temp.h(s, 3) % ${BOFORMER} as hus,
           date '2024-01-01' + ((s - 1) / ${PERSONS} * 500 + pg_temp.h(s, 1) % 350)::int as fra,
           date '2024-01-01' + ((s - 1) / ${PERSONS} * 500 + pg_temp.h(s, 1) % 350 + 1 + pg_temp.h(s, 2) % 120)::int as til
      from generate_series(1, ${STAYS}) s;
  create temp table person as select p from generate_series(1, ${PERSONS}) p;
  insert into hjemvej.borger (id, dataansvarlig) select pg_temp.u(10, p), k.id from person, kommune k;
  insert into hjemvej.journal (id, borger_id, dataansvarlig, art) select pg_temp.u(11, p), pg_temp.u(10, p), k.id, 'myndighed' from person, kommune k;
  insert into hjemvej.navn (${COLUMNS}, art, navn) select ${fact(20, 'p')}, 'officielt', 'Borger nr. ' || p from person, kommune k;
  insert into hjemvej.kommunerolle (${COLUMNS}, rolle, kommune_id, gyldig, grundlag, omtvistet) select ${fact(21, 'p')}, 'handlekommune', k.id, '[2016-01-01,)', 'Sidst bolig her', false from person, kommune k;
  insert into hjemvej.egenbetaling (${COLUMNS}, gyldig, oere_pr_doegn, grund) select ${fact(22, 'p')}, '[2016-01-01,)', 9300, 'sats' from person, kommune k;
  insert into hjemvej.ophold (${COLUMNS}, boform_id, art, gyldig) select ${fact(23, 's')}, pg_temp.u(3, hus), '110', daterange(fra, til) from stay, kommune k;
  insert into hjemvej.gennemgang (${COLUMNS}, ophold_id, dato, opfyldt, begrundelse) select ${fact(24, 's')}, pg_temp.u(23, s), til, true, 'Set' from stay, kommune k where s % ${UNREVIEWED} > 0;
  insert into hjemvej.fakturalinje (faktura_id, nummer, dataansvarlig, borger_id, ophold_id, tekst, gyldig, dage, oere_pr_doegn, beloeb)
    select pg_temp.u(8, hus), s * 2 + e.nr, k.id, pg_temp.u(10, p), pg_temp.u(23, s), 'Ophold', daterange(fra, til) * e.gyldig, upper(daterange(fra, til) * e.gyldig) - lower(daterange(fra, til) * e.gyldig), e.oere, 0
      from stay, kommune k, (values (0, daterange(null, '2026-01-01'), 140000), (1, daterange('2026-01-01', null), 146500)) e(nr, gyldig, oere) where daterange(fra, til) && e.gyldig;
  insert into hjemvej.refusionskravlinje (krav_id, dataansvarlig, borger_id, ophold_id, aar, art, dage, beloeb, dage_ialt, beloeb_ialt, grundlag)
    select pg_temp.u(7, 0), k.id, pg_temp.u(10, p), pg_temp.u(23, s), extract(year from fra), 'berigtigelse', 1, 65350, 1, 65350, '{}' from stay, kommune k where s % ${ASKED} = 0;`;

/** Fills a migrated database with one municipality's stays and all their papers. The triggers are off: what they would set is given. */
export async function fillDatabase(superuser: ClientConfig): Promise<void> {
  const client = new Client(superuser);
  await client.connect();
  try {
    await client.query(`set session_replication_role = replica; set work_mem = '256MB'; set maintenance_work_mem = '512MB'; ${FILL_SQL}`);
    await client.query(REGISTER);
    await client.query(FAKTA);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
