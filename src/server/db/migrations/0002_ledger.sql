-- The ledger: borger records, journals, and the columns, rules and rights that every table of facts shares.

create table hjemvej.borger (
  id uuid primary key,
  dataansvarlig uuid not null references hjemvej.organisation,
  oprettet_at timestamptz not null default now(),
  unique (id, dataansvarlig)
);

-- The pairs that a foreign key names together can't be mixed: a person's record, its journal and its boform have one controller.
create table hjemvej.journal (
  id uuid primary key,
  borger_id uuid not null,
  dataansvarlig uuid not null,
  art text not null check (art in ('myndighed', 'boform', 'stoette', 'skp', 'anonym')),
  -- The boform whose staff keep the journal; null for journals of the whole organisation.
  boform_id uuid,
  oprettet_at timestamptz not null default now(),
  check (art <> 'boform' or boform_id is not null),
  foreign key (borger_id, dataansvarlig) references hjemvej.borger (id, dataansvarlig),
  foreign key (boform_id, dataansvarlig) references hjemvej.boform (id, organisation_id),
  unique (id, borger_id, dataansvarlig),
  unique (id, art),
  unique nulls not distinct (borger_id, art, boform_id)
);

-- Every row that is read asks for its journal. By hash, as facts are found by person: a tree grows deeper with the country, a hash
-- finds one person's rows in as few pages among millions as among thousands.
create index journal_hash on hjemvej.journal using hash (id);

-- The one predicate: whose journal may this transaction read. Every other table asks this table.
alter table hjemvej.journal enable row level security, force row level security;
create policy laes on hjemvej.journal for select to hjemvej_app, hjemvej_job using (
  dataansvarlig = (select (adgang.kontekst()).organisation_id)
  and art = any ((select (adgang.kontekst()).laeser)::text[])
  and (boform_id is null or boform_id = any ((select (adgang.kontekst()).boformer)::uuid[]))
);

-- Whether a journal may be opened on a record: on one that has none yet, or where the reader already reads one. So a record
-- that is only in a closed journal can't be taken hold of by its id.
create policy soeg on hjemvej.journal for select to hjemvej_system using (true);
grant select on hjemvej.journal to hjemvej_system;
create function hjemvej.maa_aabne_journal(p_borger uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with mig as materialized (select (k).* from (select adgang.kontekst() k) x)
  select not exists (select from hjemvej.journal j where j.borger_id = p_borger)
      or exists (select from hjemvej.journal j cross join mig
                  where j.borger_id = p_borger
                    and j.dataansvarlig = mig.organisation_id and j.art = any (mig.laeser)
                    and (j.boform_id is null or j.boform_id = any (mig.boformer)))
$$;
alter function hjemvej.maa_aabne_journal owner to hjemvej_system;
grant execute on function hjemvej.maa_aabne_journal to hjemvej_app, hjemvej_job;

create policy opret on hjemvej.journal for insert to hjemvej_app, hjemvej_job with check (
  dataansvarlig = (select (adgang.kontekst()).organisation_id)
  and art = any ((select (adgang.kontekst()).skriver)::text[])
  and (boform_id is null or boform_id = any ((select (adgang.kontekst()).boformer)::uuid[]))
  and hjemvej.maa_aabne_journal(borger_id)
);

alter table hjemvej.borger enable row level security, force row level security;
create policy laes on hjemvej.borger for select to hjemvej_app, hjemvej_job
  using (exists (select from hjemvej.journal j where j.borger_id = borger.id));
create policy opret on hjemvej.borger for insert to hjemvej_app, hjemvej_job
  with check (dataansvarlig = (select (adgang.kontekst()).organisation_id));
grant select, insert (id, dataansvarlig) on hjemvej.borger to hjemvej_app, hjemvej_job;
grant select, insert (id, borger_id, dataansvarlig, art, boform_id) on hjemvej.journal to hjemvej_app, hjemvej_job;

-- Why each column exists: purpose, basis, category and retention. A column that is not here fails a test.
create table hjemvej.kolonneregister (
  tabel text not null,
  kolonne text not null,
  formaal text not null,
  hjemmel text not null,
  kategori text not null check (kategori in ('teknisk', 'almindelig', 'foelsom', 'strafbar', 'cpr', 'penge')),
  opbevaring text not null,
  primary key (tabel, kolonne)
);
grant select on hjemvej.kolonneregister to hjemvej_app, hjemvej_job;

create procedure hjemvej.registrer(p_tabel text, p_kategori text, p_formaal text, variadic p_kolonner text[])
language sql set search_path = pg_catalog, pg_temp
as $$
  insert into hjemvej.kolonneregister (tabel, kolonne, formaal, hjemmel, kategori, opbevaring)
  select p_tabel, kolonne, p_formaal,
         case p_kategori
           when 'foelsom' then 'GDPR art. 9, stk. 2, litra f'
           when 'strafbar' then 'databeskyttelsesloven § 8'
           when 'cpr' then 'databeskyttelsesloven § 11'
           else 'GDPR art. 6, stk. 1, litra e'
         end,
         p_kategori,
         'som journalen'
  from unnest(p_kolonner) kolonne
$$;

create sequence hjemvej.ledger_position;
grant usage, select on sequence hjemvej.ledger_position to hjemvej_system;

-- The columns that only the ledger itself may set. A correction is a new row; the old one, in the same journal, learns what
-- replaced it. Runs as hjemvej_system, so that no role of the application can change a row by itself. Nobody else may
-- execute it: on a table of their own making it would run their triggers with its rights.
create function hjemvej.foer_fakta() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  a adgang.aktoer := adgang.kontekst();
  ramt integer;
begin
  -- Shared while facts are written, exclusive while a position is frozen: no lower position can appear after a freeze.
  perform pg_advisory_xact_lock_shared(7311, 1);
  new.position := nextval('hjemvej.ledger_position');
  new.registreret_at := clock_timestamp();
  new.registreret_af := a.bruger_id;
  new.erstattet_ved := null;
  if new.tilbagekaldt and new.erstatter is null then
    raise exception 'a withdrawal must name the row it withdraws' using errcode = '23514';
  end if;
  if new.erstatter is not null then
    execute format('update %I.%I set erstattet_ved = $1
                     where id = $2 and forekomst_id = $3 and journal_id = $4 and erstattet_ved is null',
                   tg_table_schema, tg_table_name)
      using new.id, new.erstatter, new.forekomst_id, new.journal_id;
    get diagnostics ramt = row_count;
    if ramt <> 1 then
      raise exception 'the row to be replaced is not current' using errcode = '40001';
    end if;
  end if;
  return new;
end $$;
alter function hjemvej.foer_fakta owner to hjemvej_system;

-- Writers of one bed, or of whatever the named column says, wait for each other: where two rows may not overlap the second
-- then meets the constraint, never a deadlock.
create function hjemvej.en_ad_gangen() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(7312, hashtext(to_jsonb(new) ->> tg_argv[0]));
  return new;
end $$;

-- Gives a table the columns, indexes, row rules and rights of a fact. The table brings only what is its own.
create procedure hjemvej.goer_til_fakta(p_tabel text)
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  execute format($f$
    alter table hjemvej.%1$I
      add column id uuid primary key,
      add column forekomst_id uuid not null,
      add column borger_id uuid not null,
      add column journal_id uuid not null,
      add column dataansvarlig uuid not null,
      add column registreret_at timestamptz not null,
      add column registreret_af uuid not null references adgang.bruger,
      add column kilde text not null,
      add column position bigint not null unique,
      add column erstatter uuid references hjemvej.%1$I deferrable initially deferred,
      add column erstattet_ved uuid references hjemvej.%1$I deferrable initially deferred,
      add column tilbagekaldt boolean not null default false,
      add column aarsag text,
      add foreign key (journal_id, borger_id, dataansvarlig) references hjemvej.journal (id, borger_id, dataansvarlig),
      add check (erstatter is null or aarsag is not null);
    create index on hjemvej.%1$I using hash (borger_id) where erstattet_ved is null and not tilbagekaldt;
    create index on hjemvej.%1$I (forekomst_id);
    create unique index on hjemvej.%1$I (journal_id, forekomst_id) where erstattet_ved is null;
    create trigger foer_fakta before insert on hjemvej.%1$I for each row execute function hjemvej.foer_fakta();
    alter table hjemvej.%1$I enable row level security, force row level security;
    create policy laes on hjemvej.%1$I for select to hjemvej_app, hjemvej_job
      using (exists (select from hjemvej.journal j where j.id = journal_id));
    create policy skriv on hjemvej.%1$I for insert to hjemvej_app, hjemvej_job
      with check (exists (select from hjemvej.journal j where j.id = journal_id
        and j.art = any ((select (adgang.kontekst()).skriver)::text[])));
    create policy erstat_find on hjemvej.%1$I for select to hjemvej_system using (true);
    create policy erstat on hjemvej.%1$I for update to hjemvej_system using (true);
    grant select (id, forekomst_id, journal_id, erstattet_ved), update (erstattet_ved) on hjemvej.%1$I to hjemvej_system;
    grant select, insert on hjemvej.%1$I to hjemvej_app, hjemvej_job;
  $f$, p_tabel);
  call hjemvej.registrer(p_tabel, 'teknisk', 'hvem der har registreret hvad hvornår, og hvad der er rettet',
    'id', 'forekomst_id', 'borger_id', 'journal_id', 'dataansvarlig', 'registreret_at', 'registreret_af', 'kilde',
    'position', 'erstatter', 'erstattet_ved', 'tilbagekaldt', 'aarsag');
end $$;

-- Waits for writers under way and gives a position: nothing new can appear at it or below. To be asked for before the
-- transaction writes facts itself, else two that freeze at once wait for each other and one is turned away (40P01).
create function hjemvej.frys_position() returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(7311, 1);
  return (select case when is_called then last_value else 0 end from hjemvej.ledger_position);
end $$;
alter function hjemvej.frys_position owner to hjemvej_system;
grant execute on function hjemvej.frys_position to hjemvej_app, hjemvej_job;

call hjemvej.registrer('borger', 'teknisk', 'at finde journalerne om et menneske', 'id', 'dataansvarlig', 'oprettet_at');
call hjemvej.registrer('journal', 'teknisk', 'hvem der er dataansvarlig, og hvem der må se', 'id', 'borger_id', 'dataansvarlig', 'art', 'boform_id', 'oprettet_at');

-- What a command did, so that the same command sent twice is done once.
create table hjemvej.kommando (
  id uuid primary key,
  bruger_id uuid not null references adgang.bruger,
  navn text not null,
  svar jsonb not null,
  -- The rows it recorded, so that whoever sent it can undo it whole.
  fakta uuid[] not null,
  tid timestamptz not null default now()
);
alter table hjemvej.kommando enable row level security, force row level security;
create policy egne on hjemvej.kommando for all to hjemvej_app, hjemvej_job
  using (bruger_id = (select (adgang.kontekst()).bruger_id)) with check (bruger_id = (select (adgang.kontekst()).bruger_id));
grant select, insert (id, bruger_id, navn, svar, fakta) on hjemvej.kommando to hjemvej_app, hjemvej_job;
call hjemvej.registrer('kommando', 'teknisk', 'at den samme kommando sendt to gange kun udføres én gang', 'id', 'bruger_id', 'navn', 'svar', 'fakta', 'tid');

-- The tables that stand before the register does.
call hjemvej.registrer('kolonneregister', 'teknisk', 'fortegnelsen over behandlingsaktiviteter', 'tabel', 'kolonne', 'formaal', 'hjemmel', 'kategori', 'opbevaring');
call hjemvej.registrer('organisation', 'teknisk', 'hvem der er dataansvarlig, og hvem der samarbejdes med', 'id', 'art', 'navn', 'cvr', 'kommunekode', 'bruger_hjemvej');
call hjemvej.registrer('boform', 'teknisk', 'hvilken boform der er tale om', 'id', 'organisation_id', 'navn', 'adresse', 'telefon', 'doegnskifte');
call hjemvej.registrer('adgang.maerke', 'teknisk', 'at en demo aldrig tages for drift', 'art', 'sat_at');
call hjemvej.registrer('adgang.bruger', 'almindelig', 'at vide, hvem der arbejder i systemet', 'id', 'organisation_id', 'navn', 'mail', 'kodeord_hash', 'sprog', 'aktiv');
call hjemvej.registrer('adgang.brugerrolle', 'almindelig', 'at vide, hvad en medarbejder må', 'bruger_id', 'rolle', 'boform_id', 'gyldig', 'tildelt_af');
call hjemvej.registrer('adgang.rolle_journalart', 'teknisk', 'hvilke journaler en rolle når', 'rolle', 'journal_art', 'skriver');
call hjemvej.registrer('adgang.rolle_formaal', 'teknisk', 'hvad en rolle arbejder for', 'rolle', 'formaal');
call hjemvej.registrer('adgang.session', 'almindelig', 'at kende den, der er logget ind', 'token_hash', 'bruger_id', 'maade', 'oprettet_at', 'udloeber_at', 'afsluttet_at');
call hjemvej.registrer('adgang.hemmelighed', 'teknisk', 'at ingen kan give sig ud for en anden', 'id', 'noegle');
call hjemvej.registrer('log.opslag', 'almindelig', 'at kunne vise, hvem der har set hvad og hvorfor', 'id', 'tid', 'bruger_id', 'organisation_id', 'roller', 'formaal', 'handling', 'borgere', 'detalje');
