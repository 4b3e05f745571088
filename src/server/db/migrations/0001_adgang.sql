-- Roles, sessions and the context of a transaction. Everything later is read and written through what stands here.
--
-- hjemvej_app        the web server and the command line: owns nothing, sees rows by journal
-- hjemvej_job        background work, under the same row rules
-- hjemvej_log        owns the look log; can only add to it
-- hjemvej_system     owns the few reviewed functions that cross journals; can log in nowhere
-- hjemvej_statistik  figures without persons; gets its rights when the figures come

do $$
declare
  navn text;
begin
  foreach navn in array array['hjemvej_app', 'hjemvej_job', 'hjemvej_log', 'hjemvej_system', 'hjemvej_statistik'] loop
    if not exists (select from pg_roles where rolname = navn) then
      execute format('create role %I nologin', navn);
    end if;
    -- 'usage', not 'member': from PostgreSQL 16 the maker of a role is a member that may neither use nor become it.
    if not pg_has_role(current_user, navn, 'usage') then
      execute format('grant %I to %I', navn, current_user);
    end if;
  end loop;
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to hjemvej_app, hjemvej_job, hjemvej_statistik', current_database());
end $$;

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create schema adgang;
create schema hjemvej;
create schema log;
grant usage on schema adgang, hjemvej, log to hjemvej_app, hjemvej_job, hjemvej_system, hjemvej_log;
grant create on schema adgang, hjemvej, log to hjemvej_system, hjemvej_log;
alter default privileges revoke execute on functions from public;

-- What this database is: 'demo' or 'drift'. npm start takes only an empty or a demo database, production never a demo.
create table adgang.maerke (
  art text primary key check (art in ('demo', 'drift')),
  sat_at timestamptz not null default now()
);
grant select on adgang.maerke to hjemvej_app, hjemvej_job;

-- Organisations: municipalities, private providers, housing organisations. Public facts, no persons.
create table hjemvej.organisation (
  id uuid primary key,
  art text not null check (art in ('kommune', 'boform_udbyder', 'boligorganisation', 'anden')),
  navn text not null,
  cvr text check (cvr ~ '^[0-9]{8}$'),
  kommunekode text unique check (kommunekode ~ '^[0-9]{4}$'),
  -- Whether the organisation keeps journals in this installation; the others are only named in facts.
  bruger_hjemvej boolean not null default false
);

-- Boformer. The organisation is the controller of what is written there.
create table hjemvej.boform (
  id uuid primary key,
  organisation_id uuid not null references hjemvej.organisation,
  navn text not null,
  adresse text,
  telefon text,
  doegnskifte time not null default '06:00',
  unique (id, organisation_id)
);
comment on column hjemvej.boform.doegnskifte is 'When the day turns: an arrival before it belongs to the day before';

create table adgang.bruger (
  id uuid primary key,
  organisation_id uuid not null references hjemvej.organisation,
  navn text not null,
  mail text not null,
  kodeord_hash text,
  sprog text not null default 'da' check (sprog in ('da', 'en')),
  aktiv boolean not null default true
);
create unique index bruger_mail on adgang.bruger (lower(mail));

-- A role is held at an organisation and, for boform roles, at one boform.
create table adgang.brugerrolle (
  bruger_id uuid not null references adgang.bruger,
  rolle text not null,
  boform_id uuid references hjemvej.boform,
  gyldig daterange not null default daterange(current_date, null),
  tildelt_af uuid references adgang.bruger
);
create index brugerrolle_bruger on adgang.brugerrolle (bruger_id);

-- Which kinds of journal a role reads and writes: the second wall, below the policy of the application.
create table adgang.rolle_journalart (
  rolle text not null,
  journal_art text not null check (journal_art in ('myndighed', 'boform', 'stoette', 'skp', 'anonym')),
  skriver boolean not null,
  primary key (rolle, journal_art)
);
insert into adgang.rolle_journalart (rolle, journal_art, skriver) values
  ('myndighedsraadgiver', 'myndighed', true),
  ('teamleder', 'myndighed', true),
  ('oekonomi', 'myndighed', true),
  ('revisor', 'myndighed', false),
  ('boformsleder', 'boform', true),
  ('boformsmedarbejder', 'boform', true),
  ('vikar', 'boform', true),
  ('bostoettemedarbejder', 'stoette', true),
  ('skp_medarbejder', 'skp', true);

-- What each role works for: the purpose that stands in the look log unless a route names another.
create table adgang.rolle_formaal (
  rolle text primary key,
  formaal text not null check (formaal in ('myndighedsopgave', 'ophold', 'stoette', 'refusion', 'tilsyn', 'drift'))
);
insert into adgang.rolle_formaal (rolle, formaal) values
  ('myndighedsraadgiver', 'myndighedsopgave'),
  ('teamleder', 'myndighedsopgave'),
  ('oekonomi', 'refusion'),
  ('revisor', 'tilsyn'),
  ('boformsleder', 'ophold'),
  ('boformsmedarbejder', 'ophold'),
  ('vikar', 'ophold'),
  ('bostoettemedarbejder', 'stoette'),
  ('skp_medarbejder', 'stoette'),
  ('brugeradministrator', 'drift');

create table adgang.session (
  token_hash bytea primary key check (length(token_hash) = 32),
  bruger_id uuid not null references adgang.bruger,
  maade text not null check (maade in ('kodeord', 'engangslink', 'kommandolinje', 'job')),
  oprettet_at timestamptz not null default now(),
  udloeber_at timestamptz not null,
  afsluttet_at timestamptz
);
create index session_bruger on adgang.session (bruger_id);

-- The key that signs a transaction's context. No role of the application can read it.
create table adgang.hemmelighed (id boolean primary key default true check (id), noegle bytea not null);
insert into adgang.hemmelighed (noegle) values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

create type adgang.aktoer as (
  bruger_id uuid,
  organisation_id uuid,
  roller text[],
  boformer uuid[],
  laeser text[],
  skriver text[],
  formaal text
);

-- Signature over a context, bound to this server process and this transaction so that it can't be replayed.
create function adgang.underskrift(indhold text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select encode(sha256(h.noegle || sha256(h.noegle || convert_to(
    indhold || '|' || pg_backend_pid() || '|' || extract(epoch from transaction_timestamp()), 'UTF8'))), 'hex')
  from adgang.hemmelighed h
$$;

-- Checks the session and sets the context of this transaction, in one indexed statement. No row: no session.
create function adgang.aabn_kontekst(p_token_hash bytea, p_formaal text)
returns table (bruger_id uuid, navn text, sprog text, organisation_id uuid, organisation_navn text, roller text[], boformer uuid[], formaal text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  a adgang.aktoer;
  fundet record;
begin
  select b.id, b.navn, b.sprog, b.organisation_id, o.navn as organisation_navn,
         coalesce(r.roller, '{}') as roller, coalesce(r.boformer, '{}') as boformer,
         coalesce(r.laeser, '{}') as laeser, coalesce(r.skriver, '{}') as skriver,
         coalesce(p_formaal, r.formaal, 'drift') as formaal
    into fundet
    from adgang.session s
    join adgang.bruger b on b.id = s.bruger_id and b.aktiv
    join hjemvej.organisation o on o.id = b.organisation_id
    cross join lateral (
      select array_agg(distinct br.rolle) as roller,
             array_agg(distinct bo.id) filter (where rj.journal_art = 'boform' and bo.id is not null) as boformer,
             array_agg(distinct rj.journal_art) filter (where rj.journal_art is not null) as laeser,
             array_agg(distinct rj.journal_art) filter (where rj.skriver) as skriver,
             min(rf.formaal) as formaal
      from adgang.brugerrolle br
      left join adgang.rolle_journalart rj on rj.rolle = br.rolle
      left join adgang.rolle_formaal rf on rf.rolle = br.rolle
      -- A boform of another organisation is no place of this user's, whatever an administrator typed.
      left join hjemvej.boform bo on bo.id = br.boform_id and bo.organisation_id = b.organisation_id
      where br.bruger_id = b.id and br.gyldig @> current_date
    ) r
   where s.token_hash = p_token_hash and s.afsluttet_at is null and s.udloeber_at > now();
  if not found then
    return;
  end if;
  a := row(fundet.id, fundet.organisation_id, fundet.roller, fundet.boformer, fundet.laeser, fundet.skriver, fundet.formaal);
  perform set_config('hjemvej.kontekst', a::text, true);
  perform set_config('hjemvej.underskrift', adgang.underskrift(a::text), true);
  return query select fundet.id, fundet.navn, fundet.sprog, fundet.organisation_id, fundet.organisation_navn,
                      fundet.roller, fundet.boformer, fundet.formaal;
end $$;

-- The context of this transaction, or null if none was opened by aabn_kontekst.
create function adgang.kontekst() returns adgang.aktoer
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  indhold text := nullif(current_setting('hjemvej.kontekst', true), '');
begin
  if indhold is null or adgang.underskrift(indhold) is distinct from nullif(current_setting('hjemvej.underskrift', true), '') then
    return null;
  end if;
  return indhold::adgang.aktoer;
end $$;

-- Sign-in: the only way to a password hash, one user at a time.
create function adgang.find_login(p_mail text) returns table (bruger_id uuid, kodeord_hash text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select b.id, b.kodeord_hash from adgang.bruger b where lower(b.mail) = lower(p_mail) and b.aktiv $$;

create function adgang.start_session(p_bruger uuid, p_token_hash bytea, p_maade text, p_varighed interval) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  insert into adgang.session (token_hash, bruger_id, maade, udloeber_at) values (p_token_hash, p_bruger, p_maade, now() + p_varighed)
$$;

create function adgang.slut_session(p_token_hash bytea) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$ update adgang.session set afsluttet_at = now() where token_hash = p_token_hash and afsluttet_at is null $$;

grant execute on function adgang.aabn_kontekst, adgang.kontekst, adgang.find_login, adgang.start_session, adgang.slut_session
  to hjemvej_app, hjemvej_job;
grant execute on function adgang.kontekst to hjemvej_log, hjemvej_system;
grant select on hjemvej.organisation, hjemvej.boform to hjemvej_app, hjemvej_job;

-- The look log: who looked at, searched, changed or printed what, and why. One row per view with its persons.
create table log.opslag (
  id bigint generated always as identity primary key,
  tid timestamptz not null default clock_timestamp(),
  bruger_id uuid not null,
  organisation_id uuid not null,
  roller text[] not null,
  formaal text not null,
  handling text not null,
  borgere uuid[] not null,
  detalje jsonb not null default '{}'
);
create index opslag_borgere on log.opslag using gin (borgere);
alter table log.opslag owner to hjemvej_log;
revoke all on log.opslag from hjemvej_log;
grant insert on log.opslag to hjemvej_log;

create function log.skriv(p_handling text, p_borgere uuid[], p_detalje jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  a adgang.aktoer := adgang.kontekst();
begin
  if a.bruger_id is null then
    raise exception 'no context' using errcode = '42501';
  end if;
  -- The transaction has its id before the row has its: sealing relies on it.
  perform pg_current_xact_id();
  insert into log.opslag (bruger_id, organisation_id, roller, formaal, handling, borgere, detalje)
  values (a.bruger_id, a.organisation_id, a.roller, a.formaal, p_handling, p_borgere, p_detalje);
end $$;
alter function log.skriv owner to hjemvej_log;
grant execute on function log.skriv to hjemvej_app, hjemvej_job;
