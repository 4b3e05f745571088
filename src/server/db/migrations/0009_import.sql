-- What other systems tell, by the keys they use, and what the refund is read by.

-- What a source said of a thing, each time it said something new: nothing is overwritten, the last row of a key is what it said
-- last. A key is compared within one organisation and one source only. Where the source's key of a person is a CPR number, its
-- keyed hash stands here instead.
create table hjemvej.import_udsagn (
  nr bigint generated always as identity primary key,
  borger_id uuid not null,
  journal_id uuid not null,
  dataansvarlig uuid not null,
  import_kilde text not null check (import_kilde <> ''),
  art text not null check (art in ('borger', 'ophold', 'egenbetaling')),
  borger_noegle text not null,
  ophold_noegle text not null default '',
  -- The thing in the ledger; null for a person, and for what the ledger holds nothing of.
  forekomst_id uuid,
  sagt jsonb not null,
  sagt_at timestamptz not null default clock_timestamp(),
  foreign key (journal_id, borger_id, dataansvarlig) references hjemvej.journal (id, borger_id, dataansvarlig),
  check ((art = 'borger') = (ophold_noegle = ''))
);
create index import_udsagn_noegle on hjemvej.import_udsagn (dataansvarlig, import_kilde, art, borger_noegle, ophold_noegle, nr desc);
alter table hjemvej.import_udsagn enable row level security, force row level security;
create policy laes on hjemvej.import_udsagn for select to hjemvej_app, hjemvej_job
  using (exists (select from hjemvej.journal j where j.id = journal_id));
create policy skriv on hjemvej.import_udsagn for insert to hjemvej_app, hjemvej_job
  with check (exists (select from hjemvej.journal j where j.id = journal_id
    and j.art = any ((select (adgang.kontekst()).skriver)::text[])));
grant select, insert (borger_id, journal_id, dataansvarlig, import_kilde, art, borger_noegle, ophold_noegle, forekomst_id, sagt)
  on hjemvej.import_udsagn to hjemvej_app, hjemvej_job;
call hjemvej.registrer('import_udsagn', 'teknisk', 'at en gammel oplysning fra et andet system aldrig slår en rettelse', 'nr', 'borger_id', 'journal_id', 'dataansvarlig', 'import_kilde', 'art', 'forekomst_id', 'sagt_at');
call hjemvej.registrer('import_udsagn', 'cpr', 'at kende den samme borger og det samme ophold næste gang', 'borger_noegle', 'ophold_noegle');
call hjemvej.registrer('import_udsagn', 'almindelig', 'at kunne se, hvad det andet system sagde sidst', 'sagt');

-- The stays of an organisation, for the list of its refunds. Whose journals one may read is asked with each row: by index, so
-- that it costs what the organisation's journals do and not the country's.
create index journal_dataansvarlig on hjemvej.journal (dataansvarlig, art);
create index ophold_dataansvarlig on hjemvej.ophold (dataansvarlig) where erstattet_ved is null and not tilbagekaldt;
create index kobling_dataansvarlig on hjemvej.kobling (dataansvarlig) where erstattet_ved is null and not tilbagekaldt;

-- Own payments of one person wait for each other as before, but an import of many persons must not take a lock for each of
-- them: the server has room for some thousands only. So persons share 256 locks.
create function hjemvej.en_ad_gangen_i_grupper() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(7313, hashtext(to_jsonb(new) ->> tg_argv[0]) & 255);
  return new;
end $$;
drop trigger laas_egenbetaling on hjemvej.egenbetaling;
create trigger laas_egenbetaling before insert on hjemvej.egenbetaling for each row execute function hjemvej.en_ad_gangen_i_grupper('journal_id');

-- A rate mistyped is corrected by recording it again; the one recorded last stands.
alter table hjemvej.egenbetalingssats drop constraint egenbetalingssats_organisation_id_fra_key;
create index egenbetalingssats_fra on hjemvej.egenbetalingssats (organisation_id, fra, registreret_at desc);
