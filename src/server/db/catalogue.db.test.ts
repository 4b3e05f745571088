import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { generateSchema } from '../../../scripts/schema/generate.ts';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { TEMPLATE_SUFFIX } from '../../../test/support/globalDatabase.ts';

/** Tables without persons. Every other table of the schema must have its rows closed by journal, organisation or user. */
const PUBLIC_FACTS = ['organisation', 'boform', 'boform_godkendelse', 'plads', 'takst', 'kolonneregister', 'faktaart'];

/** What app and job may do beside the two rights each table of facts gives. Reviewed: add a row only with a reason. */
const RIGHTS = [
  'adgang.maerke: SELECT',
  'adgang.udfaset_noegle: SELECT',
  'hjemvej.boform: SELECT',
  'hjemvej.boform_godkendelse: SELECT',
  'hjemvej.borger: INSERT(dataansvarlig)',
  'hjemvej.borger: INSERT(id)',
  'hjemvej.borger: SELECT',
  ...['bekraeftet_den', 'begrundelse', 'bekraeftet_af', 'id', 'laesning', 'lovvalg', 'organisation_id'].map(
    (column) => `hjemvej.lovvalg_bekraeftelse: INSERT(${column})`,
  ),
  'hjemvej.lovvalg_bekraeftelse: SELECT',
  ...['fra', 'id', 'kilde', 'oere_pr_doegn', 'organisation_id', 'registreret_af'].map((column) => `hjemvej.egenbetalingssats: INSERT(${column})`),
  'hjemvej.egenbetalingssats: SELECT',
  ...['boform_id', 'fra', 'id', 'klokken', 'registreret_af'].map((column) => `hjemvej.doegnskifte: INSERT(${column})`),
  'hjemvej.doegnskifte: SELECT',
  ...['boform_id', 'fra', 'id', 'naetter', 'registreret_af'].map((column) => `hjemvej.eftersoegning: INSERT(${column})`),
  'hjemvej.eftersoegning: SELECT',
  ...['art', 'borger_id', 'borger_noegle', 'dataansvarlig', 'forekomst_id', 'import_kilde', 'journal_id', 'ophold_noegle', 'sagt'].map(
    (column) => `hjemvej.import_udsagn: INSERT(${column})`,
  ),
  'hjemvej.import_udsagn: SELECT',
  ...['art', 'boform_id', 'borger_id', 'dataansvarlig', 'id'].map((column) => `hjemvej.journal: INSERT(${column})`),
  'hjemvej.journal: SELECT',
  'hjemvej.kolonneregister: SELECT',
  ...['bruger_id', 'fakta', 'id', 'navn', 'svar'].map((column) => `hjemvej.kommando: INSERT(${column})`),
  'hjemvej.kommando: SELECT',
  ...['afsender_id', 'boform_id', 'cpr_hash', 'cpr_krypteret', 'cpr_noegle', 'dato', 'doedsfald', 'foedselsdato', 'id', 'kontakt', 'modtager_id', 'navn', 'om', 'ophold_ref', 'skjult'].map(
    (column) => `hjemvej.kuvert: INSERT(${column})`,
  ),
  'hjemvej.kuvert: SELECT',
  ...['aarsag', 'fra_id', 'id', 'kanal', 'kuvert_id', 'nummer', 'registreret_af', 'sendt_den', 'til_id', 'til_person'].map((column) => `hjemvej.kuvertskridt: INSERT(${column})`),
  'hjemvej.kuvertskridt: SELECT',
  ...['fra', 'id', 'modtager_id', 'organisation_id', 'registreret_af', 'stedfortraeder_fra', 'stedfortraeder_id', 'stedfortraeder_til'].map((column) => `hjemvej.skjultmodtager: INSERT(${column})`),
  'hjemvej.skjultmodtager: SELECT',
  ...['bruger_id', 'id', 'kuvert_id', 'registreret_af'].map((column) => `hjemvej.skjultaabning: INSERT(${column})`),
  'hjemvej.skjultaabning: SELECT',
  // The duties are a cache that is written anew: the one table with DELETE, and with the edition it was asked under those with UPDATE.
  ...['DELETE', 'INSERT', 'SELECT', 'UPDATE'].map((right) => `hjemvej.opgave: ${right}`),
  ...['borger_id', 'dataansvarlig', 'journal_id', 'udgave'].map((column) => `hjemvej.opgave_udgave: INSERT(${column})`),
  'hjemvej.opgave_udgave: SELECT',
  'hjemvej.opgave_udgave: UPDATE(udgave)',
  'hjemvej.organisation: SELECT',
  ...['boform_id', 'id', 'navn'].map((column) => `hjemvej.plads: INSERT(${column})`),
  'hjemvej.plads: SELECT',
  ...['aarsag', 'boform_id', 'dato', 'id', 'plads_id', 'registreret_af', 'skridt'].map((column) => `hjemvej.pladsskridt: INSERT(${column})`),
  'hjemvej.pladsskridt: SELECT',
  ...['boform_id', 'fra', 'id', 'plads_id', 'registreret_af', 'traek'].map((column) => `hjemvej.pladstraek: INSERT(${column})`),
  'hjemvej.pladstraek: SELECT',
  ...['aarsag', 'boform_id', 'erstatter', 'fra', 'id', 'plads_id', 'registreret_af', 'til'].map((column) => `hjemvej.pladspause: INSERT(${column})`),
  'hjemvej.pladspause: SELECT',
  ...['adresse_skjult', 'boform_id', 'deler_pladser', 'doegnvagt', 'fra', 'id', 'registreret_af'].map((column) => `hjemvej.boformoplysning: INSERT(${column})`),
  'hjemvej.boformoplysning: SELECT',
  ...['ankomst_id', 'boform_id', 'registreret_af'].map((column) => `hjemvej.udebleven_ankomst: INSERT(${column})`),
  'hjemvej.udebleven_ankomst: SELECT',
  ...['afsender_id', 'dato', 'fra_boform_id', 'handlekommune_id', 'id', 'klokken', 'kontakt', 'navn', 'skjult', 'til_boform_id'].map(
    (column) => `hjemvej.ventet_ankomst: INSERT(${column})`,
  ),
  'hjemvej.ventet_ankomst: SELECT',
  ...['betegnelse', 'fra', 'id', 'kilde', 'kode', 'liste', 'oprindelse', 'organisation_id', 'registreret_af', 'vaerdi'].map(
    (column) => `hjemvej.statistikkode: INSERT(${column})`,
  ),
  'hjemvej.statistikkode: SELECT',
  ...['afsender_id', 'afsender_navn', 'art', 'boform_id', 'dato', 'grundlag', 'id', 'modtager_id', 'ophold_ref', 'svar', 'tekst', 'til'].map((column) => `hjemvej.budskab: INSERT(${column})`),
  'hjemvej.budskab: SELECT',
  ...['art', 'boform_id', 'dato', 'deltagere', 'id', 'referat', 'registreret_af'].map((column) => `hjemvej.beboermoede: INSERT(${column})`),
  'hjemvej.beboermoede: SELECT',
  ...['boform_id', 'id', 'moede_id', 'nummer', 'oenske'].map((column) => `hjemvej.beboerpunkt: INSERT(${column})`),
  'hjemvej.beboerpunkt: SELECT',
  ...['boform_id', 'dato', 'id', 'punkt_id', 'registreret_af', 'svar', 'udfald'].map((column) => `hjemvej.beboersvar: INSERT(${column})`),
  'hjemvej.beboersvar: SELECT',
  ...['boform_id', 'erstatter', 'id', 'registreret_af', 'tekst'].map((column) => `hjemvej.husnotat: INSERT(${column})`),
  'hjemvej.husnotat: SELECT',
  ...['boform_id', 'erstatter', 'fra_navn', 'id', 'laeste', 'registreret_af'].map((column) => `hjemvej.vagtskifte: INSERT(${column})`),
  'hjemvej.vagtskifte: SELECT',
  'hjemvej.takst: SELECT',
  ...['art', 'boform_id', 'dato', 'id', 'nummer', 'organisation_id', 'registreret_af'].map((column) => `hjemvej.faktura: INSERT(${column})`),
  'hjemvej.faktura: SELECT',
  'hjemvej.fakturalinje: INSERT',
  'hjemvej.fakturalinje: SELECT',
  // Whom a line is about is found later; the row rules let only a line without a person change.
  ...['borger_id', 'ophold_id'].map((column) => `hjemvej.fakturalinje: UPDATE(${column})`),
  ...['beloeb', 'id', 'kvartal', 'laesninger', 'lovudgave', 'organisation_id', 'position', 'sendt_af', 'sendt_den'].map((column) => `hjemvej.refusionskrav: INSERT(${column})`),
  'hjemvej.refusionskrav: SELECT',
  'hjemvej.refusionskravlinje: INSERT',
  'hjemvej.refusionskravlinje: SELECT',
  ...['art', 'gyldig', 'id', 'kilde', 'konto', 'navn', 'organisation_id', 'registreret_af', 'registreret_den'].map((column) => `hjemvej.kontering: INSERT(${column})`),
  'hjemvej.kontering: SELECT',
  ...['beloeb', 'dato', 'indlaest_af', 'indlaest_den', 'konto', 'nummer', 'organisation_id', 'reference', 'tekst', 'udgave'].map((column) => `hjemvej.finanspost: INSERT(${column})`),
  'hjemvej.finanspost: SELECT',
  ...['aar', 'lukket_af', 'lukket_den', 'organisation_id'].map((column) => `hjemvej.regnskabsaar: INSERT(${column})`),
  'hjemvej.regnskabsaar: SELECT',
  ...['antal', 'betingelse', 'blandt', 'froe', 'id', 'krav_id', 'metode', 'organisation_id', 'trukket_af', 'trukket_den', 'udgave'].map((column) => `hjemvej.stikproeve: INSERT(${column})`),
  'hjemvej.stikproeve: SELECT',
  ...['afsluttet_af', 'afsluttet_den', 'fejlbeloeb', 'fejllinjer', 'linjer', 'organisation_id', 'proevede', 'stikproeve_id', 'uset_beloeb', 'usetelinjer'].map(
    (column) => `hjemvej.stikproeveafslutning: INSERT(${column})`,
  ),
  'hjemvej.stikproeveafslutning: SELECT',
  ...['begrundelse', 'frigivet_af', 'frigivet_den', 'resultat_id'].map((column) => `hjemvej.stikproevefrigivelse: INSERT(${column})`),
  'hjemvej.stikproevefrigivelse: SELECT',
  'hjemvej.stikproevelinje: INSERT',
  'hjemvej.stikproevelinje: SELECT',
  ...['bemaerkning', 'betingelse', 'bevis', 'gyldig', 'id', 'nummer', 'registreret_af', 'registreret_den', 'stikproeve_id', 'udfald'].map(
    (column) => `hjemvej.stikproeveresultat: INSERT(${column})`,
  ),
  'hjemvej.stikproeveresultat: SELECT',
  ...['belaegning_procent', 'boform_id', 'forbehold', 'gyldig', 'id', 'organisation_id', 'paategnet_den', 'registreret_af', 'revisor', 'tilbudsportal_set'].map(
    (column) => `hjemvej.takstbevis: INSERT(${column})`,
  ),
  'hjemvej.takstbevis: SELECT',
  ...['art', 'begrundelse', 'formaal', 'navn', 'nummer', 'oere_pr_doegn', 'organisatorisk', 'strukturel', 'takstbevis_id'].map((column) => `hjemvej.takstdel: INSERT(${column})`),
  'hjemvej.takstdel: SELECT',
  'log.segment: SELECT',
];

/** Functions that run with more rights than their caller, by owner. Each was read by someone who looked for a way through. */
const REVIEWED = [
  'adgang.aabn_kontekst owned by the owner',
  'adgang.bind_session owned by the owner',
  'adgang.brug_engangslink owned by the owner',
  'adgang.enheder owned by the owner',
  'adgang.find_enhed owned by the owner',
  'adgang.find_login owned by the owner',
  'adgang.hedder_som_mig owned by the owner',
  'adgang.kontekst owned by the owner',
  'adgang.luk_enhed owned by the owner',
  'adgang.medarbejder_hedder owned by the owner',
  'adgang.modtagere owned by the owner',
  'adgang.navne owned by the owner',
  'adgang.navngivne_modtagere owned by the owner',
  'adgang.opret_enhed owned by the owner',
  'adgang.opret_vikar owned by the owner',
  'adgang.proev_vagt owned by the owner',
  'adgang.saet_laasetid owned by the owner',
  'adgang.slut_session owned by the owner',
  'adgang.slut_vagt owned by the owner',
  'adgang.start_pinsession owned by the owner',
  'adgang.start_session owned by the owner',
  'adgang.tag_vagt owned by the owner',
  'adgang.underskrift owned by the owner',
  'adgang.vagter owned by the owner',
  'adgang.vagthavende owned by the owner',
  'hjemvej.ankomst_tilstand owned by hjemvej_system',
  'hjemvej.cpr_under_andre_noegler owned by hjemvej_system',
  'hjemvej.delte_pladser owned by hjemvej_system',
  'hjemvej.er_skjult_boform owned by hjemvej_system',
  'hjemvej.er_skjultmodtager owned by hjemvej_system',
  'hjemvej.foer_fakta owned by hjemvej_system',
  'hjemvej.frys_position owned by hjemvej_system',
  'hjemvej.kuvert_er_hos owned by hjemvej_system',
  'hjemvej.kuvert_har_vaeret_her owned by hjemvej_system',
  'hjemvej.maa_aabne_journal owned by hjemvej_system',
  'hjemvej.omkrypter_cpr owned by hjemvej_system',
  'hjemvej.skjult_er_aabnet owned by hjemvej_system',
  'hjemvej.skjulte_venter owned by hjemvej_system',
  'hjemvej.soeg_navn owned by hjemvej_system',
  'hjemvej.tael_cpr_noegler owned by hjemvej_system',
  'log.forsegl owned by hjemvej_log',
  'log.skriv owned by hjemvej_log',
];

/** What everyone who works in a boform adds there, a vikar at night too: places out of use or extra, who came, what was sent or said. */
const WORK_OF_ALL = [
  'beboermoede', 'beboerpunkt', 'beboersvar', 'budskab', 'husnotat', 'journal', 'kuvert', 'plads', 'pladspause', 'pladsskridt', 'udebleven_ankomst', 'vagtskifte', 'ventet_ankomst',
];

/** What hjemvej_log owns: the log, its seals, and a function that only its own functions call. */
const OF_THE_LOG = ['opslag', 'opslag_pkey', 'opslag_id_seq', 'opslag_borgere', 'segment', 'segment_pkey'];

/** Permissive policies of a table of facts beside the four that every fact has. */
const EXTRA_POLICIES = ['navn.soeg'];

const ROLES = `('hjemvej_app', 'hjemvej_job', 'hjemvej_log', 'hjemvej_system', 'hjemvej_statistik')`;
const OURS = `n.nspname in ('hjemvej', 'adgang', 'log')`;
const IS_FAKTA = `exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'foer_fakta')`;
const literal = (values: readonly string[]): string => `array[${values.map((value) => `'${value}'`).join(', ')}]::text[]`;

interface Check {
  readonly rule: string;
  /** Gives one row with `problem` for each thing that breaks the rule. */
  readonly find: string;
  /** Breaks the rule, to prove that the check sees it. Each part is tried alone. */
  readonly plants: readonly string[];
}

const NEW_TABLE = 'create table hjemvej.plantet (id uuid primary key, borger_id uuid, journal_id uuid)';

const CHECKS: readonly Check[] = [
  {
    rule: 'every table about a person has row-level security enabled and forced',
    find: `select c.relname as problem from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'hjemvej' and c.relkind in ('r', 'p', 'f') and c.relname <> all (${literal(PUBLIC_FACTS)})
              and not (c.relrowsecurity and c.relforcerowsecurity)`,
    plants: [NEW_TABLE, `${NEW_TABLE}; alter table hjemvej.plantet enable row level security`, 'alter table hjemvej.navn disable row level security'],
  },
  {
    rule: 'a table without row rules has no column about a person',
    find: `select c.relname || '.' || a.attname as problem from pg_class c
             join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
            where n.nspname = 'hjemvej' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)
              and a.attname ~ '^(borger|journal|anden_borger|bruger|ophold|forekomst)_id$|cpr|foedselsdato'`,
    plants: ['alter table hjemvej.plads add column borger_id uuid', 'alter table hjemvej.boform add column cpr text'],
  },
  {
    rule: 'policies name their roles, and only roles of the application or of the reviewed functions',
    find: `select c.relname || '.' || p.polname as problem from pg_policy p join pg_class c on c.oid = p.polrelid
             join pg_namespace n on n.oid = c.relnamespace
            where ${OURS} and (0 = any (p.polroles)
               or exists (select from unnest(p.polroles) r where r::regrole::text not in ('hjemvej_app', 'hjemvej_job', 'hjemvej_system')))`,
    plants: [
      'create policy plantet on hjemvej.ophold using (true)',
      'create policy plantet on hjemvej.ophold for select to hjemvej_statistik using (true)',
    ],
  },
  {
    rule: 'only reviewed functions see every row, by policies of hjemvej_system that say true',
    find: `select c.relname || '.' || p.polname as problem from pg_policy p join pg_class c on c.oid = p.polrelid
            where pg_get_expr(p.polqual, p.polrelid) = 'true' and p.polroles <> array[(select oid from pg_roles where rolname = 'hjemvej_system')]
               or pg_get_expr(p.polwithcheck, p.polrelid) = 'true'`,
    plants: [
      'create policy plantet on hjemvej.ophold for select to hjemvej_app using (true)',
      'create policy plantet on hjemvej.ophold for insert to hjemvej_system with check (true)',
    ],
  },
  {
    rule: 'every table of facts has the policies of the shared journal predicate and no further permissive one',
    find: `with policy as (
             select c.relname, p.polname, p.polcmd, p.polroles, p.polpermissive,
                    replace(coalesce(pg_get_expr(p.polqual, p.polrelid), '') || '/' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), ''),
                            c.relname || '.', 'tabel.') as says
               from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'hjemvej'
              where ${IS_FAKTA}
           ), maal as (select * from policy where relname = 'maal')
           select c.relname || ' lacks ' || m.polname as problem
             from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'hjemvej' cross join maal m
            where ${IS_FAKTA} and not exists (
              select from policy p where p.relname = c.relname and (p.polname, p.polcmd, p.polroles, p.polpermissive, p.says)
                                                               = (m.polname, m.polcmd, m.polroles, m.polpermissive, m.says))
           union all
           select p.relname || ' also has ' || p.polname from policy p
            where p.polpermissive and p.polname not in (select polname from maal)
              and p.relname || '.' || p.polname <> all (${literal(EXTRA_POLICIES)})`,
    plants: [
      'drop policy laes on hjemvej.ophold',
      `drop policy laes on hjemvej.ophold; create policy laes on hjemvej.ophold for select to hjemvej_app, hjemvej_job
         using (exists (select from hjemvej.journal j where j.borger_id = ophold.borger_id))`,
      `drop policy skriv on hjemvej.ophold; create policy skriv on hjemvej.ophold for insert to hjemvej_app, hjemvej_job
         with check (exists (select from hjemvej.journal j where j.id = journal_id))`,
      `create policy plantet on hjemvej.ophold for select to hjemvej_app using (dataansvarlig = (select (adgang.kontekst()).organisation_id))`,
    ],
  },
  {
    rule: 'every table with a journal is read by the journal predicate',
    find: `select c.relname as problem from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'hjemvej'
             join pg_attribute a on a.attrelid = c.oid and a.attname = 'journal_id'
            where c.relkind = 'r' and not exists (
              select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('r', '*')
                 and replace(pg_get_expr(p.polqual, p.polrelid), c.relname || '.', 'tabel.') =
                     (select replace(pg_get_expr(m.polqual, m.polrelid), 'maal.', 'tabel.') from pg_policy m
                       where m.polrelid = 'hjemvej.maal'::regclass and m.polname = 'laes'))`,
    plants: [
      `${NEW_TABLE}; alter table hjemvej.plantet enable row level security, force row level security;
       create policy laes on hjemvej.plantet for select to hjemvej_app using (borger_id is not null)`,
    ],
  },
  {
    rule: 'a fact has its trigger, its record, its journal and its chain of replacements',
    find: `select c.relname || ' lacks ' || m.what as problem
             from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'hjemvej'
             cross join lateral (
               select replace(pg_get_constraintdef(k.oid), 'hjemvej.maal', 'hjemvej.tabel') as what from pg_constraint k where k.conrelid = 'hjemvej.maal'::regclass
             ) m
            where exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'erstattet_ved')
              and (not exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'foer_fakta' and g.tgenabled = 'O')
                or not exists (select from pg_constraint k where k.conrelid = c.oid
                      and replace(pg_get_constraintdef(k.oid), 'hjemvej.' || c.relname || '(', 'hjemvej.tabel(') = m.what))`,
    plants: [
      'alter table hjemvej.ophold disable trigger foer_fakta',
      'alter table hjemvej.ophold drop constraint ophold_journal_id_borger_id_dataansvarlig_fkey',
    ],
  },
  {
    rule: 'app and job have the reviewed rights, and on facts only to read and to add',
    find: `with ret as (
             select n.nspname || '.' || c.relname as tabel, ${IS_FAKTA} as fakta, x.grantee::regrole::text as rolle, x.privilege_type as ret
               from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join aclexplode(c.relacl) x
              where ${OURS} and c.relkind <> 'S' and x.grantee <> 0
             union all
             select n.nspname || '.' || c.relname, ${IS_FAKTA}, x.grantee::regrole::text, x.privilege_type || '(' || a.attname || ')'
               from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid cross join aclexplode(a.attacl) x
              where ${OURS} and x.grantee <> 0
           )
           select rolle || ' on ' || tabel || ': ' || ret as problem from ret
            where rolle in ('hjemvej_app', 'hjemvej_job', 'hjemvej_statistik')
              and not (rolle <> 'hjemvej_statistik' and (fakta and ret in ('SELECT', 'INSERT') or tabel || ': ' || ret = any (${literal(RIGHTS)})))
           union all
           select 'no longer granted: ' || r from unnest(${literal(RIGHTS)}) r
            where not exists (select from ret where rolle = 'hjemvej_app' and tabel || ': ' || ret = r)`,
    plants: [
      'grant delete on hjemvej.ophold to hjemvej_app',
      'grant update (erstattet_ved) on hjemvej.ophold to hjemvej_app',
      'grant update (gyldig) on hjemvej.ophold to hjemvej_job',
      'grant truncate on hjemvej.opgave to hjemvej_app',
      'grant select on log.opslag to hjemvej_app',
      'grant select (kodeord_hash) on adgang.bruger to hjemvej_app',
      'grant select on hjemvej.takst to hjemvej_statistik',
      'revoke select on hjemvej.takst from hjemvej_app, hjemvej_job',
    ],
  },
  {
    rule: 'the roles that log in for the application own nothing, and the two that own functions own nothing else',
    find: `select owner::regrole::text || ' owns ' || what as problem from (
             select relowner as owner, 'the relation ' || relname as what from pg_class
                        where relname <> all (${literal(OF_THE_LOG)}) and relnamespace <> 'pg_toast'::regnamespace
             union all select proowner, 'the function ' || p.oid::regprocedure from pg_proc p
                        where proowner::regrole::text not in ('hjemvej_system', 'hjemvej_log') or not prosecdef and p.oid <> 'log.sidste_faerdige'::regproc
             union all select typowner, 'the type ' || typname from pg_type where typname not in ('opslag', '_opslag', 'segment', '_segment')
             union all select nspowner, 'the schema ' || nspname from pg_namespace
             union all select datdba, 'the database ' || datname from pg_database
           ) x where owner::regrole::text in ${ROLES}`,
    plants: [
      `${NEW_TABLE}; grant create on schema hjemvej to hjemvej_app; alter table hjemvej.plantet owner to hjemvej_app`,
      `create function hjemvej.plantet() returns int language sql as 'select 1'; alter function hjemvej.plantet owner to hjemvej_job`,
    ],
  },
  {
    rule: 'no role of the application can log in with more than it was given, belongs to another or makes anything',
    find: `select rolname || ' may too much' as problem from pg_roles r where rolname in ${ROLES}
              and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                   or rolname in ('hjemvej_log', 'hjemvej_system', 'hjemvej_statistik') and rolcanlogin)
           union all
           select m.member::regrole || ' belongs to ' || m.roleid::regrole from pg_auth_members m where m.member::regrole::text in ${ROLES}
           union all
           select x.grantee::regrole || ' may make things in ' || n.nspname from pg_namespace n cross join aclexplode(n.nspacl) x
            where x.privilege_type = 'CREATE' and x.grantee <> n.nspowner and n.nspname !~ '^pg_'`,
    plants: ['grant hjemvej_system to hjemvej_app', 'grant create on schema hjemvej to hjemvej_system', 'alter role hjemvej_job bypassrls'],
  },
  {
    rule: 'nothing is granted to everyone',
    find: `select n.nspname || '.' || c.relname || ': ' || x.privilege_type as problem
             from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join aclexplode(c.relacl) x where ${OURS} and x.grantee = 0
           union all
           select n.nspname || '.' || c.relname || '.' || a.attname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             join pg_attribute a on a.attrelid = c.oid cross join aclexplode(a.attacl) x where ${OURS} and x.grantee = 0
           union all
           select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where ${OURS} and (p.proacl is null or exists (select from aclexplode(p.proacl) x where x.grantee = 0))
           union all
           select n.nspname from pg_namespace n cross join aclexplode(n.nspacl) x where ${OURS} and x.grantee = 0`,
    plants: [
      'grant select on hjemvej.plads to public',
      'grant select (navn) on hjemvej.plads to public',
      'grant usage on schema log to public',
      `create function hjemvej.plantet() returns int language sql as 'select 1'; grant execute on function hjemvej.plantet to public`,
      'grant execute on function adgang.underskrift to public',
    ],
  },
  {
    rule: 'the functions that run with more rights than their caller are the reviewed ones',
    find: `with definer as (
             select p.pronamespace::regnamespace || '.' || p.proname || ' owned by ' ||
                    case when p.proowner = (select datdba from pg_database where datname = current_database()) then 'the owner' else p.proowner::regrole::text end as navn
               from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and n.nspname !~ '^pg_'
           )
           select navn as problem from definer where navn <> all (${literal(REVIEWED)})
           union all select 'no longer there: ' || r from unnest(${literal(REVIEWED)}) r where r not in (select navn from definer)`,
    plants: [
      `create function hjemvej.plantet() returns int language sql security definer set search_path = pg_catalog, pg_temp as 'select 1'`,
      `create function public.plantet() returns int language sql security definer set search_path = pg_catalog, pg_temp as 'select 1'`,
      'alter function log.skriv owner to hjemvej_system',
      'drop function hjemvej.soeg_navn',
    ],
  },
  {
    rule: 'every function has a fixed search path that ends in pg_temp, so that nothing of the caller is found first',
    find: `select p.oid::regprocedure::text as problem from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where ${OURS} and not exists (select from unnest(p.proconfig) c where c ~ '^search_path=pg_catalog(, hjemvej)?, pg_temp$')`,
    plants: ['alter function hjemvej.soeg_navn reset search_path', `alter function log.skriv set search_path = "$user", pg_temp`],
  },
  {
    rule: 'what a boform may add beside facts is a setting of its leader, or was found to be work of everyone there',
    find: `select c.relname || '.' || p.polname as problem from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'hjemvej' and p.polcmd in ('a', '*') and p.polpermissive and not ${IS_FAKTA}
              and pg_get_expr(p.polwithcheck, p.polrelid) ~ 'boform' and pg_get_expr(p.polwithcheck, p.polrelid) !~ 'boformsleder'
              and c.relname <> all (${literal(WORK_OF_ALL)})`,
    plants: [
      `drop policy skriv on hjemvej.doegnskifte; create policy skriv on hjemvej.doegnskifte for insert to hjemvej_app
         with check (boform_id = any ((select (adgang.kontekst()).boformer)::uuid[]))`,
      `create policy plantet on hjemvej.statistikkode for insert to hjemvej_app with check ('boform' = any ((select (adgang.kontekst()).skriver)::text[]))`,
    ],
  },
  {
    rule: 'what a municipality decides about its economy is added by who answers for it',
    find: `select t.navn as problem from unnest(array['lovvalg_bekraeftelse', 'egenbetalingssats', 'takstbevis']) t (navn)
            where not exists (select from pg_policy p where p.polrelid = ('hjemvej.' || t.navn)::regclass and p.polcmd = 'a' and not p.polpermissive
                               and pg_get_expr(p.polwithcheck, p.polrelid) ~ 'oekonomi')`,
    plants: ['drop policy indstiller on hjemvej.takstbevis'],
  },
  {
    rule: 'only hjemvej_system may execute the trigger that runs with its rights',
    find: `select x.grantee::regrole::text as problem from pg_proc p cross join aclexplode(p.proacl) x
            where p.oid = 'hjemvej.foer_fakta'::regproc and x.grantee <> p.proowner`,
    plants: ['grant execute on function hjemvej.foer_fakta to hjemvej_app'],
  },
  {
    rule: 'what reads or changes every CPR number is executed by the owner alone, never by the application',
    find: `select x.grantee::regrole::text as problem from pg_proc p cross join aclexplode(p.proacl) x
            where p.proname in ('tael_cpr_noegler', 'cpr_under_andre_noegler', 'omkrypter_cpr') and x.grantee <> p.proowner
           union all select 'there are not three of them' where (select count(*) from pg_proc where proname in ('tael_cpr_noegler', 'cpr_under_andre_noegler', 'omkrypter_cpr')) <> 3`,
    plants: [
      'grant execute on function hjemvej.omkrypter_cpr to hjemvej_app',
      'grant execute on function hjemvej.cpr_under_andre_noegler to hjemvej_job',
      'drop function hjemvej.tael_cpr_noegler',
    ],
  },
  {
    rule: 'every table that holds a number under a key refuses keys out of use',
    find: `select c.relname as problem from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'cpr_noegle'
            where c.relkind = 'r' and not exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'afvis_udfaset_noegle' and g.tgenabled = 'O')`,
    plants: ['alter table hjemvej.kuvert disable trigger afvis_udfaset_noegle', 'alter table hjemvej.navn add column cpr_noegle text'],
  },
  {
    rule: 'views ask with the rights of the reader, and there are no materialised views',
    find: `select c.relname as problem from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname !~ '^pg_|^information_schema$'
              and (c.relkind = 'm' or c.relkind = 'v' and not coalesce(c.reloptions @> '{security_invoker=true}', false))`,
    plants: [
      'create view hjemvej.plantet as select 1 as x',
      'create materialized view hjemvej.plantet as select 1 as x',
      'create view public.plantet with (security_invoker = false) as select 1 as x',
    ],
  },
  {
    rule: 'every column says why it exists, and the register names no column that does not',
    find: `with kolonner as (
             select case n.nspname when 'hjemvej' then '' else n.nspname || '.' end || c.relname as tabel, a.attname::text as kolonne
               from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
              where ${OURS} and c.relkind in ('r', 'p', 'f', 'v') and a.attnum > 0 and not a.attisdropped and c.relname <> 'maal'
           )
           select 'not registered: ' || tabel || '.' || kolonne as problem from kolonner k
            where not exists (select from hjemvej.kolonneregister r where (r.tabel, r.kolonne) = (k.tabel, k.kolonne))
           union all
           select 'no such column: ' || tabel || '.' || kolonne from hjemvej.kolonneregister r
            where r.tabel <> 'maal' and not exists (select from kolonner k where (r.tabel, r.kolonne) = (k.tabel, k.kolonne))`,
    plants: ['alter table hjemvej.navn add column plantet text', 'alter table hjemvej.takst drop column kilde', NEW_TABLE],
  },
  {
    rule: 'what was withdrawn is known of every kind of fact a course is read from',
    find: `select navn as problem from hjemvej.faktaart
            where position('from hjemvej.' || navn || ' t ' in pg_get_functiondef('hjemvej.laes_tilbagekaldte'::regproc)) = 0`,
    plants: [`insert into hjemvej.faktaart (navn, orden) values ('plantet', 't.position')`],
  },
  {
    rule: 'a column that holds CPR is registered as CPR',
    find: `select tabel || '.' || kolonne as problem from hjemvej.kolonneregister where kolonne ~ 'cpr' and kategori <> 'cpr'`,
    plants: [`update hjemvej.kolonneregister set kategori = 'teknisk' where kolonne = 'cpr_hash'`],
  },
];

describe('the catalogue of the database', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await testDatabase();
    client = new Client(database.superuser);
    await client.connect();
  });
  afterAll(() => client.end());

  /** What a check finds after `plant`; everything is rolled back. `maal` is a fresh table of facts to compare the others with. */
  async function problems({ find }: Check, plant: string): Promise<readonly string[]> {
    await client.query('begin');
    try {
      await client.query(`set local role hjemvej_owner; create table hjemvej.maal (); call hjemvej.goer_til_fakta('maal'); reset role`);
      await client.query(plant);
      const { rows } = await client.query<{ problem: string }>(find);
      return rows.map(({ problem }) => problem);
    } finally {
      await client.query('rollback');
    }
  }

  it.each(CHECKS)('$rule', async (check) => {
    expect(await problems(check, '')).toEqual([]);
  });

  it.each(CHECKS.flatMap((check) => check.plants.map((plant) => ({ check, plant }))))('finds it when someone runs: $plant', async ({ check, plant }) => {
    expect(await problems(check, plant)).not.toEqual([]);
  });

  it('finds the tables of facts, so that no check passes for want of tables', async () => {
    const { rows } = await client.query(`select 1 from pg_trigger where tgname = 'foer_fakta'`);
    expect(rows.length).toBeGreaterThanOrEqual(19);
  });

  it('lets nobody but the named roles connect to or make temporary tables in a database that was migrated', async () => {
    const { rows } = await client.query(
      `select x.grantee::regrole::text as role, x.privilege_type as right from pg_database d cross join aclexplode(d.datacl) x
        where d.datname = $1 and x.grantee <> d.datdba order by 1, 2`,
      [inject('testServer').prefix + TEMPLATE_SUFFIX],
    );
    expect(rows).toEqual(['hjemvej_app', 'hjemvej_job', 'hjemvej_statistik'].map((role) => ({ role, right: 'CONNECT' })));
  });

  it('is what schema.ts says, and a new column makes it say otherwise', async () => {
    const committed = await readFile(join(import.meta.dirname, 'schema.ts'), 'utf8');
    expect(await generateSchema(database.owner)).toBe(committed);
    const other = await testDatabase();
    const owner = new Client(other.owner);
    await owner.connect();
    await owner.query('alter table hjemvej.navn add column plantet text');
    await owner.end();
    expect(await generateSchema(other.owner)).not.toBe(committed);
  });
});
